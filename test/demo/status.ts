import type { LoopbackDiscord } from '../loopback/index.js';
import type { StatusView } from './protocol.js';

/** How many of the newest requests the page lists. */
const listed = 30;

/** What the loopback Discord noticed so far. */
export function readStatus(discord: LoopbackDiscord): StatusView {
  const { latencies, requests, breaches } = discord;
  return {
    isConnected: discord.isConnected,
    requests: requests.total,
    lastAnswerMs: rounded(latencies.newest),
    medianAnswerMs: rounded(latencies.percentile(50)),
    answers: latencies.count,
    breaches: breaches.map(({ where, findings }) => `${where}: ${findings.join('; ')}`),
    isSchemaChecked: discord.schemaChecked,
    recent: requests.entries
      .slice(-listed)
      .reverse()
      .map(({ number, method, path, status, tookMs }) => ({
        number,
        method,
        path,
        status,
        tookMs: rounded(tookMs) ?? 0,
      })),
  };
}

/** To a tenth; null for what was not measured. */
function rounded(ms: number): number | null {
  return Number.isNaN(ms) ? null : Math.round(ms * 10) / 10;
}

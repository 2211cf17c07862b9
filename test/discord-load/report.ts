import Table from 'cli-table3';
import type { LoopbackDiscord } from '../loopback/index.js';
import { type Asked, answersTo } from './crowd.js';
import type { FaultTrial } from './fault-trial.js';

/** Share of the questions, in per cent, and how soon they should have a first response. */
const target = { share: 99, ms: 100 } as const;

/** The figures of the load without faults, as a table. Latencies from event to first response. */
export function loadTable(asked: readonly Asked[], discord: LoopbackDiscord): string {
  const { latencies, requests, breaches } = discord;
  const answered = asked.filter((question) => answersTo(question) > 0).length;
  const at = (share: number) => `${latencies.percentile(share).toFixed(1)} ms`;
  const first = asked[0]?.sentAtMs ?? 0;
  const seconds = ((asked.at(-1)?.sentAtMs ?? first) - first) / 1_000;
  const isMet = latencies.percentile(target.share) < target.ms;
  const table = new Table({ style: { head: [], border: [] }, colAligns: ['left', 'right'] });
  table.push(
    ['sent', `${asked.length} in ${seconds.toFixed(1)} s`],
    ['answered', String(answered)],
    ['answered more than once', String(asked.filter((one) => answersTo(one) > 1).length)],
    ['lost', String(asked.length - answered)],
    ['p50', at(50)],
    ['p99', at(99)],
    ['max', at(100)],
    ['401, 403 and 429', String(requests.invalid)],
    ['breaches', String(breaches.length)],
    [`target p${target.share} < ${target.ms} ms`, isMet ? 'met' : 'missed'],
  );
  return table.toString();
}

/** One row for each misbehaviour. */
export function faultTable(trials: readonly FaultTrial[]): string {
  const table = new Table({
    head: ['fault', 'hits', 'sent', 'once', 'more', 'impossible', 'missed', 'recovered after'],
    style: { head: [], border: [] },
    colAligns: ['left', ...new Array<'right'>(7).fill('right')],
  });
  for (const trial of trials) {
    const { hits, sent, once, moreThanOnce, impossible, missed, recoveredAfterMs } = trial;
    const recovered =
      recoveredAfterMs === null ? 'not in this run' : `${(recoveredAfterMs / 1_000).toFixed(2)} s`;
    table.push([
      trial.name,
      ...[hits, sent, once, moreThanOnce, impossible, missed].map(String),
      recovered,
    ]);
  }
  return table.toString();
}

/** What the columns of {@link faultTable} mean. */
export const faultLegend =
  'once, more: questions with one answer, with more than one (must be 0). impossible: no bot could\n' +
  'answer, because the event went to a session that was over, or came back after the 3 s. missed:\n' +
  'unanswered although an answer was possible. recovered after: from the fault to the first question\n' +
  'after the last that was unanswered or took over 0.5 s; 0 when none was.';

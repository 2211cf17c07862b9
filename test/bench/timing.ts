import type { QuestionSet } from './bench-texts.js';
import type { Peer } from './peer.js';

/** How long one engine took for the questions of one length. Durations in milliseconds. */
export interface Timing {
  readonly peer: string;
  readonly words: number;
  /** How many questions it answered: fewer than there are when it ran out of time. */
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Mean number of ids that it gave; `resultLimit` unless fewer documents matched. */
  readonly results: number;
  /** The ids of each answer, to compare engines by. */
  readonly answers: readonly (readonly string[])[];
}

/** How many ids every engine is asked for. */
export const resultLimit = 10;

/** Questions that an engine answers before the next engine's turn. */
const batchSize = 25;

/** What one engine may use for the questions of one length; slow ones then answer fewer. */
const budgetMs = 12_000;

/**
 * Times all engines on the same questions, each question once. The engines take turns batch by
 * batch, so that a machine that slows down slows all of them; before each round the heap is
 * collected (with `--expose-gc`), so that one engine's garbage is not on another's clock.
 */
export function timePeers(peers: readonly Peer[], questions: QuestionSet): readonly Timing[] {
  const runs = peers.map((peer) => ({
    peer,
    durations: [] as number[],
    answers: [] as (readonly string[])[],
    spentMs: 0,
  }));
  for (const { peer } of runs) warmUp(peer, questions.warmUp);
  for (let from = 0; from < questions.timed.length; from += batchSize) {
    globalThis.gc?.();
    for (const run of runs) {
      for (const question of questions.timed.slice(from, from + batchSize)) {
        if (run.spentMs > budgetMs) break;
        const startMs = performance.now();
        const ids = run.peer.search(question, resultLimit);
        const tookMs = performance.now() - startMs;
        run.durations.push(tookMs);
        run.answers.push(ids);
        run.spentMs += tookMs;
      }
    }
  }
  return runs.map(({ peer, durations, answers }) => ({
    peer: peer.name,
    words: questions.words,
    questions: durations.length,
    p50Ms: percentile(durations, 0.5),
    p99Ms: percentile(durations, 0.99),
    results: answers.reduce((sum, ids) => sum + ids.length, 0) / Math.max(1, answers.length),
    answers,
  }));
}

function warmUp(peer: Peer, questions: readonly string[]): void {
  const untilMs = performance.now() + budgetMs / 6;
  for (const question of questions) {
    peer.search(question, resultLimit);
    if (performance.now() > untilMs) return;
  }
}

/** The smallest value that at least `share` of the values do not exceed (nearest rank); NaN of none. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

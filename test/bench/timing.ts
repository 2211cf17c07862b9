import type { QuestionSet } from './bench-texts.js';
import type { Peer } from './peer.js';

/** How long one engine took for the questions of one length. Durations in milliseconds. */
export interface Timing {
  readonly peer: string;
  readonly words: number;
  /** How many questions it answered: fewer than there are when it ran out of time. */
  readonly questions: number;
  readonly p50Ms: number;
  /** Null of fewer than 100 questions: it would be the slowest one. */
  readonly p99Ms: number | null;
  /** Mean number of ids that it gave; `resultLimit` unless fewer documents matched. */
  readonly results: number;
  /** The places of each answer, to compare engines by. */
  readonly answers: readonly (readonly number[])[];
}

/** How many ids every engine is asked for. */
export const resultLimit = 10;

/** Questions that an engine answers before the next engine's turn. */
const turnSize = 25;

/** Questions asked off the clock at the start of each turn: V8 drops compiled code that rests. */
const warmUpPerTurn = 3;

/** What one engine may use for the questions of one length; slow ones then answer fewer. */
const budgetMs = 6_000;

/**
 * Times all engines on the same questions, each question once. The engines take turns, so that a
 * machine that slows down slows all of them. The heap is not collected between turns: that throws
 * compiled code away, and fast engines would be timed while they are being compiled again.
 */
export async function timePeers(
  peers: readonly Peer[],
  questions: QuestionSet,
): Promise<readonly Timing[]> {
  const runs = peers.map((peer) => ({
    peer,
    durations: [] as number[],
    answers: [] as (readonly number[])[],
    spentMs: 0,
  }));
  for (const { peer } of runs) await warmUp(peer, questions.warmUp);
  for (let from = 0; from < questions.timed.length; from += turnSize) {
    for (const run of runs) {
      if (run.spentMs > budgetMs) continue;
      await warmUp(run.peer, questions.warmUp.slice(0, warmUpPerTurn));
      for (const question of questions.timed.slice(from, from + turnSize)) {
        const startMs = performance.now();
        const ids = await run.peer.search(question, resultLimit);
        const tookMs = performance.now() - startMs;
        run.durations.push(tookMs);
        run.answers.push(ids);
        run.spentMs += tookMs;
        if (run.spentMs > budgetMs) break;
      }
    }
  }
  return runs.map(({ peer, durations, answers }) => ({
    peer: peer.name,
    words: questions.words,
    questions: durations.length,
    p50Ms: percentile(durations, 0.5),
    p99Ms: durations.length < 100 ? null : percentile(durations, 0.99),
    results: answers.reduce((sum, ids) => sum + ids.length, 0) / Math.max(1, answers.length),
    answers,
  }));
}

async function warmUp(peer: Peer, questions: readonly string[]): Promise<void> {
  const untilMs = performance.now() + budgetMs / 4;
  for (const question of questions) {
    await peer.search(question, resultLimit);
    if (performance.now() > untilMs) return;
  }
}

/** The smallest value that at least `share` of the values do not exceed (nearest rank); NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

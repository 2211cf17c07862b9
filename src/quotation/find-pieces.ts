import { Pace } from '../answer/pace.js';
import { matchLength } from './find-stretches.js';
import type { QuotationIndex } from './quotation-index.js';

/** A stretch of the claim that stands word for word at a position. Counted in units, marks included. */
export interface Run {
  readonly claimedStart: number;
  readonly length: number;
  readonly position: number;
}

/** Units that a run must have to be no coincidence; a guess: "and that is why" is everywhere. */
const shortestRun = 5;
/** The same between marked gaps: who marks a gap claims that what stands between is quoted. */
const shortestMarkedRun = 2;

/** A word that stands in more places than this begins no run; the next one does, and the run grows back. */
const maxBeginnings = 2000;

/**
 * Covers the claim from left to right with the longest runs that stand somewhere. Of equally long
 * ones, the one that goes on behind the run before it, in the same document, is taken. Reads at most
 * `maxBeginnings` places for each word, a millisecond a step.
 */
export function* findPieces(
  index: QuotationIndex,
  words: readonly number[],
  hasGaps: boolean,
): Generator<void, readonly Run[]> {
  const pace = new Pace();
  const shortest = hasGaps ? shortestMarkedRun : shortestRun;
  const runs: Run[] = [];
  /** Neighbourhoods of which no run of the shortest length is a part: a claim may repeat itself a thousand times. */
  const barren = new Set<string>();
  let at = 0;
  while (at < words.length) {
    const before = runs.at(-1) ?? null;
    const floor = before === null ? 0 : before.claimedStart + before.length;
    const around = words
      .slice(Math.max(floor, at - shortest + 1), at + shortest)
      .join(' ')
      .concat(` at ${Math.min(at - floor, shortest - 1)}`);
    const run = barren.has(around)
      ? null
      : yield* longestRun(index, words, { at, before, floor, shortest, pace });
    if (run === null) {
      barren.add(around);
      at++;
      continue;
    }
    runs.push(run);
    at = run.claimedStart + run.length;
  }
  return runs;
}

interface Beginning {
  readonly at: number;
  readonly before: Run | null;
  /** Words before it are covered already. */
  readonly floor: number;
  readonly shortest: number;
  readonly pace: Pace;
}

function* longestRun(
  index: QuotationIndex,
  words: readonly number[],
  { at, before, floor, shortest, pace }: Beginning,
): Generator<void, Run | null> {
  const places = index.positionsOf(words[at] ?? -1);
  if (places.length > maxBeginnings) return null;
  const next = words[at + 1] ?? none;
  const last = at > floor ? (words[at - 1] ?? none) : none;
  let best: Run | null = null;
  for (const position of places) {
    if (pace.spend(costOfPlace)) yield;
    // Most words stand alone: do not look for their document.
    if (index.at(position + 1) !== next && index.at(position - 1) !== last) continue;
    const forward = matchLength(index, words, at, position);
    const back = matchBack(index, words, { at, position, floor });
    if (pace.spend(costOfRun + forward + back)) yield;
    const run = { claimedStart: at - back, length: forward + back, position: position - back };
    if (run.length < shortest) continue;
    if (best === null || isBetter(index, run, best, before)) best = run;
  }
  return best;
}

/** No word's number, and not what stands outside the stream. */
const none = -2;

/** Beside looks at a number. */
const costOfPlace = 3;
const costOfRun = 100;

/** How many units before `at` stand before the position too, not reaching over what is covered already. */
function matchBack(
  index: QuotationIndex,
  words: readonly number[],
  { at, position, floor }: { at: number; position: number; floor: number },
): number {
  const first = index.documentAt(position)?.start ?? position;
  let back = 0;
  while (
    at - back > floor &&
    position - back > first &&
    words[at - back - 1] === index.at(position - back - 1)
  ) {
    back++;
  }
  return back;
}

function isBetter(index: QuotationIndex, run: Run, best: Run, before: Run | null): boolean {
  if (run.length !== best.length) return run.length > best.length;
  return before !== null && goesOn(index, before, run) && !goesOn(index, before, best);
}

/** Whether a run stands behind another in the same document. */
export function goesOn(index: QuotationIndex, before: Run, run: Run): boolean {
  const document = index.documentAt(before.position);
  return (
    document !== null &&
    run.position >= before.position + before.length &&
    run.position < document.end
  );
}

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
const mostBeginnings = 2000;

/**
 * Covers the claim from left to right with the longest runs that stand somewhere. Of equally long
 * ones, the one that goes on behind the run before it, in the same document, is taken.
 */
export function findPieces(
  index: QuotationIndex,
  words: readonly number[],
  hasGaps: boolean,
): readonly Run[] {
  const shortest = hasGaps ? shortestMarkedRun : shortestRun;
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const before = runs.at(-1) ?? null;
    const run = longestRun(index, words, { at, before, shortest });
    if (run === null) {
      at++;
      continue;
    }
    runs.push(run);
    at = run.claimedStart + run.length;
  }
  return runs;
}

function longestRun(
  index: QuotationIndex,
  words: readonly number[],
  { at, before, shortest }: { at: number; before: Run | null; shortest: number },
): Run | null {
  const places = index.positionsOf(words[at] ?? -1);
  if (places.length > mostBeginnings) return null;
  const floor = before === null ? 0 : before.claimedStart + before.length;
  let best: Run | null = null;
  for (const position of places) {
    const forward = matchLength(index, words, at, position);
    const back = matchBack(index, words, { at, position, floor });
    const run = { claimedStart: at - back, length: forward + back, position: position - back };
    if (run.length < shortest) continue;
    if (best === null || isBetter(index, run, best, before)) best = run;
  }
  return best;
}

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

import { checkSpeaker } from './check-speaker.js';
import { citePlace } from './cite-place.js';
import type { Claim } from './claim.js';
import { findPieces, goesOn, type Run } from './find-pieces.js';
import type { Genuineness, Piece, SpeakerCheck } from './genuineness.js';
import type { QuotationIndex } from './quotation-index.js';

/** Share of the claim's words that the pieces must cover to be called its origin. A guess. */
const coveredFrom = 0.8;
/** Pieces nearer together than this many units are one place with something left out. A guess. */
const nearUnits = 8;

/** Nobody reads on; a claim of single words with gaps between them has two thousand. */
const maxPiecesCited = 50;

type Stitched = Extract<Genuineness, { kind: 'stitched' }>;

/**
 * The claim as pieces from separate places; null when it is not that: too little is covered, or the
 * pieces lie side by side, or reading it as one altered place (of `similarity`) explains more.
 */
export function* checkPieces(
  claim: Claim,
  index: QuotationIndex,
  similarity: number,
  speaker: string | null,
): Generator<void, Stitched | null> {
  const hasGaps = claim.words.some(({ key }) => key === '…');
  const runs = yield* findPieces(index, claim.numbers, hasGaps);
  const covered = runs.reduce((sum, run) => sum + wordsIn(claim, run), 0);
  const coverage = covered / claim.wordCount;
  const isMarked = runs.map((run, at) => at === 0 || hasGapBefore(claim, runs[at - 1], run));
  const isApart = runs.some((run, at) => at > 0 && !isNear(index, runs[at - 1], run));
  const hasMark = isMarked.slice(1).some(Boolean);
  if (coverage < coveredFrom || (!hasMark && (!isApart || coverage <= similarity))) return null;
  const pieces: Piece[] = [];
  for (const run of runs.slice(0, maxPiecesCited)) {
    const place = citePlace(index, { start: run.position, end: run.position + run.length });
    if (place !== null) pieces.push({ claimed: claimedWords(claim, run), place });
    yield;
  }
  const [first, second, ...others] = pieces;
  if (first === undefined || second === undefined) return null;
  const isInOrder = runs.every((run, at) => {
    const before = runs[at - 1];
    return before === undefined || goesOn(index, before, run);
  });
  return {
    kind: 'stitched',
    pieces: [first, second, ...others],
    morePieces: Math.max(0, runs.length - maxPiecesCited),
    isAbridged: isInOrder && isMarked.every(Boolean) && covered === claim.wordCount,
    unmatchedWords: claim.wordCount - covered,
    speaker: worstSpeaker(pieces.map(({ place }) => checkSpeaker(speaker, place))),
  };
}

function wordsIn(claim: Claim, { claimedStart, length }: Run): number {
  return claim.words.slice(claimedStart, claimedStart + length).filter(({ isWord }) => isWord)
    .length;
}

/** Whether the claim marks that something is left out between two pieces. */
function hasGapBefore(claim: Claim, before: Run | undefined, run: Run): boolean {
  if (before === undefined) return false;
  return claim.words
    .slice(before.claimedStart + before.length, run.claimedStart)
    .some(({ key }) => key === '…');
}

function isNear(index: QuotationIndex, before: Run | undefined, run: Run): boolean {
  if (before === undefined || !goesOn(index, before, run)) return false;
  return run.position - (before.position + before.length) <= nearUnits;
}

function claimedWords({ words, text }: Claim, { claimedStart, length }: Run): string {
  const first = words[claimedStart];
  const last = words[claimedStart + length - 1];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.span.start, last.span.end);
}

/** One piece of somebody else's is enough to say so. */
function worstSpeaker(checks: readonly SpeakerCheck[]): SpeakerCheck {
  return (
    checks.find(({ kind }) => kind === 'other') ??
    checks.find(({ kind }) => kind === 'unnamed') ??
    checks[0] ?? { kind: 'not-asked' }
  );
}

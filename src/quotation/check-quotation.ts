import type { Span } from '../analysis/span.js';
import type { Document } from '../corpus/document.js';
import { Aligner, type ClosestEnd, type WordEdit } from './align-words.js';
import { checkPieces } from './check-pieces.js';
import { checkSpeaker } from './check-speaker.js';
import { type CitedWords, citePlace } from './cite-place.js';
import { type Claim, readClaim } from './claim.js';
import { findRuns, type Runs } from './find-runs.js';
import { findStretches, type Stretch } from './find-stretches.js';
import type { Difference, Genuineness, SpeakerCheck } from './genuineness.js';
import type { QuotationIndex, Unit } from './quotation-index.js';
import { typographyBetween } from './typography.js';

/** Longest quotation that is compared, in code units: Discord's longest message. */
export const maxClaimed = 4000;

/** Share of words in common from which a stretch counts as the claim's origin. A guess, not yet measured. */
const alteredFrom = 0.6;
/** Shorter claims are only looked up, never called altered: three words in common mean little. */
const minWordsToAlter = 4;
/** Places cited while looking for one whose speaker is the one that was named. */
const maxPlacesCited = 50;

/**
 * Tells whether a quotation is genuine, over one corpus generation. `speaker` is who is said to have
 * said it, or null. Never throws for any string; the same input always gives the same result. A
 * millisecond or two a step, so that a caller with an event loop can let others in between: the
 * longest claims of marks and common words take some hundred steps.
 */
export function* checkInSteps(
  claimed: string,
  index: QuotationIndex,
  speaker: string | null = null,
): Generator<void, Genuineness> {
  if (claimed.length > maxClaimed) return { kind: 'too-long' };
  const claim = readClaim(claimed, index);
  if (claim.wordCount === 0) return { kind: 'empty' };
  yield;
  const runs = yield* findRuns(index, claim.numbers, maxPlacesCited);
  if (runs.count > 0) return yield* sameWords(claim, runs, index, speaker);
  const closest = yield* closestStretch(claim, index);
  yield;
  if (closest?.edits.every((edit) => isOnlyMark(edit, claim, closest))) {
    const { place } = closest;
    const kinds = typographyBetween(claim.text, place.quote.exact);
    return {
      kind: 'typography',
      place,
      places: 1,
      kinds: kinds.includes('punctuation') ? kinds : [...kinds, 'punctuation'],
      speaker: checkSpeaker(speaker, place),
    };
  }
  const similarity = closest?.similarity ?? 0;
  const stitched = yield* checkPieces(claim, index, similarity, speaker);
  if (stitched !== null) return stitched;
  if (closest === null || similarity < alteredFrom || claim.wordCount < minWordsToAlter) {
    return { kind: 'absent' };
  }
  const { place } = closest;
  return {
    kind: 'altered',
    place,
    differences: describeDifferences(claim, closest),
    similarity,
    speaker: checkSpeaker(speaker, place),
  };
}

/** The same words stand somewhere: character for character, or but for typography. */
function* sameWords(
  claim: Claim,
  runs: Runs,
  index: QuotationIndex,
  speaker: string | null,
): Generator<void, Genuineness> {
  const places: RankedPlace[] = [];
  for (const run of runs.first) {
    const place = citePlace(index, run, widenerFor(claim));
    if (place !== null) {
      places.push({
        place,
        speaker: checkSpeaker(speaker, place),
        // A mark at the edge that the source lacks is the quoter's own: a full stop where the source goes on.
        isExact: place.quote.exact.includes(claim.core),
      });
    }
    yield;
  }
  const [best] = places.sort((a, b) => rank(b) - rank(a));
  if (best === undefined) return { kind: 'absent' };
  const shared = { place: best.place, places: runs.count, speaker: best.speaker };
  if (best.isExact) return { kind: 'exact', ...shared };
  const kinds = typographyBetween(claim.text, best.place.quote.exact);
  return { kind: 'typography', kinds, ...shared };
}

interface RankedPlace {
  readonly place: CitedWords;
  readonly speaker: SpeakerCheck;
  readonly isExact: boolean;
}

function rank({ speaker, isExact }: RankedPlace): number {
  return (speaker.kind === 'matches' ? 2 : 0) + (isExact ? 1 : 0);
}

/** Takes in the marks at the claim's edges where the source has the very same ones. */
function widenerFor({ text, core, coreStart }: Claim): (document: Document, span: Span) => Span {
  const head = text.slice(0, coreStart);
  const tail = text.slice(coreStart + core.length);
  return (document, { start, end }) => ({
    start: document.text.endsWith(head, start) ? start - head.length : start,
    end: document.text.startsWith(tail, end) ? end + tail.length : end,
  });
}

interface Closest {
  readonly place: CitedWords;
  readonly edits: readonly WordEdit[];
  readonly similarity: number;
  /** The text of the document that was aligned. */
  readonly source: string;
  /** Units of the document, from the first of the window that was aligned. */
  readonly window: readonly Unit[];
}

/** The stretch that differs from the claim in the fewest units, with how. */
function* closestStretch(claim: Claim, index: QuotationIndex): Generator<void, Closest | null> {
  const aligner = new Aligner(claim.numbers);
  let best: (ClosestEnd & { readonly stretch: Stretch }) | null = null;
  for (const stretch of yield* findStretches(index, claim.numbers)) {
    const source = index.slice(stretch.start, stretch.end);
    yield;
    if (best !== null && aligner.leastDistance(source) >= best.distance) continue;
    const found = yield* aligner.closestEnd(source);
    if (best === null || found.distance < best.distance) best = { stretch, ...found };
  }
  if (best === null || best.end === 0) return null;
  const { stretch } = best;
  const alignment = yield* aligner.align(index.slice(stretch.start, stretch.end), best);
  if (alignment.end <= alignment.start) return null;
  const aligned = {
    start: stretch.start + alignment.start,
    end: stretch.start + alignment.end,
  };
  const window = yield* index.unitsBetween(stretch.start, aligned.end);
  const found = index.documentAt(stretch.start);
  const place = citePlace(index, aligned, widenerFor(claim));
  if (place === null || found === null) return null;
  const same = alignment.edits.filter(
    (edit) => edit.kind === 'same' && (claim.words[edit.claimed]?.isWord ?? false),
  ).length;
  const sourceWords = window
    .slice(alignment.start, alignment.end)
    .filter(({ isWord }) => isWord).length;
  return {
    place,
    source: found.document.text,
    edits: alignment.edits,
    similarity: same / Math.max(claim.wordCount, sourceWords),
    window,
  };
}

function isOnlyMark(edit: WordEdit, claim: Claim, { window }: Closest): boolean {
  if (edit.kind === 'same') return true;
  const isClaimedWord = 'claimed' in edit && (claim.words[edit.claimed]?.isWord ?? false);
  const isSourceWord = 'source' in edit && (window[edit.source]?.isWord ?? false);
  return !isClaimedWord && !isSourceWord;
}

/** The comparison as slices of both texts, neighbours of one kind together. */
function describeDifferences(claim: Claim, { edits, window, source }: Closest): Difference[] {
  const pieces: { kind: Difference['kind']; text: string; span: Span }[] = [];
  const add = (kind: Difference['kind'], text: string, span: Span | undefined): void => {
    if (span === undefined) return;
    const last = pieces.at(-1);
    if (last?.kind === kind && last.span.end <= span.start) {
      last.span = { start: last.span.start, end: span.end };
      last.text = text.slice(last.span.start, last.span.end);
    } else pieces.push({ kind, text: text.slice(span.start, span.end), span });
  };
  // Within a run of edits all that is only claimed comes first, so that both read as phrases.
  let waiting: (Span | undefined)[] = [];
  const flush = (): void => {
    for (const span of waiting) add('only-source', source, span);
    waiting = [];
  };
  for (const edit of edits) {
    if (edit.kind === 'same') {
      flush();
      add('same', claim.text, claim.words[edit.claimed]?.span);
      continue;
    }
    if (edit.kind !== 'left-out') add('only-claimed', claim.text, claim.words[edit.claimed]?.span);
    if (edit.kind !== 'added') waiting.push(window[edit.source]?.span);
  }
  flush();
  return pieces.map(({ kind, text }) => ({ kind, text }));
}

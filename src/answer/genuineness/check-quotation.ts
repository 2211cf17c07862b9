import type { Span } from '../../analysis/span.js';
import { alignWords, type WordEdit } from './align-words.js';
import { checkPieces } from './check-pieces.js';
import { checkSpeaker } from './check-speaker.js';
import { type CitedWords, citePlace } from './cite-place.js';
import { type Claim, readClaim } from './claim.js';
import { findRuns, findStretches, type Stretch } from './find-stretches.js';
import type { Difference, Genuineness } from './genuineness.js';
import type { QuotationIndex } from './quotation-index.js';
import { typographyBetween } from './typography.js';

/** Longest quotation that is compared, in code units: Discord's longest message. Alignment time grows with its square. */
export const mostClaimed = 4000;

/** Share of words in common from which a stretch counts as the claim's origin. A guess, not yet measured. */
const alteredFrom = 0.6;
/** Shorter claims are only looked up, never called altered: three words in common mean little. */
const fewestWordsToAlter = 4;
/** Places cited while looking for one whose speaker is the one that was named. */
const mostPlacesCited = 50;

/**
 * Tells whether a quotation is genuine, over one corpus generation. `speaker` is who is said to have
 * said it, or null. Never throws for any string; the same input always gives the same result.
 */
export function checkQuotation(
  claimed: string,
  index: QuotationIndex,
  speaker: string | null = null,
): Genuineness {
  if (claimed.length > mostClaimed) return { kind: 'too-long' };
  const claim = readClaim(claimed, index);
  if (claim.wordCount === 0) return { kind: 'empty' };
  const runs = findRuns(index, claim.numbers);
  if (runs.length > 0) return sameWords(claim, runs, index, speaker);
  const closest = closestStretch(claim, index);
  if (closest?.edits.every((edit) => isOnlyMark(edit, claim, closest))) {
    const place = citePlace(index.corpus, closest.document, widen(claim, closest));
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
  const stitched = checkPieces(claim, index, similarity, speaker);
  if (stitched !== null) return stitched;
  if (closest === null || similarity < alteredFrom || claim.wordCount < fewestWordsToAlter) {
    return { kind: 'absent' };
  }
  const place = citePlace(index.corpus, closest.document, widen(claim, closest));
  return {
    kind: 'altered',
    place,
    differences: describeDifferences(claim, closest),
    similarity,
    speaker: checkSpeaker(speaker, place),
  };
}

/** The same words stand somewhere: character for character, or but for typography. */
function sameWords(
  claim: Claim,
  runs: readonly Stretch[],
  index: QuotationIndex,
  speaker: string | null,
): Genuineness {
  const places = runs.slice(0, mostPlacesCited).flatMap((run) => {
    const span = spanOf(index, run);
    return span === null ? [] : [citePlace(index.corpus, span.document, widen(claim, span))];
  });
  // A mark at the edge that the source lacks is the quoter's own: a full stop where the source goes on.
  const isExact = (place: CitedWords): boolean => place.quote.exact.includes(claim.core);
  const ranked = places
    .map((place) => ({
      place,
      speaker: checkSpeaker(speaker, place),
      isExact: isExact(place),
    }))
    .sort((a, b) => rank(b) - rank(a));
  const [best] = ranked;
  if (best === undefined) return { kind: 'absent' };
  const shared = { place: best.place, places: runs.length, speaker: best.speaker };
  if (best.isExact) return { kind: 'exact', ...shared };
  const kinds = typographyBetween(claim.text, best.place.quote.exact);
  return { kind: 'typography', kinds, ...shared };
}

function rank({ speaker, isExact }: { speaker: { kind: string }; isExact: boolean }): number {
  return (speaker.kind === 'matches' ? 2 : 0) + (isExact ? 1 : 0);
}

/** Takes in the marks at the claim's edges where the source has the very same ones. */
function widen({ text, core, coreStart }: Claim, { document, span }: Located): Span {
  const head = text.slice(0, coreStart);
  const tail = text.slice(coreStart + core.length);
  const hasHead = document.text.slice(0, span.start).endsWith(head);
  const hasTail = document.text.startsWith(tail, span.end);
  return {
    start: hasHead ? span.start - head.length : span.start,
    end: hasTail ? span.end + tail.length : span.end,
  };
}

interface Located {
  readonly document: Parameters<typeof citePlace>[1];
  readonly span: Span;
}

/** Where a stretch of units stands in its document's text. */
function spanOf(index: QuotationIndex, { start, end }: Stretch): Located | null {
  const found = index.documentAt(start);
  if (found === null) return null;
  const words = index.wordsOf(found.document);
  const first = words[start - found.start];
  const last = words[end - 1 - found.start];
  if (first === undefined || last === undefined) return null;
  return { document: found.document, span: { start: first.span.start, end: last.span.end } };
}

interface Closest extends Located {
  readonly edits: readonly WordEdit[];
  readonly similarity: number;
  /** Words of the document, from the first of the window that was aligned. */
  readonly window: readonly { readonly span: Span; readonly isWord: boolean }[];
}

/** The stretch that differs from the claim in the fewest units, with how. */
function closestStretch(claim: Claim, index: QuotationIndex): Closest | null {
  let best: { stretch: Stretch; alignment: ReturnType<typeof alignWords> } | null = null;
  for (const stretch of findStretches(index, claim.numbers)) {
    const source = Array.from({ length: stretch.end - stretch.start }, (_, at) =>
      index.at(stretch.start + at),
    );
    const alignment = alignWords(claim.numbers, source);
    if (best === null || alignment.distance < best.alignment.distance)
      best = { stretch, alignment };
  }
  if (best === null || best.alignment.end <= best.alignment.start) return null;
  const { stretch, alignment } = best;
  const located = spanOf(index, {
    start: stretch.start + alignment.start,
    end: stretch.start + alignment.end,
  });
  const found = index.documentAt(stretch.start);
  if (located === null || found === null) return null;
  const window = index.wordsOf(found.document).slice(stretch.start - found.start);
  const same = alignment.edits.filter(
    (edit) => edit.kind === 'same' && (claim.words[edit.claimed]?.isWord ?? false),
  ).length;
  const sourceWords = window
    .slice(alignment.start, alignment.end)
    .filter(({ isWord }) => isWord).length;
  return {
    ...located,
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
function describeDifferences(claim: Claim, { edits, window, document }: Closest): Difference[] {
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
    for (const span of waiting) add('only-source', document.text, span);
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

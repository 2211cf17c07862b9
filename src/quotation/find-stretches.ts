import { Pace } from '../answer/pace.js';
import type { QuotationIndex } from './quotation-index.js';

/** A stretch of the index's stream within one document, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many words from `from` on stand at `position` and after it, within one document. */
export function matchLength(
  index: QuotationIndex,
  words: readonly number[],
  from: number,
  position: number,
): number {
  // Most places fail at once: do not look for their document.
  if (words[from] !== index.at(position) || words[from + 1] !== index.at(position + 1)) {
    return words[from] === index.at(position) ? 1 : 0;
  }
  const end = index.documentAt(position)?.end ?? 0;
  let length = 0;
  while (
    from + length < words.length &&
    position + length < end &&
    words[from + length] === index.at(position + length)
  ) {
    length++;
  }
  return length;
}

/** Places read at most for one claim; rare words come first, so that common ones are what is left out. */
const maxPlaces = 30_000;
const maxStretches = 10;

/** How much the words of the claim speak for a place. */
interface Vote {
  score: number;
  /** The claimed word that voted last. */
  voter: number;
}

/**
 * Where the claim most likely stands, likeliest first. Every place of a word votes for the place
 * where the claim would begin, by how rare the word is (Robertson and Spärck Jones's inverse
 * document frequency, over words instead of documents); near beginnings share a vote. At most twice
 * `maxPlaces` votes, a millisecond a step.
 */
export function* findStretches(
  index: QuotationIndex,
  words: readonly number[],
): Generator<void, readonly Stretch[]> {
  const pace = new Pace();
  const width = Math.max(16, words.length);
  const votes = new Map<number, Vote>();
  const order = words
    .map((number, at) => ({ number, at, places: index.positionsOf(number) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  let read = 0;
  for (const { at, places } of order) {
    read += places.length;
    if (read > maxPlaces && votes.size > 0) break;
    const weight = Math.log(1 + index.length / places.length);
    // Nothing but common words: read some of their places.
    const stride = Math.ceil(places.length / maxPlaces);
    for (let n = 0; n < places.length; n += stride) {
      const position = places[n] ?? 0;
      const bucket = Math.floor((position - at) / width);
      const vote = votes.get(bucket);
      if (vote === undefined) votes.set(bucket, { score: weight, voter: at });
      else if (vote.voter !== at) {
        vote.score += weight;
        vote.voter = at;
      }
      if (pace.spend(costOfVote)) yield;
    }
  }
  const slack = Math.ceil(words.length / 4) + 8;
  return mostVoted(votes).flatMap((bucket) =>
    withinDocuments(index, {
      start: bucket * width - slack,
      end: (bucket + 1) * width + words.length + slack,
    }),
  );
}

/** What a vote takes beside a look at a number. */
const costOfVote = 20;

/** The places with the most votes, of equal ones the first. */
function mostVoted(votes: ReadonlyMap<number, Vote>): readonly number[] {
  const best: Voted[] = [];
  for (const [bucket, { score }] of votes) {
    const last = best.at(-1);
    const isFull = best.length === maxStretches;
    if (isFull && last !== undefined && !isAhead({ bucket, score }, last)) continue;
    if (isFull) best.pop();
    const place = best.findIndex((other) => isAhead({ bucket, score }, other));
    best.splice(place === -1 ? best.length : place, 0, { bucket, score });
  }
  return best.map(({ bucket }) => bucket);
}

interface Voted {
  readonly bucket: number;
  readonly score: number;
}

function isAhead(one: Voted, other: Voted): boolean {
  return one.score > other.score || (one.score === other.score && one.bucket < other.bucket);
}

/** A stretch may reach over several documents: one stretch each. */
function withinDocuments(index: QuotationIndex, { start, end }: Stretch): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = Math.max(0, start);
  const last = Math.min(end, index.length);
  while (at < last) {
    const document = index.documentAt(at);
    if (document === null) break;
    const stop = Math.min(last, document.end);
    if (stop > at) stretches.push({ start: at, end: stop });
    at = Math.max(at + 1, document.end);
  }
  return stretches;
}

import { isNearDuplicate, leastSimilarity, similarity } from '../../moderation/near-duplicate.js';
import { type ReviewItem, type ReviewState, retractionOf } from '../../moderation/review-item.js';

/** A question that moderators have answered. */
export type AnsweredItem = ReviewItem & {
  readonly state: Extract<ReviewState, { readonly kind: 'answered' }>;
};

/** Narrows an item to one whose answer holds: an answer that was taken back is none. */
export function isAnswered(item: ReviewItem): item is AnsweredItem {
  return item.state.kind === 'answered' && retractionOf(item.state) === null;
}

/**
 * Fewer telling terms than this name a topic rather than a claim: any message about "the ferry"
 * would be a near-duplicate of the question "the ferry?". A guess; see the false alarms measured
 * in test/discord/watch.
 */
export const minClaimTerms = 3;

/**
 * The questions that one server's moderators have answered, by their terms: built once, then only
 * read. Finding costs a look at the claims that share a term with the text.
 */
export class KnownClaims {
  readonly #items: readonly AnsweredItem[];
  readonly #byTerm = new Map<string, number[]>();

  constructor(items: readonly AnsweredItem[]) {
    this.#items = items.filter(({ terms }) => new Set(terms).size >= minClaimTerms);
    for (const [at, { terms }] of this.#items.entries()) {
      for (const term of new Set(terms)) {
        const places = this.#byTerm.get(term);
        if (places === undefined) this.#byTerm.set(term, [at]);
        else places.push(at);
      }
    }
  }

  /** How many claims can be found. */
  get size(): number {
    return this.#items.length;
  }

  /**
   * Every claim of which a text is a near-duplicate, or one of its sentences is: the whole text's
   * first, then sentence by sentence; for each the most similar first, then the newest.
   */
  find(text: string, termsOf: (text: string) => readonly string[]): readonly AnsweredItem[] {
    const [whole = '', ...sentences] = watchedTexts(text);
    const terms = termsOf(whole);
    const within = this.#within(terms);
    // Reading every sentence would cost several times as much, and nearly every message stops here.
    if (within.length === 0) return [];
    const found = [terms, ...sentences.map(termsOf)].flatMap((part) => nearest(within, part));
    return [...new Set(found)];
  }

  /** Claims of which so much stands in a text that one of its sentences could be a near-duplicate. */
  #within(terms: readonly string[]): readonly AnsweredItem[] {
    const shared = new Map<number, number>();
    for (const term of new Set(terms)) {
      for (const at of this.#byTerm.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].flatMap(([at, count]) => {
      const item = this.#items[at];
      if (item === undefined) return [];
      return count >= leastSimilarity * new Set(item.terms).size ? [item] : [];
    });
  }
}

function nearest(
  items: readonly AnsweredItem[],
  terms: readonly string[],
): readonly AnsweredItem[] {
  return items
    .filter((item) => isNearDuplicate(item.terms, terms))
    .map((item) => ({ item, score: similarity(item.terms, terms) }))
    .sort((a, b) => b.score - a.score || (a.item.state.at < b.item.state.at ? 1 : -1))
    .map(({ item }) => item);
}

/** Longest text that is compared: as long as the longest message. In UTF-16 code units. */
const most = 4_000;

/** Sentences looked at besides the whole; the rest of a long message is not worth the time. */
const maxSentences = 12;

/**
 * What of a message is compared with known claims: the whole, and each of its sentences, so that a
 * claim is met although somebody has written "did you see this?" before it.
 */
export function watchedTexts(text: string): readonly string[] {
  const whole = text.slice(0, most).trim();
  if (whole === '') return [];
  const sentences = sentencesOf(whole);
  return sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, maxSentences)];
}

/** Cut behind stops and at line ends, without white space around. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: space } of text.matchAll(/\s+/gu)) {
    if (!space.includes('\n') && !endsInStop(text, index)) continue;
    sentences.push(text.slice(start, index));
    start = index + space.length;
  }
  sentences.push(text.slice(start));
  return sentences;
}

/** Whether a stop stands before an offset, or closing marks and a stop before them. */
function endsInStop(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at > 0 && '"”’)'.includes(text.charAt(at))) at -= 1;
  return at >= 0 && '.!?…'.includes(text.charAt(at));
}

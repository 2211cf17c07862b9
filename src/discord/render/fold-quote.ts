import { splitSentences } from '../../corpus/sentences.js';
import { splitWords } from './quote-parts.js';

/** Longest quote that a card shows whole, in UTF-16 code units: about nine lines on a phone. A guess. */
const longestWhole = 300;
/** What a character of small print above the quote takes away from it. */
const ofSmallPrint = 0.7;

/**
 * What a card shows of a quote: all of it, or where it is long its whole sentences that fit; of a
 * sentence that is longer alone, its first words. Always the quote's own beginning, character for character.
 * @param above What stands above it in small print.
 */
export function foldQuote(exact: string, above: readonly string[] = []): string {
  const foldedFrom = Math.round(longestWhole - ofSmallPrint * above.join('').length);
  if (exact.length <= foldedFrom) return exact;
  // One sentence more than can fit, so that a text of any length costs the same.
  const head = exact.slice(0, 2 * foldedFrom);
  const ends = splitSentences(head, { start: 0, end: head.length })
    .map(({ end }) => end)
    .filter((end) => end <= foldedFrom && end < head.length);
  const end = ends.at(-1);
  if (end !== undefined) return exact.slice(0, end).trimEnd();
  return splitWords(head, { most: foldedFrom, maxBytes: 2 * foldedFrom })[0].trimEnd();
}

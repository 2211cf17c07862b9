import type { QuotationIndex } from './quotation-index.js';
import { type QuotationWord, quotationWords } from './quotation-word.js';

/** A quotation as somebody claims it, read for comparing. */
export interface Claim {
  /** The claim without white space and quotation marks around it. */
  readonly text: string;
  /** `text` from its first word to its last: without marks at the edges. */
  readonly core: string;
  /** Where `core` begins in `text`. */
  readonly coreStart: number;
  /** The units of `core`, with spans into `text`. */
  readonly words: readonly QuotationWord[];
  /** Their numbers in the index; -1 for those that no document holds. */
  readonly numbers: readonly number[];
  /** How many of the units are words. */
  readonly wordCount: number;
}

/** Reads a claim with an index's word numbers. */
export function readClaim(claimed: string, index: QuotationIndex): Claim {
  const text = withoutEdges(claimed);
  const units = quotationWords(text);
  const first = units.findIndex(({ isWord }) => isWord);
  const last = units.findLastIndex(({ isWord }) => isWord);
  const words = first === -1 ? [] : units.slice(first, last + 1);
  const coreStart = words[0]?.span.start ?? 0;
  return {
    text,
    core: text.slice(coreStart, words.at(-1)?.span.end ?? 0),
    coreStart,
    words,
    numbers: words.map(({ key }) => index.numberOf(key)),
    wordCount: words.filter(({ isWord }) => isWord).length,
  };
}

/** Without white space and quotation marks around it. An expression for the end would begin anew at every one of them. */
function withoutEdges(claimed: string): string {
  let start = 0;
  let end = claimed.length;
  while (start < end && /[\s"'“”„‟«»‹›‘’‚‛`´>]/.test(claimed.charAt(start))) start++;
  while (end > start && /[\s"'“”„‟«»‹›‘’‚‛`´]/.test(claimed.charAt(end - 1))) end--;
  return claimed.slice(start, end);
}

import type { Token } from '../analysis/token.js';

/**
 * How texts write a term, which is a stem or another normal form that nobody writes: the word, or the
 * words, that the term stands for in them. Of several forms the one most like what was `typed`, then
 * the first: an alias may be written in quite another way. Null when no text holds the term.
 */
export function writtenForm(
  texts: readonly string[],
  term: string,
  typed: string,
  analyze: (text: string) => readonly Token[],
): string | null {
  let nearest: string | null = null;
  let maxLike = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    for (const token of analyze(text)) {
      if (token.term !== term) continue;
      const form = text.slice(token.span.start, token.span.end);
      const unlike = unlikeness(form, typed);
      if (unlike < maxLike) {
        nearest = form;
        maxLike = unlike;
      }
    }
  }
  return nearest;
}

/**
 * How many letters of the longer word lie between the beginning and the end that both share: at most
 * two after one slip of the hand. Another case of letters counts for less than any letter.
 */
function unlikeness(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end + (one[0] === other[0] ? 0 : 0.5);
}

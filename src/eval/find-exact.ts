import type { Span } from '../analysis/span.js';

/** Where `exact` first stands in the text once runs of white space are one space; null when nowhere. */
export function findExact(text: string, exact: string): Span | null {
  const wanted = exact.replace(/\s+/gu, ' ').trim();
  if (wanted === '') return null;
  const { folded, places } = fold(text);
  const at = folded.indexOf(wanted);
  if (at === -1) return null;
  const last = at + wanted.length - 1;
  return { start: places[at] ?? 0, end: (places[last] ?? 0) + 1 };
}

/** The text with each run of white space as one space, and where each of its code units stands. */
function fold(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const isSpace = /\s/u.test(text[at] as string);
    if (isSpace && folded.endsWith(' ')) continue;
    folded += isSpace ? ' ' : text[at];
    places.push(at);
  }
  return { folded, places };
}

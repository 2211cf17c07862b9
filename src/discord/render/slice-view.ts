import type { CitedQuote } from '../../answer/answer.js';
import type { Voice } from './moment.js';
import type { Slice } from './pages.js';
import { hasDirectionControls } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import type { AttachedText } from './view.js';

/** A quote, or a part of it, as it is shown everywhere: its place among all, its words, its citation. */
export function describeSlice(
  slice: Slice,
  { quote }: CitedQuote,
  total: number,
  { say }: Voice,
): string {
  const position = [
    ...(total > 1 ? [say('page.quote', { index: slice.index + 1, total })] : []),
    ...(slice.parts > 1 ? [say('page.part', { part: slice.part, parts: slice.parts })] : []),
  ].join(', ');
  const words =
    slice.words !== null
      ? quoteBlock(slice.words)
      : say(isEncodable(quote.exact) ? 'quote.attached' : 'quote.unencodable');
  return [
    ...(position === '' ? [] : [`-# ${position}`]),
    ...(slice.above === '' ? [] : [slice.above]),
    words,
    slice.caption,
    ...(hasDirectionControls(quote.exact) ? [say('quote.direction')] : []),
  ].join('\n');
}

/**
 * The words of a slice that Discord cannot carry, as a file that keeps them; null where the slice
 * shows its words, and for words that no file can hold either.
 */
export function attachWords({ quote }: CitedQuote, { index, words }: Slice): AttachedText | null {
  if (words !== null || !isEncodable(quote.exact)) return null;
  return { name: `quote-${index + 1}.txt`, text: quote.exact };
}

function isEncodable(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

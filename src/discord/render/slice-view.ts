import type { Say } from '../../locales/catalogue.js';
import type { QuoteOnPage, Slice } from './pages.js';
import { hasDirectionControls } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import { linkToWords } from './text-fragment.js';
import type { AttachedText, Block, ViewButton } from './view.js';

/**
 * The quotes of one page, each with its buttons, and as files the words that Discord cannot carry.
 * @param piece What one quote is called among several.
 */
export function showSlices<Quote extends QuoteOnPage>(
  slices: readonly Slice[],
  quotes: readonly Quote[],
  say: Say,
  buttonsOf: (cited: Quote, index: number) => readonly ViewButton[],
  piece: 'page.quote' | 'genuine.piece' = 'page.quote',
): { readonly blocks: readonly Block[]; readonly files: readonly AttachedText[] } {
  const blocks: Block[] = [];
  const files: AttachedText[] = [];
  for (const slice of slices) {
    const cited = quotes[slice.index];
    if (cited === undefined) continue;
    const { exact } = cited.quote;
    if (slice.words === null && isEncodable(exact)) {
      files.push({ name: `quote-${slice.index + 1}.txt`, text: exact });
    }
    const place = { index: slice.index + 1, total: quotes.length };
    const position = quotes.length > 1 ? [say(piece, place)] : [];
    blocks.push(describeSlice(slice, exact, position, say), buttonsOf(cited, slice.index));
  }
  return { blocks, files };
}

/** A quote, or a part of it: its place among all, its words, its citation. */
function describeSlice(slice: Slice, exact: string, place: readonly string[], say: Say): string {
  const position = [
    ...place,
    ...(slice.parts > 1 ? [say('page.part', { part: slice.part, parts: slice.parts })] : []),
  ].join(', ');
  const words =
    slice.words !== null
      ? quoteBlock(slice.words)
      : say(isEncodable(exact) ? 'quote.attached' : 'quote.unencodable');
  return [
    ...(position === '' ? [] : [`-# ${position}`]),
    ...(slice.above === '' ? [] : [slice.above]),
    words,
    slice.caption,
    ...(hasDirectionControls(exact) ? [say('quote.direction')] : []),
  ].join('\n');
}

/** Words that a file can hold. */
function isEncodable(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** The button to the words at their source; none where it has no address. */
export function sourceButton(url: string | null, exact: string, say: Say): readonly ViewButton[] {
  const link = linkToWords(url, exact);
  return link === null ? [] : [{ url: link, label: say('button.source') }];
}

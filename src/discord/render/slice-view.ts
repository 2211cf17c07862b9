import type { Say } from '../../locales/catalogue.js';
import type { QuoteOnPage, Slice } from './pages.js';
import { hasDirectionControls, isDisplayable } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import { linkToWords } from './text-fragment.js';
import type { AttachedText, Block, ViewButton } from './view.js';

/**
 * The quotes of one page in reading order, and as files the words that Discord cannot carry. A quote
 * whose line is no link has a button to its source, which says of which quote it is where there are several.
 * @param piece What one quote is called among several.
 */
export function showSlices(
  slices: readonly Slice[],
  quotes: readonly QuoteOnPage[],
  say: Say,
  piece: 'page.quote' | 'genuine.piece' = 'page.quote',
): { readonly blocks: readonly Block[]; readonly files: readonly AttachedText[] } {
  const blocks: Block[] = [];
  const files: AttachedText[] = [];
  for (const slice of slices) {
    const cited = quotes[slice.index];
    if (cited === undefined) continue;
    const { exact } = cited.quote;
    for (const file of attachedWords(exact, slice.index)) files.push(file);
    const place = { index: slice.index + 1, total: quotes.length };
    const position = quotes.length > 1 ? [say(piece, place)] : [];
    const label =
      slices.length > 1
        ? say('button.source-of', { index: slice.index + 1 })
        : say('button.open-source');
    const { url } = cited.citation.source;
    blocks.push(
      describeSlice(slice, exact, position, say),
      slice.isLinked ? [] : sourceButton(url, exact, label),
    );
  }
  return { blocks, files };
}

/** The words of a quote as a file, where Discord cannot carry them; none where it can. */
export function attachedWords(exact: string, index: number): readonly AttachedText[] {
  const isAttached = !isDisplayable(exact) && isEncodable(exact);
  return isAttached ? [{ name: `quote-${index + 1}.txt`, text: exact }] : [];
}

/** The words as a block quote; a sentence about them where Discord cannot carry them. */
export function showWords(exact: string, words: string, say: Say): string {
  if (isDisplayable(exact)) return quoteBlock(words);
  return say(isEncodable(exact) ? 'quote.attached' : 'quote.unencodable');
}

/** A quote, or a part of it: its place among all, its words, its citation. */
function describeSlice(slice: Slice, exact: string, place: readonly string[], say: Say): string {
  const position = [
    ...place,
    ...(slice.parts > 1 ? [say('page.part', { part: slice.part, parts: slice.parts })] : []),
  ].join(', ');
  return [
    ...(position === '' ? [] : [`-# ${position}`]),
    ...(slice.above === '' ? [] : [slice.above]),
    showWords(exact, slice.words ?? '', say),
    slice.caption,
    ...(hasDirectionControls(exact) ? [say('quote.direction')] : []),
  ].join('\n');
}

/** Words that a file can hold. */
function isEncodable(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** The button to the words at their source; none where it has no address. */
export function sourceButton(
  url: string | null,
  exact: string,
  label: string,
): readonly ViewButton[] {
  const link = linkToWords(url, exact);
  return link === null ? [] : [{ url: link, label }];
}

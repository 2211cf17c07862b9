import { limits } from '../limits.js';
import { blockBytes } from './budget.js';
import { isDisplayable } from './plain-text.js';
import { quoteBlock, splitWords } from './quote-parts.js';

/** Words to be shown verbatim, with the lines that say whose they are. */
export interface QuotedWords {
  readonly words: string;
  /** What must be read before the words, such as the rating of a claim, escaped; empty where nothing must. */
  readonly above: string;
  /** Citation lines, escaped; shown with every part. */
  readonly caption: string;
}

/** One quote, or one part of a long one, as it stands on a page. */
export interface Slice {
  /** 0-based place of the quote among all. */
  readonly index: number;
  /** 1-based; `parts` is 1 for a quote that is shown whole. */
  readonly part: number;
  readonly parts: number;
  /** The words of this part; null when Discord cannot carry them and they go as a file. */
  readonly words: string | null;
  /** Shown with every part, as the caption is. */
  readonly above: string;
  readonly caption: string;
}

/** What may stand on a page beside the quotes, in code units and bytes. */
export interface Frame {
  readonly text: number;
  readonly bytes: number;
}

/** Quotes on one page: more would push the buttons off a phone's screen. A guess. */
export const quotesPerPage = 2;

/** Room kept for what is said beside a slice: its position, a notice, line breaks. */
const besideSlice = 260;

/**
 * Deals quotes out to pages. A page holds whole quotes, at most two; a quote that does not fit on a
 * page of its own is dealt out in verbatim parts, one a page. Nothing is left out or shortened.
 */
export function paginate(
  quotes: readonly QuotedWords[],
  frame: Frame,
): readonly (readonly Slice[])[] {
  const room = { text: limits.text - frame.text, bytes: limits.textBytes - frame.bytes };
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let spent = { text: 0, bytes: 0 };
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    spent = { text: 0, bytes: 0 };
  };
  for (const [index, quote] of quotes.entries()) {
    for (const slice of slicesOf(quote, index, room)) {
      const cost = costOf(slice);
      const isFull =
        page.length === quotesPerPage ||
        spent.text + cost.text > room.text ||
        spent.bytes + cost.bytes > room.bytes;
      if (isFull || slice.parts > 1) turn();
      page.push(slice);
      spent = { text: spent.text + cost.text, bytes: spent.bytes + cost.bytes };
      if (slice.parts > 1) turn();
    }
  }
  turn();
  return pages;
}

function slicesOf(
  { words, above, caption }: QuotedWords,
  index: number,
  room: Frame,
): readonly Slice[] {
  if (!isDisplayable(words)) return [{ index, part: 1, parts: 1, words: null, above, caption }];
  const beside = costOf({ index, part: 1, parts: 1, words: null, above, caption });
  const parts = splitWords(words, {
    most: room.text - beside.text,
    maxBytes: room.bytes - beside.bytes,
  });
  return parts.map((part, at) => ({
    index,
    part: at + 1,
    parts: parts.length,
    words: part,
    above,
    caption,
  }));
}

function costOf({ words, above, caption }: Slice): Frame {
  const block = words === null ? '' : quoteBlock(words);
  return {
    text: block.length + above.length + caption.length + besideSlice,
    // What stands beside may be in an alphabet of two bytes a character, and is a display of its own.
    bytes: blockBytes(block) + Buffer.byteLength(above + caption) + 2 * besideSlice,
  };
}

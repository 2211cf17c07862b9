import type { CitedQuote } from '../../answer/answer.js';
import type { Foreign } from '../../dialogue/take-turn.js';
import type { Say } from '../../locales/catalogue.js';
import { limits } from '../limits.js';
import type { IdFor } from './action.js';
import { blockBytes } from './budget.js';
import { describeCitation } from './citation.js';
import { isDisplayable } from './plain-text.js';
import { quoteBlock, splitWords } from './quote-parts.js';
import type { ViewButton } from './view.js';

/** A quote with its citation, as far as a page shows them. */
export type QuoteOnPage = Pick<CitedQuote, 'quote' | 'citation'>;

/** One quote, or one part of a long one, as it stands on a page. */
export interface Slice {
  /** 0-based place of the quote among all. */
  readonly index: number;
  /** 1-based; `parts` is 1 for a quote that is shown whole. */
  readonly part: number;
  readonly parts: number;
  /** The words of this part; null when Discord cannot carry them and they go as a file. */
  readonly words: string | null;
  /** What must be read before the words, such as the rating of a claim, escaped; empty where nothing must. */
  readonly above: string;
  /** Citation lines, escaped; both are shown with every part. */
  readonly caption: string;
  /** Whether the citation leads to the source itself, so that no button has to. */
  readonly isLinked: boolean;
}

/** What takes room on a page, in code units and bytes. */
interface Room {
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
 * @param frame What stands on every page beside the quotes, and `beside` what may be added to it.
 */
export function paginate(
  quotes: readonly QuoteOnPage[],
  frame: string,
  beside: Room,
  say: Say,
): readonly (readonly Slice[])[] {
  const room = {
    text: limits.text - frame.length - beside.text,
    bytes: limits.textBytes - Buffer.byteLength(frame) - beside.bytes,
  };
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let spent = { text: 0, bytes: 0 };
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    spent = { text: 0, bytes: 0 };
  };
  for (const [index, quote] of quotes.entries()) {
    for (const slice of slicesOf(quote, index, room, say)) {
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

function slicesOf(cited: QuoteOnPage, index: number, room: Room, say: Say): readonly Slice[] {
  const { quote } = cited;
  const whole = { index, part: 1, parts: 1, words: null, ...describeCitation(cited, say) };
  if (!isDisplayable(quote.exact)) return [whole];
  const beside = costOf(whole);
  const parts = splitWords(quote.exact, {
    most: room.text - beside.text,
    maxBytes: room.bytes - beside.bytes,
  });
  return parts.map((words, at) => ({ ...whole, part: at + 1, parts: parts.length, words }));
}

function costOf({ words, above, caption }: Slice): Room {
  const block = words === null ? '' : quoteBlock(words);
  return {
    text: block.length + above.length + caption.length + besideSlice,
    // What stands beside may be in an alphabet of two bytes a character, and is a display of its own.
    bytes: blockBytes(block) + Buffer.byteLength(above + caption) + 2 * besideSlice,
  };
}

/** What the pages of one message are shown with. */
export interface PageLayout {
  readonly say: Say;
  /** 0-based; clamped to what there is. */
  readonly page: number;
  readonly idFor: IdFor;
  /** Only what one person sees, in a place where others are, can be shared. */
  readonly canShare: boolean;
}

/** How an answer is to be shown. */
export interface AnswerLayout extends PageLayout {
  /** The question was read together with the one before it. */
  readonly isTogether: boolean;
  /** That question; absent where it is not known. */
  readonly follows?: string;
  /** Says what of a question in another language was looked for. */
  readonly foreign?: Foreign;
  /** It is the nearest passage of a silence, which the asker called an answer. */
  readonly isAccepted?: boolean;
}

/** A page among all, 0-based. */
export interface PageNumber {
  readonly at: number;
  readonly pages: number;
}

/** The page that is meant, or the nearest there is. */
export function pageAt(wanted: number, pages: number): PageNumber {
  return { at: Math.min(Math.max(0, wanted), pages - 1), pages };
}

/** The line that says which page this is; none where there is only one. */
export function pageLine({ at, pages }: PageNumber, say: Say): readonly string[] {
  return pages > 1 ? [`-# ${say('page.number', { page: at + 1, pages })}`] : [];
}

/** Buttons to the pages beside this one. */
export function pageButtons(
  { at, pages }: PageNumber,
  say: Say,
  idOf: (page: number) => string,
  next: { readonly label?: string; readonly tone?: 'main' } = {},
): readonly ViewButton[] {
  return [
    ...(at > 0 ? [{ id: idOf(at - 1), label: say('button.previous') }] : []),
    ...(at + 1 < pages ? [{ id: idOf(at + 1), label: say('button.next-part'), ...next }] : []),
  ];
}

/** The button that shows to all what one person sees; none where that cannot be. */
export function shareButton({ say, idFor, canShare }: PageLayout): readonly ViewButton[] {
  return canShare ? [{ id: idFor({ kind: 'share' }), label: say('button.share') }] : [];
}

import type { Span } from '../analysis/span.js';
import { type Block, readBlocks } from './block.js';
import type { DocumentForm } from './document.js';
import { isHeadline } from './headline.js';

/**
 * How a text is laid out. Markdown when its file says so or its blocks open with `#` headings.
 * A digest shows at least two of: a line with only a date at its top, sections that end with two
 * or more blank lines, two or more headlines. Everything else is prose. Reads the first 100,000
 * characters only: a text shows its form early.
 */
export function detectForm(text: string, isMarkdownFile = false): DocumentForm {
  if (isMarkdownFile) return 'markdown';
  const blocks = readBlocks(text.slice(0, 100_000));
  const hashes = blocks.filter(({ span }) =>
    /^#{1,6}[ \t]+\S/u.test(text.slice(span.start, span.start + 10)),
  );
  if (hashes.length > 0) return 'markdown';
  const [first] = blocks;
  const headlines = blocks.filter(
    (block, index) =>
      isHeadline(text, block, 'digest') && isFollowedByBody(text, blocks, index, 'digest'),
  );
  const signs = [
    first !== undefined && isDateLine(text, first.span),
    blocks.slice(1).filter((block) => block.blanksBefore >= 2).length > 0,
    headlines.length >= 2,
  ];
  return signs.filter(Boolean).length >= 2 ? 'digest' : 'prose';
}

/** Whether a block is body to which the block before it can be the headline: near, and longer or a sentence. */
export function isFollowedByBody(
  text: string,
  blocks: readonly Block[],
  index: number,
  form: 'digest' | 'prose',
): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined) return false;
  if (next.blanksBefore > (form === 'digest' ? 1 : 2)) return false;
  const length = next.span.end - next.span.start;
  return (
    length > block.span.end - block.span.start || /[.!?…]/u.test(text[next.span.end - 1] ?? '')
  );
}

/** A line that holds a date with its year and nothing else: `14 October 2020`, `Wed, May 3, 2001`, `2020-10-14`. */
export function isDateLine(text: string, span: Span): boolean {
  return span.end - span.start <= 60 && DATE_LINE.test(text.slice(span.start, span.end));
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE_LINE = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+${DAY},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})\\.?$`,
  'iu',
);

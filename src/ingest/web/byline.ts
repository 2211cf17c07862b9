import { readBylineText } from '../author-names.js';
import { joinNames } from '../claim-review.js';
import { readStatedDate } from '../stated-date.js';
import { isBeside } from './page-areas.js';
import type { PageBlock } from './page-text.js';

/** The line of a page that says by whom it is, where the page does not state it otherwise. */
export interface PageByline {
  readonly author: string;
  /** ISO 8601, beside the name or in the next line. */
  readonly publishedAt: string | null;
  /** The line itself, which is no part of the text. */
  readonly block: PageBlock;
}

/**
 * Finds the byline by its words (`By Ada Roe, 3 May 2024`), whatever its element is called: in a
 * line of its own above the article's first sentences. None where several name different people:
 * that is a list of articles.
 */
export function readByline(
  whole: readonly PageBlock[],
  article: readonly PageBlock[],
): PageByline | null {
  const first = article.find(({ node, text }) => node.localName !== 'h1' && text.length > 60);
  const end = first === undefined ? whole.length : whole.indexOf(first) + REACH;
  const bylines: PageByline[] = [];
  for (let place = 0; place < Math.min(end, whole.length); place++) {
    const block = whole[place];
    if (block === undefined || block.text.length > 120 || /^h\d$/u.test(block.node.localName ?? ''))
      continue;
    const byline = readBylineText(block.text);
    if (byline === null || isBeside(block.node)) continue;
    const beside = byline.date ?? dateOf(whole[place + 1]) ?? dateOf(whole[place - 1]);
    bylines.push({ author: joinNames(byline.names), publishedAt: beside, block });
  }
  const authors = new Set(bylines.map(({ author }) => author));
  return authors.size === 1 ? (bylines[0] ?? null) : null;
}

/** Blocks below the first words in which a byline is still the article's. */
const REACH = 2;

/** The date of a line that holds nothing else. */
function dateOf(block: PageBlock | undefined): string | null {
  if (block === undefined || block.text.length > 60) return null;
  return readStatedDate(block.text.replace(/^(?:published|posted)(?: on)?[: ]\s*/iu, ''));
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { SourceMetadata, StatedReview } from '../../corpus/source.js';
import { articleBlocks } from './article-blocks.js';
import { readByline } from './byline.js';
import { readChatPage } from './chat-page.js';
import { readClaimBox } from './claim-box.js';
import type { PageNode } from './page-node.js';
import { pageStatements } from './page-statements.js';
import { joinBlocks, markQuotations, type PageBlock, pageBlocks } from './page-text.js';

/** The article of a page: its words, and what the page says about them. */
export interface ReadPage {
  /** Empty when the page has no words. */
  readonly text: string;
  readonly metadata: SourceMetadata;
}

/** A page with more elements is no article. */
const MAX_ELEMENTS = 100_000;

/**
 * Reads the article out of an HTML page: without menus, advertisements and what else surrounds it,
 * as Firefox's reader view finds it, and with what that loses of it; a page in which that finds
 * nothing is read whole. Runs nothing and fetches nothing of the page. Takes what it takes: hostile
 * pages are read by `readHtmlInThread`.
 * @throws Error when the page has more than 100,000 elements.
 */
export function readHtml(html: string): ReadPage {
  const document = parseWhole(html);
  // The library looks for it in `head`, which a page may leave out too.
  const title = document.querySelector('title')?.textContent ?? null;
  const stated = pageStatements(document, title);
  const chat = readChatPage(document);
  if (chat !== null) {
    const { author: _nobody, publishedAt: _noDay, ...metadata } = stated.metadata;
    return { text: chat, metadata };
  }
  const whole = pageBlocks(document);
  // The library takes the page apart, so it works on another copy.
  const reader = new Readability<PageNode>(parseWhole(html), {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node as unknown as PageNode,
    disableJSONLD: true,
  });
  // It takes the first element that is called so for the byline, and out of the text.
  const article = Object.assign(reader, { _isValidByline: () => false }).parse();
  const found = article?.content == null ? [] : pageBlocks(article.content);
  const blocks = articleBlocks(
    whole,
    found.map(({ text }) => text),
    stated.metadata.title ?? null,
  );
  const byline = readByline(whole, blocks);
  const box = stated.reviews.length > 0 ? null : readClaimBox(blocks);
  const reviews = box === null ? stated.reviews : [box];
  const words = blocks.filter((block) => block !== byline?.block);
  const metadata = {
    ...(byline === null ? {} : { author: byline.author }),
    ...(byline?.publishedAt == null || stated.isDateContradicted
      ? {}
      : { publishedAt: byline.publishedAt }),
    ...stated.metadata,
    ...(reviews.length === 0 ? {} : { reviews }),
  };
  return { text: joinBlocks(withClaims(markQuotations(words), reviews)), metadata };
}

/**
 * The words under review are often in a page's data only, and in its pictures: they stand below the
 * headline then, so that they can be found and quoted.
 */
function withClaims(
  blocks: readonly PageBlock[],
  reviews: readonly StatedReview[],
): readonly Pick<PageBlock, 'text'>[] {
  const text = folded(blocks.map((block) => block.text).join(' '));
  const claims = new Set(reviews.flatMap(({ claim }) => (claim === undefined ? [] : [claim])));
  const missing = Array.from(claims)
    .filter((claim) => !text.includes(folded(claim)))
    .map((claim) => ({ text: claim }));
  const top = blocks[0]?.node.localName === 'h1' ? 1 : 0;
  return [...blocks.slice(0, top), ...missing, ...blocks.slice(top)];
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** HTML lets a page leave out `html` and `body`; the parser does not add them. */
function parseWhole(html: string): ReturnType<typeof parseHTML>['document'] {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

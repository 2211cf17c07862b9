import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { SourceMetadata } from '../../corpus/source.js';
import type { PageNode } from './page-node.js';
import { pageStatements, statedDates } from './page-statements.js';
import { pageText } from './page-text.js';

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
 * as Firefox's reader view finds it; a page in which that finds nothing is read whole. Runs nothing
 * and fetches nothing of the page. Takes what it takes: hostile pages are read by `readHtmlInThread`.
 * @throws Error when the page has more than 100,000 elements.
 */
export function readHtml(html: string): ReadPage {
  const document = parseWhole(html);
  const dates = statedDates(document);
  const lang = document.documentElement?.getAttribute('lang') ?? null;
  // The library looks for it in `head`, which a page may leave out too.
  const title = document.querySelector('title')?.textContent ?? null;
  // Reading takes the page apart, and it may find nothing.
  const whole = pageText(document);
  const article = new Readability<PageNode>(document, {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  const text = article?.content == null ? '' : pageText(article.content);
  const metadata = pageStatements({ lang, title, ...withoutNulls(article ?? {}) }, dates);
  return { text: text === '' ? whole : text, metadata };
}

/** HTML lets a page leave out `html` and `body`; the parser does not add them. */
function parseWhole(html: string): ReturnType<typeof parseHTML>['document'] {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

/** What was found, so that nothing found takes the place of something. */
function withoutNulls<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== null && inner !== undefined && inner !== '',
    ),
  ) as Partial<Value>;
}

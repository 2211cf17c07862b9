import type { SourceMetadata } from '../../corpus/source.js';
import { readMetadata } from '../source-metadata.js';

/** A page, as far as statements about it are looked for. */
export interface StatingPage {
  querySelectorAll(selectors: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/** What a library for articles has found that a page says about itself. */
export interface ArticleStatements {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
}

/**
 * What a page says about itself, as metadata. Only what it states, and only what can be understood:
 * a date in words, or two different dates, are no date. None of it is a fault, because the page's
 * author did not write it for us.
 */
export function pageStatements(
  { title, byline, siteName, lang, publishedTime }: ArticleStatements,
  dates: readonly string[],
): SourceMetadata {
  const stated = {
    title: onOneLine(title),
    // “By” belongs to the line, not to the name.
    author: onOneLine(byline)?.replace(/^by[:\s]\s*/iu, ''),
    publisher: onOneLine(siteName),
    language: lang?.trim(),
    publishedAt: publishedTime?.trim() ?? (dates.length === 1 ? dates[0] : undefined),
  };
  const understood = Object.entries(stated).filter(
    ([field, value]) =>
      value !== undefined &&
      value.length <= MAX_CHARACTERS &&
      readMetadata({ [field]: value }).faults.length === 0,
  );
  return readMetadata(Object.fromEntries(understood)).metadata;
}

/** Longer “titles” and “names” are something else. */
const MAX_CHARACTERS = 300;

/** The different dates of publication that a page states in its own markup. Read before anything changes the page. */
export function statedDates(page: StatingPage): readonly string[] {
  const dates = new Set<string>();
  for (const element of page.querySelectorAll(DATE_PLACES)) {
    const date = element.getAttribute('content') ?? element.getAttribute('datetime');
    if (date !== null && date.trim() !== '') dates.add(date.trim());
  }
  return [...dates];
}

/** schema.org's microdata and Dublin Core's names. */
const DATE_PLACES = [
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="dc.date.issued"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.issued"]',
  'meta[name="DCTERMS.issued"]',
  'meta[name="dcterms.created"]',
  'meta[name="DCTERMS.created"]',
].join(', ');

function onOneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim();
}

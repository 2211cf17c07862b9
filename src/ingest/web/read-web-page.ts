import type { OneTextFormat } from '../find-files.js';
import type { ReadOfferedText } from '../read-offered-text.js';
import { keptOut, type ReadResult } from '../record.js';
import type { FetchLimits } from './fetch-page.js';

/** Fetches a page and reads it as one document; where it was in the end is its address, unless it states another of the same site. */
export async function readWebPage(
  url: string,
  limits: FetchLimits,
  readOffered: ReadOfferedText,
): Promise<ReadResult> {
  // Loaded late: most ingests fetch nothing.
  const { fetchPage } = await import('./fetch-page.js');
  const page = await fetchPage(url, limits);
  if ('fault' in page) return keptOut(page.fault);
  const { bytes, charset } = page;
  const read = await readOffered({ kind: 'bytes', bytes, format: FORMATS[page.type], charset });
  if (read.kind === 'kept-out') return read;
  const { url: stated, ...others } = read.record.metadata;
  // Front matter is written with care; a page's statement is often copied with the rest of its head.
  const isOwn =
    typeof stated === 'string' && (page.type !== 'text/html' || isOfSite(stated, page.url));
  const metadata = { ...others, url: isOwn ? stated : page.url };
  return { ...read, record: { ...read.record, metadata } };
}

const FORMATS: Readonly<Record<'text/html' | 'text/markdown' | 'text/plain', OneTextFormat>> = {
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

/** Whether an address is of the site of another one, and not only its front page. */
function isOfSite(stated: string, fetched: string): boolean {
  const [one, other] = [new URL(stated), new URL(fetched)];
  return siteOf(one) === siteOf(other) && (one.pathname !== '/' || other.pathname === '/');
}

/** Its host without the part that only tells of a device. */
function siteOf({ host }: URL): string {
  return host.replace(/^(?:www|m|mobile|amp)\./u, '');
}

import type { OneTextFormat } from '../find-files.js';
import type { ReadOfferedText } from '../read-offered-text.js';
import { keptOut, type ReadResult } from '../record.js';
import type { FetchLimits } from './fetch-page.js';

/** Fetches a page and reads it as one document; where it was in the end is its address, unless it states another. */
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
  const metadata = { url: page.url, ...read.record.metadata };
  return { ...read, record: { ...read.record, metadata } };
}

const FORMATS: Readonly<Record<'text/html' | 'text/markdown' | 'text/plain', OneTextFormat>> = {
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

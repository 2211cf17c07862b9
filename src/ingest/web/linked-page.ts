import type { ReadOfferedText } from '../read-offered-text.js';
import { readWebPage } from './read-web-page.js';

/** Reads what a web page says; null where it cannot be read, or says nothing. */
export type ReadLink = (address: string) => Promise<string | null>;

/** In UTF-16 code units: a headline and what stands below it. A guess. */
const mostRead = 300;
/** Somebody waits. */
const timeoutMs = 6_000;

/**
 * Reads linked pages by the rules by which sources are fetched: only addresses that are allowed, only
 * so much. Gives a page's title, or its first words where it has none; keeps nothing.
 * @param allows which IP addresses may be asked
 */
export function createLinkReader(
  allows: (address: string) => boolean,
  readOffered: ReadOfferedText,
): ReadLink {
  return async (address) => {
    const read = await readWebPage(address, { allows, timeoutMs }, readOffered);
    if (read.kind === 'kept-out') return null;
    const { text, metadata } = read.record;
    const title = typeof metadata.title === 'string' ? metadata.title.trim() : '';
    const [first = ''] = text.trim().split('\n');
    const words = title === '' ? first : title;
    return words === '' ? null : words.slice(0, mostRead);
  };
}

import type { Document } from '../corpus/document.js';
import { NotStorableError } from './storage-error.js';

/** What an index of PostgreSQL holds at most is about 2,700 bytes; a long id has about 200. */
const MOST_ID_BYTES = 2_000;

/**
 * Refuses a document that would not come back from every database exactly as it went in: ids and
 * texts are kept as UTF-8, which has no half surrogate pairs, and PostgreSQL keeps no zero character.
 * @throws NotStorableError
 */
export function requireStorable({ id, text }: Document): void {
  const bytes = Buffer.byteLength(id, 'utf8');
  const found =
    faultOf(id, 'an id') ??
    faultOf(text, 'a text') ??
    (id === '' ? 'an empty id' : bytes > MOST_ID_BYTES ? `an id of ${bytes} bytes` : null);
  if (found !== null) throw new NotStorableError(id, found);
}

function faultOf(value: string, what: string): string | null {
  if (value.includes('\0')) return `${what} with a zero character`;
  return value.isWellFormed() ? null : `${what} with half of a surrogate pair`;
}

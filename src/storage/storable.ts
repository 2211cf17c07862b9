import type { Document } from '../corpus/document.js';
import { NotStorableError } from './storage-error.js';

/** What an index of PostgreSQL holds at most is about 2,700 bytes; a long id has about 200. */
const MAX_ID_BYTES = 2_000;

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
    (id === '' ? 'an empty id' : bytes > MAX_ID_BYTES ? `an id of ${bytes} bytes` : null);
  if (found !== null) throw new NotStorableError(id, found);
}

/** Whether a text comes back from every database as it went in. */
export function isStorableText(value: string): boolean {
  return faultOf(value, '') === null;
}

function faultOf(value: string, what: string): string | null {
  if (value.includes('\0')) return `${what} with a zero character`;
  return value.isWellFormed() ? null : `${what} with half of a surrogate pair`;
}

/**
 * Any string as a text that every database keeps and compares exactly: itself, except for the few
 * that cannot be kept, which are spelt out behind a sign that no id begins with. For what comes from
 * outside and is looked up, such as ids that nobody ever gave.
 */
export function toText(value: string): string {
  return isStorableText(value) && !value.startsWith(ESCAPED)
    ? value
    : `${ESCAPED}${JSON.stringify(value)}`;
}

/** The string that became a text by `toText`. */
export function fromText(text: string): string {
  return text.startsWith(ESCAPED) ? (JSON.parse(text.slice(ESCAPED.length)) as string) : text;
}

/** A control character, “escape”. */
const ESCAPED = '\u001b';

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { DocumentId, Revision } from '../corpus/document.js';
import { isWebAddress } from './web/web-address.js';

/**
 * The id of a document that was given none. For a web address, host and path; for a file, its base
 * name; for one of many records in a file also the start of its revision, because its place in the
 * file changes when another is added.
 */
export function defaultDocumentId(
  name: string,
  revision: Revision,
  isOneOfMany: boolean,
): DocumentId {
  const base = isWebAddress(name)
    ? name.replace(/^https?:\/\/(?:www\.)?/iu, '')
    : posix.basename(name, posix.extname(name));
  return isOneOfMany ? titledDocumentId(base, revision) : (slugOf(base) as DocumentId);
}

/** The id of a text that has no place of its own: its title and the start of its revision. */
export function titledDocumentId(title: string, revision: Revision): DocumentId {
  return `${slugOf(title)}-${revision.slice(0, 12)}` as DocumentId;
}

/** In lower case, with a dash for every run of other characters than letters and digits. */
function slugOf(base: string): string {
  const slug = base
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  // By code points: half of a surrogate pair could not be stored.
  return slug === ''
    ? `document-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`
    : Array.from(slug).slice(0, 120).join('');
}

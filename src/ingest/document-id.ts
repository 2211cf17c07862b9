import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { DocumentId, Revision } from '../corpus/document.js';
import { isWebAddress } from './web/web-address.js';

/**
 * The id of a document that was given none. For a web address, host and path; for a file its base name in lower case, with a dash for
 * every run of other characters than letters and digits. For one of many records in a file also
 * the start of its revision, because its place in the file changes when another is added.
 */
export function defaultDocumentId(
  fileName: string,
  revision: Revision,
  isOneOfMany: boolean,
): DocumentId {
  const base = isWebAddress(fileName)
    ? fileName.replace(/^https?:\/\/(?:www\.)?/iu, '')
    : posix.basename(fileName, posix.extname(fileName));
  const slug = base
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 120);
  const name =
    slug === '' ? `document-${createHash('sha256').update(base).digest('hex').slice(0, 12)}` : slug;
  return (isOneOfMany ? `${name}-${revision.slice(0, 12)}` : name) as DocumentId;
}

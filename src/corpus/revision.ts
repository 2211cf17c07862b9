import { createHash } from 'node:crypto';
import type { Revision } from './document.js';

/**
 * Lower-case hex SHA-256 of the text encoded as UTF-8: for a file without a byte order mark, what
 * `sha256sum` prints. A text with half a surrogate pair has no UTF-8 of its own: keep it out before.
 */
export function revisionOf(text: string): Revision {
  return createHash('sha256').update(text, 'utf8').digest('hex') as Revision;
}

import { createHash } from 'node:crypto';
import { compareIds, type Document } from './document.js';
import type { Source } from './source.js';

/** What a version depends on: a store can give these without reading any text. */
export interface VersionedDocument {
  readonly id: Document['id'];
  readonly revision: Document['revision'];
  readonly form: Document['form'];
  /** See `labelsOf`. */
  readonly labels: string;
}

/**
 * One name (24 hex digits of a SHA-256) for a set of current revisions and their labels, in any
 * order: the same corpus has the same version on every machine. Labels count because what is shown
 * depends on them: a corrected perspective must not be answered from a cache of the old one. When
 * and from which file a text was obtained does not count.
 */
export function corpusVersion(documents: Iterable<Document | VersionedDocument>): string {
  const entries = [...documents].sort((one, other) => compareIds(one.id, other.id));
  const hash = createHash('sha256');
  for (const entry of entries) {
    const labels = 'labels' in entry ? entry.labels : labelsOf(entry.source);
    hash.update(`${JSON.stringify([entry.id, entry.revision, entry.form, labels])}\n`, 'utf8');
  }
  return hash.digest('hex').slice(0, 24);
}

/** A fingerprint (24 hex digits) of everything about a source that readers see, without when and whence it was obtained. */
export function labelsOf(source: Source): string {
  const { retrievedAt: _when, origin: _whence, ...labels } = source;
  return createHash('sha256').update(canonicalJson(labels), 'utf8').digest('hex').slice(0, 24);
}

/** JSON with sorted keys, so that equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

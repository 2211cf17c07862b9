import { createHash } from 'node:crypto';
import type { Document } from './document.js';
import { SetHash } from './set-hash.js';
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
 * One name (24 hex digits of a `SetHash`) for a set of current revisions and their labels, in any
 * order: the same corpus has the same version on every machine. Labels count because what is shown
 * depends on them: a corrected perspective must not be answered from a cache of the old one. When
 * and from which file a text was obtained does not count. No two documents may share an id.
 */
export function corpusVersion(documents: Iterable<Document | VersionedDocument>): string {
  return versionOf(SetHash.empty.with(versionedTexts(documents)));
}

/** As `corpusVersion`, for a set whose hash of `versionedTexts` is at hand. */
export function versionOf(documents: SetHash): string {
  return documents.digits(24);
}

/** What of each document its version depends on, as one text. */
export function* versionedTexts(
  documents: Iterable<Document | VersionedDocument>,
): Iterable<string> {
  for (const entry of documents) {
    const labels = 'labels' in entry ? entry.labels : labelsOf(entry.source);
    yield JSON.stringify([entry.id, entry.revision, entry.form, labels]);
  }
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

import type { DocumentId, Revision } from './document.js';

/**
 * A stored revision that is not what was stored: a disk has changed it, or somebody by other means
 * than the bot. It is never given out. `text`: its text is not the one whose SHA-256 is the
 * revision; `labels`: who, when or where is not what was stored with it; `missing`: it is named as
 * current and is not there; `current`: which revision is current is not what was stored.
 */
export interface AlteredRevision {
  readonly id: DocumentId;
  readonly revision: Revision;
  readonly what: 'text' | 'labels' | 'missing' | 'current';
}

/** In words, for the log and the terminal; no words of the document. */
export function describeAlteration({ what }: Pick<AlteredRevision, 'what'>): string {
  const found = {
    text: 'its stored text is not the one that its revision names',
    labels: 'what is stored about its source is not what was stored with it',
    missing: 'the revision that is named as current is not stored',
    current: 'which of its revisions is current is not what was stored',
  }[what];
  return `${found}; restore a backup, or ingest it again from where it came`;
}

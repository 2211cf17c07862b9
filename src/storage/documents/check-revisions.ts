import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlteredRevision } from '../../corpus/altered-revision.js';
import type { Document, DocumentForm, DocumentId, Revision } from '../../corpus/document.js';
import type { Source } from '../../corpus/source.js';
import { type SealedRow, sealOf } from '../seals/seal.js';

/** A revision as it is read; `seal` is null where there is none. */
export interface StoredRevision extends SealedRow {
  readonly text: string;
  readonly seal: string | null;
}

/** What was read, and what of it is not what was stored. */
export interface CheckedRevisions {
  /** In the order of the rows. */
  readonly documents: readonly Document[];
  readonly altered: readonly AlteredRevision[];
}

/** So many UTF-16 code units are hashed without a pause: about two milliseconds. */
const STEP = 1 << 19;

/**
 * Makes documents of rows, and keeps back every one whose text does not have the SHA-256 that is its
 * revision, or whose labels do not have their seal. Nothing else makes documents of stored rows, so
 * whatever is quoted was checked after it was read, as a whole. Long texts are hashed block by
 * block, and between blocks others are served.
 */
export async function checkRevisions(rows: Iterable<StoredRevision>): Promise<CheckedRevisions> {
  const documents: Document[] = [];
  const altered: AlteredRevision[] = [];
  let sincePause = 0;
  for (const row of rows) {
    const place = placeOf(row);
    const source = sealedSource(row);
    if (source === null) {
      altered.push({ ...place, what: 'labels' });
      continue;
    }
    const hash = createHash('sha256');
    for (let at = 0; at < row.text.length; ) {
      const end = blockEnd(row.text, at);
      hash.update(at === 0 && end === row.text.length ? row.text : row.text.slice(at, end), 'utf8');
      sincePause += end - at;
      at = end;
      if (sincePause < STEP) continue;
      sincePause = 0;
      await nextTurn();
    }
    if (hash.digest('hex') !== row.revision) altered.push({ ...place, what: 'text' });
    else documents.push({ ...place, text: row.text, form: row.form as DocumentForm, source });
  }
  return { documents, altered };
}

/** The source of a row; null when it is not the one that was stored. */
export function sealedSource(row: SealedRow & Pick<StoredRevision, 'seal'>): Source | null {
  return row.seal === sealOf(row) ? (JSON.parse(row.source) as Source) : null;
}

function placeOf({ document_id, revision }: SealedRow) {
  return { id: document_id as DocumentId, revision: revision as Revision };
}

/** Not between the halves of a surrogate pair, which have an encoding together only. */
function blockEnd(text: string, start: number): number {
  const end = Math.min(text.length, start + STEP);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
}

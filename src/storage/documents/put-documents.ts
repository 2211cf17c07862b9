import { labelsOf } from '../../corpus/corpus-version.js';
import type { Document } from '../../corpus/document.js';
import type { StoreOutcome } from '../../corpus/document-store.js';
import type { Transaction } from '../schema.js';
import { currentSeal, type SealedRow, sealOf } from '../seals/seal.js';
import { requireStorable } from '../storable.js';
import { sealedSource } from './check-revisions.js';
import { countCorpusChange } from './corpus-changes.js';
import { selectRevisions } from './select-revisions.js';
import { forgetSetAside, makeCurrent } from './set-aside.js';

/**
 * Stores documents in their order, as `DocumentStore.put` promises. Works in portions: what is
 * known of a portion is read at once, the changes are worked out in memory, new rows are inserted
 * at once. Two to four queries a portion instead of a document, which is what counts when the
 * database is on another machine.
 */
export async function putDocuments(
  transaction: Transaction,
  documents: readonly Document[],
): Promise<readonly StoreOutcome[]> {
  const outcomes: StoreOutcome[] = [];
  for (const portion of portionsOf(documents)) {
    const known = await readKnown(transaction, portion);
    for (const document of portion) outcomes.push(known.put(document));
    await known.write(transaction);
  }
  const changed = documents.filter((_, place) => outcomes[place] !== 'unchanged');
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    await forgetSetAside(transaction, ids);
    await countCorpusChange(transaction, ids);
  }
  return outcomes;
}

/** Bounds of one portion; the second keeps the memory of long texts within bounds. */
const MAX_DOCUMENTS = 500;
const MAX_CODE_UNITS = 4_000_000;

function* portionsOf(documents: readonly Document[]): Generator<readonly Document[]> {
  let portion: Document[] = [];
  let size = 0;
  for (const document of documents) {
    requireStorable(document);
    const isFull = portion.length === MAX_DOCUMENTS || size + document.text.length > MAX_CODE_UNITS;
    if (isFull && portion.length > 0) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(document);
    size += document.text.length;
  }
  if (portion.length > 0) yield portion;
}

/** Reads where the documents of a portion stand: their ids, and their revisions as far as they are stored. */
async function readKnown(
  transaction: Transaction,
  portion: readonly Document[],
): Promise<KnownDocuments> {
  const ids = [...new Set(portion.map(({ id }) => id))];
  const current = await transaction
    .selectFrom('document')
    .select(['id', 'current'])
    .where('id', 'in', ids)
    .execute();
  const stored = await selectRevisions(transaction, portion)
    .select(['document_id', 'revision', 'form', 'labels', 'source', 'seal'])
    .execute();
  return new KnownDocuments(current, stored);
}

type KnownRevision = SealedRow & { readonly seal: string | null };

/** What the store knows of some documents, and what is to be written because of those that were put since. */
class KnownDocuments {
  /** By id. */
  readonly #current = new Map<string, string | null>();
  /** By id and revision. */
  readonly #revisions = new Map<string, KnownRevision>();
  readonly #newIds = new Set<string>();
  readonly #movedIds = new Set<string>();
  /** Texts of new revisions, in the order of their coming. */
  readonly #newTexts = new Map<string, string>();
  /** Texts of stored revisions whose row is written anew: it has other labels, or was out of the corpus, perhaps because it was altered. */
  readonly #rewritten = new Map<string, string>();

  constructor(
    current: readonly { readonly id: string; readonly current: string | null }[],
    revisions: readonly KnownRevision[],
  ) {
    for (const row of current) this.#current.set(row.id, row.current);
    for (const row of revisions) this.#revisions.set(keyOf(row.document_id, row.revision), row);
  }

  put(document: Document): StoreOutcome {
    const { id, revision, text, form } = document;
    const labels = labelsOf(document.source);
    const key = keyOf(id, revision);
    const before = this.#current.get(id);
    const same = this.#revisions.get(key);
    const stored = same === undefined ? null : sealedSource(same);
    const isSame = stored !== null && same?.form === form && same.labels === labels;
    if (before === revision && isSame) return 'unchanged';
    if (before === undefined) this.#newIds.add(id);
    else if (!this.#newIds.has(id)) this.#movedIds.add(id);
    if (same === undefined) this.#newTexts.set(key, text);
    else if (!this.#newTexts.has(key)) this.#rewritten.set(key, text);
    const retrievedAt = stored?.retrievedAt ?? document.source.retrievedAt;
    const source = JSON.stringify({ ...document.source, retrievedAt });
    const row = { document_id: id, revision, form, labels, source };
    this.#revisions.set(key, { ...row, seal: sealOf(row) });
    this.#current.set(id, revision);
    if (before === revision) return 'relabelled';
    return before == null ? 'added' : 'superseded';
  }

  async write(transaction: Transaction): Promise<void> {
    const current = (id: string): string | null => this.#current.get(id) ?? null;
    if (this.#newIds.size > 0) {
      const rows = [...this.#newIds].map((id) => ({
        id,
        current: current(id),
        seal: currentSeal(id, current(id)),
      }));
      await transaction.insertInto('document').values(rows).execute();
    }
    const rows = [...this.#newTexts].flatMap(([key, text]) => {
      const revision = this.#revisions.get(key);
      if (revision === undefined) return [];
      const { seal: _beside, ...columns } = revision;
      return [{ ...columns, text }];
    });
    if (rows.length > 0) {
      const numbers = await transaction
        .insertInto('revision')
        .values(rows)
        .returning(['number', 'document_id', 'revision'])
        .execute();
      const seals = numbers.map(({ number, document_id, revision }) => ({
        number,
        seal: this.#revisions.get(keyOf(document_id, revision))?.seal ?? '',
      }));
      await transaction.insertInto('revision_seal').values(seals).execute();
    }
    for (const [key, text] of this.#rewritten) {
      const row = this.#revisions.get(key);
      if (row !== undefined) await rewrite(transaction, row, text);
    }
    for (const id of this.#movedIds) await makeCurrent(transaction, id, current(id));
  }
}

/** Its text too: the one that is given has this revision, and the stored one may have it no more. */
async function rewrite(
  transaction: Transaction,
  { document_id, revision, form, labels, source, seal }: KnownRevision,
  text: string,
): Promise<void> {
  const { number } = await transaction
    .updateTable('revision')
    .set({ form, labels, source, text })
    .where('document_id', '=', document_id)
    .where('revision', '=', revision)
    .returning('number')
    .executeTakeFirstOrThrow();
  await transaction.deleteFrom('revision_seal').where('number', '=', number).execute();
  await transaction
    .insertInto('revision_seal')
    .values({ number, seal: seal ?? '' })
    .execute();
}

/** Revisions are 64 hex digits, so the pair can be read in one way only. */
function keyOf(id: string, revision: string): string {
  return `${revision}${id}`;
}

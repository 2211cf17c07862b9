import type { Document, DocumentId } from './document.js';

/**
 * Documents by id, in the order of their ids. Its successors share the table of all documents and
 * keep what changed beside it, so that changing a few of many copies few. Immutable.
 */
export class DocumentMap implements ReadonlyMap<DocumentId, Document> {
  readonly #ordered: readonly Document[];
  readonly #table: ReadonlyMap<DocumentId, Document>;
  /** What changed since the table was made; null for what is gone. */
  readonly #changes: ReadonlyMap<DocumentId, Document | null>;

  private constructor(
    ordered: readonly Document[],
    table: ReadonlyMap<DocumentId, Document>,
    changes: ReadonlyMap<DocumentId, Document | null>,
  ) {
    this.#ordered = ordered;
    this.#table = table;
    this.#changes = changes;
  }

  /** @param ordered by id, each id once */
  static of(ordered: readonly Document[]): DocumentMap {
    const table = new Map(ordered.map((document) => [document.id, document]));
    return new DocumentMap(ordered, table, new Map());
  }

  /** The map of what `ordered` holds, which differs from this one by `edits`. */
  with(
    ordered: readonly Document[],
    edits: Iterable<readonly [DocumentId, Document | null]>,
  ): DocumentMap {
    const changes = new Map([...this.#changes, ...edits]);
    if (changes.size > fewestBesides + this.#table.size / 16) return DocumentMap.of(ordered);
    return new DocumentMap(ordered, this.#table, changes);
  }

  get size(): number {
    return this.#ordered.length;
  }

  get(id: DocumentId): Document | undefined {
    const changed = this.#changes.size === 0 ? undefined : this.#changes.get(id);
    return changed === undefined ? this.#table.get(id) : (changed ?? undefined);
  }

  has(id: DocumentId): boolean {
    return this.get(id) !== undefined;
  }

  forEach(
    visit: (document: Document, id: DocumentId, map: ReadonlyMap<DocumentId, Document>) => void,
  ): void {
    for (const document of this.#ordered) visit(document, document.id, this);
  }

  entries(): MapIterator<[DocumentId, Document]> {
    return this.#ordered
      .map((document): [DocumentId, Document] => [document.id, document])
      .values();
  }

  keys(): MapIterator<DocumentId> {
    return this.#ordered.map(({ id }) => id).values();
  }

  values(): MapIterator<Document> {
    return this.#ordered.values();
  }

  [Symbol.iterator](): MapIterator<[DocumentId, Document]> {
    return this.entries();
  }
}

/** Changes kept beside a table, however small it is, before a new one is made. */
const fewestBesides = 64;

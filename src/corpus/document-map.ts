import { compareIds, type Document, type DocumentId } from './document.js';
import { firstWhere } from './first-where.js';

/**
 * Documents by id, in the order of their ids: found by halving, so that the next corpus has its map
 * at once, however many documents there are. Immutable.
 */
export class DocumentMap implements ReadonlyMap<DocumentId, Document> {
  readonly #ordered: readonly Document[];

  /** @param ordered by id, each id once */
  constructor(ordered: readonly Document[]) {
    this.#ordered = ordered;
  }

  get size(): number {
    return this.#ordered.length;
  }

  /** The place of the first document whose id is this one or comes after it. */
  firstFrom(id: DocumentId): number {
    return firstWhere(
      0,
      this.#ordered.length,
      (place) => compareIds((this.#ordered[place] as Document).id, id) >= 0,
    );
  }

  get(id: DocumentId): Document | undefined {
    const document = this.#ordered[this.firstFrom(id)];
    return document?.id === id ? document : undefined;
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

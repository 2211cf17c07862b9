import { versionedTexts, versionOf } from './corpus-version.js';
import { cutPassages } from './cut-passages.js';
import { compareIds, type Document, type DocumentId, type PassageId } from './document.js';
import { DocumentMap } from './document-map.js';
import { firstWhere } from './first-where.js';
import type { Passage } from './passage.js';
import { type HashedText, SetHash } from './set-hash.js';

/**
 * One frozen generation of what the bot knows: the current revisions and how they are cut.
 * A new ingest makes a new Corpus; questions in flight keep the old one.
 */
export interface Corpus {
  /** Equal corpora have equal versions; see `corpusVersion`. */
  readonly version: string;
  /**
   * Also names the cut: another one when the rules of cutting changed, though no document has.
   * Reads all passages the first time it is asked for; successors go on from there.
   */
  readonly passagesVersion: string;
  /** In the order of their ids. */
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** All passages, by document id and then by place in the document. The position here is the passage's ordinal. */
  readonly passages: readonly Passage[];
  passage(id: PassageId): Passage | null;
  /** The passage's place in `passages`; -1 when it is not of this corpus. */
  ordinalOf(id: PassageId): number;
  /** Where a document's passages stand in `passages`: from `start` to before `end`. Null without such a document. */
  placeOf(id: DocumentId): PassageRange | null;
  /**
   * The corpus after documents were added or replaced, and others removed; this one stays as it is.
   * Only what is put is cut; of two with one id the later wins, and it also wins over its removal.
   */
  with(put: Iterable<Document>, removed?: Iterable<DocumentId>): Corpus;
}

export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

/** Cuts the documents and puts them in order, whatever order they come in. Of two with one id the later wins. */
export function buildCorpus(documents: Iterable<Document>): Corpus {
  return emptyCorpus.with(documents);
}

class CutCorpus implements Corpus {
  readonly version: string;
  readonly documents: DocumentMap;
  readonly passages: readonly Passage[];
  readonly #ordered: readonly Document[];
  /** Where each document's passages start in `passages`, and at the end their number. */
  readonly #starts: Uint32Array;
  readonly #versioned: SetHash;
  /** Of how the documents are cut; null until somebody asks. */
  #cut: SetHash | null;

  constructor(parts: CorpusParts) {
    this.version = versionOf(parts.versioned);
    this.documents = parts.documents;
    this.passages = parts.passages;
    this.#ordered = parts.ordered;
    this.#starts = parts.starts;
    this.#versioned = parts.versioned;
    this.#cut = parts.cut;
  }

  get passagesVersion(): string {
    this.#cut ??= SetHash.empty.with(this.#cutTexts());
    return `${this.version}-${this.#cut.digits(12)}`;
  }

  passage(id: PassageId): Passage | null {
    return this.passages[this.ordinalOf(id)] ?? null;
  }

  ordinalOf(id: PassageId): number {
    const mark = id.lastIndexOf('#');
    const place = this.placeOf(id.slice(0, Math.max(0, mark)) as DocumentId);
    if (place === null) return -1;
    const start = Number.parseInt(id.slice(mark + 1), 10);
    const ordinal = firstWhere(
      place.start,
      place.end,
      (at) => (this.passages[at] as Passage).span.start >= start,
    );
    return ordinal < place.end && this.passages[ordinal]?.id === id ? ordinal : -1;
  }

  placeOf(id: DocumentId): PassageRange | null {
    const place = this.#firstFrom(id);
    if (this.#ordered[place]?.id !== id) return null;
    return {
      start: this.#starts[place] as number,
      end: this.#starts[place + 1] as number,
    };
  }

  with(put: Iterable<Document>, removed: Iterable<DocumentId> = []): Corpus {
    const edits = new Map<DocumentId, Document | null>();
    for (const id of removed) edits.set(id, null);
    for (const document of put) edits.set(document.id, document);
    const sorted = [...edits].sort(([one], [other]) => compareIds(one, other));
    const documents: Replacement<Document>[] = [];
    const passages: Replacement<Passage>[] = [];
    const starts = new Uint32Array(this.#ordered.length + sorted.length + 1);
    let count = 0;
    let moved = 0;
    let place = 0;
    const keepUntil = (end: number): void => {
      for (; place < end; place++) starts[count++] = (this.#starts[place] as number) + moved;
    };
    const gone: Replaced[] = [];
    const come: Replaced[] = [];
    for (const [id, document] of sorted) {
      keepUntil(this.#firstFrom(id));
      const start = this.#starts[place] as number;
      const old = this.#ordered[place];
      const oldCut = old?.id === id ? this.#passagesAt(place) : [];
      const cut = document === null ? [] : cutPassages(document);
      documents.push({
        start: place,
        end: old?.id === id ? place + 1 : place,
        by: document === null ? [] : [document],
      });
      passages.push({ start, end: start + oldCut.length, by: cut });
      if (document !== null) {
        come.push({ document, cut });
        starts[count++] = start + moved;
      }
      if (old?.id === id) {
        gone.push({ document: old, cut: oldCut });
        place += 1;
      }
      moved += cut.length - oldCut.length;
    }
    keepUntil(this.#ordered.length);
    starts[count] = (this.#starts[place] as number) + moved;
    const ordered = replaced(this.#ordered, documents);
    return new CutCorpus({
      ordered,
      passages: replaced(this.passages, passages),
      starts: starts.slice(0, count + 1),
      documents: this.documents.with(ordered, edits),
      versioned: this.#versioned.without(textsOf(gone)).with(textsOf(come)),
      cut: this.#cut?.without(cutsOf(gone)).with(cutsOf(come)) ?? null,
    });
  }

  *#cutTexts(): Iterable<HashedText> {
    for (let place = 0; place < this.#ordered.length; place++) {
      yield cutText(this.#passagesAt(place));
    }
  }

  #passagesAt(place: number): readonly Passage[] {
    return this.passages.slice(this.#starts[place], this.#starts[place + 1]);
  }

  /** The place of the first document whose id is this one or comes after it. */
  #firstFrom(id: DocumentId): number {
    return firstWhere(
      0,
      this.#ordered.length,
      (place) => compareIds((this.#ordered[place] as Document).id, id) >= 0,
    );
  }
}

interface CorpusParts {
  readonly documents: DocumentMap;
  readonly ordered: readonly Document[];
  readonly passages: readonly Passage[];
  readonly starts: Uint32Array;
  readonly versioned: SetHash;
  readonly cut: SetHash | null;
}

const emptyCorpus = new CutCorpus({
  documents: DocumentMap.of([]),
  ordered: [],
  passages: [],
  starts: Uint32Array.of(0),
  versioned: SetHash.empty,
  cut: null,
});

/** A document and its passages. */
interface Replaced {
  readonly document: Document;
  readonly cut: readonly Passage[];
}

function textsOf(replaced: readonly Replaced[]): Iterable<string> {
  return versionedTexts(replaced.map(({ document }) => document));
}

function cutsOf(replaced: readonly Replaced[]): Iterable<HashedText> {
  return replaced.map(({ cut }) => cutText(cut));
}

/** What of a document's passages an index depends on, besides the text: JSON, in pieces. */
function* cutText(passages: readonly Passage[]): Iterable<string> {
  let piece = '[';
  for (const [place, { id, kind, headings, speaker, question }] of passages.entries()) {
    if (place > 0) piece += ',';
    piece += JSON.stringify([id, kind, headings, speaker, question]);
    if (piece.length < CUT_PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}

/** In UTF-16 code units; so many are hashed at once. */
const CUT_PIECE = 65_536;

/** A stretch of an array, from `start` to before `end`, and what stands there afterwards. */
interface Replacement<Item> {
  readonly start: number;
  readonly end: number;
  readonly by: readonly Item[];
}

/**
 * A copy with stretches replaced, which are in order. Filling an array of known length takes half
 * the time of `toSpliced` or `concat` for several hundred thousand items.
 */
function replaced<Item>(
  all: readonly Item[],
  stretches: readonly Replacement<Item>[],
): readonly Item[] {
  const growth = stretches.reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0);
  const copy = new Array<Item>(all.length + growth);
  let filled = 0;
  let kept = 0;
  for (const { start, end, by } of stretches) {
    while (kept < start) copy[filled++] = all[kept++] as Item;
    for (const item of by) copy[filled++] = item;
    kept = end;
  }
  while (kept < all.length) copy[filled++] = all[kept++] as Item;
  return copy;
}

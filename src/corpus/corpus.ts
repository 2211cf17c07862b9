import { versionedTexts, versionOf } from './corpus-version.js';
import { type CutDocument, cutDocument, hashCut } from './cut-document.js';
import { compareIds, type Document, type DocumentId, type PassageId } from './document.js';
import { DocumentMap } from './document-map.js';
import { finishSteps } from './finish-steps.js';
import { firstWhere } from './first-where.js';
import type { Passage } from './passage.js';
import { SetHash } from './set-hash.js';

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
  /** The passage with an ordinal, as it stands in its document; null when there is none. */
  placedPassage(ordinal: number): PlacedPassage | null;
  /** Where a document's passages stand in `passages`: from `start` to before `end`. Null without such a document. */
  placeOf(id: DocumentId): PassageRange | null;
  /**
   * The corpus after documents were added or replaced, and others removed; this one stays as it is.
   * Only what is put and not cut yet is cut; of two with one id the later wins, and it also wins over its removal.
   */
  with(put: Iterable<Document | CutDocument>, removed?: Iterable<DocumentId>): Corpus;
  /** As `with`, in steps of a few milliseconds where all that is put is cut already. */
  withInSteps(
    put: Iterable<Document | CutDocument>,
    removed?: Iterable<DocumentId>,
  ): Generator<void, Corpus>;
  /** A document as it is cut here; null without it. */
  cutOf(id: DocumentId): CutDocument | null;
}

export interface PlacedPassage {
  readonly passage: Passage;
  readonly document: Document;
  /** That of the document's first passage. */
  readonly firstOrdinal: number;
}

export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

/** Cuts the documents and puts them in order, whatever order they come in. Of two with one id the later wins. */
export function buildCorpus(documents: Iterable<Document | CutDocument>): Corpus {
  return emptyCorpus.with(documents);
}

/** As `buildCorpus`, in steps. */
export function buildCorpusInSteps(documents: Iterable<CutDocument>): Generator<void, Corpus> {
  return emptyAndHashed.withInSteps(documents);
}

class CutCorpus implements Corpus {
  readonly version: string;
  readonly documents: DocumentMap;
  readonly passages: readonly Passage[];
  readonly #ordered: readonly Document[];
  /** Where each document's passages start in `passages`, and at the end their number. */
  readonly #starts: Uint32Array;
  readonly #versioned: SetHash;
  /** Of each document how it is cut, see `hashCut`; null until somebody asks. */
  readonly #cutHashes: (bigint | null)[];
  /** Of how all are cut; null until somebody asks. */
  #cut: SetHash | null;

  constructor(parts: CorpusParts) {
    this.version = versionOf(parts.versioned);
    this.documents = new DocumentMap(parts.ordered);
    this.passages = parts.passages;
    this.#ordered = parts.ordered;
    this.#starts = parts.starts;
    this.#versioned = parts.versioned;
    this.#cutHashes = parts.cutHashes;
    this.#cut = parts.cut;
  }

  get passagesVersion(): string {
    this.#cut ??= SetHash.empty.withHashes(this.#ordered.map((_, place) => this.#cutHashAt(place)));
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

  placedPassage(ordinal: number): PlacedPassage | null {
    const passage = this.passages[ordinal];
    if (passage === undefined) return null;
    const starts = this.#starts;
    let [place, end] = [0, this.#ordered.length - 1];
    while (place < end) {
      const middle = (place + end) >>> 1;
      if ((starts[middle + 1] as number) > ordinal) end = middle;
      else place = middle + 1;
    }
    const document = this.#ordered[place] as Document;
    return { passage, document, firstOrdinal: starts[place] as number };
  }

  placeOf(id: DocumentId): PassageRange | null {
    const place = this.documents.firstFrom(id);
    if (this.#ordered[place]?.id !== id) return null;
    return {
      start: this.#starts[place] as number,
      end: this.#starts[place + 1] as number,
    };
  }

  cutOf(id: DocumentId): CutDocument | null {
    const place = this.documents.firstFrom(id);
    const document = this.#ordered[place];
    if (document?.id !== id) return null;
    const passages = this.#passagesAt(place);
    return { document, passages, cutHash: this.#cutHashes[place] ?? null };
  }

  with(put: Iterable<Document | CutDocument>, removed: Iterable<DocumentId> = []): Corpus {
    return finishSteps(this.withInSteps(put, removed));
  }

  *withInSteps(
    put: Iterable<Document | CutDocument>,
    removed: Iterable<DocumentId> = [],
  ): Generator<void, Corpus> {
    const edits = new Map<DocumentId, CutDocument | null>();
    for (const id of removed) edits.set(id, null);
    let edited = 0;
    for (const one of put) {
      const cut = 'passages' in one ? one : cutDocument(one);
      edits.set(cut.document.id, cut);
      if (++edited % documentsPerStep === 0) yield;
    }
    const sorted = [...edits];
    // Nearly always in order already, which costs one comparison each.
    if (!sorted.every(([id], at) => at === 0 || isBefore(sorted[at - 1]?.[0], id))) {
      sorted.sort(([one], [other]) => compareIds(one, other));
    }
    yield;
    const documents: Replacement<Document>[] = [];
    const cutHashes: Replacement<bigint | null>[] = [];
    const passages: Replacement<Passage>[] = [];
    const starts = new Uint32Array(this.#ordered.length + sorted.length + 1);
    let count = 0;
    let moved = 0;
    let place = 0;
    const keepUntil = (end: number): void => {
      for (; place < end; place++) starts[count++] = (this.#starts[place] as number) + moved;
    };
    let [versioned, cut] = [this.#versioned, this.#cut];
    let done = 0;
    for (const [id, edit] of sorted) {
      keepUntil(this.documents.firstFrom(id));
      const start = this.#starts[place] as number;
      const old = this.#ordered[place]?.id === id ? this.#ordered[place] : undefined;
      const end = this.#starts[old === undefined ? place : place + 1] as number;
      const by = edit?.passages ?? [];
      const stretch = { start: place, end: old === undefined ? place : place + 1 };
      documents.push({ ...stretch, by: edit === null ? [] : [edit.document] });
      // Asked of the whole set, each of its hashes is needed anyway.
      const come = edit && (cut === null ? edit.cutHash : (edit.cutHash ?? hashCut(by)));
      cutHashes.push({ ...stretch, by: edit === null ? [] : [come] });
      passages.push({ start, end, by });
      if (old !== undefined) {
        versioned = versioned.without(versionedTexts([old]));
        cut = cut?.withoutHashes([this.#cutHashAt(place)]) ?? null;
        place += 1;
      }
      if (edit !== null) {
        versioned = versioned.with(versionedTexts([edit.document]));
        if (come !== null) cut = cut?.withHashes([come]) ?? null;
        starts[count++] = start + moved;
      }
      moved += by.length - (end - start);
      if (++done % documentsPerStep === 0) yield;
    }
    keepUntil(this.#ordered.length);
    starts[count] = (this.#starts[place] as number) + moved;
    return new CutCorpus({
      ordered: yield* replaced(this.#ordered, documents),
      passages: yield* replaced(this.passages, passages),
      cutHashes: yield* replaced(this.#cutHashes, cutHashes),
      starts: starts.slice(0, count + 1),
      versioned,
      cut,
    });
  }

  #cutHashAt(place: number): bigint {
    const known = this.#cutHashes[place] ?? hashCut(this.#passagesAt(place));
    this.#cutHashes[place] = known;
    return known;
  }

  #passagesAt(place: number): readonly Passage[] {
    return this.passages.slice(this.#starts[place], this.#starts[place + 1]);
  }
}

interface CorpusParts {
  readonly ordered: readonly Document[];
  readonly passages: readonly Passage[];
  readonly starts: Uint32Array;
  readonly versioned: SetHash;
  readonly cutHashes: (bigint | null)[];
  readonly cut: SetHash | null;
}

const nothing = {
  ordered: [],
  passages: [],
  starts: Uint32Array.of(0),
  versioned: SetHash.empty,
  cutHashes: [],
};

const emptyCorpus = new CutCorpus({ ...nothing, cut: null });

/** Its successors add up how they are cut as they grow. */
const emptyAndHashed = new CutCorpus({ ...nothing, cut: SetHash.empty });

/** Enough that a step takes a millisecond or two. */
const documentsPerStep = 100;
const itemsPerStep = 100_000;
const stretchesPerStep = 5_000;

function isBefore(one: DocumentId | undefined, other: DocumentId): boolean {
  return one !== undefined && compareIds(one, other) < 0;
}

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
function* replaced<Item>(
  all: readonly Item[],
  stretches: readonly Replacement<Item>[],
): Generator<void, Item[]> {
  let length = all.length;
  for (const { start, end, by } of stretches) length += by.length - (end - start);
  yield;
  const copy = new Array<Item>(length);
  let filled = 0;
  let kept = 0;
  for (let at = 0; at <= stretches.length; at++) {
    const { start, end, by } = stretches[at] ?? { start: all.length, end: all.length, by: [] };
    while (kept < start) {
      copy[filled++] = all[kept++] as Item;
      if (filled % itemsPerStep === 0) yield;
    }
    for (const item of by) {
      copy[filled++] = item;
      if (filled % itemsPerStep === 0) yield;
    }
    kept = end;
    if (at % stretchesPerStep === stretchesPerStep - 1) yield;
  }
  return copy;
}

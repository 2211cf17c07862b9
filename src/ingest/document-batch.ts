import { labelsOf } from '../corpus/corpus-version.js';
import { cutPassages } from '../corpus/cut-passages.js';
import type { Document, DocumentId, Revision } from '../corpus/document.js';
import type { DocumentStore, StoreOutcome } from '../corpus/document-store.js';
import { faultOf } from './problem.js';
import type { ProblemList } from './problem-list.js';

/** Documents kept together until one transaction stores them: whichever limit is reached first. */
const MAX_DOCUMENTS = 250;
const MAX_CHARACTERS = 8_000_000;

/** What became of the documents of a run so far. */
export type OutcomeCounts = Readonly<Record<StoreOutcome | 'skipped' | 'passages', number>>;

/**
 * Passes documents on to the store in batches, and keeps out those whose id already means another
 * text: a document that silently took another's place would change what old quotes seem to cite.
 */
export class DocumentBatch {
  readonly #store: DocumentStore;
  readonly #problems: ProblemList;
  readonly #replaces: boolean;
  #waiting: Document[] = [];
  #characters = 0;
  /** Every id of this run, with the text that it stands for. */
  readonly #seen = new Map<DocumentId, { readonly revision: Revision; readonly place: string }>();
  readonly #counts = {
    added: 0,
    unchanged: 0,
    superseded: 0,
    relabelled: 0,
    skipped: 0,
    passages: 0,
  };

  /** With `replaces`, a document may take the id of one that came from another file. */
  constructor(store: DocumentStore, problems: ProblemList, replaces: boolean) {
    this.#store = store;
    this.#problems = problems;
    this.#replaces = replaces;
  }

  get counts(): OutcomeCounts {
    return { ...this.#counts };
  }

  async add(document: Document): Promise<void> {
    const before = this.#seen.get(document.id);
    if (before !== undefined) {
      this.#skipRepeated(document, before);
      return;
    }
    const { origin } = document.source;
    this.#seen.set(document.id, { revision: document.revision, place: placeOf(origin) });
    this.#waiting.push(document);
    this.#characters += document.text.length;
    if (this.#waiting.length >= MAX_DOCUMENTS || this.#characters >= MAX_CHARACTERS)
      await this.flush();
  }

  /** Stores what waits. */
  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#characters = 0;
    if (waiting.length === 0) return;
    const current = await this.#store.find(waiting.map(({ id }) => id));
    const accepted = waiting.filter((document) => {
      const stored = current.get(document.id);
      if (
        stored === undefined ||
        this.#replaces ||
        stored.source.origin.name === document.source.origin.name
      )
        return true;
      if (
        stored.revision === document.revision &&
        labelsOf(stored.source) === labelsOf(document.source)
      )
        return true;
      this.#skip(
        document,
        'error',
        `an id that no other file has`,
        `the id ${document.id}, which belongs to ${placeOf(stored.source.origin)}`,
        'Give this document an id of its own in its metadata, or say that it replaces the other one',
      );
      return false;
    });
    const outcomes = await this.#store.put(accepted);
    for (const [index, outcome] of outcomes.entries()) {
      this.#counts[outcome] += 1;
      const document = accepted[index];
      if (outcome !== 'unchanged' && document !== undefined)
        this.#counts.passages += cutPassages(document).length;
    }
  }

  #skipRepeated(
    document: Document,
    before: { readonly revision: Revision; readonly place: string },
  ): void {
    const found = `the id ${document.id}, which ${before.place} has`;
    if (before.revision === document.revision) {
      this.#skip(
        document,
        'warning',
        'each text once',
        `${found}, with the same text`,
        'Remove one of the two',
      );
    } else {
      this.#skip(
        document,
        'error',
        'a different id for each document',
        found,
        'Give this document an id of its own in its metadata',
      );
    }
  }

  #skip(
    document: Document,
    severity: 'error' | 'warning',
    expected: string,
    found: string,
    remedy: string,
  ): void {
    const { name, line } = document.source.origin;
    this.#counts.skipped += 1;
    this.#problems.add(name, {
      ...faultOf(severity, expected, found, remedy, { line }),
      field: severity === 'error' ? 'id' : null,
    });
  }
}

function placeOf({ name, line }: Document['source']['origin']): string {
  return line === null ? name : `${name} line ${line}`;
}

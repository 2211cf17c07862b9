import { labelsOf } from '../corpus/corpus-version.js';
import type { Document, DocumentId, Revision } from '../corpus/document.js';
import type { DocumentStore, StoreOutcome } from '../corpus/document-store.js';
import type { Prepare } from '../corpus/prepare.js';
import type { SetAsideDocument } from '../corpus/set-aside.js';
import type { OutcomeCounts } from './ingest-report.js';
import { type Fault, faultOf } from './problem.js';
import type { ProblemList } from './problem-list.js';

/** Documents kept together until one transaction stores them: whichever limit is reached first. */
const MAX_DOCUMENTS = 250;
const MAX_CHARACTERS = 8_000_000;

/** Batches that are prepared at once, each in a thread of its own, while the next documents are read. */
const MAX_UNDER_WAY = 2;

/**
 * Passes documents on to the store in batches, and keeps out those whose id already means another
 * text: a document that silently took another's place would change what old quotes seem to cite.
 */
export class DocumentBatch {
  readonly #store: DocumentStore;
  readonly #problems: ProblemList;
  readonly #replaces: boolean;
  readonly #prepare: Prepare;
  /** What people set aside stays so, however often its file is read. */
  #setAside: ReadonlyMap<DocumentId, SetAsideDocument> | null = null;
  #waiting: Document[] = [];
  #characters = 0;
  /** Those whose documents are being prepared or stored; a failed one rejects. */
  readonly #underWay: Promise<void>[] = [];
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

  /**
   * With `replaces`, a document may take the id of one that came from another file.
   * @param prepare tries every document before it is stored
   */
  constructor(
    store: DocumentStore,
    problems: ProblemList,
    { replaces, prepare }: { readonly replaces: boolean; readonly prepare: Prepare },
  ) {
    this.#store = store;
    this.#problems = problems;
    this.#replaces = replaces;
    this.#prepare = prepare;
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
      await this.#pass();
  }

  /** Stores what waits. */
  async flush(): Promise<void> {
    await this.#pass();
    while (this.#underWay.length > 0) await this.#underWay.shift();
  }

  /** Begins to prepare what waits, and has it stored after what was passed on before. */
  async #pass(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#characters = 0;
    if (waiting.length === 0) return;
    const current = await this.#store.find(waiting.map(({ id }) => id));
    const same: Document[] = [];
    const fresh: Document[] = [];
    for (const document of waiting) {
      const stored = current.get(document.id);
      const isSame =
        stored?.revision === document.revision &&
        stored.form === document.form &&
        labelsOf(stored.source) === labelsOf(document.source);
      const isOthers =
        stored !== undefined &&
        !this.#replaces &&
        stored.source.origin.name !== document.source.origin.name;
      if (isSame) same.push(document);
      else if (isOthers) this.#skipOthers(document, stored.source.origin);
      else if (!(await this.#isSetAside(document))) fresh.push(document);
    }
    while (this.#underWay.length >= MAX_UNDER_WAY) await this.#underWay.shift();
    const before = this.#underWay.at(-1);
    const preparing = fresh.length === 0 ? null : this.#prepare(fresh);
    const storing = this.#storeAfter(before, same, preparing);
    // Whoever waits for it is told.
    storing.catch(() => undefined);
    this.#underWay.push(storing);
  }

  async #storeAfter(
    before: Promise<void> | undefined,
    same: readonly Document[],
    preparing: ReturnType<Prepare> | null,
  ): Promise<void> {
    preparing?.catch(() => undefined);
    await before;
    await this.#put(same);
    if (preparing === null) return;
    const { cuts, unfit } = await preparing;
    for (const { document, found } of unfit) this.#skipUnfit(document, found);
    const outcomes = await this.#put(cuts.map(({ document }) => document));
    for (const [place, outcome] of outcomes.entries()) {
      if (outcome !== 'unchanged') this.#counts.passages += cuts[place]?.passages.length ?? 0;
    }
  }

  async #put(documents: readonly Document[]): Promise<readonly StoreOutcome[]> {
    const outcomes = documents.length === 0 ? [] : await this.#store.put(documents);
    for (const outcome of outcomes) this.#counts[outcome] += 1;
    return outcomes;
  }

  /** Whether a person set it aside, as it is; what the program set aside is tried anew. */
  async #isSetAside(document: Document): Promise<boolean> {
    this.#setAside ??= new Map((await this.#store.listSetAside()).map((one) => [one.id, one]));
    const aside = this.#setAside.get(document.id);
    if (aside?.code !== 'chosen' || aside.revision !== document.revision) return false;
    this.#skip(
      document,
      'warning',
      'a text that is not set aside',
      `${document.id}, which was set aside on ${aside.at.slice(0, 10)}`,
      `Take it back with npm run corpus -- readmit ${document.id}`,
    );
    return true;
  }

  #skipOthers(document: Document, owner: Document['source']['origin']): void {
    this.#skip(
      document,
      'error',
      `an id that no other file has`,
      `the id ${document.id}, which belongs to ${placeOf(owner)}`,
      'Give this document an id of its own in its metadata, or say that it replaces the other one',
    );
  }

  #skipUnfit(document: Document, found: string): void {
    const { name, line } = document.source.origin;
    this.#counts.skipped += 1;
    this.#problems.add(name, unfitFault(found, line));
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

/** What is wrong with a text that cannot be cut or indexed within the limits. */
export function unfitFault(found: string, line: number | null = null): Fault {
  const remedy = 'Split it, or keep only the part that matters; nothing of it was stored';
  return faultOf('error', 'a text that can be cut and indexed', found, remedy, {
    line,
    reason: { code: 'text-unfit' },
  });
}

function placeOf({ name, line }: Document['source']['origin']): string {
  return line === null ? name : `${name} line ${line}`;
}

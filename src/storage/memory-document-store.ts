import { Readable } from 'node:stream';
import { corpusVersion, labelsOf } from '../corpus/corpus-version.js';
import { compareIds, type Document, type DocumentId, type Revision } from '../corpus/document.js';
import type { CurrentRevision, DocumentStore, StoreOutcome } from '../corpus/document-store.js';
import type { SettingAside } from '../corpus/set-aside.js';
import { requireStorable } from './storable.js';

/** A store that lasts as long as the process: for a corpus given on the command line, and for tests. */
export function createMemoryDocumentStore(): DocumentStore {
  let state: State = new Map();
  let changes = 0;
  const currentDocuments = (): readonly Document[] =>
    [...state.values()]
      .flatMap(({ current, revisions }) => (current === null ? [] : [revisions.get(current)]))
      .filter((document) => document !== undefined)
      .sort((one, other) => compareIds(one.id, other.id));
  return {
    async put(documents) {
      // Works on copies, so that a document that cannot be stored leaves nothing of its batch behind.
      const next = new Map(state);
      const outcomes = documents.map((document) => putOne(next, document));
      if (outcomes.some((outcome) => outcome !== 'unchanged')) changes += 1;
      state = next;
      return outcomes;
    },
    current: async () => currentDocuments(),
    async *eachCurrent() {
      const documents = currentDocuments();
      for (let at = 0; at < documents.length; at += PORTION) {
        yield documents.slice(at, at + PORTION);
      }
    },
    async find(ids) {
      const found = new Map<DocumentId, CurrentRevision>();
      for (const id of ids) {
        const entry = state.get(id);
        const document = entry?.current == null ? undefined : entry.revisions.get(entry.current);
        if (document === undefined) continue;
        const { revision, form, source } = document;
        found.set(id, { revision, form, source });
      }
      return found;
    },
    async *readEach(ids) {
      const wanted = new Set(ids);
      yield currentDocuments().filter(({ id }) => wanted.has(id));
    },
    revision: async (id, revision) => state.get(id)?.revisions.get(revision) ?? null,
    history: async (id) => [...(state.get(id)?.revisions.values() ?? [])],
    // Nobody else writes into this memory.
    onAltered: () => undefined,
    eachAltered: () => Readable.from([]),
    async retire(ids) {
      const next = new Map(state);
      let retired = 0;
      for (const id of ids) {
        const entry = next.get(id);
        if (entry === undefined) continue;
        next.set(id, { ...entry, current: null, aside: null });
        if (entry.current !== null) retired += 1;
      }
      if (retired > 0) changes += 1;
      state = next;
      return retired;
    },
    async setAside(documents) {
      const next = new Map(state);
      const done: DocumentId[] = [];
      for (const why of documents) {
        const entry = next.get(why.id);
        if (entry?.current == null || (why.revision ?? entry.current) !== entry.current) continue;
        const aside = { ...why, revision: entry.current };
        next.set(why.id, { ...entry, current: null, aside });
        done.push(why.id);
      }
      if (done.length > 0) changes += 1;
      state = next;
      return done;
    },
    async readmit(id, { revision }) {
      const entry = state.get(id);
      if (entry?.aside?.revision !== revision) return 'not-set-aside';
      state = new Map(state).set(id, { ...entry, current: revision, aside: null });
      changes += 1;
      return 'readmitted';
    },
    async listSetAside() {
      return [...state.values()]
        .flatMap(({ aside, revisions }) => {
          const source = aside === null ? undefined : revisions.get(aside.revision)?.source;
          return aside === null || source === undefined ? [] : [{ ...aside, source }];
        })
        .sort((one, other) => compareIds(one.id, other.id));
    },
    ids: async () => [...state.keys()].sort(compareIds),
    version: async () => corpusVersion(currentDocuments()),
    changes: async () => changes,
    // Read anew as a whole: it is gone with the process anyway.
    changedSince: async (since) => (since === changes ? [] : null),
    close: () => Promise.resolve(),
  };
}

/** Documents that are given at a time. */
const PORTION = 500;

interface Entry {
  readonly current: Revision | null;
  readonly aside: (SettingAside & { readonly revision: Revision }) | null;
  /** In the order in which they were first stored. */
  readonly revisions: ReadonlyMap<Revision, Document>;
}

type State = ReadonlyMap<DocumentId, Entry>;

function putOne(state: Map<DocumentId, Entry>, document: Document): StoreOutcome {
  requireStorable(document);
  const { id, revision } = document;
  const entry = state.get(id);
  const same = entry?.revisions.get(revision);
  const isCurrent = entry?.current === revision;
  if (
    isCurrent &&
    same?.form === document.form &&
    labelsOf(same.source) === labelsOf(document.source)
  ) {
    return 'unchanged';
  }
  const retrievedAt = same?.source.retrievedAt ?? document.source.retrievedAt;
  const kept = { ...document, source: { ...document.source, retrievedAt } };
  const revisions = new Map(entry?.revisions).set(revision, kept);
  state.set(id, { current: revision, aside: null, revisions });
  if (isCurrent) return 'relabelled';
  return entry?.current == null ? 'added' : 'superseded';
}

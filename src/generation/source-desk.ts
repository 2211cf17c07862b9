import type { Document, DocumentId } from '../corpus/document.js';
import type { DocumentStore } from '../corpus/document-store.js';
import { unfitFault } from '../ingest/document-batch.js';
import { titledDocumentId } from '../ingest/document-id.js';
import type { KnownSources } from '../ingest/known-sources.js';
import { makeDocument } from '../ingest/make-document.js';
import { faultOf, type Problem, problemMessage } from '../ingest/problem.js';
import { readBroughtText, typed } from '../ingest/read-brought-text.js';
import type { ReadOfferedText } from '../ingest/read-offered-text.js';
import type { CurationStore } from '../moderation/curation-store.js';
import type { ModeratorId } from '../moderation/review-item.js';
import type {
  NewSource,
  SourceDesk,
  SourceOutcome,
  SourceProblem,
} from '../moderation/source-desk.js';
import type { PreparedBatch } from './preparer.js';

/** What a desk works with. */
export interface SourceDeskDependencies {
  readonly documents: DocumentStore;
  readonly curation: CurationStore;
  readonly known: KnownSources;
  /** Which IP addresses sources may be fetched from. */
  readonly allowsAddress: (address: string) => boolean;
  /** Does a change of the store, and resolves when the bot answers from it. */
  readonly change: <Result>(
    work: () => Promise<Result>,
    /** What was prepared of it before. */
    batch: PreparedBatch | null,
  ) => Promise<Result>;
  /** Cuts and indexes a text within limits, before it is stored. */
  readonly prepare: (document: Document) => Promise<PreparedBatch>;
  readonly readOffered: ReadOfferedText;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/**
 * The desk of a stored corpus: reads what a moderator brings as an ingest would, and stores it as
 * the moderator's deed. `add` never takes the place of another text, because answers may have been
 * given from that one; only `supersede` does, with a reason.
 */
export function createSourceDesk(dependencies: SourceDeskDependencies): SourceDesk {
  const { documents, curation, change, prepare, now } = dependencies;

  async function store(
    document: Document,
    reason: string,
    by: ModeratorId,
    how: 'add' | 'supersede',
  ): Promise<SourceOutcome | { readonly kind: 'not-found' }> {
    const batch = await prepare(document);
    const [unfit] = batch.unfit;
    if (unfit !== undefined) {
      const file = document.source.origin.name;
      const problem = { file, times: 1, ...unfitFault(unfit.found) };
      return { kind: 'refused', problems: [describeProblem(problem)] };
    }
    const stored = await change(() => curation[how](document, { by, at: now(), reason }), batch);
    if (stored.kind === 'not-found') return { kind: 'not-found' };
    return { kind: stored.kind, document, passages: batch.cuts[0]?.passages.length ?? 0 };
  }

  return {
    async add(source, by) {
      const read = await readDocument(source, null, dependencies);
      if ('problems' in read) return { kind: 'refused', ...read };
      const current = (await documents.find([read.id])).get(read.id);
      if (current !== undefined && current.revision !== read.revision) return taken(read);
      const outcome = await store(read, '', by, 'add');
      return outcome.kind === 'not-found' ? taken(read) : outcome;
    },
    async supersede(id, source, reason, by) {
      // Asked before anything is fetched.
      if ((await documents.history(id)).length === 0) return { kind: 'not-found' };
      const read = await readDocument(source, id, dependencies);
      return 'problems' in read
        ? { kind: 'refused', ...read }
        : store(read, reason, by, 'supersede');
    },
    async retract(id, reason, by) {
      return await change(() => curation.retract(id, { by, at: now(), reason }), null);
    },
    listSetAside: () => documents.listSetAside(),
    async readmit(id, revision, by) {
      const aside = (await documents.listSetAside()).find((one) => one.id === id);
      if (aside?.revision !== revision) return 'not-set-aside';
      const document = await documents.revision(id, revision);
      if (document === null) return 'altered';
      const batch = await prepare(document);
      if (batch.unfit.length > 0) return 'unfit';
      return await change(() => documents.readmit(id, { revision, by, at: now() }), batch);
    },
    async history(id) {
      const current = (await documents.find([id])).get(id)?.revision;
      const revisions = await documents.history(id);
      return revisions.map((document) => ({ document, isCurrent: document.revision === current }));
    },
    revision: (id, revision) => documents.revision(id, revision),
  };
}

/** @param id The id that the document gets; null for one of its own. */
async function readDocument(
  source: NewSource,
  id: DocumentId | null,
  { known, allowsAddress, readOffered, now }: SourceDeskDependencies,
): Promise<Document | { readonly problems: readonly SourceProblem[] }> {
  const read = await readBroughtText(source.content, source.metadata, allowsAddress, readOffered);
  if ('problems' in read) return { problems: read.problems.map(describeProblem) };
  const document = makeDocument(
    { flags: read.metadata, record: read.record, sidecar: {}, known },
    { name: read.name, retrievedAt: now() },
  );
  if (id !== null) return { ...document, id };
  // An address names one page. A file's name, or none, names many texts of many people.
  if (read.metadata.id !== undefined || source.content.kind === 'address') return document;
  const { title } = document.source;
  return { ...document, id: titledDocumentId(title ?? read.name, document.revision) };
}

function taken({ id, source }: Document): SourceOutcome {
  const fault = faultOf(
    'error',
    'a text that is new',
    `the id ${id}, under which another text is stored`,
    'Put this one in its place with /source supersede, which asks for a reason',
    { reason: { code: 'id-taken', value: id } },
  );
  const problem = { file: source.origin.name, times: 1, ...fault };
  return { kind: 'refused', problems: [describeProblem(problem)] };
}

function describeProblem(problem: Problem): SourceProblem {
  const { file, line, column, field, reason } = problem;
  const isTyped = file === typed.statement || file === typed.text;
  const places = [isTyped ? null : file, line, line === null ? null : column];
  const place = places.filter((part) => part !== null).join(':');
  return {
    code: reason?.code ?? null,
    value: reason?.value ?? '',
    place: place === '' ? null : place,
    field,
    message: problemMessage(problem),
  };
}

/** The desk of a corpus that cannot be changed, such as one of `--corpus`: it refuses in words. */
export const closedSourceDesk: SourceDesk = {
  add: async () => readOnly,
  supersede: async () => readOnly,
  retract: async () => ({ kind: 'not-found' }),
  listSetAside: async () => [],
  readmit: async () => 'not-set-aside',
  history: async () => [],
  revision: async () => null,
};

const readOnly: SourceOutcome = {
  kind: 'refused',
  problems: [
    {
      code: 'read-only',
      value: '',
      place: null,
      field: null,
      message: 'expected a stored corpus, found one that is only read; start without --corpus',
    },
  ],
};

import { corpusVersion } from './corpus-version.js';
import { cutPassages } from './cut-passages.js';
import { compareIds, type Document, type DocumentId, type PassageId } from './document.js';
import type { Passage } from './passage.js';

/**
 * One frozen generation of what the bot knows: the current revisions and how they are cut.
 * A new ingest makes a new Corpus; questions in flight keep the old one.
 */
export interface Corpus {
  /** Equal corpora have equal versions; see `corpusVersion`. */
  readonly version: string;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** All passages, by document id and then by place in the document. The position here is the passage's ordinal. */
  readonly passages: readonly Passage[];
  readonly passage: (id: PassageId) => Passage | null;
}

/**
 * Cuts the documents and puts them in order, whatever order they come in. Of two documents with
 * one id the later in the list wins. `version` defaults to the one that a store would give.
 */
export function buildCorpus(documents: Iterable<Document>, version?: string): Corpus {
  const latest = new Map<DocumentId, Document>();
  for (const document of documents) latest.set(document.id, document);
  const ordered = [...latest.values()].sort((one, other) => compareIds(one.id, other.id));
  const passages: Passage[] = [];
  const byId = new Map<PassageId, Passage>();
  for (const document of ordered) {
    for (const passage of cutPassages(document)) {
      passages.push(passage);
      byId.set(passage.id, passage);
    }
  }
  return Object.freeze({
    version: version ?? corpusVersion(ordered),
    documents: new Map(ordered.map((document) => [document.id, document])),
    passages: Object.freeze(passages),
    passage: (id: PassageId) => byId.get(id) ?? null,
  });
}

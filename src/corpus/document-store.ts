import type { AlteredRevision } from './altered-revision.js';
import type { Document, DocumentForm, DocumentId, Revision } from './document.js';
import type { SetAsideDocument, SettingAside } from './set-aside.js';
import type { Source } from './source.js';

/**
 * What storing a document did. `relabelled`: the text is the current one, but its metadata or its
 * form changed; when it was first obtained is kept.
 */
export type StoreOutcome = 'added' | 'unchanged' | 'superseded' | 'relabelled';

/** What is current under an id, without the text. */
export interface CurrentRevision {
  readonly revision: Revision;
  readonly form: DocumentForm;
  readonly source: Source;
}

/** Who readmits a document that was set aside, and when. */
export interface Readmission {
  /** The revision that was tried; another one is not readmitted. */
  readonly revision: Revision;
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** `not-set-aside`: nothing of this revision is; it may have been readmitted or replaced meanwhile. */
export type ReadmitOutcome = 'readmitted' | 'not-set-aside';

/**
 * Where documents survive a restart. Every revision stays addressable; at most one is current. What
 * is read is what was stored: an altered revision is told of and left out, as if it were not there.
 * Methods are asynchronous so that a networked database can stand behind them.
 */
export interface DocumentStore {
  /** Stores all of them in one transaction, or none; the same revision with the same labels twice is `unchanged`. */
  put(documents: readonly Document[]): Promise<readonly StoreOutcome[]>;
  /** How many documents are current. */
  count(): Promise<number>;
  /**
   * The current revisions, ordered by id (`compareIds`), portion by portion: few enough texts at a
   * time that reading them holds up nobody.
   */
  eachCurrent(): AsyncIterable<readonly Document[]>;
  /** What is current under these ids; ids without a current revision are left out. */
  find(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, CurrentRevision>>;
  /** The current revisions under these ids, in no order, portion by portion; ids without one are left out. */
  readEach(ids: readonly DocumentId[]): AsyncIterable<readonly Document[]>;
  /** One revision, current or not; null when it was never stored. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
  /** All revisions of one document, in the order in which they were first stored. */
  history(id: DocumentId): Promise<readonly Document[]>;
  /** Tells of every altered revision that is met from now on, whenever it is met. */
  onAltered(listener: (altered: AlteredRevision) => void): void;
  /** Reads everything, from end to end, and gives what is altered; tells nobody else of it. */
  eachAltered(): AsyncIterable<AlteredRevision>;
  /** Takes documents out of the corpus; their revisions stay addressable. Returns how many were current. */
  retire(ids: readonly DocumentId[]): Promise<number>;
  /**
   * Takes documents out of the corpus until they are readmitted, or something is put under their ids;
   * their revisions stay addressable. All in one transaction, each with an entry in the audit log
   * where there is one. Returns the ids of those that were current, and are set aside now.
   */
  setAside(documents: readonly SettingAside[]): Promise<readonly DocumentId[]>;
  /** Makes the revision that was set aside the current one again, with an entry in the audit log. */
  readmit(id: DocumentId, done: Readmission): Promise<ReadmitOutcome>;
  /** What is set aside, ordered by id. */
  listSetAside(): Promise<readonly SetAsideDocument[]>;
  /** Every id ever stored, current or not, ordered. */
  ids(): Promise<readonly DocumentId[]>;
  /** Changes whenever the current revisions or their labels change; equal sets have equal versions (`corpusVersion`). */
  version(): Promise<string>;
  /** Another number than before when current revisions or labels changed since; costs next to nothing to ask. */
  changes(): Promise<number>;
  /** Documents that were stored, relabelled or retired since `changes` gave that number; null when it cannot be told. */
  changedSince(changes: number): Promise<readonly DocumentId[] | null>;
  close(): Promise<void>;
}

import type { DocumentId, Revision } from './document.js';
import type { Source } from './source.js';

/**
 * Why a document is not in the corpus although it is stored. `took-too-long`, `out-of-memory` and
 * `failed`: it could not be cut or indexed; `altered`: its text is not the one that its revision
 * names; `chosen`: a person took it out for a while.
 */
export type SetAsideCode = 'took-too-long' | 'out-of-memory' | 'failed' | 'altered' | 'chosen';

/** One document that is to be set aside, and the reason. */
export interface SettingAside {
  readonly id: DocumentId;
  /** Only if this revision is the current one; null for whichever is. */
  readonly revision: Revision | null;
  readonly code: SetAsideCode;
  /** In plain English; no words of the document. */
  readonly message: string;
  /** `program`, `operator`, or a moderator's platform id. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A document that is set aside: which revision would answer again, and what is known about its source. */
export interface SetAsideDocument extends SettingAside {
  readonly revision: Revision;
  readonly source: Source;
}

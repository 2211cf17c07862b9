import type { Source } from './source.js';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Stable name of a document across its revisions. */
export type DocumentId = Branded<'DocumentId'>;

/** Lower-case hex SHA-256 of a document's text encoded as UTF-8: one revision of it. */
export type Revision = Branded<'Revision'>;

/** `documentId#start-end`: derived, so that it survives a rebuild of the index. */
export type PassageId = Branded<'PassageId'>;

/** How a text is laid out, which decides how it is read and cut. */
export type DocumentForm = 'prose' | 'digest' | 'markdown';

/** One revision of one document. `text` is exactly what was obtained and is never altered. */
export interface Document {
  readonly id: DocumentId;
  readonly revision: Revision;
  readonly text: string;
  readonly form: DocumentForm;
  readonly source: Source;
}

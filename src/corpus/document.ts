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

/**
 * One revision of one document. `text` is what people read of what was obtained (a plain text as it
 * is, a page or Markdown without markup within lines) and is never altered.
 */
export interface Document {
  readonly id: DocumentId;
  readonly revision: Revision;
  readonly text: string;
  readonly form: DocumentForm;
  readonly source: Source;
}

/** Ids in the order of their code points, which is also SQLite's and PostgreSQL's ("C") order. */
export function compareIds(one: DocumentId, other: DocumentId): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const left = one.charCodeAt(at);
  const right = other.charCodeAt(at);
  if (Number.isNaN(left) || Number.isNaN(right)) return one.length - other.length;
  return rankOf(left) - rankOf(right);
}

/** Surrogates stand below U+E000 as code units, above U+FFFF as code points. */
function rankOf(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

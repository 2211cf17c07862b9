import { createHash } from 'node:crypto';

/** What is shown of a revision besides its text, as its row has it. */
export interface SealedRow {
  readonly document_id: string;
  readonly revision: string;
  readonly form: string;
  readonly labels: string;
  readonly source: string;
}

/**
 * The seal of a revision's row: a SHA-256 that shows whether who, when and where, the form, or whose
 * text it is was changed since. There is no key in it, because commands of the terminal store and
 * read without one: it finds what disks, other programs and careless hands do. Who may write the
 * database, knows this and means harm can also write a fitting seal.
 */
export function sealOf({ document_id, revision, form, labels, source }: SealedRow): string {
  return digest(['revision', document_id, revision, form, labels, source]);
}

/** The same for which revision of a document is current; null where none is. */
export function currentSeal(id: string, current: string | null): string | null {
  return current === null ? null : digest(['current', id, current]);
}

function digest(facts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(facts), 'utf8').digest('hex');
}

import type { DocumentForm, Revision } from '../corpus/document.js';
import type { SourceMetadata } from '../corpus/source.js';
import type { Fault } from './problem.js';
import type { ReadMetadata } from './source-metadata.js';

/** One text as a reader found it, with what it says about itself. */
export interface TextRecord {
  readonly text: string;
  readonly form: DocumentForm;
  readonly metadata: SourceMetadata;
  /** The revision of the text as it came, where it was made readable. */
  readonly obtained?: Revision;
  /** 1-based line in a file that holds many; null where the text is the whole file. */
  readonly line: number | null;
}

/** What readers give: a text and remarks about it, or why a text was kept out. */
export type ReadResult =
  | { readonly kind: 'record'; readonly record: TextRecord; readonly remarks: readonly Fault[] }
  | { readonly kind: 'kept-out'; readonly faults: readonly Fault[] };

/** A text was kept out for these reasons. */
export function keptOut(...faults: readonly Fault[]): ReadResult {
  return { kind: 'kept-out', faults };
}

/** The record with what was understood of its metadata; kept out if any of that is an error. */
export function labelledRecord(
  record: Omit<TextRecord, 'metadata'>,
  { metadata, faults }: ReadMetadata,
): ReadResult {
  return faults.some(({ severity }) => severity === 'error')
    ? { kind: 'kept-out', faults }
    : { kind: 'record', record: { ...record, metadata }, remarks: faults };
}

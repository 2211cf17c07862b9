import type { Moment } from '../moments/moment.js';

/** Whether a document holds its speakers' own words or somebody's summary of them. */
export type Wording = 'verbatim' | 'summary';

/**
 * Where a document comes from. The words are schema.org's and CSL's.
 * `null` means unknown: it is shown as unknown and never guessed.
 */
export interface Source {
  readonly publisher: string | null;
  readonly author: string | null;
  /** Who speaks the whole text, such as the claimant of a one-sentence record; absent when the text itself must say. */
  readonly speaker?: string;
  readonly title: string | null;
  /** Absolute http(s) URL. */
  readonly url: string | null;
  readonly licence: string | null;
  /** BCP 47, such as `en`. */
  readonly language: string | null;
  /** IANA time zone in which the document's clock times are meant, such as `Asia/Baku`. */
  readonly zone: string | null;
  /** The side the document speaks for, such as "government of Azerbaijan"; shown when it is the only one. */
  readonly perspective: string | null;
  readonly wording: Wording;
  readonly publishedAt: Moment | null;
  /** ISO 8601 UTC instant at which this revision was obtained. */
  readonly retrievedAt: string;
  /** The file or feed it was read from, as given; `line` is 1-based where a file holds many documents. */
  readonly origin: { readonly name: string; readonly line: number | null };
}

/** The fields that a sidecar, front matter, a JSONL record or command-line flags may state. */
export type SourceMetadata = Partial<
  Pick<
    Source,
    | 'publisher'
    | 'author'
    | 'speaker'
    | 'title'
    | 'url'
    | 'licence'
    | 'language'
    | 'zone'
    | 'perspective'
    | 'wording'
  > & { readonly id: string; readonly publishedAt: string }
>;

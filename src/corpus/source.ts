import type { Moment } from '../moments/moment.js';

/** Whether a document holds its speakers' own words or somebody's summary of them. */
export type Wording = 'verbatim' | 'summary';

/**
 * What a fact-checker said of somebody's claim; the words are those of schema.org's ClaimReview.
 * `null` means that it is not stated.
 */
export interface Review {
  /**
   * The words under review, as the reviewer states them. Where a reader found them apart from the
   * text (in a page's data, in a column), it put them into the text as well, so that they can be
   * quoted. Null when only the text itself may tell which of its words were reviewed.
   */
  readonly claim: string | null;
  /** Whose claim it is: a person, or what the reviewer writes instead, such as "Facebook posts". */
  readonly claimant: string | null;
  /** When the claim was made. */
  readonly claimedAt: Moment | null;
  /** The verdict in the reviewer's own words, such as "Half true". */
  readonly rating: string | null;
  readonly reviewedAt: Moment | null;
  /** Who reviewed it. */
  readonly publisher: string | null;
  /** Absolute http(s) address of the review. */
  readonly url: string | null;
}

/** A review as metadata state it: fields may be absent, dates are ISO 8601 texts. */
export type StatedReview = Partial<
  Readonly<Record<Exclude<keyof Review, 'claimedAt' | 'reviewedAt'>, string>>
> & { readonly claimedAt?: string; readonly reviewedAt?: string };

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
  /** The part of its publication in which it stands, such as "Opinion"; absent when it is not stated. */
  readonly section?: string;
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
  /** What the document says of claims under review, in its order; absent where it states none. */
  readonly reviews?: readonly Review[];
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
    | 'section'
    | 'url'
    | 'licence'
    | 'language'
    | 'zone'
    | 'perspective'
    | 'wording'
  > & {
    readonly id: string;
    readonly publishedAt: string;
    readonly reviews: readonly StatedReview[];
  }
>;

import type { Problem } from './problem.js';

/** What became of the documents. Every one that was read is counted once: added, unchanged, superseded, relabelled or skipped. */
export interface OutcomeCounts {
  /** Passages of the documents that are new or changed. */
  readonly passages: number;
  readonly added: number;
  readonly unchanged: number;
  readonly superseded: number;
  /** The same text with corrected metadata. */
  readonly relabelled: number;
  /** Documents that were kept out, and in a report files as well; each has a problem that says why. */
  readonly skipped: number;
}

/** What an ingest did. */
export interface IngestReport extends OutcomeCounts {
  /** Files that were opened. */
  readonly files: number;
  /** Documents that were read without an error. */
  readonly documents: number;
  readonly problems: readonly Problem[];
  /** Problems beyond the thousand that are listed. */
  readonly problemsLeftOff: number;
}

/** How far an ingest has come. */
export interface IngestProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Documents stored or found unchanged so far. */
  readonly documents: number;
}

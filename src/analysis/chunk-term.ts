/** A term of one chunk; offsets count in the chunk as written, while it is made in the folded core. */
export interface ChunkTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** How far the position moves on before this term: 0 for an extra, else 1. */
  readonly step: 0 | 1;
  /** See `TokenFlag`. */
  readonly flags: number;
}

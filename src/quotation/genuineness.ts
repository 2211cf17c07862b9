import type { CitedWords } from './cite-place.js';

/** How a quotation may differ from its source without any word being another. */
export const typographyKinds = [
  'quotes',
  'dashes',
  'case',
  'spaces',
  'compatibility',
  'ellipsis',
  'punctuation',
] as const;
export type TypographyKind = (typeof typographyKinds)[number];

/** A stretch of a word-by-word comparison; both texts are slices, the claim's or the source's. */
export interface Difference {
  readonly kind: 'same' | 'only-claimed' | 'only-source';
  /** The claim's own writing for `same` and `only-claimed`, the source's for `only-source`. */
  readonly text: string;
}

/** Whether the words are those of the person named with them. */
export type SpeakerCheck =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'matches' }
  | { readonly kind: 'other'; readonly claimed: string; readonly found: string }
  | { readonly kind: 'unnamed'; readonly claimed: string };

/** A stretch of the claim that stands word for word in one place. */
export interface Piece {
  readonly claimed: string;
  readonly place: CitedWords;
}

/**
 * What comparing a quotation with the corpus found. Every `place` holds the source's own words as a
 * verbatim slice. None of this says whether the words were ever said: the corpus is all that is known.
 */
export type Genuineness =
  | { readonly kind: 'empty' }
  /** Too long to compare in bounded time. */
  | { readonly kind: 'too-long' }
  /** Character for character. `places` counts all of them, `place` is the best. */
  | {
      readonly kind: 'exact';
      readonly place: CitedWords;
      readonly places: number;
      readonly speaker: SpeakerCheck;
    }
  /** The same words in the same order; only how they are written differs. */
  | {
      readonly kind: 'typography';
      readonly place: CitedWords;
      readonly places: number;
      readonly kinds: readonly TypographyKind[];
      readonly speaker: SpeakerCheck;
    }
  /** Some words differ. `similarity` is the share of words in common, 0 to 1. */
  | {
      readonly kind: 'altered';
      readonly place: CitedWords;
      readonly differences: readonly Difference[];
      readonly similarity: number;
      readonly speaker: SpeakerCheck;
    }
  /**
   * Pieces that stand in separate places. `isAbridged`: all from one document, in its order, and
   * every gap marked with an ellipsis, as an honest shortening is.
   */
  | {
      readonly kind: 'stitched';
      readonly pieces: readonly [Piece, Piece, ...Piece[]];
      /** Further pieces, of which nobody is told where they stand. */
      readonly morePieces: number;
      readonly isAbridged: boolean;
      /** Words of the claim that stand in none of the pieces. */
      readonly unmatchedWords: number;
      readonly speaker: SpeakerCheck;
    }
  | { readonly kind: 'absent' };

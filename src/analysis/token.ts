import type { Span } from './span.js';

/**
 * What a token is, as far as its own letters tell.
 * `name` is a guess from capitals, digits among letters (F-16), a hashtag or the alias table;
 * `url` covers the host and path words of an address, which say little.
 */
export type TokenKind = 'word' | 'number' | 'time' | 'name' | 'url';

/**
 * One term and the place in the untouched text that it stands for.
 * Invariant: `span` lies in the analysed text; tokens are ordered by position, then by span start.
 */
export interface Token {
  /** The normalised form that is indexed and looked up. Never empty, at most 64 UTF-16 code units. */
  readonly term: string;
  readonly span: Span;
  /** Counts words from 0. A whole and its first part (`f16`, `minskgroup` + `minsk`) share one. */
  readonly position: number;
  readonly kind: TokenKind;
  /** A function word. Marked, never deleted: the query decides what it is worth. */
  readonly isStop: boolean;
  /** Stands beside other tokens at its position and repeats what they say: a compound, a clock time, an alias of several words. */
  readonly isExtra: boolean;
}

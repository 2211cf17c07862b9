import type { Span } from '../analysis/span.js';
import type { TokenKind } from '../analysis/token.js';

/** A term of a question, weighed against one index. */
export interface QueryTerm {
  /** The term to look up: what was typed, or what it was read as. */
  readonly term: string;
  /** The words as typed. */
  readonly surface: string;
  /** Where the question first says it. */
  readonly span: Span;
  readonly kind: TokenKind;
  readonly isStop: boolean;
  /** Repeats what its neighbours say, see `Token.isExtra`. */
  readonly isExtra: boolean;
  /** How often the question says it. */
  readonly frequency: number;
  /** Passages that hold it; 0 when the index lacks it. */
  readonly documentFrequency: number;
  /** What a passage's impact is multiplied by; 0 when the index lacks the term. */
  readonly weight: number;
  /** The index lacked what was typed and holds this, one slip away: to be shown as "read as". */
  readonly readAs?: string;
}

/** Two neighbouring words of a question; a passage that has them side by side too gains. */
export interface QueryPair {
  /** Positions in `Query.terms`. */
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** A question as an index understands it. Plain data: it can be logged, compared and sent away. */
export interface Query {
  /** Distinct terms, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  readonly pairs: readonly QueryPair[];
  /** Distinct terms left out because the question had more than `maxTerms`, the commonest ones. */
  readonly droppedTerms: number;
}

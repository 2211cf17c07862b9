import type { Phrase } from './phrases.js';

/** A verb of saying with who says it. */
export interface SaidBy {
  /** Place of the verb among the tokens. */
  readonly verb: number;
  readonly phrase: Phrase;
  /** The verb stands before who says it: `said Ada Roe`. */
  readonly isInverted: boolean;
  /** `never said`, `denied having said`. */
  readonly isNegated: boolean;
  /** What is said stands in the reporter's own words beside it. */
  readonly isReport: boolean;
  /** First and last token of the words that say so. */
  readonly from: number;
  readonly to: number;
}

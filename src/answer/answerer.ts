import type { DocumentId } from '../corpus/document.js';
import type { Answer, CitedQuote } from './answer.js';

/** What narrows a question. All dates are ISO 8601, cut to any precision (`2020`, `2020-10`, `2020-10-14`), inclusive. */
export interface AnswerOptions {
  /** How many quotes to list, 1 to 25. */
  readonly limit?: number;
  /** Only words of this speaker, see `readSpeaker`. */
  readonly speaker?: string;
  /** Only what was said, published or happened on or after this date. */
  readonly from?: string;
  /** Only what was said, published or happened on or before this date. */
  readonly to?: string;
  /** Only what had been published by this date. */
  readonly asOf?: string;
  /** Only these documents. */
  readonly documents?: readonly DocumentId[];
  /** Whether quotes tell why their sentences were chosen, see `CitedQuote.weighed`. */
  readonly isExplained?: boolean;
}

/** Turns a question into an Answer over one corpus generation. No string makes it fail; its engine may. */
export interface Answerer {
  readonly indexVersion: string;
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /**
   * The passages that come nearest, best first, whatever their confidence: for a person to choose
   * from, never to be shown as an answer. At most `limit`, 25 at the most.
   */
  nearest(question: string, limit: number): Promise<readonly CitedQuote[]>;
  /** What the question asks about, see `tellingTerms`: what near-duplicates of it share. Asks no engine. */
  termsOf(question: string): readonly string[];
}

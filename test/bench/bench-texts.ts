import type { BenchDocument } from './peer.js';

/** What every engine is measured on. */
export interface BenchTexts {
  /** Where the texts come from, in a few words. */
  readonly origin: string;
  readonly documents: readonly BenchDocument[];
  readonly questions: readonly QuestionSet[];
}

/** Questions of one length. No question occurs twice, so that no cache can help. */
export interface QuestionSet {
  readonly words: number;
  /** Asked before the clock runs. */
  readonly warmUp: readonly string[];
  readonly timed: readonly string[];
}

/** How large a run is. */
export interface TextSizes {
  readonly documents: number;
  /** Questions of each length, asked before the clock runs. */
  readonly warmUp: number;
  readonly timed: number;
  /** The lengths of questions. */
  readonly words: readonly number[];
}

/** The sizes of `npm run bench`. */
export const benchSizes: TextSizes = { documents: 70_000, warmUp: 20, timed: 200, words: [40, 8] };

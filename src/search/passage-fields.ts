import type { Span } from '../analysis/span.js';

/** The texts of one passage: its own, the question it answers and the headings above it. */
export interface PassageFields {
  readonly heading?: string;
  readonly question?: string;
  readonly body: string;
  /** Where the body states moments; absent for nowhere. */
  readonly dates?: readonly Span[];
}

export type FieldName = 'heading' | 'question' | 'body';

/** How much a word counts in each field, 0 (ignored) to 8. */
export type FieldWeights = Readonly<Record<FieldName, number>>;

/** The fields in the order in which an index keeps them. */
export const fieldOrder = ['heading', 'question', 'body'] as const satisfies readonly FieldName[];

/**
 * A word of a heading says more of what a passage is about than one in its body: 1.5 was best or
 * near it on four judged sets, 2 and 3 on two of them. `question` is a guess: what an interviewer
 * asked is context, not what was answered.
 */
export const defaultFieldWeights: FieldWeights = { heading: 1.5, question: 0.6, body: 1 };

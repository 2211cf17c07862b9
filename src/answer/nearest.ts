import type { Answer, CitedQuote } from './answer.js';
import { answerThreshold } from './confidence.js';

/**
 * The nearest passage of an unanswered question, where it is near enough to ask a person whether it
 * is what they were looking for: it has one of the question's telling words, and is believed at least
 * half as much as an answer must be. Null where only an unrelated passage came nearest. A guess.
 */
export function nearestWorthShowing({
  nearest,
}: Extract<Answer, { kind: 'unanswered' }>): CitedQuote | null {
  if (nearest === null) return null;
  const { quote, headings, around } = nearest.places;
  const hasWord = quote.length + headings.length + around.length > 0;
  return hasWord && nearest.confidence.held >= answerThreshold / 2 ? nearest : null;
}

import type { Moment } from '../moments/moment.js';
import { isContent, type Question } from './question.js';

/**
 * What a question asks about, as terms in its order, each once, spelt in one way: a name and its
 * variants are one term ("the United States", "USA"), so are the forms of a word ("dead", "died"),
 * and so are a date and its notations: its ISO value stands in the place of the words that say it.
 * Words that frame a question are left out. Empty for a question without others.
 */
export function tellingTerms(question: Question): readonly string[] {
  const holders = new Map<string, number>();
  for (const { terms } of question.words) {
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const told = new Set<string>();
  for (const [index, { role, terms }] of question.words.entries()) {
    const asked = question.moments.find(({ words }) => words.includes(index));
    if (asked !== undefined) told.add(spellingOf(asked.moment));
    else if (isContent(role)) {
      // A term that several words hold is the whole that they are parts of. Else any of a word's
      // forms will do, as long as each of them chooses the same.
      const whole = terms.find((candidate) => (holders.get(candidate) ?? 0) > 1);
      const term = whole ?? [...terms].sort()[0];
      if (term !== undefined) told.add(term);
    }
  }
  return [...told];
}

function spellingOf({ value, end }: Moment): string {
  return end === undefined ? value : `${value}/${end}`;
}

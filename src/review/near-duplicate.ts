/**
 * Whether two questions ask nearly the same, by their telling terms in the order of the questions
 * (`tellingTerms`):
 * - four fifths of all terms of both are shared (Jaccard), a guess: one other word in nine;
 * - every term with a digit, such as a number or a date, is in both: "on the 14th" and "on the 15th"
 *   differ in one word and in everything;
 * - what they share stands in the same order, but for numbers and dates: "did Ann call Bea" is not
 *   "did Bea call Ann". So some that mean the same are kept apart, which a moderator can mend by
 *   merging; one answer for two different questions would be told before anybody could.
 *
 * Questions without terms are nobody's duplicates.
 */
export function isNearDuplicate(one: readonly string[], other: readonly string[]): boolean {
  return (
    similarity(one, other) >= leastSimilarity &&
    isSameList(numbersOf(one).sort(), numbersOf(other).sort()) &&
    isSameList(wordsShared(one, other), wordsShared(other, one))
  );
}

export const leastSimilarity = 0.8;

/** Jaccard: shared terms over all terms, 0 to 1; 0 when both are empty. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const first = new Set(one);
  const second = new Set(other);
  let shared = 0;
  for (const term of first) if (second.has(term)) shared += 1;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * Terms of a question of which every near-duplicate holds at least one: a number, if there is one,
 * because all of them must be shared; else so many of the rarest that no near-duplicate can lack
 * them all. A store looks these up instead of comparing with every question.
 * @param countOf How many questions hold a term; may stop counting where it is many.
 */
export function probesOf(
  terms: readonly string[],
  countOf: (term: string) => number,
): readonly string[] {
  const distinct = [...new Set(terms)];
  const numbers = numbersOf(distinct);
  // A near-duplicate shares at least four fifths of these terms, so it can lack so many:
  const lacking = Math.floor(distinct.length * (1 - leastSimilarity) + 1e-9);
  const [choices, needed] = numbers.length > 0 ? [numbers, 1] : [distinct, lacking + 1];
  return [...choices].sort((one, other) => countOf(one) - countOf(other)).slice(0, needed);
}

function numbersOf(terms: readonly string[]): string[] {
  return [...new Set(terms.filter(hasDigit))];
}

function wordsShared(terms: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other);
  return [...new Set(terms)].filter((term) => there.has(term) && !hasDigit(term));
}

function hasDigit(term: string): boolean {
  return /\p{N}/u.test(term);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((term, index) => term === other[index]);
}

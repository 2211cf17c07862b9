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

/** A term to look for in questions of so many distinct terms. */
export interface Probe {
  readonly term: string;
  readonly fewest: number;
  readonly most: number;
}

/**
 * What to look for so that every near-duplicate of a question is found and few others are: by one of
 * these probes, a store finds each of them. A near-duplicate shares at least four fifths of the
 * terms, so of a few it must hold one; the rarest are taken, because they are in few questions.
 * Who holds only a later probe lacks all before it, and can have the fewer terms besides: the
 * prefix and the positional filter of similarity joins (Chaudhuri, Ganti and Kaushik 2006; Xiao,
 * Wang, Lin and Yu 2008). Numbers cannot be lacking, so one of them finds all by itself, where rare.
 * @param countOf How many questions hold a term; may stop counting at `many`.
 */
export function probesOf(
  terms: readonly string[],
  countOf: (term: string) => number,
  many: number,
): readonly Probe[] {
  const distinct = [...new Set(terms)].sort((one, other) => countOf(one) - countOf(other));
  const size = distinct.length;
  const fewest = Math.ceil(size * leastSimilarity - ROUNDING);
  /** `most` from shared / (size + most - shared) = leastSimilarity. */
  const probe = (term: string, lacking: number): Probe => {
    const shared = size - lacking;
    return { term, fewest, most: Math.floor(shared / leastSimilarity - lacking + ROUNDING) };
  };
  const words = distinct.filter((term) => !hasDigit(term));
  const needed = size - fewest + 1;
  const [number] = numbersOf(distinct);
  if (number !== undefined && (countOf(number) < many || words.length < needed)) {
    return [probe(number, 0)];
  }
  return words
    .slice(0, needed)
    .map(probe)
    .filter(({ most }) => most >= fewest);
}

/** Far less than what one term makes of any share. */
const ROUNDING = 1e-9;

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

/** What two questions share that are the same but for case, width and white space. */
export function questionKey(question: string): string {
  return question.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

import type { CorpusQuestion } from './corpus-question.js';
import type { WordRole } from './question.js';

/**
 * What a word is worth by what it does, before its rarity: a passage that lacks the name that was
 * asked about answers another question, one that lacks the verb may say it in another word.
 * Guesses, checked on questions of our own.
 */
const roleWorth: Readonly<Record<WordRole, number>> = {
  name: 1.6,
  number: 1,
  noun: 1.2,
  verb: 0.7,
  modifier: 0.6,
  weak: 0.2,
  function: 0.12,
};

/** How rare each word is among the passages, 0 to 1. */
export function raritiesOf(
  { words }: Pick<CorpusQuestion, 'words'>,
  passageCount: number,
): readonly number[] {
  return words.map(({ mostPassages }) => rarity(mostPassages, passageCount));
}

/** What each word is worth: what it does, times how rare it is among so many passages. */
export function wordWeights(
  { words }: Pick<CorpusQuestion, 'words'>,
  passageCount: number,
): readonly number[] {
  return words.map(
    ({ role, mostPassages }) => roleWorth[role] * rarity(mostPassages, passageCount),
  );
}

/** Robertson and Spärck Jones's inverse document frequency, as a share of that of an absent term. */
function rarity(held: number, passageCount: number): number {
  const inverseFrequency = (count: number): number =>
    Math.log(1 + (passageCount - count + 0.5) / (count + 0.5));
  return inverseFrequency(held) / inverseFrequency(0);
}

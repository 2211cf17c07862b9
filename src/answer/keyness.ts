import { isFound, keynessBounds, within } from './confidence.js';
import type { CorpusWord } from './corpus-question.js';
import { isContent } from './question.js';
import type { Window } from './windows.js';
import type { WordFrequencies } from './word-frequencies.js';

/** How much a corpus says. */
export interface SpokenWords {
  /** Passages of the corpus, at least 1. */
  readonly passageCount: number;
  /** Their mean length in UTF-16 code units. */
  readonly passageLength: number;
}

/**
 * The keyness of each word: how much more the corpus speaks of it than the language at large, as the
 * natural logarithm of the ratio of its relative frequencies in both. Null for words that say
 * nothing of what is asked about.
 *
 * Keyness is Scott's word ("PC analysis of key words - and key key words", System 25, 1997), the
 * ratio as its measure Hardie's ("Log Ratio: an informal introduction", CASS, Lancaster 2014; to
 * base 2 there). A passage counts once for a word, however often it says it, and half a passage is
 * added so that an absent word has a logarithm. A word is measured by its own term: forms and
 * synonyms have frequencies of their own.
 */
export function keynessOfWords(
  words: readonly Pick<CorpusWord, 'role' | 'terms' | 'passages'>[],
  corpus: SpokenWords,
  language: WordFrequencies,
): readonly (number | null)[] {
  const wordsInPassage = Math.max(1, corpus.passageLength / unitsPerWord);
  return words.map(({ role, terms: [term], passages }) => {
    if (!isContent(role) || term === undefined) return null;
    const holding = (passages + 0.5) / (corpus.passageCount + 1);
    const atLarge = role === 'number' ? numberShare : language.shareOf(term);
    return Math.log(holding / wordsInPassage / atLarge);
  });
}

/**
 * The largest keyness among the words that a window holds: a stranger's question meets a corpus in
 * words that are everybody's, a question of its own in at least one that is the corpus' own. Within
 * `keynessBounds`, and its least when the window holds none.
 */
export function keynessOf(
  window: Pick<Window, 'matches'>,
  keyness: readonly (number | null)[],
): number {
  let most: number = keynessBounds.least;
  keyness.forEach((value, word) => {
    if (value !== null && isFound(window, word)) most = Math.max(most, value);
  });
  return within(keynessBounds, most);
}

/** UTF-16 code units of an English word with the space after it. Another number would shift all keyness alike. */
const unitsPerWord = 6;

/**
 * The share of a number among all words. Lists of words hold no numbers, and a year or a day of the
 * month is no rare word. A guess: a tenth to three times of it did about as well.
 */
const numberShare = 3e-5;

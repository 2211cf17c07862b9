import type { Confidence, ConfidenceLevel } from './answer.js';
import { isContent, type Question, type WordRole } from './question.js';
import type { Window } from './windows.js';

/**
 * What a word is worth by what it does, before its rarity: a passage that lacks the name that was
 * asked about answers another question, one that lacks the verb may say it in another word.
 * Guesses, checked on questions of our own.
 */
export const roleWorth = {
  name: 1.6,
  number: 1,
  noun: 1.2,
  verb: 0.7,
  modifier: 0.6,
  weak: 0.2,
  function: 0.12,
} as const satisfies Record<WordRole, number>;

/** Answers below this probability are not given. */
export const answerThreshold = 0.45;
/** From this probability on a match is called strong. */
export const strongThreshold = 0.8;

/** A word counts as found from this match on: in the quote, in its headings, or in what it answers. */
const foundFrom = 0.4;

/** Whether the word at this place of the question is found in or around the window. */
export function isFound(window: Window, word: number): boolean {
  return (window.matches[word] ?? 0) >= foundFrom;
}

/** The facts about a window from which its probability is estimated; shares are 0 to 1. */
export interface ConfidenceFeatures {
  readonly coverage: number;
  readonly ownCoverage: number;
  /** 1 when the question asks for a number, a time or a reason and the window holds none. */
  readonly lacksSort: number;
  /** How surprising the match would be by chance, in nats; see `surpriseOf`. */
  readonly surprise: number;
}

/** What the corpus says of each word of a question: the share of its passages that hold it. */
export interface WordStatistics {
  readonly passageCount: number;
  /** By position in `Question.words`; 0 for a word that no passage holds. */
  readonly documentFrequencies: readonly number[];
}

export function confidenceFeatures(
  window: Window,
  question: Question,
  statistics: WordStatistics,
): ConfidenceFeatures {
  return {
    coverage: window.coverage,
    ownCoverage: window.ownCoverage,
    lacksSort: window.isFitting ? 0 : 1,
    surprise: surpriseOf(window, question, statistics),
  };
}

/**
 * The null distribution that the corpus itself gives: were words spread at random, about
 * `N · C(n, k) · Π(df / N)` of N passages would hold some k of a question's n words, those with the
 * document frequencies df. The surprise is minus the logarithm of that number: 0 when one such
 * passage is to be expected, 7 when it would take a thousand corpora like this one.
 */
function surpriseOf(window: Window, question: Question, statistics: WordStatistics): number {
  const { passageCount, documentFrequencies } = statistics;
  let words = 0;
  let held = 0;
  let information = 0;
  question.words.forEach(({ role }, index) => {
    if (!isContent(role)) return;
    words++;
    const match = window.own[index] ?? 0;
    if (match === 0) return;
    held++;
    information += match * Math.log(passageCount / Math.max(1, documentFrequencies[index] ?? 0));
  });
  return information - Math.log(passageCount) - logChoose(words, held);
}

/** Natural logarithm of the binomial coefficient. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let factor = 1; factor <= Math.min(k, n - k); factor++) {
    sum += Math.log((n - factor + 1) / factor);
  }
  return sum;
}

/** From the facts about a window to the probability that it answers, 0 to 1. */
export type ProbabilityEstimate = (features: ConfidenceFeatures) => number;

/**
 * Logistic regression. Coverage tells short questions apart, surprise long ones: a pasted post has
 * many words that no answer repeats. Learned once, on questions whose answer was in the corpus, was
 * struck out of it, or was in another corpus: samples of the four judged sets and 132 questions of
 * our own; docs/quality.md has the figures on what it did not see.
 */
export function probabilityOf(features: ConfidenceFeatures): number {
  const surprise = Math.min(15, Math.max(-3, features.surprise)) / 10;
  const logit =
    -2.26 +
    8.14 * features.coverage -
    4.04 * features.ownCoverage -
    1.36 * features.lacksSort +
    3.27 * surprise -
    1.97 * features.coverage * surprise;
  return 1 / (1 + Math.exp(-logit));
}

export function levelOf(probability: number): ConfidenceLevel {
  if (probability >= strongThreshold) return 'strong';
  return probability >= answerThreshold ? 'possible' : 'none';
}

/** Why a window is believed. `next` is the score of the best other one, or null when there is none. */
export function confidenceOf(
  window: Window,
  question: Question,
  statistics: WordStatistics,
  next: number | null,
  estimate: ProbabilityEstimate = probabilityOf,
): Confidence {
  const probability = estimate(confidenceFeatures(window, question, statistics));
  const matched: string[] = [];
  const unmatched: string[] = [];
  question.words.forEach((word, index) => {
    if (!isContent(word.role)) return;
    (isFound(window, index) ? matched : unmatched).push(word.surface);
  });
  return {
    level: levelOf(probability),
    probability,
    matched,
    unmatched,
    margin: next === null ? 1 : Math.min(1, Math.max(0, 1 - next / Math.max(window.score, 1e-9))),
  };
}

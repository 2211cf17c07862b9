import type { Confidence, ConfidenceLevel } from './answer.js';
import type { Question, WordRole } from './question.js';
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
export const answerThreshold = 0.5;
/** From this probability on a match is called strong. */
export const strongThreshold = 0.8;

/** A word counts as found from this match on: in the quote, in its headings, or in what it answers. */
const foundFrom = 0.4;

/** The facts about a window from which its probability is estimated; each 0 to 1. */
export interface ConfidenceFeatures {
  readonly coverage: number;
  readonly ownCoverage: number;
  readonly lacksSort: number;
  /** Share of the question's names, numbers and nouns, by worth, that are nowhere near. */
  readonly missingTelling: number;
}

export function confidenceFeatures(
  window: Window,
  question: Question,
  weights: readonly number[],
): ConfidenceFeatures {
  let telling = 0;
  let missing = 0;
  question.words.forEach((word, index) => {
    if (!isTelling(word.role)) return;
    const weight = weights[index] ?? 0;
    telling += weight;
    if ((window.matches[index] ?? 0) < foundFrom) missing += weight;
  });
  return {
    coverage: window.coverage,
    ownCoverage: window.ownCoverage,
    lacksSort: window.isFitting ? 0 : 1,
    missingTelling: telling === 0 ? 1 : missing / telling,
  };
}

/** Logistic regression; the coefficients and how they were learned stand in docs/quality.md. */
export function probabilityOf(features: ConfidenceFeatures): number {
  const logit =
    coefficients.intercept +
    coefficients.coverage * features.coverage +
    coefficients.ownCoverage * features.ownCoverage +
    coefficients.lacksSort * features.lacksSort +
    coefficients.missingTelling * features.missingTelling;
  return 1 / (1 + Math.exp(-logit));
}

const coefficients = {
  intercept: -5,
  coverage: 8,
  ownCoverage: 1,
  lacksSort: -2,
  missingTelling: -1,
};

export function levelOf(probability: number): ConfidenceLevel {
  if (probability >= strongThreshold) return 'strong';
  return probability >= answerThreshold ? 'possible' : 'none';
}

/** Why a window is believed. `next` is the score of the best other one, or null when there is none. */
export function confidenceOf(
  window: Window,
  question: Question,
  weights: readonly number[],
  next: number | null,
): Confidence {
  const probability = probabilityOf(confidenceFeatures(window, question, weights));
  const matched: string[] = [];
  const unmatched: string[] = [];
  question.words.forEach((word, index) => {
    if (word.role === 'function' || word.role === 'weak') return;
    ((window.matches[index] ?? 0) >= foundFrom ? matched : unmatched).push(word.surface);
  });
  return {
    level: levelOf(probability),
    probability,
    matched,
    unmatched,
    margin: next === null ? 1 : Math.min(1, Math.max(0, 1 - next / Math.max(window.score, 1e-9))),
  };
}

/** Whether a word says what a question is about, rather than what is asked of it. */
export function isTelling(role: WordRole): boolean {
  return role === 'name' || role === 'number' || role === 'noun';
}

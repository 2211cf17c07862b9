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

/**
 * Answers below this probability are not given: from it on, 95 % of the questions that a corpus answers
 * are answered, in the mean of judged sets that were left out of the learning (.215, rounded).
 */
export const answerThreshold = 0.2;
/** From this probability on a match is called strong. */
export const strongThreshold = 0.8;

/** A word counts as found from this match on: in the quote, in its headings, or in what it answers. */
const foundFrom = 0.4;

/** Whether the word at this place of the question is found in or around the window. */
export function isFound(window: Window, word: number): boolean {
  return (window.matches[word] ?? 0) >= foundFrom;
}

/** The facts about a window from which its probability is estimated. */
export interface ConfidenceFeatures {
  /** How far the passage's score stands out from chance in this corpus, in deviations: `standingOf`. */
  readonly standing: number;
  /** How far the corpus is large enough for that to be relied on, 0 to 1: `NullScores.trust`. */
  readonly trust: number;
  /** Weighted share of the question that is held, 0 to 1. */
  readonly coverage: number;
  /** How many words of the question say what it asks about. */
  readonly contentWords: number;
  /** 1 when the question asks for a number, a time or a reason and the window holds none. */
  readonly lacksSort: 0 | 1;
}

/** `ConfidenceFeatures.standing` and `trust`. */
export interface Standing {
  readonly value: number;
  readonly trust: number;
}

function confidenceFeatures(
  window: Window,
  question: Question,
  standing: Standing,
): ConfidenceFeatures {
  return {
    standing: standing.value,
    trust: standing.trust,
    coverage: window.coverage,
    contentWords: question.words.filter(({ role }) => isContent(role)).length,
    lacksSort: window.isFitting ? 0 : 1,
  };
}

/** Constants of `probabilityOf`; `test/bench/calibrate` learns them. */
export interface ConfidenceModel {
  /**
   * The coverage that the best of a corpus' passages reaches by chance, for a question of n content
   * words that were drawn at random, as a polynomial in ln(1 + n), lowest power first. It hardly
   * differs between corpora: a word or two of any question stand somewhere together.
   */
  readonly chanceCoverage: readonly [number, number, number];
  /** Standard deviation of coverage around it. */
  readonly coverageDeviation: number;
  /** The standing that goes with a deviation of surplus coverage: what a tiny corpus is judged by. */
  readonly standingPerSurplus: number;
  /** Logistic regression. */
  readonly intercept: number;
  readonly standing: number;
  readonly surplus: number;
  readonly lacksSort: number;
}

/**
 * Learned on questions whose answer was in the corpus, was struck out of it, or was in another
 * corpus: 300 questions of each of four judged sets. docs/quality.md has the figures on sets that
 * were left out.
 */
export const confidenceModel: ConfidenceModel = {
  chanceCoverage: [1.228, -0.539, 0.0575],
  coverageDeviation: 0.132,
  standingPerSurplus: 0.52,
  intercept: -0.51,
  standing: 1.3,
  surplus: 0.63,
  lacksSort: -0.79,
};

/** Of a single word the best passage holds all by chance, so that any would be refused: it counts as two. */
const fewestWords = 2;
/** Far ends of what was learned from: nothing further out decides more. In deviations. */
const surplusBounds = { least: -6, most: 8 };

/**
 * From the facts about a window to the probability that it answers, 0 to 1. Both facts that count
 * are measured against chance: the passage's score against sentences of the corpus that it cannot
 * answer, the share of the question that is held against as many words drawn at random. So a pasted
 * post, of whose many words no source holds half, is judged like a question of four words.
 */
export type ProbabilityEstimate = (features: ConfidenceFeatures) => number;

export function probabilityOf(
  features: ConfidenceFeatures,
  model: ConfidenceModel = confidenceModel,
): number {
  const { standing, surplus } = evidenceOf(features, model);
  const logit =
    model.intercept +
    model.standing * standing +
    model.surplus * surplus +
    model.lacksSort * features.lacksSort;
  return 1 / (1 + Math.exp(-logit));
}

/**
 * The two facts that count, in deviations from chance. Where the corpus is too small to sample, its
 * standing is taken for what usually goes with the surplus.
 */
export function evidenceOf(
  features: ConfidenceFeatures,
  model: ConfidenceModel,
): { readonly standing: number; readonly surplus: number } {
  const surplus = surplusCoverage(features, model);
  const { standing, trust } = features;
  const usual = model.standingPerSurplus * surplus;
  return { standing: trust * standing + (1 - trust) * usual, surplus };
}

/** By how many deviations more of the question is held than chance would hold. */
function surplusCoverage(
  { coverage, contentWords }: ConfidenceFeatures,
  { chanceCoverage, coverageDeviation }: ConfidenceModel,
): number {
  const x = Math.log1p(Math.max(fewestWords, contentWords));
  const [constant, linear, square] = chanceCoverage;
  const byChance = Math.min(1, Math.max(0, constant + linear * x + square * x * x));
  const surplus = (coverage - byChance) / coverageDeviation;
  return Math.min(surplusBounds.most, Math.max(surplusBounds.least, surplus));
}

export function levelOf(probability: number): ConfidenceLevel {
  if (probability >= strongThreshold) return 'strong';
  return probability >= answerThreshold ? 'possible' : 'none';
}

/** Why a window is believed. `standing` is that of its passage; `next` is the score of the best other one, or null when there is none. */
export function confidenceOf(
  window: Window,
  question: Question,
  standing: Standing,
  next: number | null,
  estimate: ProbabilityEstimate = (features) => probabilityOf(features),
): Confidence {
  const probability = estimate(confidenceFeatures(window, question, standing));
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

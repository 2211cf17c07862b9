import type { Confidence, ConfidenceLevel } from './answer.js';
import { isContent, type Question } from './question.js';
import { type FeatureName, type Features, featureNames } from './sentence-features.js';
import type { Window } from './windows.js';

/**
 * Nothing is answered where the corpus is less likely than this to hold what is asked (`Belief.held`):
 * from it on, nine in ten of the questions that a corpus answers are answered, in the mean of judged sets
 * that were left out of the learning.
 */
export const answerThreshold = 0.42;
/** From this probability of the quote on (`Belief.probability`) a match is called strong. */
export const strongThreshold = 0.8;

/**
 * A probability in whole percent, rounded down: what is just below a threshold must not look as if it
 * had reached it.
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** A word counts as found from this match on: in the quote, in its headings, or in what it answers. */
const foundFrom = 0.4;

/** Whether the word at this place of the question is found in or around the window. */
export function isFound(window: Pick<Window, 'matches'>, word: number): boolean {
  return (window.matches[word] ?? 0) >= foundFrom;
}

/** The facts about a window from which it is believed. */
export interface ConfidenceFeatures extends Standing {
  /** Weighted share of the question that is held, 0 to 1. */
  readonly coverage: number;
  /** How many words of the question say what it asks about. */
  readonly contentWords: number;
  /** 1 when the question asks for a number, a time or a reason and the window holds none. */
  readonly lacksSort: 0 | 1;
  /** 1 when the question asks how many of something and the window itself neither counts nor names that. */
  readonly headMissed: 0 | 1;
}

/** How a question and one of its passages do in this corpus. */
export interface Standing {
  /** How far the best passages' scores stand out from chance in this corpus, in deviations: `standingOf`. */
  readonly standing: number;
  /**
   * How much more the corpus speaks of the most telling word that the passage holds than English at
   * large does, within `keynessBounds`: `keynessOf`.
   */
  readonly keyness: number;
  /** How far the corpus is large enough for these to be relied on, 0 to 1: `NullScores.trust`. */
  readonly trust: number;
  /** How far this passage's score is above those of other documents: `leadOf`. */
  readonly lead: number;
  /** 1 where nothing that was found has a title or a heading, which else names what a question is about. */
  readonly untitled: 0 | 1;
  /** Of the sentence that was chosen, in the order of `featureNames`. */
  readonly sentence: Features;
  /** How it stands to the other sentences: `Prominence`. */
  readonly gap: number;
  readonly share: number;
}

/**
 * How far a quote is believed, as two probabilities, because there are two things to be wrong about.
 * Both are those of questions of which the corpus answers half.
 */
export interface Belief {
  /**
   * That the corpus holds what the question asks about, 0 to 1. What is refused is refused by this:
   * several passages that speak of a matter say so better than the lead of one does.
   */
  readonly held: number;
  /**
   * That, and that this very passage answers, 0 to 1; never more than `held`. Documents that are all
   * about as good make it low, for then any of them may be the right one.
   */
  readonly probability: number;
}

/** From the facts about a window to how far it is believed. */
export type BeliefEstimate = (features: ConfidenceFeatures) => Belief;

/** Constants of `beliefIn`; `test/bench/calibrate` learns them. */
export interface ConfidenceModel {
  /** A mean score below this is as good as none. Not learned: about a word in a passage. */
  readonly leastScore: number;
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
  /** The keyness that goes with no surplus, and what a deviation of it adds: likewise. */
  readonly usualKeyness: readonly [number, number];
  /** Logistic regression: does the corpus hold it? */
  readonly held: {
    readonly intercept: number;
    readonly standing: number;
    readonly surplus: number;
    readonly keyness: number;
    readonly lacksSort: number;
    readonly headMissed: number;
    readonly untitled: number;
    readonly lead: number;
    /** Of ln(1 + content words of the question), at most `mostWords` of them. */
    readonly length: number;
    /** What features of the chosen sentence count for. */
    readonly sentence: Readonly<Partial<Record<FeatureName, number>>>;
  };
  /** Logistic regression: where it does, is this the sentence? */
  readonly chosen: {
    readonly intercept: number;
    readonly gap: number;
    readonly share: number;
  };
}

/** Of a single word the best passage holds all by chance, so that any would be refused: it counts as two. */
const minWords = 2;
/** Far ends of what was learned from: nothing further out decides more. In deviations. */
const surplusBounds = { least: -6, most: 8 };
/**
 * A word that the corpus says no more often than English does is nobody's own, and one that it says
 * e³ = 20 times as often is its own: rarer ones are so no more. Chosen on judged sets, among 2 to 8.
 */
export const keynessBounds = { least: 0, most: 3 };

/**
 * What counts is measured against chance: the best passages' scores against sentences of the corpus
 * that they cannot answer, the share of the question that is held against as many words drawn at
 * random, how often the corpus says its words against how often everybody does. So a pasted post, of
 * whose many words no source holds half, is judged like a question of four words.
 */
export function beliefIn(features: ConfidenceFeatures, model: ConfidenceModel): Belief {
  if (features.contentWords === 0) return asksNothing;
  const { standing, surplus, keyness } = evidenceOf(features, model);
  const { held: weights, chosen: chosenBy } = model;
  const held = logistic(
    weights.intercept +
      weights.standing * standing +
      weights.surplus * surplus +
      weights.keyness * keyness +
      weights.lacksSort * features.lacksSort +
      weights.headMissed * features.headMissed +
      weights.untitled * features.untitled +
      weights.lead * features.lead +
      weights.length * lengthOf(features) +
      sentenceLogit(features.sentence, weights.sentence),
  );
  const chosen = logistic(
    chosenBy.intercept + chosenBy.gap * features.gap + chosenBy.share * features.share,
  );
  return { held, probability: held * chosen };
}

/** A question of nothing but function words is answered by any passage, and so by none. */
const asksNothing: Belief = { held: 0, probability: 0 };

/** How long a question is to the regression. */
export function lengthOf({ contentWords }: Pick<ConfidenceFeatures, 'contentWords'>): number {
  return Math.log1p(Math.min(mostWords, contentWords));
}

/** Longer questions are pasted posts, and alike. */
const mostWords = 12;

type SentenceWeights = ConfidenceModel['held']['sentence'];

function sentenceLogit(features: Features, weights: SentenceWeights): number {
  let ordered = inOrder.get(weights);
  if (ordered === undefined) {
    ordered = Float64Array.from(featureNames, (name) => weights[name] ?? 0);
    inOrder.set(weights, ordered);
  }
  let sum = 0;
  for (let at = 0; at < ordered.length; at++)
    sum += (ordered[at] as number) * (features[at] as number);
  return sum;
}

/** Weights in the order of `featureNames`: by their names they take longer than the sum. */
const inOrder = new WeakMap<SentenceWeights, Float64Array>();

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The facts about a window as the regression takes them. */
export interface Evidence {
  readonly standing: number;
  readonly surplus: number;
  readonly keyness: number;
}

/**
 * The facts that are measured against chance, or against English. Where the corpus is too small to
 * sample, its standing is taken for what usually goes with the surplus; so is the keyness, for of ten
 * passages one is a tenth, and any word that it holds would seem to be what the corpus is about.
 */
export function evidenceOf(features: ConfidenceFeatures, model: ConfidenceModel): Evidence {
  const surplus = surplusCoverage(features, model);
  const { trust } = features;
  const [keynessAtNone, keynessPerSurplus] = model.usualKeyness;
  const orUsual = (value: number, usual: number) => trust * value + (1 - trust) * usual;
  return {
    standing: orUsual(features.standing, model.standingPerSurplus * surplus),
    surplus,
    keyness: orUsual(
      features.keyness,
      within(keynessBounds, keynessAtNone + keynessPerSurplus * surplus),
    ),
  };
}

/** By how many deviations more of the question is held than chance would hold. */
function surplusCoverage(
  { coverage, contentWords }: ConfidenceFeatures,
  { chanceCoverage, coverageDeviation }: ConfidenceModel,
): number {
  const x = Math.log1p(Math.max(minWords, contentWords));
  const [constant, linear, square] = chanceCoverage;
  const byChance = Math.min(1, Math.max(0, constant + linear * x + square * x * x));
  return within(surplusBounds, (coverage - byChance) / coverageDeviation);
}

/** The value, or the bound that it is beyond. */
export function within(
  bounds: { readonly least: number; readonly most: number },
  value: number,
): number {
  return Math.min(bounds.most, Math.max(bounds.least, value));
}

/** Nothing is said where the corpus does not seem to hold it, and little where another passage may be the right one. */
export function levelOf({ held, probability }: Belief): ConfidenceLevel {
  if (held < answerThreshold) return 'none';
  return probability >= strongThreshold ? 'strong' : 'possible';
}

/** Why a window is believed. */
export function confidenceOf(
  window: Window,
  question: Question,
  standing: Standing,
  margin: number,
  estimate: BeliefEstimate,
): Confidence {
  const matched: string[] = [];
  const unmatched: string[] = [];
  question.words.forEach((word, index) => {
    if (!isContent(word.role)) return;
    (isFound(window, index) ? matched : unmatched).push(word.surface);
  });
  const counted = question.asks === 'count' ? question.head : null;
  const belief = estimate({
    ...standing,
    coverage: window.coverage,
    contentWords: matched.length + unmatched.length,
    lacksSort: window.isFitting ? 0 : 1,
    headMissed: counted !== null && !isCounted(standing) && (window.own[counted] ?? 0) < 1 ? 1 : 0,
  });
  return {
    level: levelOf(belief),
    ...belief,
    matched,
    unmatched,
    margin,
  };
}

/** Whether the chosen sentence has a number right before what is counted. */
function isCounted({ sentence }: Standing): boolean {
  return (sentence[headCountedAt] ?? 0) > 0;
}

const headCountedAt = featureNames.indexOf('headCounted');

import type { Corpus } from '../corpus/corpus.js';
import type { Passage } from '../corpus/passage.js';
import { splitSentences } from '../corpus/sentences.js';
import type { ConfidenceModel } from './confidence.js';
import { readInCorpus } from './corpus-question.js';
import type { PassageFilter } from './passage-filter.js';
import type { QuestionReader } from './question.js';
import type { RankedPassage, RankedPassages, SearchEngine } from './search-engine.js';

/**
 * How high the best passages score when the corpus does not hold what is asked for: the logarithm
 * of their mean score is about normal around `intercept + slope · ln(1 + w)` with the standard deviation
 * `deviation`, where w is the summed weight of the question's terms.
 */
export interface NullScores {
  readonly intercept: number;
  readonly slope: number;
  readonly deviation: number;
  /** How far the sample can be relied on: 0 for none, towards 1 the larger it is. */
  readonly trust: number;
  /** Passages of the corpus that was sampled. */
  readonly passageCount: number;
  /** Mean length of the sampled ones in UTF-16 code units; 0 where there is none. */
  readonly passageLength: number;
  /** See `ConfidenceModel.leastScore`. */
  readonly leastScore: number;
}

/**
 * Samples the null distribution of one corpus without any judgement: sentences of its own passages
 * are asked while the document that they stand in is left out, so that they are on its topics, in
 * its words, and not answered. A document that is most of a corpus leaves nothing to compare with,
 * so there only the passage is left out.
 *
 * `maxAsked` questions in any corpus, of passages at even distances: the same corpus, the same
 * numbers. No passage is read, only ranked.
 */
export async function sampleNullScores(dependencies: SampledDependencies): Promise<NullScores> {
  const sampling = sampleStepwise(dependencies);
  for (;;) {
    const step = await sampling.next();
    if (step.done === true) return step.value;
  }
}

/** What is sampled, and how. */
export interface SampledDependencies {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly questions: QuestionReader;
  readonly confidence: Pick<ConfidenceModel, 'leastScore'>;
}

/** As `sampleNullScores`, one question a step, for whoever has other things to do in between. */
export async function* sampleStepwise({
  corpus,
  engine,
  questions,
  confidence: { leastScore },
}: SampledDependencies): AsyncGenerator<void, NullScores> {
  const { passages } = corpus;
  const sizes = new Map<string, number>();
  for (const [at, { documentId }] of passages.entries()) {
    sizes.set(documentId, (sizes.get(documentId) ?? 0) + 1);
    if (at % passagesPerStep === passagesPerStep - 1) yield;
  }
  const count = Math.min(maxAsked, passages.length);
  const observed: Observation[] = [];
  let length = 0;
  for (let i = 0; i < count; i++) {
    const ordinal = Math.floor(((i + 0.5) * passages.length) / count);
    const passage = passages[ordinal];
    if (passage !== undefined) length += passage.span.end - passage.span.start;
    const text = passage && sentenceOf(corpus, passage, i);
    if (passage === undefined || text === undefined) continue;
    const isMost = (sizes.get(passage.documentId) ?? 0) > largestLeftOut * passages.length;
    const accept: PassageFilter = isMost
      ? (other) => other !== ordinal
      : (other) => passages[other]?.documentId !== passage.documentId;
    const question = await readInCorpus(questions.read(text), engine);
    const { weight, passages: found } = await engine.search(question, comparedCount, accept);
    // As much as all its words weigh: a copy of the sentence, or what it is the heading of, is no chance.
    const isCopied = (found[0]?.score ?? 0) >= weight;
    if (found.length > 0 && !isCopied) {
      observed.push({ weight: Math.log1p(weight), score: logScore(found, leastScore) });
    }
    yield;
  }
  return {
    ...fitLine(observed),
    passageCount: passages.length,
    passageLength: length / Math.max(1, count),
    leastScore,
  };
}

/**
 * By how many standard deviations the best passages' scores stand out from what a question of this
 * weight finds in this corpus by chance; bounded, so that no oddity of a corpus decides alone. Three
 * passages and not the best alone: a stranger's words meet in one passage by chance, seldom in three.
 */
export function standingOf({ passages, weight }: RankedPassages, scores: NullScores): number {
  const expected = scores.intercept + scores.slope * Math.log1p(weight);
  return Math.min(
    8,
    Math.max(-6, (logScore(passages, scores.leastScore) - expected) / scores.deviation),
  );
}

/**
 * How far a passage's score is above the mean of itself and the best two of other documents, as the
 * logarithm of their ratio: 0 where three documents are alike, ln 3 where there is but this one, below
 * 0 for a passage that others surpass. What its own document says elsewhere does not speak against it.
 * @param rivals The best score of each other document, best first.
 */
export function leadOf(score: number, rivals: readonly number[]): number {
  const compared = [score, ...rivals.slice(0, comparedCount - 1)];
  const sum = compared.reduce((total, one) => total + one, 0);
  const most = Math.log(comparedCount);
  return Math.min(most, Math.max(-most, Math.log((comparedCount * score) / Math.max(sum, 1e-9))));
}

/**
 * Whether a sample still speaks for a corpus that has changed since, so that adding a document need
 * not cost a new one. Scores grow with the logarithm of the number of passages: a tenth more of them
 * moves a score by less than a twentieth of a deviation.
 */
export function isSampleOf(scores: NullScores, passageCount: number): boolean {
  return Math.abs(passageCount - scores.passageCount) <= scores.passageCount / 10;
}

/** Counted in a few milliseconds. */
const passagesPerStep = 20_000;

/** Passages whose mean score is compared with chance; two to five did about as well on left-out judged sets. */
export const comparedCount = 3;
/** With 120 the slope is unsure enough to cost left-out judged sets .03 of what they refuse; more than 400 bring nothing. */
const maxAsked = 400;
/** A document of a larger share of all passages is not left out as a whole. A guess. */
const largestLeftOut = 0.1;
/** Shorter ones are headings and crumbs rather than sentences; UTF-16 code units. */
const shortest = 20;
/** A sentence longer than this is asked by its beginning; UTF-16 code units. */
const longest = 400;

/** The slope on judged corpora. */
const commonSlope = 0.46;
/**
 * A few sentences, all of about one weight, say nothing of how scores grow with it: the common slope
 * counts as much as so many observations of the usual spread.
 */
const commonSlopeWorth = { observations: 8, variance: 0.2 } as const;
/**
 * So many observations are half to be trusted, and few hardly: what ten sentences score says little
 * of a question of three words. A guess, checked on corpora of 10 and of 60 passages.
 */
const halfTrusted = 40;
/** A corpus whose sentences all score alike would make any score stand out. */
const leastDeviation = 0.2;

interface Observation {
  /** ln(1 + weight). */
  readonly weight: number;
  /** ln(score). */
  readonly score: number;
}

/** The logarithm of the mean score of the best. */
function logScore(passages: readonly RankedPassage[], least: number): number {
  const best = passages.slice(0, comparedCount);
  const mean = best.reduce((sum, { score }) => sum + score, 0) / Math.max(1, best.length);
  return Math.log(Math.max(least, mean));
}

/** Some sentence of the passage, not always its first; undefined when it has none of any length. */
function sentenceOf(corpus: Corpus, passage: Passage, turn: number): string | undefined {
  const text = corpus.documents.get(passage.documentId)?.text ?? '';
  const sentences = splitSentences(text, passage.span)
    .map(({ start, end }) => text.slice(start, end).trim().slice(0, longest))
    .filter((sentence) => sentence.length >= shortest);
  return sentences[turn % sentences.length];
}

/** Least squares, held towards the common slope. */
function fitLine(
  observed: readonly Observation[],
): Pick<NullScores, 'intercept' | 'slope' | 'deviation' | 'trust'> {
  const n = observed.length;
  const trust = n ** 2 / (n ** 2 + halfTrusted ** 2);
  if (n === 0) return { intercept: 0, slope: commonSlope, deviation: 1, trust };
  const mean = (of: (one: Observation) => number): number =>
    observed.reduce((sum, one) => sum + of(one), 0) / n;
  const weight = mean((one) => one.weight);
  const score = mean((one) => one.score);
  const variance = mean((one) => (one.weight - weight) ** 2);
  const covariance = mean((one) => (one.weight - weight) * (one.score - score));
  const prior = commonSlopeWorth.observations * commonSlopeWorth.variance;
  const slope = (n * covariance + prior * commonSlope) / (n * variance + prior);
  const intercept = score - slope * weight;
  const deviation = Math.sqrt(mean((one) => (one.score - intercept - slope * one.weight) ** 2));
  return { intercept, slope, deviation: Math.max(leastDeviation, deviation), trust };
}

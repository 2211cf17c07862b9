import type { Passage } from '../corpus/passage.js';
import { sort } from '../corpus/sentence-sorts.js';
import type { SumPart } from './answer.js';
import type { PassageEvidence } from './passage-evidence.js';
import { type Features, featureNames } from './sentence-features.js';
import { sentenceWeights } from './sentence-weights.js';

/** A sentence of a passage that was found, and how far it seems to answer. */
export interface ScoredSentence {
  /** Its passage's place among those that were read. */
  readonly passage: number;
  /** Its place in the passage. */
  readonly index: number;
  readonly features: Features;
  /** Each feature times what it counts for, added up. */
  readonly sum: number;
}

/** Neighbouring sentences of a passage that are quoted together, and the one that they were chosen for. */
export interface ChosenRun {
  readonly sentence: ScoredSentence;
  readonly first: number;
  readonly last: number;
}

/** What choosing needs of a passage that was read. */
export interface ReadPassage {
  readonly passage: Pick<Passage, 'documentId'>;
  readonly evidence: Pick<PassageEvidence, 'sentences' | 'asked'>;
}

/** Longest quote in sentences, before a contrast that follows is added. */
const longest = 3;
/** A neighbour is quoted too where its sum is at most so much lower. */
const neighbourWithin = 0.75;
/** A quote shorter than this goes on, if its passage does. In UTF-16 code units; a guess. */
const shortestQuote = 25;
/** Runs of one passage: of the document that leads, of an answer in an interview, of any other. */
const runsOf = { leading: 3, answer: 2, other: 1 };

const weightsInOrder = Float64Array.from(featureNames, (name) => sentenceWeights[name]);

/** The features of a sentence, each times its weight, added up. */
export function sumOf(features: Features): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) {
    sum += (features[i] as number) * (weightsInOrder[i] as number);
  }
  return sum;
}

/** Why a sentence has its sum: what is not 0, in the order of `featureNames`; the products add up to it. */
export function partsOf(features: Features): readonly SumPart[] {
  return featureNames.flatMap((name, i) => {
    const value = features[i] ?? 0;
    const weight = sentenceWeights[name];
    return value * weight === 0 ? [] : [{ name, value, weight }];
  });
}

/**
 * The sentences to quote, best first, each with the neighbours that say about as much: several of a
 * passage where its document leads, for there its other sentences are likelier than another document.
 * @param scored in any order; those of one passage that may not be quoted are left out
 */
export function chooseRuns(
  passages: readonly ReadPassage[],
  scored: readonly ScoredSentence[],
): readonly ChosenRun[] {
  const ordered = [...scored].sort((a, b) => b.sum - a.sum);
  const leading = passages[ordered[0]?.passage ?? -1]?.passage.documentId;
  const sums = passages.map(() => new Map<number, number>());
  for (const { passage, index, sum } of scored) sums[passage]?.set(index, sum);
  const runs: ChosenRun[] = [];
  const counts = new Map<number, number>();
  for (const sentence of ordered) {
    const { passage: at, index, sum } = sentence;
    const read = passages[at];
    const left = sums[at];
    if (read === undefined || left?.get(index) === undefined) continue;
    const isLeading = read.passage.documentId === leading;
    const most = isLeading
      ? runsOf.leading
      : read.evidence.asked.length > 0
        ? runsOf.answer
        : runsOf.other;
    const count = counts.get(at) ?? 0;
    if (count >= most) continue;
    counts.set(at, count + 1);
    const run = grow(index, sum, left, read.evidence.sentences);
    for (let taken = run.first; taken <= run.last; taken++) left.delete(taken);
    runs.push({ sentence, ...run });
  }
  return runs;
}

/**
 * Takes in the better neighbour as long as it says about as much, what a crumb of a sentence needs to
 * say something, and what a sentence that turns against another turns against.
 */
function grow(
  index: number,
  sum: number,
  left: ReadonlyMap<number, number>,
  sentences: PassageEvidence['sentences'],
): { readonly first: number; readonly last: number } {
  let [first, last] = [index, index];
  while (last - first + 1 < longest) {
    const before = left.get(first - 1) ?? Number.NEGATIVE_INFINITY;
    const after = left.get(last + 1) ?? Number.NEGATIVE_INFINITY;
    const start = sentences[first]?.span.start ?? 0;
    const isCrumb = (sentences[last]?.span.end ?? 0) - start < shortestQuote;
    const isContrast = ((sentences[first]?.sorts ?? 0) & sort.contrast) !== 0;
    if (isCrumb && left.has(last + 1)) last++;
    else if (isContrast && left.has(first - 1)) first--;
    else if (Math.max(before, after) < sum - neighbourWithin) break;
    else if (after >= before) last++;
    else first--;
  }
  return { first, last };
}

/** How a sentence stands to all others that were scored. */
export interface Prominence {
  /** By how much its sum is above the best one of another passage; below 0 for one that another surpasses. */
  readonly gap: number;
  /** The natural logarithm of its share in the softmax of all sums: at most 0. */
  readonly share: number;
}

/** Looks at all sentences that were scored once, and tells how each of them stands out. */
export function prominenceAmong(
  scored: readonly ScoredSentence[],
): (sentence: ScoredSentence) => Prominence {
  let best: ScoredSentence | null = null;
  for (const one of scored) if (best === null || one.sum > best.sum) best = one;
  const most = best?.sum ?? 0;
  let elsewhere = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { passage, sum } of scored) {
    total += Math.exp(sum - most);
    if (passage !== best?.passage && sum > elsewhere) elsewhere = sum;
  }
  return ({ passage, sum }) => ({
    gap: Math.min(mostGap, sum - (passage === best?.passage ? elsewhere : most)),
    share: sum - most - Math.log(total),
  });
}

/** What is further ahead, or alone, is no surer for it. */
const mostGap = 6;

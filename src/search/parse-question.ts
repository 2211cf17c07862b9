import type { Analyzer } from '../analysis/analyzer.js';
import type { Token } from '../analysis/token.js';
import type { Query, QueryPair, QueryTerm } from './query.js';
import type { TermSource } from './search-index.js';

/**
 * A question as terms and pairs, weighed by an index. Any string is a question; one without a word
 * yields a query without terms, which finds nothing.
 */
export function parseQuestion(question: string, analyzer: Analyzer, index: TermSource): Query {
  return weighTokens(question, analyzer.analyze(question), index);
}

/** As `parseQuestion`, for the question's tokens already at hand. */
export function weighTokens(
  question: string,
  tokens: readonly Token[],
  index: TermSource,
  factors: QuestionFactors = defaultQuestionFactors,
): Query {
  const { spoken, places } = gatherTerms(tokens, index);
  const stopFactor = stopWordFactor(tokens, factors);
  const weights = spoken.map(({ term, first, documentFrequency, frequency, isExtra }) => {
    const factor =
      (first.isStop ? stopFactor : 1) *
      (isExtra ? factors.extra : 1) *
      (term === first.term ? 1 : factors.correction);
    return factor * index.termWeight(documentFrequency, frequency);
  });
  const kept = heaviest(weights);
  const terms: QueryTerm[] = [];
  const keptPlaces = new Int32Array(spoken.length).fill(-1);
  for (const place of kept) {
    const { term, first, documentFrequency, frequency, isExtra } = spoken[place] as SpokenTerm;
    keptPlaces[place] = terms.length;
    const queryTerm: QueryTerm = {
      term,
      surface: question.slice(first.span.start, first.span.end),
      span: first.span,
      kind: first.kind,
      isStop: first.isStop,
      isExtra,
      frequency,
      documentFrequency,
      weight: weights[place] as number,
    };
    terms.push(term === first.term ? queryTerm : { ...queryTerm, readAs: term });
  }
  return {
    terms,
    pairs: neighbours(
      tokens,
      places.map((place) => keptPlaces[place] as number),
      terms,
      factors.pair,
    ),
    droppedTerms: spoken.length - terms.length,
  };
}

/**
 * No person asks about more; ten thousand pasted words must not cost a hundred times a question.
 * The heaviest terms, which are the rarest, decide a ranking anyway.
 */
export const mostTerms = 128;

/** More of a question are no slips but another language. */
const mostCorrections = 8;

/** How much the parts of a question count, all relative to a plain word's 1. */
export interface QuestionFactors {
  /** The most that a function word counts, as in a short question; 0 to 1. */
  readonly stopWord: number;
  /**
   * A question of more words counts each function word less, as `stopWords / words`: in a short
   * question they carry its grammar, and passages of its wording are the better ones; in a long one
   * they drown its subject.
   */
  readonly stopWords: number;
  /** Two neighbours that are neighbours in the passage too, as a part of the sum of their weights. */
  readonly pair: number;
  /** A term that repeats what its parts say, see `Token.isExtra`. */
  readonly extra: number;
  /** What was read as another word, which is less sure than what was typed. A guess. */
  readonly correction: number;
}

/**
 * Chosen on four judged sets, on which all of it is flat: halving or doubling any one moves a set by
 * .009 at most (mean of nDCG@10 and MAP@5), and choosing on three sets and looking at the fourth
 * loses .007 at most against the fourth's own best.
 */
export const defaultQuestionFactors: QuestionFactors = {
  stopWord: 0.5,
  stopWords: 7,
  pair: 0.15,
  extra: 0.5,
  correction: 0.7,
};

function stopWordFactor(tokens: readonly Token[], factors: QuestionFactors): number {
  let words = 0;
  for (const { isExtra } of tokens) if (!isExtra) words++;
  return Math.min(factors.stopWord, factors.stopWords / Math.max(1, words));
}

/** What the tokens of one term have in common. */
interface SpokenTerm {
  /** What the typed term is read as. */
  readonly term: string;
  readonly first: Token;
  readonly documentFrequency: number;
  frequency: number;
  isExtra: boolean;
}

interface GatheredTerms {
  /** In the order of the question. */
  readonly spoken: readonly SpokenTerm[];
  /** For each token the position of its term in `spoken`. */
  readonly places: Int32Array;
}

/** The distinct terms of a question. One that the index lacks is read as the nearest that it holds. */
function gatherTerms(tokens: readonly Token[], index: TermSource): GatheredTerms {
  const spoken: SpokenTerm[] = [];
  const places = new Int32Array(tokens.length);
  /** By what was typed and by what that is read as. */
  const known = new Map<string, number>();
  let corrections = 0;
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    let place = known.get(first.term);
    if (place === undefined) {
      let { term } = first;
      let documentFrequency = index.documentFrequency(term);
      if (documentFrequency === 0 && corrections < mostCorrections && isCorrectable(first)) {
        corrections++;
        term = index.nearestTerm(term) ?? term;
        documentFrequency = index.documentFrequency(term);
      }
      const isReadOtherwise = term !== first.term;
      place = (isReadOtherwise ? known.get(term) : undefined) ?? spoken.length;
      known.set(first.term, place);
      if (isReadOtherwise) known.set(term, place);
      if (place === spoken.length) {
        spoken.push({ term, first, documentFrequency, frequency: 0, isExtra: true });
      }
    }
    const one = spoken[place] as SpokenTerm;
    one.frequency++;
    one.isExtra &&= first.isExtra;
    places[at] = place;
  }
  return { spoken, places };
}

/** A word that stands for itself; another number is another fact. */
function isCorrectable({ kind, isStop, isExtra }: Token): boolean {
  return (kind === 'word' || kind === 'name') && !isStop && !isExtra;
}

/** The places of the `mostTerms` heaviest, or of all where there are no more, in the order of the question. */
function heaviest(weights: readonly number[]): readonly number[] {
  const places = weights.map((_, place) => place);
  if (places.length <= mostTerms) return places;
  return places
    .sort((one, other) => (weights[other] as number) - (weights[one] as number))
    .slice(0, mostTerms)
    .sort((one, other) => one - other);
}

/**
 * Pairs of neighbouring words, each once; two function words side by side tell nothing.
 * @param places for each token the position of its term, or -1 where that was dropped
 */
function neighbours(
  tokens: readonly Token[],
  places: Int32Array,
  terms: readonly QueryTerm[],
  factor: number,
): readonly QueryPair[] {
  const pairs = new Map<number, QueryPair>();
  let before = -1;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.isExtra) continue;
    const place = places[at] as number;
    const first = terms[before];
    const second = terms[place];
    if (first && second && first !== second && !(first.isStop && second.isStop)) {
      if (first.weight > 0 && second.weight > 0) {
        const weight = factor * (first.weight + second.weight);
        pairs.set(before * terms.length + place, { first: before, second: place, weight });
      }
    }
    before = place;
  }
  return [...pairs.values()];
}

import type { Token } from '../analysis/token.js';
import type { Query, QueryPair, QueryTerm } from './query.js';
import type { TermSource } from './search-index.js';

/** A question as it is to be looked up. */
export interface ReadTokens {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** By the terms of words that the index lacks: what they are read as. */
  readonly readings: ReadonlyMap<string, string>;
}

/** A question as terms and pairs, weighed by an index. One without a word yields none and finds nothing. */
export function weighTokens(
  question: ReadTokens,
  index: TermSource,
  factors: QuestionFactors = defaultQuestionFactors,
): Query {
  const { tokens } = question;
  const { spoken, places } = gatherTerms(question, index);
  const stopFactor = stopWordFactor(tokens, factors);
  for (const term of spoken) {
    const factor =
      (term.isStop ? stopFactor : 1) *
      (term.isExtra ? factors.extra : 1) *
      (term.readAs === undefined ? 1 : factors.correction);
    term.weight = factor * index.termWeight(term.documentFrequency, term.frequency);
  }
  const isShort = spoken.length <= fewTerms;
  if (isShort || (spoken.length <= maxTerms && postingsOf(spoken) <= maxPostings)) {
    const pairs = neighbours(tokens, places, spoken, factors.pair);
    return { terms: spoken, pairs, droppedTerms: 0 };
  }
  const { terms, keptPlaces } = heaviest(spoken);
  for (let at = 0; at < places.length; at++)
    places[at] = keptPlaces[places[at] as number] as number;
  const pairs = neighbours(tokens, places, terms, factors.pair);
  return { terms, pairs, droppedTerms: spoken.length - terms.length };
}

/**
 * No person asks about more; ten thousand pasted words must not cost a hundred times a question.
 * The heaviest terms, which are the rarest, decide a ranking anyway.
 */
export const maxTerms = 128;

/**
 * Passages that hold the terms, counted once for each: looking at so many takes a thirtieth of a
 * second. A pasted text of the most frequent words of a million passages has ten times as many, and
 * says no more with the last of them; a question of `fewTerms` keeps all it has.
 */
export const maxPostings = 10_000_000;
export const fewTerms = 32;

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

/** A term while it is gathered and weighed. */
type SpokenTerm = { -readonly [Key in keyof QueryTerm]: QueryTerm[Key] };

interface GatheredTerms {
  /** In the order of the question; not weighed yet. */
  readonly spoken: readonly SpokenTerm[];
  /** For each token the position of its term in `spoken`. */
  readonly places: Int32Array;
}

function gatherTerms({ text, tokens, readings }: ReadTokens, index: TermSource): GatheredTerms {
  const spoken: SpokenTerm[] = [];
  const places = new Int32Array(tokens.length);
  /** By what was typed and by what that is read as. */
  const known = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let place = known.get(token.term);
    if (place === undefined) {
      const readAs = readings.get(token.term);
      const term = readAs ?? token.term;
      const isReadOtherwise = readAs !== undefined;
      place = (isReadOtherwise ? known.get(term) : undefined) ?? spoken.length;
      known.set(token.term, place);
      if (isReadOtherwise) known.set(term, place);
      if (place === spoken.length) {
        const { span, kind, isStop } = token;
        const surface = text.slice(span.start, span.end);
        const made: SpokenTerm = {
          term,
          surface,
          span,
          kind,
          isStop,
          isExtra: true,
          frequency: 0,
          documentFrequency: index.documentFrequency(term),
          weight: 0,
        };
        if (isReadOtherwise) made.readAs = term;
        spoken.push(made);
      }
    }
    const one = spoken[place] as SpokenTerm;
    one.frequency++;
    one.isExtra &&= token.isExtra;
    places[at] = place;
  }
  return { spoken, places };
}

/**
 * The heaviest, `maxTerms` and `maxPostings` at most, in the order of the question, and for each
 * term its place among them, or -1.
 */
function heaviest(spoken: readonly SpokenTerm[]) {
  let postings = 0;
  const kept = spoken
    .map((_, place) => place)
    .sort((one, other) => weightAt(spoken, other) - weightAt(spoken, one))
    .slice(0, maxTerms)
    .filter((place, at) => {
      postings += searchedPostings(spoken[place] as SpokenTerm);
      return at < fewTerms || postings <= maxPostings;
    })
    .sort((one, other) => one - other);
  const keptPlaces = new Int32Array(spoken.length).fill(-1);
  const terms = kept.map((place, at) => {
    keptPlaces[place] = at;
    return spoken[place] as SpokenTerm;
  });
  return { terms, keptPlaces };
}

function postingsOf(spoken: readonly SpokenTerm[]): number {
  return spoken.reduce((sum, term) => sum + searchedPostings(term), 0);
}

/** Function words are looked at only in what is found by others. */
function searchedPostings({ isStop, documentFrequency }: SpokenTerm): number {
  return isStop ? 0 : documentFrequency;
}

function weightAt(spoken: readonly SpokenTerm[], place: number): number {
  return (spoken[place] as SpokenTerm).weight;
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
  const pairs: QueryPair[] = [];
  /** Only a pair of two terms that the question repeats may come again. */
  const repeated = new Set<number>();
  let before = -1;
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at] as Token).isExtra) continue;
    const place = places[at] as number;
    if (before >= 0 && place >= 0 && before !== place) {
      const first = terms[before] as QueryTerm;
      const second = terms[place] as QueryTerm;
      const tells = !(first.isStop && second.isStop) && first.weight > 0 && second.weight > 0;
      const pair = before * terms.length + place;
      if (tells && !repeated.has(pair)) {
        if (first.frequency > 1 && second.frequency > 1) repeated.add(pair);
        const weight = factor * (first.weight + second.weight);
        pairs.push({ first: before, second: place, weight });
      }
    }
    before = place;
  }
  return pairs;
}

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
export function weighTokens(question: string, tokens: readonly Token[], index: TermSource): Query {
  const readings = readTerms(tokens, index);
  const spoken = new Map<string, SpokenTerm>();
  for (const token of tokens) {
    const term = readings.get(token.term) as string;
    const known = spoken.get(term);
    if (known === undefined) {
      spoken.set(term, { first: token, frequency: 1, isExtra: token.isExtra });
    } else {
      known.frequency++;
      known.isExtra &&= token.isExtra;
    }
  }
  const stopFactor = stopWordFactor(tokens);
  const weighed = [...spoken].map(([term, { first, frequency, isExtra }]): QueryTerm => {
    const isCorrected = term !== first.term;
    const factor =
      (first.isStop ? stopFactor : 1) *
      (isExtra ? extraFactor : 1) *
      (isCorrected ? correctionFactor : 1);
    return {
      term,
      surface: question.slice(first.span.start, first.span.end),
      span: first.span,
      kind: first.kind,
      isStop: first.isStop,
      isExtra,
      frequency,
      documentFrequency: index.documentFrequency(term),
      weight: factor * index.termWeight(term, frequency),
      ...(isCorrected ? { readAs: term } : {}),
    };
  });
  const terms = heaviest(weighed, mostTerms);
  return {
    terms,
    pairs: neighbours(tokens, readings, terms),
    droppedTerms: weighed.length - terms.length,
  };
}

/**
 * No person asks about more; ten thousand pasted words must not cost a hundred times a question.
 * The heaviest terms, which are the rarest, decide a ranking anyway.
 */
export const mostTerms = 128;

/** Each correction walks the whole dictionary. */
const mostCorrections = 8;

/** A term that repeats what its parts say adds half: with none or all of it, judged sets score alike or less. */
const extraFactor = 0.5;

/** A guess: what was read as another word is less sure than what was typed. */
const correctionFactor = 0.7;

/**
 * What two neighbours add when they are neighbours in the passage, as a part of the sum of their
 * weights: between .05 and .2 four judged sets hardly differ.
 */
const pairFactor = 0.1;

/**
 * What function words are worth beside others. In a short question they carry its grammar, and
 * passages of its wording are the better ones; in a long one they drown its subject.
 */
function stopWordFactor(tokens: readonly Token[]): number {
  const words = tokens.filter((token) => !token.isExtra).length;
  return Math.min(0.7, 5 / Math.max(1, words));
}

interface SpokenTerm {
  readonly first: Token;
  frequency: number;
  isExtra: boolean;
}

/** What each typed term is read as: itself, or the nearest term of an index that lacks it. */
function readTerms(tokens: readonly Token[], index: TermSource): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  let corrections = 0;
  for (const { term, kind, isStop, isExtra } of tokens) {
    if (readings.has(term)) continue;
    let reading = term;
    const isWord = kind === 'word' || kind === 'name';
    if (isWord && !isStop && !isExtra && corrections < mostCorrections) {
      if (index.documentFrequency(term) === 0) {
        corrections++;
        reading = index.nearestTerm(term) ?? term;
      }
    }
    readings.set(term, reading);
  }
  return readings;
}

function heaviest(terms: readonly QueryTerm[], most: number): readonly QueryTerm[] {
  if (terms.length <= most) return terms;
  const kept = new Set([...terms].sort((a, b) => b.weight - a.weight).slice(0, most));
  return terms.filter((term) => kept.has(term));
}

/** Pairs of neighbouring words, each once; two function words side by side tell nothing. */
function neighbours(
  tokens: readonly Token[],
  readings: ReadonlyMap<string, string>,
  terms: readonly QueryTerm[],
): readonly QueryPair[] {
  const places = new Map(terms.map((term, place) => [term.term, place]));
  const pairs = new Map<string, QueryPair>();
  let before = -1;
  for (const token of tokens) {
    if (token.isExtra) continue;
    const place = places.get(readings.get(token.term) ?? token.term) ?? -1;
    const first = terms[before];
    const second = terms[place];
    if (first && second && first !== second && !(first.isStop && second.isStop)) {
      if (first.weight > 0 && second.weight > 0) {
        const weight = pairFactor * (first.weight + second.weight);
        pairs.set(`${before} ${place}`, { first: before, second: place, weight });
      }
    }
    before = place;
  }
  return [...pairs.values()];
}

import { CodedPassages } from '../search/coded-passages.js';
import type { Query, QueryTerm } from '../search/query.js';
import {
  type PlacedInSegment,
  type Reranker,
  type RerankerSource,
  withoutReranker,
} from '../search/reranker.js';
import type { TermSource } from '../search/search-index.js';
import type { SegmentedIndex } from '../search/segmented-index.js';
import { fewTerms, maxPostings, weighTokens } from '../search/weigh-tokens.js';
import type { CorpusQuestion } from './corpus-question.js';
import { nobodyWaits, type Pause } from './pause.js';
import { isContent, type QuestionWord } from './question.js';
import type { SearchEngine } from './search-engine.js';
import { soughtWords } from './sought-words.js';

/** A variant's share of the weight of a word: an irregular form, a synonym. Guesses. */
const formWorth = 0.8;
const nearWorth = 0.35;
/** Variants looked up for one word, the most telling ones first. */
const maxVariants = 8;

/** So many of the passages that a search found are ranked again: 20 to 50 do alike. */
const rerankedPassages = 40;

/**
 * The search engine of an index in this process, asked also for what a question's words may be written as.
 * @param options.pause lets others have a turn while misspelt words are looked for
 * @param options.reranker of the index's language; default: none
 */
export function createLocalEngine(
  index: SegmentedIndex,
  options: { readonly pause?: Pause; readonly reranker?: RerankerSource } = {},
): SearchEngine {
  const { pause = nobodyWaits, reranker = withoutReranker } = options;
  /** Searching and ranking again ask for the same one. */
  const queries = new WeakMap<CorpusQuestion, Query>();
  return {
    version: index.version,
    passageCount: index.passageCount,
    documentFrequencies: async (terms) => terms.map((term) => index.documentFrequency(term)),
    async nearestTerm(term) {
      for (const _step of index.prepareSpelling()) await pause();
      await pause();
      return index.nearestTerm(term);
    },
    codedPassages: (terms) => new CodedPassages(index, terms),
    async passageHolding(term) {
      const terms = [plainTerm(term, { surface: term, span: { start: 0, end: 0 } }, 1, index)];
      const [hit] = index.search({ terms, pairs: [], droppedTerms: 0 }, { limit: 1 });
      return hit?.ordinal ?? null;
    },
    async search(question, limit, filter) {
      const query = queryOf(question);
      return {
        passages: index.search(query, { limit, ...(filter === null ? {} : { accept: filter }) }),
        weight: query.terms.reduce((sum, term) => sum + (term.weight || unseenWeight(term)), 0),
      };
    },
    async rerank(question, found) {
      const ranks = await reranker();
      if (ranks === null) return found;
      const places = found.slice(0, rerankedPassages).map(({ ordinal }) => placeOf(ordinal));
      begin(ranks, question, places);
      return found
        .map(({ ordinal, score }, at) => {
          const place = places[at];
          return { ordinal, score: place === undefined ? score : ranks.score(score, place) };
        })
        .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    },
    async explain(question, ordinal, written = () => null) {
      const query = queryOf(question);
      const terms = query.terms.map((term): QueryTerm => {
        if (term.readAs === undefined) return term;
        const form = written(term.readAs, term.surface);
        return form === null ? term : { ...term, readAs: form };
      });
      const byWords = index.explain({ ...query, terms }, ordinal);
      const ranks = await reranker();
      if (ranks === null) return byWords;
      const place = placeOf(ordinal);
      begin(ranks, question, [place]);
      return {
        label: byWords.label,
        value: ranks.score(byWords.value, place),
        parts: [...byWords.parts, ...ranks.explain(place, written)],
      };
    },
  };

  function queryOf(question: CorpusQuestion): Query {
    let query = queries.get(question);
    if (query === undefined) {
      query = toQuery(question, index);
      queries.set(question, query);
    }
    return query;
  }

  function placeOf(ordinal: number): PlacedInSegment {
    const { live, passage } = index.locate(ordinal);
    return { segment: live.segment, passage };
  }

  function begin(
    ranks: Reranker,
    question: CorpusQuestion,
    places: readonly PlacedInSegment[],
  ): void {
    ranks.begin(soughtWords(question, queryOf(question), index), places);
  }

  function unseenWeight({ documentFrequency, frequency }: QueryTerm): number {
    return documentFrequency === 0 ? index.termWeight(1, frequency) : 0;
  }
}

/** The question as the index reads it, with the variants of its words at a part of their weight. */
export function toQuery({ text, tokens, words }: CorpusQuestion, index: TermSource): Query {
  const readings = new Map(
    words.flatMap(({ terms: [term], readAs }): [string, string][] =>
      term === undefined || readAs === undefined ? [] : [[term, readAs]],
    ),
  );
  const query = weighTokens({ text, tokens, readings }, index);
  const present = new Set(query.terms.map(({ term }) => term));
  const added: QueryTerm[] = [];
  let postings = 0;
  for (const word of words) {
    if (!isContent(word.role)) continue;
    // A pasted text need not be found by all that its words might be called.
    if (query.terms.length > fewTerms && postings > maxPostings / 2) break;
    for (const [variants, worth] of [
      [word.terms, formWorth],
      [word.synonyms, nearWorth],
    ] as const) {
      const weighed = variants
        .filter((term) => !present.has(term))
        .map((term) => ({ ...plainTerm(term, word, worth, index), isExtra: true, readAs: term }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, maxVariants);
      for (const variant of weighed) {
        present.add(variant.term);
        postings += variant.documentFrequency;
        added.push(variant);
      }
    }
  }
  return { ...query, terms: [...query.terms, ...added] };
}

/** One term as it stands, at a share `worth` of its weight. */
function plainTerm(
  term: string,
  { surface, span }: Pick<QuestionWord, 'surface' | 'span'>,
  worth: number,
  index: TermSource,
): QueryTerm {
  const documentFrequency = index.documentFrequency(term);
  return {
    term,
    surface,
    span,
    kind: 'word',
    isStop: false,
    isExtra: false,
    frequency: 1,
    documentFrequency,
    weight: worth * index.termWeight(documentFrequency, 1),
  };
}

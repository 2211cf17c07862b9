import type { Analyzer } from '../analysis/analyzer.js';
import { fewTerms, mostPostings, weighTokens } from '../search/parse-question.js';
import type { Query, QueryTerm } from '../search/query.js';
import type { SearchIndex, TermSource } from '../search/search-index.js';
import type { PassageRanking, TermReading } from './passage-ranking.js';
import { isContent, type Question, type QuestionWord } from './question.js';
import { isKnown } from './word-readings.js';

/** A variant's share of the weight of a word: an irregular form, a synonym. Guesses. */
const formWorth = 0.8;
const nearWorth = 0.35;
/** Variants looked up for one word, the most telling ones first. */
const mostVariants = 8;

/** Ranks passages by a search index, asking also for what a question's words may be written as. */
export function indexRanking(index: SearchIndex, analyzer: Analyzer): PassageRanking {
  return {
    version: index.version,
    passageCount: index.passageCount,
    documentFrequency: (term) => index.documentFrequency(term),
    nearestTerm: (term) => index.nearestTerm(term),
    passageHolding(term) {
      const terms = [plainTerm(term, { surface: term, span: { start: 0, end: 0 } }, 1, index)];
      const [hit] = index.search({ terms, pairs: [], droppedTerms: 0 }, { limit: 1 });
      return hit?.ordinal ?? null;
    },
    rank(question, limit, filter) {
      const query = toQuery(question, index, analyzer);
      return {
        passages: index.search(query, { limit, ...(filter === null ? {} : { accept: filter }) }),
        weight: query.terms.reduce((sum, term) => sum + (term.weight || unseenWeight(term)), 0),
        readings: readingsIn(query),
      };
    },
  };

  function unseenWeight({ documentFrequency, frequency }: QueryTerm): number {
    return documentFrequency === 0 ? index.termWeight(1, frequency) : 0;
  }
}

/** What `weighTokens` read otherwise; variants of a word are its companions and say nothing of its spelling. */
function readingsIn({ terms }: Query): readonly TermReading[] {
  return terms.flatMap(({ span, readAs, isExtra }) =>
    readAs === undefined || isExtra ? [] : [{ span, term: readAs }],
  );
}

/** The question as the index reads it, with the variants of its words at a part of their weight. */
export function toQuery(question: Question, index: SearchIndex, analyzer: Analyzer): Query {
  const tokens = analyzer.analyze(question.text);
  const query = weighTokens(question.text, tokens, withoutCorrectionsOf(question, index));
  const present = new Set(query.terms.map(({ term }) => term));
  const added: QueryTerm[] = [];
  let postings = 0;
  for (const word of question.words) {
    if (!isContent(word.role)) continue;
    // A pasted text need not be found by all that its words might be called.
    if (query.terms.length > fewTerms && postings > mostPostings / 2) break;
    for (const [variants, worth] of [
      [word.terms, formWorth],
      [word.synonyms, nearWorth],
    ] as const) {
      const weighed = variants
        .filter((term) => !present.has(term))
        .map((term) => ({ ...plainTerm(term, word, worth, index), isExtra: true, readAs: term }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, mostVariants);
      for (const variant of weighed) {
        present.add(variant.term);
        postings += variant.documentFrequency;
        added.push(variant);
      }
    }
  }
  return { ...query, terms: [...query.terms, ...added] };
}

/**
 * The index, but without a nearest term for what the question's other forms and synonyms already find:
 * a word that the corpus has by another name is no slip.
 */
function withoutCorrectionsOf({ words }: Question, index: SearchIndex): TermSource {
  return {
    passageCount: index.passageCount,
    documentFrequency: (term) => index.documentFrequency(term),
    termWeight: (documentFrequency, frequency) => index.termWeight(documentFrequency, frequency),
    nearestTerm(term) {
      const word = words.find(({ terms }) => terms[0] === term);
      return word !== undefined && isKnown(word, index) ? null : index.nearestTerm(term);
    },
  };
}

/** One term as it stands, at a share `worth` of its weight. */
function plainTerm(
  term: string,
  { surface, span }: Pick<QuestionWord, 'surface' | 'span'>,
  worth: number,
  index: SearchIndex,
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

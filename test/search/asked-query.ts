import type { Analyzer } from '../../src/analysis/analyzer.js';
import { toQuery } from '../../src/answer/index-ranking.js';
import {
  createQuestionReader,
  type QuestionReader,
  type Vocabulary,
} from '../../src/answer/question.js';
import { createSynonyms } from '../../src/answer/synonyms.js';
import type { Query } from '../../src/search/query.js';
import type { TermSource } from '../../src/search/search-index.js';

/** Reads questions of a language without synonyms and parts of speech. */
export function plainQuestions(analyzer: Analyzer): QuestionReader {
  const analyze = (text: string) => analyzer.analyze(text);
  const synonyms = createSynonyms({ forms: [], synonyms: [] }, analyze);
  return createQuestionReader({ analyze, synonyms, tagger: { tag: () => [] } });
}

/** A question as answering puts it to an index, in such a language. */
export function askedQuery(
  question: string,
  analyzer: Analyzer,
  index: TermSource & Vocabulary,
): Query {
  return toQuery(plainQuestions(analyzer).read(question, index), index);
}

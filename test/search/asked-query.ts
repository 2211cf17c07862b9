import type { Analyzer } from '../../src/analysis/analyzer.js';
import { readInCorpus, type Vocabulary } from '../../src/answer/corpus-question.js';
import { toQuery } from '../../src/answer/local-engine.js';
import { createQuestionReader, type QuestionReader } from '../../src/answer/question.js';
import { createSynonyms } from '../../src/answer/synonyms.js';
import type { Query } from '../../src/search/query.js';
import type { TermSource } from '../../src/search/search-index.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';

/** Reads questions of a language without synonyms and parts of speech. */
export function plainQuestions(analyzer: Analyzer): QuestionReader {
  const analyze = (text: string) => analyzer.analyze(text);
  const synonyms = createSynonyms({ forms: [], synonyms: [] }, analyze);
  return createQuestionReader({
    analyze,
    synonyms,
    tagger: { tag: () => [] },
    knownWords: { has: () => false },
  });
}

/** A question as answering puts it to an index, in such a language. */
export async function askedQuery(
  question: string,
  analyzer: Analyzer,
  index: TermSource & Pick<SegmentedIndex, 'nearestTerm'>,
): Promise<Query> {
  const vocabulary: Vocabulary = {
    documentFrequencies: async (terms) => terms.map((term) => index.documentFrequency(term)),
    nearestTerm: async (term) => index.nearestTerm(term),
  };
  return toQuery(await readInCorpus(plainQuestions(analyzer).read(question), vocabulary), index);
}

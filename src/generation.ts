import type { Analyzer } from './analysis/analyzer.js';
import { createPartOfSpeechTagger } from './analysis/part-of-speech.js';
import type { Answerer } from './answer/answerer.js';
import { cachedAnswerer } from './answer/cached-answerer.js';
import { createAnswerer } from './answer/create-answerer.js';
import { indexRanking, toQuery } from './answer/index-ranking.js';
import { createQuestionReader, type QuestionReader } from './answer/question.js';
import { createSynonyms, type SynonymTable } from './answer/synonyms.js';
import type { Corpus } from './corpus/corpus.js';
import type { PassageId } from './corpus/document.js';
import type { Explanation } from './search/explanation.js';
import { indexCorpus } from './search/index-corpus.js';
import type { SegmentedIndex } from './search/segmented-index.js';
import { readSnapshot } from './search/snapshot.js';
import { SnapshotError } from './search/snapshot-error.js';

/** One frozen state of everything that answers: corpus, index and answerer that belong together. */
export interface Generation {
  readonly corpus: Corpus;
  readonly index: SegmentedIndex;
  readonly answerer: Answerer;
  /** How the search ranked a passage for a question; null when the passage is not of this generation. */
  explain(question: string, passageId: PassageId): Explanation | null;
}

/** What stays the same from one generation to the next. */
export interface Language {
  readonly analyzer: Analyzer;
  readonly questions: QuestionReader;
}

/** Prepares what all generations share. */
export function createLanguage(analyzer: Analyzer, synonymTable: SynonymTable): Language {
  const analyze = (text: string) => analyzer.analyze(text);
  const tagger = createPartOfSpeechTagger();
  const synonyms = createSynonyms(synonymTable, analyze);
  return {
    analyzer,
    questions: createQuestionReader({ analyze, tagger, synonyms }),
  };
}

/** An index and where it came from; `damage` says why a snapshot that was there could not be read. */
export interface OpenedIndex {
  readonly index: SegmentedIndex;
  readonly origin: 'snapshot' | 'built';
  readonly damage: string | null;
}

/** Takes the index from a snapshot if it fits corpus and analyzer, and builds it otherwise. */
export function openIndex(
  corpus: Corpus,
  analyzer: Analyzer,
  snapshot: Uint8Array | null,
): OpenedIndex {
  let damage: string | null = null;
  try {
    const read = snapshot === null ? null : readSnapshot(snapshot);
    if (read !== null && isFitting(read, corpus, analyzer)) {
      return { index: read, origin: 'snapshot', damage };
    }
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    damage = error.message;
  }
  return { index: indexCorpus(corpus, analyzer), origin: 'built', damage };
}

/** A snapshot of other documents, or by other rules for words, is merely of yesterday. */
function isFitting(index: SegmentedIndex, corpus: Corpus, analyzer: Analyzer): boolean {
  const { corpusVersion, analyzerVersion } = index.parts;
  return (
    corpusVersion === corpus.passagesVersion &&
    analyzerVersion === analyzer.version &&
    index.passageCount === corpus.passages.length
  );
}

/** Puts corpus and index together. `cacheSizeMb` bounds what remembered answers may take; 0 remembers none. */
export function createGeneration(
  corpus: Corpus,
  index: SegmentedIndex,
  language: Language,
  cacheSizeMb: number,
): Generation {
  const { analyzer, questions } = language;
  const answerer = createAnswerer({
    corpus,
    ranking: indexRanking(index, analyzer),
    analyze: (text) => analyzer.analyze(text),
    questions,
  });
  // The cache counts UTF-16 code units, which take two bytes each.
  const maxSize = cacheSizeMb * 2 ** 19;
  return {
    corpus,
    index,
    answerer: maxSize === 0 ? answerer : cachedAnswerer(answerer, { maxSize }),
    explain(question, id) {
      const ordinal = corpus.ordinalOf(id);
      if (ordinal === -1) return null;
      return index.explain(toQuery(questions.read(question), index, analyzer), ordinal);
    },
  };
}

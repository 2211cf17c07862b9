import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AliasTable } from '../analysis/aliases.js';
import type { Analyzer } from '../analysis/analyzer.js';
import { createPartOfSpeechTagger } from '../analysis/part-of-speech.js';
import type { Answerer } from '../answer/answerer.js';
import { cachedAnswerer } from '../answer/cached-answerer.js';
import { beliefIn, type ConfidenceModel } from '../answer/confidence.js';
import { confidenceModels } from '../answer/confidence-models.js';
import { readInCorpus } from '../answer/corpus-question.js';
import { createAnswerer } from '../answer/create-answerer.js';
import { createKnownWords, type RarerTerms } from '../answer/known-words.js';
import { createLocalEngine } from '../answer/local-engine.js';
import {
  isSampleOf,
  type NullScores,
  sampleNullScores,
  sampleStepwise,
} from '../answer/null-scores.js';
import { createQuestionReader, type QuestionReader } from '../answer/question.js';
import type { SearchEngine } from '../answer/search-engine.js';
import { createSynonyms, type SynonymTable } from '../answer/synonyms.js';
import {
  createWordFrequencies,
  type FrequencyTable,
  type WordFrequencies,
} from '../answer/word-frequencies.js';
import { writtenForm } from '../answer/written-form.js';
import type { Corpus } from '../corpus/corpus.js';
import type { CutDocument } from '../corpus/cut-document.js';
import type { DocumentId, PassageId } from '../corpus/document.js';
import type { DocumentStore } from '../corpus/document-store.js';
import type { Explanation } from '../search/explanation.js';
import { searchedTexts } from '../search/index-corpus.js';
import { reindexInSteps } from '../search/reindex-corpus.js';
import { Reranker, type RerankerSource, withoutReranker } from '../search/reranker.js';
import type { Segment } from '../search/segment.js';
import type { RerankerLanguage } from '../search/segment-vectors.js';
import type { SegmentedIndex } from '../search/segmented-index.js';
import type { SimilarityName } from '../search/similarities.js';
import { noWordVectors, type WordVectorSource } from '../search/word-vectors.js';
import type { WatchIndexing } from './indexing-watch.js';
import type { Preparer } from './preparer.js';

/** One frozen state of everything that answers: corpus, index and answerer that belong together. */
export interface Generation {
  readonly corpus: Corpus;
  readonly index: SegmentedIndex;
  readonly engine: SearchEngine;
  readonly answerer: Answerer;
  /** What scores mean in this corpus; the next generation takes it over while it still fits. */
  readonly nullScores: NullScores;
  /** How the search ranked a passage for a question; null when the passage is not of this generation. */
  explain(question: string, passageId: PassageId): Promise<Explanation | null>;
}

/** What stays the same from one generation to the next. */
export interface Language {
  readonly analyzer: Analyzer;
  readonly questions: QuestionReader;
  readonly frequencies: WordFrequencies;
  readonly similarity: SimilarityName;
  /** Learned with that similarity. */
  readonly confidence: ConfidenceModel;
  /** Of the language's words. */
  readonly vectors: WordVectorSource;
  /** By those vectors; none for a similarity whose scores have another measure. */
  readonly reranker: RerankerSource;
}

/** What a language has besides its word lists; BM25 and no vectors, unless stated. */
export interface LanguageOptions {
  readonly similarity?: SimilarityName;
  readonly rarerTerms?: RarerTerms;
  readonly vectors?: WordVectorSource;
}

/** Prepares what all generations share. */
export function createLanguage(
  analyzer: Analyzer,
  synonymTable: SynonymTable,
  frequencyTable: FrequencyTable,
  options: LanguageOptions = {},
): Language {
  const { similarity = 'bm25', rarerTerms, vectors = noWordVectors } = options;
  const analyze = (text: string) => analyzer.analyze(text);
  const tagger = createPartOfSpeechTagger();
  const synonyms = createSynonyms(synonymTable, analyze);
  const knownWords = createKnownWords(frequencyTable, rarerTerms);
  const frequencies = createWordFrequencies(frequencyTable);
  return {
    analyzer,
    questions: createQuestionReader({ analyze, tagger, synonyms, knownWords }),
    frequencies,
    similarity,
    confidence: confidenceModels[similarity],
    vectors,
    reranker:
      similarity === 'bm25'
        ? lazyReranker(vectors, {
            shareOf: frequencies.shareOf,
            isWord: (term) => knownWords.has(term),
          })
        : withoutReranker,
  };
}

/** Made at the first call, and kept: what it finds of terms serves all generations. */
function lazyReranker(vectors: WordVectorSource, language: RerankerLanguage): RerankerSource {
  let made: Promise<Reranker | null> | null = null;
  return () => {
    made ??= vectors().then((table) => table && new Reranker(table, language));
    return made;
  };
}

/**
 * The generation after some documents changed, made from the one before in steps of a few
 * milliseconds. Its cost grows with what changed, and with the corpus only by a few bytes a passage.
 * Its null scores are those of before where they come near enough: sample them anew soon, or it
 * answers otherwise than after a restart.
 */
export async function* changeGeneration(
  before: Generation,
  { put, removed }: DocumentChange,
  language: Language,
  cacheSizeMb: number,
): AsyncGenerator<void, Generation> {
  let { corpus, index } = before;
  let gone = removed;
  for (const { cuts, segment } of put.length > 0 ? put : [nothingPut]) {
    const after = yield* corpus.withInSteps(cuts, gone);
    const changed = [...cuts.map(({ document }) => document.id), ...gone];
    const added = segment !== null && segment.passageCount > 0 ? segment : null;
    index = yield* reindexInSteps(index, { before: corpus, after, changed }, added);
    corpus = after;
    gone = [];
  }
  yield;
  const sample = before.nullScores;
  const nullScores = isSampleOf(sample, corpus.passages.length)
    ? sample
    : yield* sampleStepwise({ corpus, engine: createLocalEngine(index), ...language });
  return createGeneration(corpus, index, language, cacheSizeMb, nullScores);
}

/** How the documents of a generation differ from those of the one before. */
export interface DocumentChange {
  /** Documents that came or were replaced, cut and indexed together; no document is in two of them. */
  readonly put: readonly IndexedDocuments[];
  /** Ids of documents that went. */
  readonly removed: readonly DocumentId[];
}

/** Documents ordered by id, and the index of all their passages in that order; null for none. */
export interface IndexedDocuments {
  readonly cuts: readonly CutDocument[];
  readonly segment: Segment | null;
}

const nothingPut: IndexedDocuments = { cuts: [], segment: null };

/**
 * Puts corpus and index together. `cacheSizeMb` bounds what remembered answers may take; 0 remembers none.
 * @param nullScores of this corpus, or of one about the same: see `sampleNullScores`
 */
export function createGeneration(
  corpus: Corpus,
  index: SegmentedIndex,
  language: Language,
  cacheSizeMb: number,
  nullScores: NullScores,
): Generation {
  const { analyzer, questions, frequencies, confidence, reranker } = language;
  const analyze = (text: string) => analyzer.analyze(text);
  const pause = (): Promise<void> => nextTurn();
  const engine = createLocalEngine(index, { pause, reranker });
  const answerer = createAnswerer({
    corpus,
    engine,
    analyze,
    questions,
    nullScores,
    frequencies,
    estimate: (features) => beliefIn(features, confidence),
    pause,
  });
  // The cache counts UTF-16 code units, which take two bytes each.
  const maxSize = cacheSizeMb * 2 ** 19;
  return {
    corpus,
    index,
    engine,
    nullScores,
    answerer: maxSize === 0 ? answerer : cachedAnswerer(answerer, { maxSize }),
    async explain(text, id) {
      const ordinal = corpus.ordinalOf(id);
      if (ordinal === -1) return null;
      const texts = searchedTexts(corpus, ordinal);
      const question = await readInCorpus(questions.read(text), engine);
      // What adds to the score is in the passage, and named as the passage writes it.
      return engine.explain(question, ordinal, (term, typed) =>
        writtenForm(texts, term, typed, analyze),
      );
    },
  };
}

/** As `createGeneration`, with null scores sampled now. */
export async function openGeneration(
  corpus: Corpus,
  index: SegmentedIndex,
  language: Language,
  cacheSizeMb: number,
): Promise<Generation> {
  const engine = createLocalEngine(index);
  const nullScores = await sampleNullScores({ corpus, engine, ...language });
  return createGeneration(corpus, index, language, cacheSizeMb, nullScores);
}

/** What generations are made from. */
export interface GenerationSource {
  readonly documents: DocumentStore;
  /** Where the index snapshot is kept; null keeps none. */
  readonly snapshotPath: string | null;
  readonly language: Language;
  /** Those of the language's analyzer. */
  readonly aliases: AliasTable;
  readonly cacheSizeMb: number;
  /** Where documents are cut and indexed before anything answers from them. */
  readonly preparer: Preparer;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly logger: Logger;
  /** Told of indexes that are built as a whole, at start or after a large change. */
  readonly watchIndexing: WatchIndexing;
}

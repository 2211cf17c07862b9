import type { Analyzer } from '../analysis/analyzer.js';
import { readInCorpus } from '../answer/corpus-question.js';
import { createLocalEngine } from '../answer/local-engine.js';
import type { QuestionReader } from '../answer/question.js';
import type { SearchEngine } from '../answer/search-engine.js';
import { buildCorpus, type Corpus } from '../corpus/corpus.js';
import type { Document, DocumentId } from '../corpus/document.js';
import { revisionOf } from '../corpus/revision.js';
import type { Explanation } from '../search/explanation.js';
import { indexCorpus } from '../search/index-corpus.js';
import type { RerankerSource } from '../search/reranker.js';
import type { SimilarityName } from '../search/similarities.js';
import type { JudgedDocument } from './judged-set.js';
import type { RankedDocument, Ranker } from './ranker.js';

/**
 * The product's own retrieval, as a ranker of documents: they are cut, indexed and asked as ingested
 * ones are, and a document scores as its best passage does. Uncut documents scored within .0005 on four
 * judged sets (nDCG@10, MAP@5); single sentences lost up to .04.
 *
 * Equal scores are ordered by document id, as in the product. That matters where a set holds the
 * same claim twice, as CheckThat! 2020 does.
 */
export function createSearchRanker(language: RankingLanguage): Ranker {
  const { analyzer, questions, similarity, reranker } = language;
  const open = () =>
    createLocalEngine(indexCorpus(corpus, analyzer, similarity), reranker && { reranker });
  let corpus: Corpus = buildCorpus([]);
  let engine: SearchEngine = open();
  return {
    build(documents) {
      corpus = buildCorpus(documents.map(asIngested));
      engine = open();
    },
    async explain(question, id) {
      const asked = await readInCorpus(questions.read(question), engine);
      let best: Explanation | null = null;
      for (const [ordinal, { documentId }] of corpus.passages.entries()) {
        if (documentId !== id) continue;
        const one = await engine.explain(asked, ordinal);
        if (best === null || one.value >= best.value) best = one;
      }
      return best;
    },
    async rank(question, limit) {
      const asked = await readInCorpus(questions.read(question), engine);
      // Several passages of one document may stand before the next: look deeper until enough are found.
      for (let depth = limit; ; depth *= 2) {
        const found = await engine.search(asked, depth, null);
        const passages = await engine.rerank(asked, found.passages);
        const best = new Map<string, RankedDocument>();
        for (const { ordinal, score } of passages) {
          const id = corpus.passages[ordinal]?.documentId;
          if (id !== undefined && !best.has(id)) best.set(id, { id, score });
        }
        if (best.size >= limit || passages.length < depth) {
          return [...best.values()].slice(0, limit);
        }
      }
    },
  };
}

/** The language of documents and questions. */
export interface RankingLanguage {
  readonly analyzer: Analyzer;
  readonly questions: QuestionReader;
  /** Default: BM25. */
  readonly similarity?: SimilarityName;
  /** Default: none. */
  readonly reranker?: RerankerSource;
}

/**
 * A judged document as if it had been ingested. It says nothing of its source but a title, and is
 * never shown as a quote; where it has no text, its title is the text, or it would have no passage.
 */
export function asIngested({ id, title, text: body }: JudgedDocument): Document {
  const text = body === '' ? title : body;
  return {
    id: id as DocumentId,
    revision: revisionOf(text),
    text,
    form: 'prose',
    source: {
      publisher: null,
      author: null,
      title: title === '' ? null : title,
      url: null,
      licence: null,
      language: null,
      zone: null,
      perspective: null,
      wording: 'verbatim',
      publishedAt: null,
      retrievedAt: '1970-01-01T00:00:00Z',
      origin: { name: 'corpus.jsonl', line: null },
    },
  };
}

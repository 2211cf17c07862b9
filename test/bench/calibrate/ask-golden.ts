import { join } from 'node:path';
import { readInCorpus } from '../../../src/answer/corpus-question.js';
import { createLocalEngine } from '../../../src/answer/local-engine.js';
import { createSentenceScorer, type ScoredSentences } from '../../../src/answer/score-sentences.js';
import { shippedLanguage } from '../../../src/cli/eval-all.js';
import { buildCorpus } from '../../../src/corpus/corpus.js';
import { containsText } from '../../../src/eval/contained-text.js';
import { type GoldenQuestion, readGoldenSet } from '../../../src/eval/golden-set.js';
import { readDocuments } from '../../../src/eval/judged-set.js';
import { asIngested } from '../../../src/eval/search-ranker.js';
import { indexCorpus } from '../../../src/search/index-corpus.js';
import type { SimilarityName } from '../../../src/search/similarities.js';
import { sample, seededRandom } from '../seeded-random.js';

/** A question and the sentences of what a search finds for it. */
export interface AskedGolden {
  readonly set: string;
  /** Which half of its set it belongs to: questions about one document are in one half. */
  readonly half: 0 | 1;
  readonly id: string;
  readonly sentences: readonly JudgedSentence[];
}

export interface JudgedSentence {
  readonly features: ArrayLike<number>;
  readonly isRight: boolean;
}

/** Golden questions as people typed them or wrote them from a text. */
export const goldenSets = [
  { set: 'wikiqa', file: 'golden-dev.jsonl', topicFile: 'golden-on-topic-dev.jsonl' },
  { set: 'nq-open', file: 'golden-dev.jsonl', topicFile: null },
  { set: 'trec-qa', file: 'golden-train.jsonl', topicFile: null },
  { set: 'squad2-dev', file: 'golden-dev.jsonl', topicFile: null },
] as const;

/** Questions of each set, at most. */
const perSet = 1_000;

/** Asks each set's corpus its answerable golden questions, and judges each sentence that is found. */
export async function askGolden(
  folder: string,
  similarity: SimilarityName,
  onProgress: (message: string) => void,
): Promise<readonly AskedGolden[]> {
  const language = await shippedLanguage(similarity);
  const asked: AskedGolden[] = [];
  for (const { set, file } of goldenSets) {
    onProgress(`indexing ${set}`);
    const documents = await readDocuments(join(folder, set, 'corpus.jsonl'));
    const corpus = buildCorpus(documents.map(asIngested));
    const index = indexCorpus(corpus, language.analyzer, similarity);
    const { reranker } = language;
    const engine = createLocalEngine(index, { reranker });
    const analyze = (text: string) => language.analyzer.analyze(text);
    const scoreSentences = createSentenceScorer({ corpus, engine, analyze });
    const questions = (await readGoldenSet(join(folder, set, file))).filter(
      ({ isAnswerable }) => isAnswerable,
    );
    onProgress(`asking ${set}`);
    for (const golden of sample(questions, perSet, seededRandom(20_261_201))) {
      const question = await readInCorpus(language.questions.read(golden.question), engine);
      const found = await scoreSentences(question, {});
      asked.push({ set, half: halfOf(golden), id: golden.id, sentences: judge(golden, found) });
    }
  }
  return asked;
}

/**
 * A sentence is right that holds an accepted string and stands in a named document. What holds one
 * and stands elsewhere may be as right, and teaches nothing.
 */
function judge(
  { quotes, documents }: GoldenQuestion,
  { passages, sentences }: ScoredSentences,
): readonly JudgedSentence[] {
  return sentences.flatMap(({ passage, index, features }) => {
    const found = passages[passage];
    const span = found?.evidence.sentences[index]?.span;
    if (found === undefined || span === undefined) return [];
    const words = found.document.text.slice(span.start, span.end);
    const isHeld = quotes.some((wanted) => containsText(words, wanted));
    const isNamed = documents.length === 0 || documents.includes(found.document.id);
    return isHeld && !isNamed ? [] : [{ features, isRight: isHeld }];
  });
}

/** FNV-1a of the first named document. */
function halfOf({ documents: [first = ''] }: GoldenQuestion): 0 | 1 {
  let hash = 0x811c9dc5;
  for (let i = 0; i < first.length; i++)
    hash = Math.imul(hash ^ first.charCodeAt(i), 0x01000193) >>> 0;
  return hash & 0x10000 ? 1 : 0;
}

import { join } from 'node:path';
import { beliefIn, type ConfidenceFeatures } from '../../../src/answer/confidence.js';
import { createAnswerer } from '../../../src/answer/create-answerer.js';
import { createLocalEngine } from '../../../src/answer/local-engine.js';
import { sampleNullScores } from '../../../src/answer/null-scores.js';
import { shippedLanguage } from '../../../src/cli/eval-all.js';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.js';
import { isRightQuote } from '../../../src/eval/golden.js';
import { type GoldenQuestion, readGoldenSet } from '../../../src/eval/golden-set.js';
import { type JudgedDocument, readDocuments } from '../../../src/eval/judged-set.js';
import { asIngested } from '../../../src/eval/search-ranker.js';
import type { Language } from '../../../src/generation/generation.js';
import { indexCorpus } from '../../../src/search/index-corpus.js';
import type { SimilarityName } from '../../../src/search/similarities.js';
import { sample, seededRandom } from '../seeded-random.js';
import { goldenSets } from './ask-golden.js';

/** What was asked of which corpus, and what is known of the best quote; null when nothing was found. */
export interface Asked {
  /** The set whose documents were asked. */
  readonly corpus: string;
  /** All of its documents, or a corpus as small as a young server's. */
  readonly size: 'whole' | 'part';
  readonly questions: string;
  /**
   * `own`: the corpus answers it. `struck`: it did, but the documents that do were left out.
   * `topic`: on what it speaks of, and not answered. `foreign`: another set's. `words`: drawn at
   * random from the corpus.
   */
  readonly kind: 'own' | 'struck' | 'topic' | 'foreign' | 'words';
  readonly features: ConfidenceFeatures | null;
  /** The first quote is right. */
  readonly isRight: boolean;
}

/** Questions of each set, and of those for its part. */
const perSet = { whole: 250, part: 60 };
/** Documents of a part beyond those that answer its questions. */
const further = 50;

/** A corpus, questions that it answers, and others on its topics that it does not. */
interface GoldenCorpus {
  readonly name: string;
  readonly documents: readonly JudgedDocument[];
  readonly questions: readonly GoldenQuestion[];
  readonly topic: readonly GoldenQuestion[];
}

/**
 * Asks the corpus of each golden set, and a small part of it, its own questions, those of the
 * others, and words at random.
 */
export async function askCorpora(
  folder: string,
  similarity: SimilarityName,
  onProgress: (message: string) => void,
): Promise<readonly Asked[]> {
  const language = await shippedLanguage(similarity);
  const sets: GoldenCorpus[] = [];
  for (const { set, file, topicFile } of goldenSets) {
    const all = await readGoldenSet(join(folder, set, file));
    const further = topicFile === null ? [] : await readGoldenSet(join(folder, set, topicFile));
    const draw = (some: readonly GoldenQuestion[]) =>
      sample(some, perSet.whole, seededRandom(20_261_124));
    sets.push({
      name: set,
      documents: await readDocuments(join(folder, set, 'corpus.jsonl')),
      questions: draw(all.filter(({ isAnswerable }) => isAnswerable)),
      topic: draw([...all, ...further].filter(({ isAnswerable }) => !isAnswerable)),
    });
  }
  const asked: Asked[] = [];
  for (const set of sets) {
    asked.push(...(await askCorpus('whole', set, sets, language, onProgress)));
    asked.push(...(await askCorpus('part', partOf(set), sets, language, onProgress)));
  }
  return asked;
}

/** The documents that answer some of the questions, and a few others. */
function partOf(set: GoldenCorpus): GoldenCorpus {
  const questions = set.questions.slice(0, perSet.part);
  const answering = new Set(questions.flatMap(({ documents }) => documents));
  const others = set.documents.filter(({ id }) => !answering.has(id));
  const drawn = new Set(sample(others, further, seededRandom(3)));
  const documents = set.documents.filter((one) => answering.has(one.id) || drawn.has(one));
  return { ...set, documents, questions, topic: [] };
}

async function askCorpus(
  size: Asked['size'],
  set: GoldenCorpus,
  sets: readonly GoldenCorpus[],
  { analyzer, questions, frequencies, similarity, confidence, reranker }: Language,
  onProgress: (message: string) => void,
): Promise<readonly Asked[]> {
  onProgress(`indexing ${set.name}, ${size}`);
  const asked: Asked[] = [];
  const corpus = buildCorpus(set.documents.map(asIngested));
  const found: ConfidenceFeatures[] = [];
  const engine = createLocalEngine(indexCorpus(corpus, analyzer, similarity), { reranker });
  const answerer = createAnswerer({
    corpus,
    engine,
    analyze: (text) => analyzer.analyze(text),
    questions,
    frequencies,
    nullScores: await sampleNullScores({ corpus, engine, questions, confidence }),
    estimate: (features) => {
      found.push(features);
      return beliefIn(features, confidence);
    },
  });
  const ids = [...corpus.documents.keys()];
  const ask = async (
    kind: Asked['kind'],
    from: string,
    text: string,
    golden: GoldenQuestion | null = null,
  ) => {
    found.length = 0;
    const struck = kind === 'struck' ? (golden?.documents ?? []) : [];
    const left = ids.filter((id) => !struck.includes(id));
    const answer = await answerer.answer(text, kind === 'struck' ? { documents: left } : {});
    const quote = answer.kind === 'answered' ? answer.quotes[0] : answer.nearest;
    const isRight =
      kind === 'own' && golden !== null && quote !== null && isRightQuote(golden, quote);
    const features = found[0] ?? null;
    asked.push({ corpus: set.name, size, questions: from, kind, features, isRight });
  };
  for (const { name, questions: theirs } of sets) {
    onProgress(`asking ${set.name}, ${size}, the questions of ${name}`);
    const own = name === set.name;
    for (const golden of own ? set.questions : theirs.slice(0, perSet.part)) {
      if (!own) await ask('foreign', name, golden.question);
      else
        for (const kind of ['own', 'struck'] as const)
          await ask(kind, name, golden.question, golden);
    }
  }
  for (const { question } of set.topic) await ask('topic', set.name, question);
  for (const text of randomWords(corpus, perSet[size])) await ask('words', set.name, text);
  return asked;
}

/** Three to thirty words of unrelated passages, as many short as long ones by order of magnitude. */
function randomWords(corpus: Corpus, count: number): readonly string[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const length = Math.round(3 * 10 ** random());
    return Array.from({ length }, () => {
      const passage = corpus.passages[Math.floor(random() * corpus.passages.length)];
      const text = passage && corpus.documents.get(passage.documentId)?.text;
      const words = text?.slice(passage?.span.start, passage?.span.end).split(/\s+/u) ?? [];
      return words[Math.floor(random() * words.length)] ?? '';
    }).join(' ');
  });
}

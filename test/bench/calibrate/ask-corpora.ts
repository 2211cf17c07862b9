import { join } from 'node:path';
import { beliefIn, type ConfidenceFeatures } from '../../../src/answer/confidence.js';
import { createAnswerer } from '../../../src/answer/create-answerer.js';
import { indexRanking } from '../../../src/answer/index-ranking.js';
import { sampleNullScores } from '../../../src/answer/null-scores.js';
import { shippedLanguage } from '../../../src/cli/eval-all.js';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.js';
import { type JudgedSet, readJudgedSet } from '../../../src/eval/judged-set.js';
import { asIngested } from '../../../src/eval/search-ranker.js';
import type { Language } from '../../../src/generation.js';
import { indexCorpus } from '../../../src/search/index-corpus.js';
import { sample, seededRandom } from '../seeded-random.js';

/** What was asked of which corpus, and what is known of the best quote; null when nothing was found. */
export interface Asked {
  /** The set whose documents were asked. */
  readonly corpus: string;
  /** All of its documents, or a corpus as small as a young server's. */
  readonly size: 'whole' | 'part';
  readonly questions: string;
  /**
   * `own`: the corpus answers it. `struck`: it did, but the documents that do were left out.
   * `foreign`: another set's. `words`: drawn at random from the corpus.
   */
  readonly kind: 'own' | 'struck' | 'foreign' | 'words';
  readonly features: ConfidenceFeatures | null;
  /** The best quote stands in a document that was judged relevant. */
  readonly isRight: boolean;
}

const sources = [
  ['squad2-dev', 'dev'],
  ['scifact', 'train'],
  ['clef2020-checkthat', 'train'],
  ['fool-me-twice', 'dev'],
] as const;

/** Questions of each set, and of those for its part. */
const perSet = { whole: 300, part: 100 };
/** Documents of a part beyond those that answer its questions. */
const further = 50;

/**
 * Asks the corpus of each judged set, and a small part of it, its own questions, those of the
 * others, and words at random.
 */
export async function askCorpora(
  folder: string,
  onProgress: (message: string) => void,
): Promise<readonly Asked[]> {
  const language = await shippedLanguage();
  const sets: JudgedSet[] = [];
  for (const [name, split] of sources) {
    const set = await readJudgedSet(join(folder, name), split);
    sets.push({ ...set, queries: sample(set.queries, perSet.whole, seededRandom(20_261_124)) });
  }
  return sets.flatMap((set) => [
    ...askCorpus('whole', set, sets, language, onProgress),
    ...askCorpus('part', partOf(set), sets, language, onProgress),
  ]);
}

/** The documents that answer some of the questions, and a few others. */
function partOf(set: JudgedSet): JudgedSet {
  const queries = set.queries.slice(0, perSet.part);
  const answering = new Set(queries.flatMap(({ id }) => relevantTo(set, id)));
  const others = set.documents.filter(({ id }) => !answering.has(id));
  const drawn = new Set(sample(others, further, seededRandom(3)));
  const documents = set.documents.filter((one) => answering.has(one.id) || drawn.has(one));
  return { ...set, queries, documents };
}

function relevantTo({ judgements }: JudgedSet, query: string): readonly string[] {
  return [...(judgements.get(query) ?? [])].flatMap(([id, grade]) => (grade > 0 ? [id] : []));
}

function askCorpus(
  size: Asked['size'],
  set: JudgedSet,
  sets: readonly JudgedSet[],
  { analyzer, questions, frequencies }: Language,
  onProgress: (message: string) => void,
): readonly Asked[] {
  onProgress(`indexing ${set.name}, ${size}`);
  const asked: Asked[] = [];
  const corpus = buildCorpus(set.documents.map(asIngested));
  const found: ConfidenceFeatures[] = [];
  const ranking = indexRanking(indexCorpus(corpus, analyzer));
  const answerer = createAnswerer({
    corpus,
    ranking,
    analyze: (text) => analyzer.analyze(text),
    questions,
    frequencies,
    nullScores: sampleNullScores({ corpus, ranking, questions }),
    estimate: (features) => {
      found.push(features);
      return beliefIn(features);
    },
  });
  const ids = [...corpus.documents.keys()];
  const ask = (
    kind: Asked['kind'],
    from: string,
    text: string,
    relevant: readonly string[] = [],
  ) => {
    found.length = 0;
    const left = ids.filter((id) => !relevant.includes(id));
    const answer = answerer.answer(text, kind === 'struck' ? { documents: left } : {});
    const quote = answer.kind === 'answered' ? answer.quotes[0] : answer.nearest;
    const isRight = quote !== null && relevant.includes(quote.quote.documentId);
    const features = found[0] ?? null;
    asked.push({ corpus: set.name, size, questions: from, kind, features, isRight });
  };
  for (const { name, queries } of sets) {
    onProgress(`asking ${set.name}, ${size}, the questions of ${name}`);
    const own = name === set.name;
    for (const { id, text } of own ? set.queries : queries.slice(0, perSet[size])) {
      if (!own) ask('foreign', name, text);
      else
        for (const kind of ['own', 'struck'] as const) ask(kind, name, text, relevantTo(set, id));
    }
  }
  for (const text of randomWords(corpus, perSet[size])) ask('words', set.name, text);
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

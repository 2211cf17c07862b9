import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type JudgedSet, readJudgedSet } from '../../src/eval/judged-set.js';
import type { BenchTexts, QuestionSet, TextSizes } from './bench-texts.js';
import type { BenchDocument } from './peer.js';
import { type Random, sample, seededRandom } from './seeded-random.js';

/** The judged sets whose documents and questions are used, with a split that each has. */
const sources = [
  ['scifact', 'train'],
  ['clef2020-checkthat', 'train'],
  ['squad2-dev', 'dev'],
  ['fool-me-twice', 'dev'],
] as const;

/**
 * Passages and questions from the judged sets: the documents cut into sentences, and the
 * questions, one after another, cut to the number of words. Null where a set is absent.
 */
export async function readJudgedTexts(
  folder: string,
  sizes: TextSizes,
): Promise<BenchTexts | null> {
  if (!sources.every(([name]) => existsSync(join(folder, name)))) return null;
  const random = seededRandom(20_260_715);
  const sets: JudgedSet[] = [];
  for (const [name, split] of sources) sets.push(await readJudgedSet(join(folder, name), split));
  const sentences = sets.flatMap((set) =>
    set.documents.flatMap((document) => [document.title, ...cutSentences(document.text)]),
  );
  const texts = sample(sentences.filter(holdsWords), sizes.documents, random);
  const documents: BenchDocument[] = texts.map((text) => ({ title: '', text }));
  return {
    origin: `sentences of ${sources.map(([name]) => name).join(', ')}, sampled`,
    documents,
    questions: sizes.words.map((words) => drawQuestions(sets, words, sizes, random)),
  };
}

const sentenceCutter = new Intl.Segmenter('en', { granularity: 'sentence' });

function cutSentences(text: string): readonly string[] {
  return Array.from(sentenceCutter.segment(text), ({ segment }) => segment.trim());
}

function holdsWords(text: string): boolean {
  return /\p{L}.*\s.*\p{L}/su.test(text);
}

/**
 * Questions of exactly `words` words: a set's questions joined in random order where one alone
 * is too short, which keeps a question on its set's topics; as many from each set.
 */
function drawQuestions(
  sets: readonly JudgedSet[],
  words: number,
  sizes: TextSizes,
  random: Random,
): QuestionSet {
  const count = sizes.warmUp + sizes.timed;
  const drawn = sets.flatMap((set) => {
    const stream = sample(set.queries, set.queries.length, random)
      .flatMap((query) => query.text.split(/\s+/))
      .filter((word) => word !== '');
    const share = Math.ceil(count / sets.length);
    return Array.from({ length: share }, (_, i) =>
      stream.slice(i * words, (i + 1) * words).join(' '),
    );
  });
  const mixed = sample(drawn, count, random);
  return { words, warmUp: mixed.slice(0, sizes.warmUp), timed: mixed.slice(sizes.warmUp) };
}

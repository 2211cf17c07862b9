import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import { documentExample } from '../corpus/document-example.js';

/** A generator of numbers from 0 to before 1, the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sentences of words drawn as Zipf's law has it, some of them names and dates. */
function sentences(words: readonly string[], count: number, random: () => number): string {
  const made: string[] = [];
  for (let n = 0; n < count; n++) {
    const drawn = Array.from({ length: 8 + Math.floor(random() * 16) }, () => {
      const word = words[Math.floor(words.length ** random()) - 1] ?? 'the';
      return random() < 0.05 ? word.replace(/^./, (letter) => letter.toUpperCase()) : word;
    });
    if (random() < 0.1) drawn.push(`on ${1 + Math.floor(random() * 28)} October 2020`);
    made.push(`${drawn.join(' ')}.`);
  }
  return made.join(' ');
}

/** So many passages of two sentences, twenty to a document. */
export function manyPassages(words: readonly string[], passages: number): Corpus {
  const random = seeded(1);
  return buildCorpus(
    Array.from({ length: Math.ceil(passages / 20) }, (_, n) =>
      documentExample(Array.from({ length: 20 }, () => sentences(words, 2, random)).join('\n\n'), {
        id: `document ${n}`,
        source: { language: 'en', title: `Document ${n}` },
      }),
    ),
  );
}

/** One text of so many MiB: long turns, the same passage again and again, and footnote marks. */
export function giantDocument(words: readonly string[], mebibytes: number): Corpus {
  const random = seeded(2);
  const worst = `${words.slice(0, 40).join(' ')}. ${'[1]'.repeat(30)}.`;
  const parts: string[] = [];
  for (let length = 0; length < mebibytes * 2 ** 20; ) {
    const part = random() < 0.2 ? worst : sentences(words, 30, random);
    parts.push(part);
    length += part.length + 2;
  }
  return buildCorpus([documentExample(parts.join('\n\n'), { id: 'giant' })]);
}

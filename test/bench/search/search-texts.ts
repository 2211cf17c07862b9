import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionSet } from '../bench-texts.js';
import { readJudgedTexts } from '../judged-texts.js';
import { seededRandom } from '../seeded-random.js';
import { makeZipfTexts } from '../zipf-texts.js';
import { writeLines } from './passage-file.js';
import { bare, type HeapsLaw, RecombinedPassages } from './recombined-passages.js';

/** Passages and questions of one size, in files that all engines read. */
export interface SearchTexts {
  readonly passages: number;
  /** Where the texts come from, in a few words. */
  readonly origin: string;
  readonly words: number;
  /** Different words, in lower case and without signs. */
  readonly vocabulary: number;
  readonly heaps: HeapsLaw;
  readonly questions: readonly QuestionSet[];
}

/** So many sentences are as they were written; passages beyond them are recombined. */
export const basePassages = 70_000;

const seed = 20_261_124;

/** Bump when other texts are made: files of another version are made anew. */
const textsVersion = 2;

/** The file of one passage a line. */
export function passagesPath(folder: string): string {
  return join(folder, `passages-${textsVersion}.txt`);
}

/** What was written beside the passages. @throws Error where there is nothing. */
export function readSearchTexts(folder: string): SearchTexts {
  return JSON.parse(readFileSync(textsPath(folder), 'utf8')) as SearchTexts;
}

function textsPath(folder: string): string {
  return join(folder, `texts-${textsVersion}.json`);
}

/**
 * Makes the files of a size unless they are there. Equal sizes give equal files, and a smaller
 * size's passages are the first of a larger one's.
 * @param folder where the files go
 * @param sets the folder of the judged sets; made-up sentences where it is absent
 */
export async function prepareTexts(
  folder: string,
  passages: number,
  sets: string,
): Promise<SearchTexts> {
  if (existsSync(textsPath(folder))) return readSearchTexts(folder);
  mkdirSync(folder, { recursive: true });
  const sizes = { documents: basePassages, warmUp: 100, timed: 400, words: [40, 8] };
  const base = (await readJudgedTexts(sets, sizes)) ?? makeZipfTexts(sizes);
  const sentences = base.documents.map(({ text }) => text);
  const recombined = new RecombinedPassages(sentences, seededRandom(seed));
  let words = 0;
  const vocabulary = new Set<string>();
  function* write(): Generator<string> {
    for (let i = 0; i < passages; i++) {
      const passage = sentences[i] ?? recombined.next();
      for (const word of passage.split(/\s+/)) {
        const key = bare(word);
        if (key === '') continue;
        words++;
        vocabulary.add(key);
      }
      yield passage;
    }
  }
  const unfinished = `${passagesPath(folder)}.part`;
  writeLines(unfinished, write());
  renameSync(unfinished, passagesPath(folder));
  const texts: SearchTexts = {
    passages,
    origin: base.origin,
    words,
    vocabulary: vocabulary.size,
    heaps: recombined.heaps,
    questions: base.questions,
  };
  writeFileSync(textsPath(folder), JSON.stringify(texts));
  return texts;
}

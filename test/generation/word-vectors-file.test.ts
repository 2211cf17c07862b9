import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import {
  lazyWordVectors,
  readWordVectorFile,
  WordVectorFileError,
} from '../../src/generation/word-vectors-file.js';
import { packagePath } from '../../src/package-path.js';
import { near, type WordVectors } from '../../src/search/word-vectors.js';
import { readableLog } from '../readable-log.js';

const shipped = packagePath('seeds', 'english-vectors.bin');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the vectors that come with the program', () => {
  const analyzer = createAnalyzer();
  const similarity = (vectors: WordVectors, one: string, other: string) =>
    vectors.similarity(
      ...([one, other].map((word) => vectors.find(analyzer.analyze(word)[0]?.term ?? '')) as [
        number,
        number,
      ]),
    );

  it('are met by the terms that the analyzer makes now, and know what is about the same', async () => {
    const vectors = (await readWordVectorFile(shipped, 'required')) as WordVectors;
    expect(similarity(vectors, 'soldiers', 'troops')).toBeGreaterThan(0.8);
    expect(similarity(vectors, 'film', 'movies')).toBeGreaterThan(0.8);
    expect(similarity(vectors, 'soldiers', 'movies')).toBeLessThan(near);
  });

  it('are at most 4 MB', async () => {
    expect((await readFile(shipped)).length).toBeLessThanOrEqual(4_000_000);
  });
});

describe('readWordVectorFile', () => {
  it('is null without the built-in file, and wants the one that an operator named', async () => {
    const path = join(folder, 'none.bin');
    expect(await readWordVectorFile(path, 'optional')).toBeNull();
    await expect(readWordVectorFile(path, 'required')).rejects.toThrow('ENOENT');
  });

  it('names a damaged file and says what to do', async () => {
    const path = join(folder, 'damaged.bin');
    await writeFile(path, (await readFile(shipped)).subarray(0, 1_000_000));
    const reading = readWordVectorFile(path, 'optional');
    await expect(reading).rejects.toThrow(WordVectorFileError);
    await expect(reading).rejects.toThrow(path);
    await expect(reading).rejects.toThrow('npm run vectors');
  });
});

describe('lazyWordVectors', () => {
  it('reads the file at the first call only', async () => {
    const path = join(folder, 'late.bin');
    const { log } = readableLog('warn');
    const vectors = lazyWordVectors(path, log);
    await writeFile(path, await readFile(shipped));
    const first = await vectors();
    await rm(path);
    expect(first?.find('troop')).toBeGreaterThanOrEqual(0);
    expect(await vectors()).toBe(first);
  });

  it.each([
    ['missing', null, 'there are no word vectors'],
    ['damaged', 'wordvecs', 'the word vectors cannot be used'],
  ])('works without a file that is %s, and says so once', async (name, text, said) => {
    const path = join(folder, `${name}.bin`);
    if (text !== null) await writeFile(path, text);
    const { log, lines } = readableLog('warn');
    const vectors = lazyWordVectors(path, log);
    expect(await vectors()).toBeNull();
    expect(await vectors()).toBeNull();
    expect(lines().filter(({ msg }) => String(msg).startsWith(said))).toHaveLength(1);
  });
});

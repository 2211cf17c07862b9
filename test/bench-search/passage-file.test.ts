import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { FiguresStore } from '../bench/search/figures-store.js';
import { nameOfSize, parseSizes } from '../bench/search/passage-count.js';
import { readLines, writeLines } from '../bench/search/passage-file.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of passages', () => {
  const path = join(folder, 'passages.txt');

  test('gives back every text with its white space as single blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        writeLines(path, texts);
        expect([...readLines(path)]).toEqual(
          texts.map((text) => text.replace(/\s+/g, ' ').trim().toWellFormed()),
        );
      }),
      // Each run allocates what is read at once, a megabyte.
      { numRuns: 25 },
    );
  });

  test('of texts longer than what is read at once, with characters across the border', () => {
    const texts = ['é'.repeat(700_000), '', `${'x'.repeat(1 << 20)}👍`, 'end'];
    writeLines(path, texts);
    expect([...readLines(path)]).toEqual(texts);
  });
});

describe('sizes', () => {
  test('are said in thousands and millions', () => {
    expect(parseSizes('70k, 700K,7m,1.5k,12')).toEqual([70_000, 700_000, 7_000_000, 1_500, 12]);
    expect([70_000, 7_000_000, 1_234].map(nameOfSize)).toEqual(['70k', '7m', '1234']);
  });

  test.each(['', '0', '-5k', '70 thousand', '70k,'])(
    'refuse "%s" with what is expected',
    (said) => {
      expect(() => parseSizes(said)).toThrow('such as 70k, 700k or 7m');
    },
  );
});

describe('the store of figures', () => {
  test('keeps each part as it comes, adds remarks up and begins afresh when asked to', () => {
    const store = new FiguresStore(join(folder, 'figures'));
    const take = store.begin('Receipts', 70_000, 0);
    take({ building: { seconds: 2, memoryMb: 50 }, remarks: ['one'] });
    take({ savedBytes: 9, remarks: ['two'] });
    store.begin('lunr', 700, 0)({ remarks: ['small'] });
    const read = new FiguresStore(join(folder, 'figures')).all(['Receipts', 'lunr']);
    expect(read.map(({ engine, passages }) => [engine, passages])).toEqual([
      ['lunr', 700],
      ['Receipts', 70_000],
    ]);
    expect(read[1]).toMatchObject({
      savedBytes: 9,
      building: { seconds: 2 },
      remarks: ['one', 'two'],
    });
    store.begin('Receipts', 70_000, 1)({ savedBytes: 7, isFinished: true });
    expect(store.all(['Receipts'])[1]).toMatchObject({ savedBytes: 7, runs: 2 });
    expect(store.isFinished('Receipts', 70_000, 1)).toBe(true);
    store.begin('Receipts', 70_000, 0)({ savedBytes: 1 });
    expect(store.all(['Receipts'])[1]?.building).toBeUndefined();
    expect(store.isFinished('Receipts', 70_000, 0)).toBe(false);
    expect(store.isFinished('Receipts', 70_000, 1)).toBe(false);
  });
});

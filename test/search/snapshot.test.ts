import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { bm25 } from '../../src/search/bm25.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { readSnapshot, snapshotInSteps } from '../../src/search/snapshot.js';
import { SnapshotError } from '../../src/search/snapshot-error.js';
import { tfIdf } from '../../src/search/tf-idf.js';
import { askedQuery } from './asked-query.js';
import { IndexedDocuments } from './indexed-documents.js';

const analyzer = createAnalyzer();

function harbourIndex() {
  const builder = new IndexBuilder({ analyzer });
  builder.add({ heading: 'Skagen', body: 'Two tugs freed the grain ship on Friday.' });
  builder.add({ body: 'Köln’s 40 barges waited, 東京 too. 😀' });
  builder.add({ question: 'And the constructor?', body: 'Nobody knew, at 8:36 pm.' });
  builder.add({ body: '' });
  return builder.build('corpus 7');
}

function manySegments() {
  const documents = new IndexedDocuments(analyzer, bm25());
  const bodies = [
    'Two tugs freed the grain ship.',
    'Köln’s 40 barges waited.',
    'The constructor, 20:36.',
  ];
  for (const name of ['b', 'd', 'a', 'c']) {
    documents.put(new Map([[name, bodies.map((body) => ({ heading: `Skagen ${name}`, body }))]]));
  }
  documents.put(
    new Map([
      ['d', [{ body: 'A tug.' }]],
      ['b', [{ body: 'Grain.' }]],
    ]),
  );
  documents.put(new Map([['e', [{ body: 'One.' }, { body: 'Two.' }]]]));
  return documents.index;
}

it('keeps the segments, their places and what is deleted in them', () => {
  const { segments } = readSnapshot(finishSteps(snapshotInSteps(manySegments())));
  expect(segments.length).toBeGreaterThan(3);
  expect(segments).toMatchObject(
    manySegments().segments.map(({ passageCount, ordinals }) => ({ passageCount, ordinals })),
  );
});

describe.each([
  ['of one segment', harbourIndex],
  ['of many segments', manySegments],
])('a snapshot %s', (_, makeIndex) => {
  const index = makeIndex();
  const bytes = finishSteps(snapshotInSteps(index));

  it('gives back an index that answers alike', async () => {
    const loaded = readSnapshot(bytes);
    expect(loaded.version).toBe(index.version);
    expect(loaded.analyzerVersion).toBe(analyzer.version);
    for (const question of [
      'grain ship at Skagen',
      'koln barges',
      'constructor 20:36',
      'skagan',
      '',
    ]) {
      const query = await askedQuery(question, analyzer, index);
      expect(await askedQuery(question, analyzer, loaded)).toEqual(query);
      expect(loaded.search(query)).toEqual(index.search(query));
      expect(loaded.explain(query, 0)).toEqual(index.explain(query, 0));
    }
  });

  it('is the same bytes for the same index, and again after loading', () => {
    expect(finishSteps(snapshotInSteps(makeIndex()))).toEqual(bytes);
    expect(finishSteps(snapshotInSteps(readSnapshot(bytes)))).toEqual(bytes);
  });

  it('loads from the middle of a larger buffer, aligned or not', () => {
    for (const offset of [1, 2, 4, 8]) {
      const larger = new Uint8Array(bytes.length + 16);
      larger.set(bytes, offset);
      const loaded = readSnapshot(larger.subarray(offset, offset + bytes.length));
      expect(loaded.version).toBe(index.version);
    }
  });

  it('serves an empty index', async () => {
    const empty = readSnapshot(
      finishSteps(snapshotInSteps(new IndexBuilder({ analyzer }).build('none'))),
    );
    expect(empty.passageCount).toBe(0);
    expect(empty.search(await askedQuery('grain', analyzer, empty))).toEqual([]);
  });

  it('is refused with any bit flipped', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        expect(() => readSnapshot(damaged)).toThrow(SnapshotError);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused when cut or lengthened anywhere', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => readSnapshot(bytes.slice(0, length))).toThrow(SnapshotError);
      }),
      { numRuns: 1000 },
    );
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(() => readSnapshot(longer)).toThrow(/expected length/);
  });

  it('is refused when two stretches of it are exchanged or noise is read', () => {
    const swapped = bytes.slice();
    swapped.set(bytes.subarray(600, 700), 700);
    swapped.set(bytes.subarray(700, 800), 600);
    expect(() => readSnapshot(swapped)).toThrow(/checksum/);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(() => readSnapshot(noise)).toThrow(SnapshotError);
      }),
    );
  });

  it('is refused by another similarity, which would score by other impacts', () => {
    expect(() => readSnapshot(bytes, tfIdf())).toThrow(/similarity.*build the index again/);
  });
});

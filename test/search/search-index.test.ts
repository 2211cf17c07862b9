import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { bm25 } from '../../src/search/bm25.js';
import { sumLeaves } from '../../src/search/explanation.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import type { PassageFields } from '../../src/search/passage-fields.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import type { Similarity } from '../../src/search/similarity.js';
import { tfIdf } from '../../src/search/tf-idf.js';
import { maxTerms } from '../../src/search/weigh-tokens.js';
import { askedQuery } from './asked-query.js';

const analyzer = createAnalyzer();

function indexOf(
  passages: readonly (string | PassageFields)[],
  similarity: Similarity = bm25(),
): SegmentedIndex {
  const builder = new IndexBuilder({ analyzer, similarity });
  for (const passage of passages) {
    builder.add(typeof passage === 'string' ? { body: passage } : passage);
  }
  return builder.build('test');
}

const ask = async (
  index: SegmentedIndex,
  question: string,
  limit = 10,
): Promise<readonly number[]> =>
  index
    .search(await askedQuery(question, analyzer, index), { limit })
    .map(({ ordinal }) => ordinal);

const harbour = [
  'The ferry from Aarhus was late because of ice in the sound.',
  'Two tugs freed the grain ship off Skagen on Friday.',
  'Nobody was hurt when the crane fell, the harbour office said.',
  'The grain silo at Skagen burned for nine hours.',
  'Skagen painters liked the light more than the fish.',
  'Ice closed the sound to every ferry but one.',
  'Freed from duty, the tug crews of Skagen went home.',
];

describe.each<[string, Similarity]>([
  ['BM25', bm25()],
  ['TF-IDF', tfIdf()],
])('an index with %s', (_, similarity) => {
  const index = indexOf(harbour, similarity);

  it('finds each passage first when asked in its own words', async () => {
    for (const [ordinal, passage] of harbour.entries()) {
      expect((await ask(index, passage))[0]).toBe(ordinal);
    }
  });

  it('ranks by what is shared, for the stated reasons', async () => {
    // 1 holds all five words, four of them side by side; 3 has "the grain" and "at Skagen" as asked,
    // 6 has tug, freed and Skagen each on its own.
    expect((await ask(index, 'tugs freed the grain ship at Skagen')).slice(0, 3)).toEqual([
      1, 3, 6,
    ]);
    // Both hold ice, ferry and sound; 5 is shorter and says them of one another.
    expect((await ask(index, 'ice in the sound stopped a ferry')).slice(0, 2).sort()).toEqual([
      0, 5,
    ]);
  });

  it('explains every hit by leaves that add up to its score, to the last bit', async () => {
    const words = [...new Set(harbour.join(' ').split(/[\s,.]+/))];
    const question = fc.array(fc.constantFrom(...words, 'Skagan', 'zeppelin'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const query = await askedQuery(asked.join(' '), analyzer, index);
        for (const hit of index.search(query)) {
          const explanation = index.explain(query, hit.ordinal);
          expect(explanation.value).toBe(hit.score);
          expect(sumLeaves(explanation)).toBe(hit.score);
        }
      }),
    );
  });
});

describe('search', () => {
  it('scores a tiny corpus as worked out by hand', async () => {
    const index = indexOf(
      ['red kite', 'red red barn door', 'blue door'],
      bm25({ k1: 1.2, b: 0.75 }),
    );
    const query = await askedQuery('kite', analyzer, index);
    // N 3, n 1: ln(1 + 2.5 / 1.5) = 0.980829; length 2 of 8/3: 2.2 / (1 + 1.2 (0.25 + 0.75 * 0.75))
    const score = Math.log(1 + 2.5 / 1.5) * (2.2 / (1 + 1.2 * (0.25 + 0.75 * 0.75)));
    expect(index.search(query)).toEqual([{ ordinal: 0, score: expect.closeTo(score, 6) }]);
    expect(score).toBeCloseTo(1.09257, 5);
  });

  it('breaks ties by ordinal', async () => {
    const index = indexOf(['red kite', 'blue barn', 'red kite', 'red kite']);
    expect(await ask(index, 'kite')).toEqual([0, 2, 3]);
    expect(await ask(index, 'kite', 2)).toEqual([0, 2]);
  });

  it('returns the same hits whatever the limit', async () => {
    const passages = Array.from(
      { length: 900 },
      (_, i) => `word${i % 7} word${i % 11} word${i % 13}`,
    );
    const index = indexOf(passages);
    const all = await ask(index, 'word1 word2 word3', 900);
    expect(await ask(index, 'word1 word2 word3', 7)).toEqual(all.slice(0, 7));
  });

  it('considers only accepted passages, also when all the best are refused', async () => {
    const index = indexOf([
      ...Array.from({ length: 400 }, () => 'kite kite'),
      'a kite among many others',
    ]);
    const query = await askedQuery('kite', analyzer, index);
    const accept = (ordinal: number): boolean => ordinal === 400;
    expect(index.search(query, { accept }).map(({ ordinal }) => ordinal)).toEqual([400]);
  });

  it('is not disturbed by a predicate that throws', async () => {
    const index = indexOf(harbour);
    const query = await askedQuery('grain ship', analyzer, index);
    const before = index.search(query);
    const accept = (): boolean => {
      throw new Error('predicate');
    };
    expect(() => index.search(query, { accept })).toThrow('predicate');
    expect(index.search(query)).toEqual(before);
  });

  it('prefers words side by side to the same words apart', async () => {
    const index = indexOf(['plain grain of the ship yard', 'plain of the grain ship yard']);
    expect(await ask(index, 'grain ship')).toEqual([1, 0]);
  });

  it('weighs a heading above a body and an interviewer’s question below it', async () => {
    const index = indexOf([
      { body: 'kites', question: 'barns' },
      { body: 'barns', question: 'kites' },
      { body: 'doors', heading: 'kites' },
    ]);
    expect(await ask(index, 'kites')).toEqual([2, 0, 1]);
  });

  it('adds passages after a build without touching the earlier index', async () => {
    const builder = new IndexBuilder({ analyzer });
    builder.add({ body: 'red kite' });
    const first = builder.build('one');
    builder.add({ body: 'red kite again' });
    const second = builder.build('two');
    expect([first.passageCount, second.passageCount]).toEqual([1, 2]);
    expect(await ask(first, 'kite again')).toEqual([0]);
    expect(await ask(second, 'kite again')).toEqual([1, 0]);
    expect(first.version).not.toBe(second.version);
  });

  it('names its similarity and analyzer in its version', () => {
    const versions = [bm25(), bm25({ b: 0.5 }), tfIdf()].map(
      (one) => indexOf(harbour, one).version,
    );
    expect(new Set(versions).size).toBe(3);
    expect(indexOf(harbour).version).toBe(indexOf(harbour).version);
  });

  it('refuses limits and ordinals that do not exist', async () => {
    const index = indexOf(harbour);
    const query = await askedQuery('grain', analyzer, index);
    expect(() => index.search(query, { limit: 0 })).toThrow(RangeError);
    expect(() => index.explain(query, 7)).toThrow(RangeError);
    expect(index.explain(query, 0)).toMatchObject({ value: 0, parts: [] });
  });
});

describe('odd corpora and questions', () => {
  it('an empty index finds nothing and knows no term', async () => {
    const index = indexOf([]);
    expect(await ask(index, 'anything at all')).toEqual([]);
    expect(index.documentFrequency('anything')).toBe(0);
    expect(index.nearestTerm('anything')).toBeNull();
  });

  it('passages without a word keep their ordinals', async () => {
    const index = indexOf(['', '—', 'kite', '😀']);
    expect(await ask(index, 'kite')).toEqual([2]);
  });

  it('a question of function words finds their wording, in a corpus of one word too', async () => {
    expect(await ask(indexOf(['to be or not to be', 'a kite']), 'to be or not')).toEqual([0]);
    expect(await ask(indexOf(['kite']), 'the of and')).toEqual([]);
    expect(await ask(indexOf(['kite']), 'kite')).toEqual([0]);
  });

  it('questions without a word find nothing', async () => {
    for (const question of ['', '   ', '?!', '😀', '\u200b']) {
      expect(await ask(indexOf(harbour), question)).toEqual([]);
    }
  });

  it('words that are names of object properties are words', async () => {
    const odd = ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf'];
    const index = indexOf(['a kite', ...odd.map((word) => `the ${word} clause`)]);
    for (const [i, word] of odd.entries()) {
      expect((await ask(index, word))[0]).toBe(i + 1);
    }
    expect(await ask(indexOf(['a kite']), odd.join(' '))).toEqual([]);
  });

  it('a question of ten thousand words keeps the rarest terms and says how many it left out', async () => {
    const index = indexOf([...harbour, 'w1x w2x', 'w1x w2x']);
    const many = Array.from({ length: 10_000 }, (_, i) => `w${i}x`).join(' ');
    const query = await askedQuery(`${many} grain ship`, analyzer, index);
    expect(query.terms).toHaveLength(maxTerms);
    expect(query.droppedTerms).toBe(10_002 - maxTerms);
    expect(index.search(query).map(({ ordinal }) => ordinal)).toContain(1);
  });

  it('any string is a question', async () => {
    const index = indexOf(harbour);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (question) => {
        for (const hit of index.search(await askedQuery(question, analyzer, index))) {
          expect(hit.score).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a slip of the keyboard', () => {
  const index = indexOf([...harbour, 'Skagens harbour', 'Reykjavik']);

  it.each([
    ['Skagan', 'skagen'],
    ['Reykjavk', 'reykjavik'],
    ['Reykjaivk', 'reykjavik'],
    ['Reykjavikk', 'reykjavik'],
    ['Teykjavik', 'reykjavik'],
  ])('%s is read as %s, and the query says so', async (typed, read) => {
    const query = await askedQuery(typed, analyzer, index);
    expect(query.terms).toMatchObject([{ term: read, surface: typed, readAs: read }]);
    expect(index.search(query).length).toBeGreaterThan(0);
  });

  it('leaves alone what the index holds, short words, numbers and words two slips away', async () => {
    for (const typed of ['Skagen', 'ics', '2021', 'Skgn', 'Reykivak']) {
      expect((await askedQuery(typed, analyzer, index)).terms[0]?.readAs).toBeUndefined();
    }
  });

  it('reads no name as a function word, which would be found everywhere', async () => {
    const sand = indexOf(['The dunes and the harbour', 'The ferry and its captain', 'sane']);
    expect((await askedQuery('Sandness', analyzer, sand)).terms).toMatchObject([
      { readAs: 'sane' },
    ]);
    expect((await askedQuery('whith', analyzer, indexOf(['with the tide']))).terms).toMatchObject([
      { term: 'whith', documentFrequency: 0 },
    ]);
  });

  it('makes one term of two typed words that are read alike', async () => {
    const query = await askedQuery('Skgaen Skagen Skaggen', analyzer, index);
    expect(query.terms).toMatchObject([{ term: 'skagen', frequency: 3 }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { checkInSteps } from '../../src/quotation/check-quotation.js';
import { findRuns } from '../../src/quotation/find-runs.js';
import { QuotationIndex } from '../../src/quotation/quotation-index.js';
import { quotationWords } from '../../src/quotation/quotation-word.js';
import { UnitReader } from '../../src/quotation/unit-reader.js';
import { documentOf } from './harbour-corpus.js';
import { repeated, worstClaims } from './worst-claims.js';

const passage =
  'a wind of the sea and a ferry at the pier [1] and the wind of a pilot … in the strait (2) to sea';

/** Texts in which what is claimed has many places. */
const corpora = {
  'one giant passage': [`${`${passage} `.repeat(4000)}`],
  'similar passages': Array.from({ length: 2000 }, (_, n) => `${passage} ${n}. ${passage}`),
  'passages just rare enough': Array.from({ length: 950 }, (_, n) => `${passage} ${n}. ${passage}`),
  'one word': ['a '.repeat(100_000)],
  footnotes: [`${'[1]'.repeat(50_000)}`, `${'1 '.repeat(50_000)}`],
  marks: ['.,;:!?()[]{}-–—…'.repeat(10_000)],
};

function stepsOf(steps: Generator<void, unknown>): number {
  for (let count = 1; ; count++) if (steps.next().done === true) return count;
}

describe('the worst quotation', () => {
  it.each(Object.entries(corpora))('takes a bounded number of short steps over %s', (_, texts) => {
    const index = QuotationIndex.build(
      buildCorpus(texts.map((text, n) => documentOf(`d${n}`, text))),
    );
    for (const [name, claimed] of Object.entries(worstClaims(passage))) {
      expect(stepsOf(checkInSteps(claimed, index)), name).toBeLessThan(maxSteps);
    }
  });

  it('is told what it is all the same', () => {
    const index = QuotationIndex.build(
      buildCorpus([documentOf('a', '[1]'.repeat(5000)), documentOf('b', 'a '.repeat(10_000))]),
    );
    const footnotes = finishSteps(checkInSteps(repeated('[1]').slice(0, 3999), index));
    expect(footnotes).toMatchObject({ kind: 'exact', places: 5000 - 1333 + 1 });
    expect(finishSteps(checkInSteps(repeated('a ').slice(0, 3999), index))).toMatchObject({
      kind: 'exact',
      places: 10_000 - 2000 + 1,
    });
    expect(finishSteps(checkInSteps(`[1] ${repeated('[1]').slice(0, 2000)} (2)`, index)).kind).toBe(
      'altered',
    );
  });

  it('names the first fifty pieces of two thousand, and how many more there are', () => {
    const words = Array.from({ length: 400 }, (_, n) => `w${n} v${n}`);
    const index = QuotationIndex.build(
      buildCorpus(words.map((pair, n) => documentOf(`d${n}`, `${pair} and more`))),
    );
    const result = finishSteps(checkInSteps(words.slice(0, 300).join(' … '), index));
    expect(result).toMatchObject({ kind: 'stitched', morePieces: 250, unmatchedWords: 0 });
    if (result.kind === 'stitched') expect(result.pieces).toHaveLength(50);
  });

  it('is not found across so much white space that nobody would call it a quotation', () => {
    const index = QuotationIndex.build(
      buildCorpus([documentOf('a', `the pilot${' '.repeat(100_000)}counted buoys`)]),
    );
    expect(finishSteps(checkInSteps('the pilot counted buoys', index)).kind).toBe('absent');
    expect(finishSteps(checkInSteps('counted buoys', index))).toMatchObject({ kind: 'exact' });
  });
});

/** Some two thousand were counted; a step is a millisecond or less. Before, one step took two seconds. */
const maxSteps = 3000;

describe('places of the same words', () => {
  it('are all those that looking everywhere finds, in texts that repeat themselves too', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'a b', 'a a'), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (texts, claimed) => {
        const corpus = buildCorpus(texts.map((words, n) => documentOf(`d${n}`, words)));
        const index = QuotationIndex.build(corpus);
        const words = claimed.split(' ');
        const numbers = words.map((word) => index.numberOf(word));
        const expected: { start: number; end: number }[] = [];
        for (const { start, end } of documentsOf(index)) {
          for (let at = start; at + words.length <= end; at++) {
            if (numbers.every((number, n) => number >= 0 && index.at(at + n) === number)) {
              expected.push({ start: at, end: at + words.length });
            }
          }
        }
        expect(finishSteps(findRuns(index, numbers, 3))).toEqual({
          first: expected.slice(0, 3),
          count: expected.length,
        });
      }),
      { numRuns: 300 },
    );
  });
});

function documentsOf(index: QuotationIndex): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < index.length; at = found.at(-1)?.end ?? index.length) {
    const { start, end } = index.documentAt(at) ?? { start: at, end: index.length };
    found.push({ start, end });
  }
  return found;
}

describe('reading a text unit by unit', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('don’t', '1,500.5', '…', '...', '(', ' ', '\r\n', 'ﷺ', '👩‍👩‍👧', 'é', '"'),
        fc.integer({ min: 4000, max: 4100 }).map((n) => ' '.repeat(n)),
        fc.integer({ min: 1000, max: 4000 }).map((n) => 'ab'.repeat(n / 2)),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('gives the same units from any of them on', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, which) => {
        const words = quotationWords(whole);
        const from = words[which % Math.max(1, words.length)]?.span.start ?? 0;
        const reader = new UnitReader(whole, from);
        const read: { start: number; end: number }[] = [];
        for (let look = reader.next(); look !== 'end'; look = reader.next()) {
          if (look === 'unit') read.push({ start: reader.start, end: reader.end });
        }
        expect(read).toEqual(words.map(({ span }) => span).filter(({ start }) => start >= from));
      }),
      { numRuns: 200 },
    );
  });

  it('finds every unit of an index again where it stands, and its line', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const index = QuotationIndex.build(buildCorpus([documentOf('a', whole)]));
        const words = quotationWords(whole);
        for (const at of [0, words.length >>> 1, words.length - 1]) {
          const unit = index.unitAt(at);
          expect(unit?.span).toEqual(words[at]?.span);
          const before = whole.slice(0, words[at]?.span.start ?? 0);
          if (unit !== null) expect(unit.line).toBe(before.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

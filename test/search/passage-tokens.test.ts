import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { NumberedTokens } from '../../src/analysis/term-numbers.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { changeIndexInSteps } from '../../src/search/change-index.js';
import { sumLeaves } from '../../src/search/explanation.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { PassageCursor, PassageTokensWriter } from '../../src/search/passage-tokens.js';
import { askedQuery } from './asked-query.js';

/** Numbers of one unit and of two, and those where one ends and the other begins. */
const term = fc.oneof(
  fc.nat(0xffff),
  fc.nat(2 ** 29 - 1),
  fc.constantFrom(0, 0xbfff, 0xc000, 0xffe0, 0xfff0, 0xffff, 0x1_0000, 2 ** 29 - 1),
);
const field = fc.record({
  number: fc.nat(2),
  tokens: fc.array(fc.record({ term, isExtra: fc.boolean() }), { minLength: 1 }),
});
const passage = fc.uniqueArray(field, { selector: ({ number }) => number, maxLength: 3 });

describe('the tokens of passages', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const writer = new PassageTokensWriter();
        for (const fields of passages) {
          for (const { number, tokens } of fields) {
            writer.beginField(number);
            const numbered = new NumberedTokens();
            for (const token of tokens) numbered.push(token.term, token.isExtra);
            writer.writeAll(numbered);
          }
          writer.endPassage();
        }
        const tokens = writer.tokens();
        expect(tokens.starts).toHaveLength(passages.length + 1);
        const cursor = new PassageCursor(tokens);
        const read = passages.map((_, place) => {
          const found: unknown[] = [];
          for (cursor.open(place); cursor.next(); ) {
            found.push([cursor.field, cursor.term, cursor.isExtra]);
          }
          return found;
        });
        expect(read).toEqual(
          passages.map((fields) =>
            fields.flatMap(({ number, tokens: written }) =>
              written.map((token) => [number, token.term, token.isExtra]),
            ),
          ),
        );
      }),
    );
  });

  it('may be many blocks of them, with a wide number at every bound', () => {
    const writer = new PassageTokensWriter();
    const count = 100_000;
    for (let i = 0; i < count; i++) {
      writer.beginField(i % 3);
      writer.write(i % 5 === 0 ? i : 0x4_0000 + i, i % 7 === 0);
      writer.endPassage();
    }
    const cursor = new PassageCursor(writer.tokens());
    for (let i = 0; i < count; i++) {
      cursor.open(i);
      expect(cursor.next()).toBe(true);
      const { field: found, term: number, isExtra } = cursor;
      expect([found, number, isExtra]).toEqual([
        i % 3,
        i % 5 === 0 ? i : 0x4_0000 + i,
        i % 7 === 0,
      ]);
      expect(cursor.next()).toBe(false);
    }
  });
});

describe('an index of more words than one unit can number', () => {
  const analyzer = createAnalyzer();
  const builder = new IndexBuilder({ analyzer });
  const wordsEach = 20;
  const word = (number: number): string =>
    `q${String.fromCharCode(...[...number.toString()].map((digit) => 97 + Number(digit)))}x`;
  for (let at = 0; at < 3_500; at++) {
    const words = Array.from({ length: wordsEach }, (_, i) => word(at * wordsEach + i));
    builder.add({ heading: 'lighthouse', body: words.join(' ') });
  }
  const index = builder.build('words');

  it.each([0, 49_140, 49_151, 49_152, 49_153, 65_536, 69_999])('finds word %d', async (number) => {
    const question = `lighthouse ${word(number)} ${word(number + 1)}`;
    const query = await askedQuery(question, analyzer, index);
    const [hit] = index.search(query, { limit: 1 });
    const ordinal = Math.floor(number / wordsEach);
    expect(hit?.ordinal).toBe(ordinal);
    expect(sumLeaves(index.explain(query, ordinal))).toBe(hit?.score);
    expect(index.documentFrequency(query.terms[1]?.term ?? '')).toBe(1);
  });

  it('forgets them with their passage', async () => {
    const query = await askedQuery(word(60_000), analyzer, index);
    const without = finishSteps(
      changeIndexInSteps(index, {
        corpusVersion: 'fewer',
        removed: [3_000],
        added: new IndexBuilder({ analyzer }).segment(index.impactLength),
        addedAt: [],
      }),
    );
    expect(index.search(query)).toHaveLength(1);
    expect(without.search(query)).toEqual([]);
    expect(without.documentFrequency(query.terms[0]?.term ?? '')).toBe(0);
    expect(without.documentFrequency('lighthous')).toBe(3_499);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, eachPassage } from '../../src/search/passage-columns.js';
import type { PassageFields } from '../../src/search/passage-fields.js';

const span = fc.record({ start: fc.nat(99), end: fc.nat(99) });
const passage = fc.record({
  heading: fc.string(),
  question: fc.string(),
  body: fc.string(),
  dates: fc.array(span, { maxLength: 3 }),
});

describe('passages in columns', () => {
  it('come out as they went in, each with its own dates', () => {
    fc.assert(
      fc.property(fc.array(passage), fc.nat(3), (passages, skipped) => {
        const from = Math.min(skipped, passages.length);
        const shown: PassageFields[] = [];
        const columns = columnsOf(from, passages.length, (at) => passages[at] as PassageFields);
        eachPassage(columns, (one) => shown.push(one));
        expect(shown).toEqual(passages.slice(from));
      }),
    );
  });
});

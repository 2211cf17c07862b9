import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BareLoop } from '../bench/search/bare-loop.js';

/** Which passages hold each term, with impacts from 1 to 100. */
const termLists = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 100 })), {
    selector: ([ordinal]) => ordinal,
    maxLength: 40,
  }),
  { minLength: 1, maxLength: 8 },
);

test('the bare loop finds the ten largest sums of a plain addition, question after question', () => {
  fc.assert(
    fc.property(termLists, fc.array(fc.array(fc.nat(7), { maxLength: 6 })), (lists, questions) => {
      const starts = [0];
      for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
      const flat = lists.flat();
      const loop = new BareLoop(
        {
          starts: Uint32Array.from(starts),
          ordinals: Uint32Array.from(flat, ([ordinal]) => ordinal),
          impacts: Uint16Array.from(flat, ([, impact]) => impact),
        },
        40,
      );
      for (const question of questions) {
        const ids = [...new Set(question)].filter((id) => id < lists.length);
        const sums = new Map<number, number>();
        for (const id of ids) {
          for (const [ordinal, impact] of lists[id] ?? []) {
            sums.set(ordinal, (sums.get(ordinal) ?? 0) + (id + 1) * impact);
          }
        }
        const found = loop.run(ids.map((id) => ({ id, weight: id + 1 })));
        const largest = [...sums.values()].sort((a, b) => b - a).slice(0, 10);
        expect(found.map((ordinal) => sums.get(ordinal))).toEqual(largest);
        expect(new Set(found).size).toBe(found.length);
      }
    }),
  );
});

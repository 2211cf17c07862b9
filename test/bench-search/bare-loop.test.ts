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

const questionLists = fc.array(fc.array(fc.nat(7), { maxLength: 6 }));

/** In one block side by side, or over three. */
test('the bare loop finds the ten largest sums of a plain addition, question after question', () => {
  fc.assert(
    fc.property(termLists, questionLists, fc.constantFrom(1, 3_501), (lists, questions, apart) => {
      const starts = [0];
      const entries: number[] = [];
      for (const list of lists) {
        let block = 0;
        for (const [passage, impact] of list.toSorted(([one], [other]) => one - other)) {
          const at = Math.floor((passage * apart) / 0x1_0000);
          if (at !== block) entries.push(at * 0x1_0000);
          entries.push(((passage * apart) % 0x1_0000) * 0x1_0000 + impact);
          block = at;
        }
        starts.push(entries.length);
      }
      const postings = { starts: Uint32Array.from(starts), entries: Uint32Array.from(entries) };
      const loop = new BareLoop(postings, 40 * apart);
      for (const question of questions) {
        const ids = [...new Set(question)].filter((id) => id < lists.length);
        const sums = new Map<number, number>();
        for (const id of ids) {
          for (const [ordinal, impact] of lists[id] ?? []) {
            sums.set(ordinal, (sums.get(ordinal) ?? 0) + (id + 1) * impact);
          }
        }
        const found = loop
          .run(ids.map((id) => ({ id, weight: id + 1 })))
          .map((ordinal) => ordinal / apart);
        const largest = [...sums.values()].sort((a, b) => b - a).slice(0, 10);
        expect(found.map((ordinal) => sums.get(ordinal))).toEqual(largest);
        expect(new Set(found).size).toBe(found.length);
      }
    }),
  );
});

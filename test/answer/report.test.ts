import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, WordReading } from '../../src/answer/answer.js';
import { openSmallCorpus } from './small-corpus.js';

const flood = `5 March 2021

The reservoirs above Northtown overflowed in the morning. The authorities closed both bridges.

Twelve fishermen were wounded when a bridge of Southport fell on their hut.`;
const letters = `The ferries of Westbay stopped for two weeks. Nobody complained to the harbour master.`;

const { answerer } = await openSmallCorpus([
  { text: flood },
  { text: letters, source: { title: 'Correspondence of Admiral Okonkwo' } },
]);

function readingsOf(answer: Answer): readonly WordReading[] {
  return answer.report.readings ?? [];
}

describe('what an answer says of the spelling of its question', () => {
  it.each([
    ['a name', 'did the ferries of Wetsbay stop', 'Wetsbay', 'Westbay'],
    ['a word whose stem nobody writes', 'did the resrvoirs overflow', 'resrvoirs', 'reservoirs'],
    ['a word whose stem a slip hides', 'what overflowed in the mornign', 'mornign', 'morning'],
    ['small letters where the source has a capital', 'ferries of wetsbay', 'wetsbay', 'Westbay'],
    ['the likest of the ways to write a name', 'did Nortthown overflow', 'Nortthown', 'Northtown'],
  ])('shows %s as it was typed and as the source writes it', async (_, question, typed, read) => {
    const answer = await answerer.answer(question);
    const found = readingsOf(answer).find((reading) => reading.typed === typed);
    expect(answer.kind).toBe('answered');
    expect(found).toEqual({ typed, read });
  });

  it('says it of an honest nothing too, with a word of a passage that is not shown', async () => {
    const answer = await answerer.answer('did a comet strike the ferires of Atlantis');
    expect(answer.kind).toBe('unanswered');
    expect(readingsOf(answer)).toEqual([{ typed: 'ferires', read: 'ferries' }]);
  });

  it('finds the word in a title where no text has it', async () => {
    const answer = await answerer.answer('what did Okonwko eat for breakfast');
    expect(readingsOf(answer)).toContainEqual({ typed: 'Okonwko', read: 'Okonkwo' });
  });

  it('has nothing to say of a question that was read as it was typed', async () => {
    for (const question of ['did the ferries of Westbay stop', 'Zanzibar', '', '???', '2121']) {
      expect((await answerer.answer(question)).report).not.toHaveProperty('readings');
    }
  });

  it('does not tell of a word that is understood by its synonyms', async () => {
    // The corpus holds “wounded”, and “hut”, one slip away.
    expect(readingsOf(await answerer.answer('were fishermen hurt at Southport'))).toEqual([]);
  });

  it('reads no number as another number', async () => {
    expect(readingsOf(await answerer.answer('did 1202 ferries stop on 6 March 2012'))).toEqual([]);
  });

  it('tells of each word once and in the order of the question', async () => {
    const question = 'fishremen, fishremen and the ferires of Wetsbay';
    expect(readingsOf(await answerer.answer(question)).map(({ typed }) => typed)).toEqual([
      'fishremen',
      'ferires',
      'Wetsbay',
    ]);
  });

  it('shows only words that stand in the corpus, whatever was mistyped', async () => {
    const all = `${flood} ${letters} Correspondence of Admiral Okonkwo`;
    const words = [...new Set(all.match(/[A-Za-z]{5,}/g) ?? [])];
    const written = new Set(all.match(/[A-Za-z]+/g) ?? []);
    const slipped = fc
      .tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('drop', 'swap', 'double'))
      .map(([word, place, slip]) => {
        const at = 1 + (place % (word.length - 2));
        const [start, letter, next, end] = [
          word.slice(0, at),
          word.charAt(at),
          word.charAt(at + 1),
          word.slice(at + 2),
        ];
        if (slip === 'drop') return `${start}${next}${end}`;
        if (slip === 'swap') return `${start}${next}${letter}${end}`;
        return `${start}${letter}${letter}${next}${end}`;
      });
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(slipped, { minLength: 1, maxLength: 5 }), async (typed) => {
        for (const reading of readingsOf(
          await answerer.answer(`about the ${typed.join(' and ')}`),
        )) {
          told++;
          expect(typed).toContain(reading.typed);
          expect(written).toContain(reading.read);
        }
      }),
    );
    expect(told).toBeGreaterThan(50);
  });

  it('stays short for a page of words that nobody knows', async () => {
    const page = Array.from({ length: 2_000 }, (_, n) => `ferires${'x'.repeat(n % 40)}q`).join(' ');
    const answer = await answerer.answer(`${page} constructor __proto__ ferires 🦀 İİİİ`);
    expect(readingsOf(answer).length).toBeLessThanOrEqual(16);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/dialogue/conversations.js';
import { readFollowUp } from '../../src/dialogue/follow-up.js';
import { foreignLanguage } from '../../src/dialogue/language-of.js';
import { questionIn } from '../../src/dialogue/question-in.js';
import { readSmallTalk } from '../../src/dialogue/small-talk.js';
import { takeTurn } from '../../src/dialogue/take-turn.js';
import { wordsOf } from '../../src/discord/reply/readable-text.js';
import { openSmallCorpus } from '../answer/small-corpus.js';

/** Anything that somebody may write: any characters, and words that mean something here in any order. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...'hi thanks you are a bot and Ganja who said it when was that wer hat das ¿qué où кто 14 October 15th https://a.example the constructor __proto__ toString \ud800 İ ’ ?! 👋'.split(
          ' ',
        ),
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);

describe('any text', () => {
  it('is read without a throw, and what is asked is a part of what was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readSmallTalk(text);
        readFollowUp(text);
        foreignLanguage(text);
        expect(text).toContain(questionIn(text));
        const { own, shown } = wordsOf({ content: text, embeds: [] });
        expect([own.length <= 4_000, shown]).toEqual([true, '']);
      }),
      { numRuns: 500 },
    );
  });

  it('gets a turn, also after any other', async () => {
    const known = await openSmallCorpus([{ text: 'The ferry sank off Ganja on 14 October 2020.' }]);
    const take = (text: string, before: Before | null) =>
      takeTurn({ text, options: {}, isPointedAt: false, before }, known);
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const first = await take(one, null);
        if (first.kind !== 'answer') return;
        const { question, answer } = first;
        const second = await take(other, { question, answer, options: {}, at: 0 });
        expect(second.kind).toBeTypeOf('string');
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is read only as far as it must be, however long it is', () => {
    const long = 'und you who hi https://a.example '.repeat(40_000);
    expect(readSmallTalk(long)).toBeNull();
    expect(readFollowUp(long)).toBeNull();
    expect(questionIn(long)).toBe(long);
    expect(wordsOf({ content: long, embeds: [] }).own.length).toBeLessThanOrEqual(4_000);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { Answerer, AnswerOptions } from '../../src/answer/answerer.js';
import { cachedAnswerer } from '../../src/answer/cached-answerer.js';

/** An answerer that counts how often it was asked. */
function counting(indexVersion = 'v1'): Answerer & { asked: [string, AnswerOptions][] } {
  const asked: [string, AnswerOptions][] = [];
  return {
    asked,
    indexVersion,
    async answer(question, options = {}): Promise<Answer> {
      asked.push([question, options]);
      return {
        kind: 'unanswered',
        question,
        reason: 'nothing-found',
        nearest: null,
        report: { documents: 1, passages: 1, terms: [] },
        indexVersion,
      };
    },
    nearest: async () => [],
    termsOf: () => [],
  };
}

describe('cachedAnswerer', () => {
  it('asks once for one question, however its white space is typed', async () => {
    const inner = counting();
    const answerer = cachedAnswerer(inner, { maxSize: 100_000 });
    await answerer.answer('was the bridge closed');
    const again = await answerer.answer('  was the\u00a0bridge   closed ');
    expect(inner.asked).toHaveLength(1);
    expect(again.question).toBe('  was the\u00a0bridge   closed ');
  });

  it('keeps apart what differs in capitals or in any filter', async () => {
    const inner = counting();
    const answerer = cachedAnswerer(inner, { maxSize: 100_000 });
    const filters: AnswerOptions[] = [
      {},
      { limit: 1 },
      { speaker: 'a' },
      { from: '2020' },
      { to: '2020' },
      { asOf: '2020' },
      { documents: [] },
    ];
    for (const options of filters) await answerer.answer('us', options);
    await answerer.answer('US');
    expect(inner.asked).toHaveLength(filters.length + 1);
  });

  it('forgets the oldest when it is full', async () => {
    const inner = counting();
    const answerer = cachedAnswerer(inner, { maxSize: 2_000 });
    for (let number = 0; number < 50; number++) await answerer.answer(`question ${number}`);
    await answerer.answer('question 0');
    expect(inner.asked).toHaveLength(51);
  });

  it('answers a question that is larger than the whole cache', async () => {
    const inner = counting();
    const long = 'x'.repeat(10_000);
    expect((await cachedAnswerer(inner, { maxSize: 1_000 }).answer(long)).question).toBe(long);
  });
});

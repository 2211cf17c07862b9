import { describe, expect, it } from 'vitest';
import { type AnswerContext, AnswerContexts } from '../../../src/discord/reply/answer-contexts.js';

const context: AnswerContext = {
  subject: { kind: 'sources' },
  askerId: '1',
  guildId: '7',
  canShare: true,
  at: 0,
};

describe('what the bot remembers of its answers', () => {
  it('is found by an id that says nothing of what it does', () => {
    const contexts = new AnswerContexts();
    const idFor = contexts.remember(context);
    const id = idFor({ kind: 'share' });
    expect(id).toMatch(/^[\w-]{22}\.\d+$/);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(contexts.find(id)).toMatchObject({ context, action: { kind: 'share' } });
    expect(idFor({ kind: 'share' })).toBe(id);
    expect(idFor({ kind: 'helpful' })).not.toBe(id);
  });

  it('gives nothing for ids that it never gave', () => {
    const contexts = new AnswerContexts();
    const id = contexts.remember(context)({ kind: 'share' });
    const name = id.split('.')[0];
    for (const forged of [
      '',
      '.',
      'x',
      name ?? '',
      `${name}.1`,
      `${name}.-1`,
      `${name}.0x0`,
      `${name}.constructor`,
      `${name}.99999999999`,
      `${id}.0`,
      '__proto__.0',
    ]) {
      expect(contexts.find(forged), forged).toBeNull();
    }
  });

  it('is bounded: the oldest is forgotten', () => {
    const contexts = new AnswerContexts({ max: 2 });
    const ids = [1, 2, 3].map(() => contexts.remember(context)({ kind: 'share' }));
    expect(ids.map((id) => contexts.find(id) === null)).toEqual([true, false, false]);
  });

  it('is shared once', () => {
    const contexts = new AnswerContexts();
    const id = contexts.remember(context)({ kind: 'share' });
    expect(contexts.find(id)?.share()).toBe(true);
    expect(contexts.find(id)?.share()).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { Cooldowns, cooldownsEvery } from '../../src/discord/ask/cooldowns.js';
import { SeenEvents } from '../../src/discord/gateway/seen-events.js';
import { type AnswerContext, AnswerContexts } from '../../src/discord/reply/answer-contexts.js';

const context: AnswerContext = {
  subject: { kind: 'sources' },
  askerId: '1',
  guildId: '7',
  canShare: true,
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

describe('cooldowns', () => {
  const allowances = { user: { burst: 2, everyMs: 1000 }, guild: { burst: 3, everyMs: 100 } };
  const options = { ...allowances, presses: allowances };

  it('let a person ask a few at once and then one by one', () => {
    const cooldowns = new Cooldowns(options);
    expect(cooldowns.ask('ann', null, 0).kind).toBe('granted');
    expect(cooldowns.ask('ann', null, 0).kind).toBe('granted');
    expect(cooldowns.ask('ann', null, 0)).toEqual({ kind: 'refused', waitMs: 1000, isFirst: true });
    expect(cooldowns.ask('ann', null, 400)).toEqual({
      kind: 'refused',
      waitMs: 600,
      isFirst: false,
    });
    expect(cooldowns.ask('ann', null, 1000).kind).toBe('granted');
    expect(cooldowns.ask('bea', null, 0).kind).toBe('granted');
  });

  it('hold a guild back as a whole', () => {
    const cooldowns = new Cooldowns(options);
    for (const person of ['a', 'b', 'c']) {
      expect(cooldowns.ask(person, '7', 0).kind).toBe('granted');
    }
    expect(cooldowns.ask('d', '7', 0).kind).toBe('refused');
    expect(cooldowns.ask('d', '8', 0).kind).toBe('granted');
    expect(cooldowns.ask('d', '7', 100).kind).toBe('granted');
  });

  it('set no limit where the wait is 0, and are not upset by a clock that goes back', () => {
    const cooldowns = new Cooldowns(cooldownsEvery({ userMs: 0, guildMs: 0 }));
    for (let n = 0; n < 100; n++) {
      expect(cooldowns.ask('ann', '7', 1000 - n).kind).toBe('granted');
      expect(cooldowns.press('ann', '7', 1000 - n).kind).toBe('granted');
      expect(cooldowns.submit('ann', 1000 - n).kind).toBe('granted');
    }
  });

  it('count presses apart from questions, and take ten forms beyond what may be pressed', () => {
    const cooldowns = new Cooldowns(options);
    const press = (now: number) => cooldowns.press('ann', '7', now).kind;
    expect([press(0), press(0), press(0)]).toEqual(['granted', 'granted', 'refused']);
    expect(cooldowns.ask('ann', '7', 0).kind).toBe('granted');
    for (let n = 0; n < 10; n++) expect(cooldowns.submit('ann', 0).kind).toBe('granted');
    expect(cooldowns.submit('ann', 0)).toMatchObject({ kind: 'refused', waitMs: 1000 });
    // For the forms that were taken beyond it, presses wait.
    expect(cooldowns.press('ann', '7', 10_000)).toMatchObject({ kind: 'refused', waitMs: 1000 });
    expect([press(11_000), press(11_000)]).toEqual(['granted', 'refused']);
  });

  it('hold a guild back as a whole where others press, but nobody who presses what stands', () => {
    const cooldowns = new Cooldowns(options);
    for (const person of ['a', 'b', 'c']) {
      expect(cooldowns.press(person, '7', 0).kind).toBe('granted');
    }
    expect(cooldowns.press('d', '7', 0).kind).toBe('refused');
    expect(cooldowns.press('d', null, 0).kind).toBe('granted');
  });
});

describe('events', () => {
  it('are new once', () => {
    const seen = new SeenEvents();
    expect([seen.isNew('1'), seen.isNew('1'), seen.isNew('2')]).toEqual([true, false, true]);
  });
});

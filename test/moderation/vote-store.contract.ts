import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type { Vote, VoteStore } from '../../src/moderation/vote-store.js';

const vote = (person: string, traits: Partial<Vote> = {}): Vote => ({
  answerKey: 'v1 a',
  voter: hashAsker(person, 'key'),
  isHelpful: true,
  reason: null,
  at: '2026-01-05T10:00:00.000Z',
  ...traits,
});

/** What every VoteStore does. `open` gives a fresh, empty store. */
export function describeVoteStore(name: string, open: () => Promise<VoteStore>): void {
  describe(name, () => {
    it('counts one vote per person, the last one', async () => {
      const store = await open();
      expect(await store.cast(vote('ann'))).toBe('new');
      expect(await store.cast(vote('ann', { isHelpful: false }))).toBe('changed');
      expect(await store.cast(vote('ann', { isHelpful: false, reason: 'outdated' }))).toBe(
        'changed',
      );
      expect(await store.cast(vote('bea'))).toBe('new');
      expect(await store.count('v1 a')).toEqual({
        helpful: 1,
        notHelpful: 1,
        reasons: { outdated: 1 },
      });
    });

    it('keeps answers apart, whatever they are called', async () => {
      const store = await open();
      await store.cast(vote('ann', { answerKey: '__proto__' }));
      expect((await store.count('__proto__')).helpful).toBe(1);
      expect(await store.count('constructor')).toEqual({ helpful: 0, notHelpful: 0, reasons: {} });
    });
  });
}

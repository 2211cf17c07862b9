import { describe, expect, it } from 'vitest';
import type { WatchStore } from '../../src/moderation/watch-store.js';

const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const sighting = (claim: string, minute: number, channelId = '1') => ({
  claim,
  channelId,
  guildId: '7',
  at: at(minute),
});

/** What every WatchStore does. `open` gives a fresh, empty store. */
export function describeWatchStore(name: string, open: () => Promise<WatchStore>): void {
  describe(name, () => {
    it('tells the first sighting of a claim in a channel from those that follow', async () => {
      const store = await open();
      expect(await store.noteSighting(sighting('4', 10), at(0))).toBe(true);
      expect(await store.noteSighting(sighting('4', 11), at(0))).toBe(false);
      expect(await store.noteSighting(sighting('4', 11, '2'), at(0))).toBe(true);
      expect(await store.noteSighting(sighting('5', 11), at(0))).toBe(true);
    });

    it('shows a claim again after the period, counted from when it was shown', async () => {
      const store = await open();
      await store.noteSighting(sighting('4', 10), at(0));
      await store.noteSighting(sighting('4', 19), at(9));
      expect(await store.noteSighting(sighting('4', 20), at(10))).toBe(false);
      expect(await store.noteSighting(sighting('4', 21), at(11))).toBe(true);
      expect(await store.noteSighting(sighting('4', 22), at(12))).toBe(false);
    });

    it('takes one of many at the same instant', async () => {
      const store = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => store.noteSighting(sighting('4', 10), at(0))),
      );
      expect(outcomes.filter((isFirst) => isFirst)).toHaveLength(1);
    });

    it('takes any string for a claim and a channel', async () => {
      const store = await open();
      for (const odd of ['', '__proto__', 'zero \0', 'half \uD83D', '\u001b', 'x'.repeat(2_000)]) {
        expect(await store.noteSighting(sighting(odd, 10, odd), at(0))).toBe(true);
        expect(await store.noteSighting(sighting(odd, 11, odd), at(0))).toBe(false);
      }
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { TroubleStore } from '../../src/moderation/trouble-store.js';

const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** What every TroubleStore does. `open` gives a fresh, empty store. */
export function describeTroubleStore(name: string, open: () => Promise<TroubleStore>): void {
  describe(name, () => {
    it('keeps since when something is in the way, and whether its managers were told', async () => {
      const store = await open();
      expect(await store.read('7')).toBeNull();
      expect(await store.begin('7', 'gone', at(1))).toEqual({
        cause: 'gone',
        at: at(1),
        toldAt: null,
      });
      await store.noteTold('7', at(2));
      const told = { cause: 'gone', at: at(1), toldAt: at(2) };
      expect(await store.begin('7', 'gone', at(3))).toEqual(told);
      expect(await store.read('7')).toEqual(told);
      expect(await store.read('8')).toBeNull();
    });

    it('begins anew with another cause, and ends once', async () => {
      const store = await open();
      const odd = 'zero \0 half \uD83D “İ”';
      await store.begin(odd, 'gone', at(1));
      await store.noteTold(odd, at(2));
      const other = { cause: odd, at: at(3), toldAt: null };
      expect(await store.begin(odd, odd, at(3))).toEqual(other);
      expect(await store.end(odd)).toEqual(other);
      expect(await store.end(odd)).toBeNull();
      await store.noteTold(odd, at(4));
      expect(await store.read(odd)).toBeNull();
    });
  });
}

import { describe, expect, it } from 'vitest';
import {
  defaultGuildSettings,
  type GuildSettingsStore,
} from '../../src/moderation/guild-settings.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';

const mod = '900' as ModeratorId;
const at = '2026-01-05T10:00:00.000Z';

/** What every GuildSettingsStore does. `open` gives a fresh, empty store. */
export function describeGuildSettingsStore(
  name: string,
  open: () => Promise<GuildSettingsStore>,
): void {
  describe(name, () => {
    it('gives defaults where nothing was changed', async () => {
      const store = await open();
      for (const guild of ['7', '__proto__', 'constructor']) {
        expect(await store.read(guild)).toEqual(defaultGuildSettings);
      }
    });

    it('changes what is given and keeps the rest, in this server alone', async () => {
      const store = await open();
      await store.change('7', { reviewChannelId: '70', moderatorRoleIds: ['1', '2'] }, mod, at);
      const changed = await store.change('7', { retentionDays: 30, locale: 'tr' }, mod, at);
      expect(changed).toEqual({
        ...defaultGuildSettings,
        reviewChannelId: '70',
        moderatorRoleIds: ['1', '2'],
        retentionDays: 30,
        locale: 'tr',
      });
      expect(await store.read('7')).toEqual(changed);
      expect(await store.read('8')).toEqual(defaultGuildSettings);
    });

    it('sets back to nothing', async () => {
      const store = await open();
      await store.change('7', { reviewChannelId: '70', watchChannelIds: ['1'] }, mod, at);
      await store.change('7', { reviewChannelId: null, watchChannelIds: [] }, mod, at);
      expect(await store.read('7')).toEqual(defaultGuildSettings);
    });

    it('keeps both of two changes at once', async () => {
      const store = await open();
      await Promise.all([
        store.change('7', { watchMode: 'shadow' }, mod, at),
        store.change('7', { audience: 'everyone' }, mod, at),
      ]);
      expect(await store.read('7')).toMatchObject({ watchMode: 'shadow', audience: 'everyone' });
    });

    it('knows which servers have changed something, until it forgets them', async () => {
      const store = await open();
      expect(await store.known()).toEqual([]);
      await store.read('6');
      const changed = ['7', '8', '__proto__'];
      for (const guild of changed) await store.change(guild, { retentionDays: 30 }, mod, at);
      await store.change('7', { retentionDays: 31 }, mod, at);
      expect([...(await store.known())].sort()).toEqual(changed);
      await store.forget('7');
      expect([...(await store.known())].sort()).toEqual(['8', '__proto__']);
    });

    it('forgets a server', async () => {
      const store = await open();
      await store.change('7', { needsTwoModerators: true }, mod, at);
      expect(await store.forget('7')).toBe(true);
      expect(await store.forget('7')).toBe(false);
      expect(await store.read('7')).toEqual(defaultGuildSettings);
    });
  });
}

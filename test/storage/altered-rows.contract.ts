import { beforeEach, describe, expect, it } from 'vitest';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import { openStores } from '../../src/storage/stores.js';
import { submittingExample } from '../moderation/submitting-example.js';

const at = '2026-01-05T10:00:00.000Z';
const later = '2026-01-05T11:00:00.000Z';
const mod = '900' as ModeratorId;
const guildId = submittingExample('x').guildId;

/** A database whose rows can be changed as a disk would: past the triggers that seal. */
export interface AlterablePlace {
  readonly location: string;
  alter(change: string): void | Promise<void>;
}

/** What every database of ours does with altered rows. `open` gives a fresh, empty one. */
export function describeAlteredRows(name: string, open: () => Promise<AlterablePlace>): void {
  describe(`rows of ${name} that were changed behind the stores`, () => {
    let place: AlterablePlace;

    beforeEach(async () => {
      place = await open();
      const stores = await openStores(place.location);
      for (const question of ['did the ferry sink', 'was the bridge open', 'who paid the mayor']) {
        const { item } = await stores.reviews.submit(submittingExample(question), at);
        await stores.reviews.claim(item.id, mod, at, later);
        const reply = { words: `About it: ${question}.`, quotes: [] };
        await stores.reviews.decide(item.id, mod, { kind: 'answer', reply }, at, false);
      }
      await stores.settings.change(guildId, { audience: 'everyone' }, mod, at);
      await stores.close();
    });

    async function reopened() {
      const stores = await openStores(place.location);
      const met: string[] = [];
      stores.onAlteredRow(({ table, key }) => met.push(`${table} ${key}`));
      return { stores, met };
    }

    it('are not shown and nobody is told of them, while the rest goes on', async () => {
      await place.alter(
        "update review_item set state = replace(state, 'About', 'Above') where number = 2",
      );
      const { stores, met } = await reopened();
      const listed = await stores.reviews.list({ guildId, states: ['answered'], limit: 2 });
      expect(listed.map(({ id }) => id)).toEqual(['1', '3']);
      const told = await stores.reviews.takeUntold(later, at, 10);
      expect(told.map(({ item }) => item.id)).toEqual(['1', '3']);
      expect(met).toEqual(['review_item 2']);
      expect(await stores.alteredRows()).toEqual([{ table: 'review_item', key: '2' }]);
      await stores.close();
    });

    it('stay altered, whatever else is written into them', async () => {
      await place.alter("update review_item set handle = 'forged' where number = 2");
      const { stores } = await reopened();
      await stores.reviews.notePost('2' as never, { channelId: '1', messageId: '2' });
      expect(await stores.reviews.find('2' as never)).toBeNull();
      await stores.close();
    });

    it('hide an item when what its asker wrote was changed', async () => {
      await place.alter("update review_request set words = replace(words, 'bridge', 'fridge')");
      const { stores, met } = await reopened();
      expect(await stores.reviews.list({ guildId })).toHaveLength(2);
      expect(met).toEqual(['review_request 2']);
      await stores.close();
    });

    it('of settings hold as if nothing had been set, until they are set anew', async () => {
      await place.alter("update guild set settings = replace(settings, 'everyone', 'somebody')");
      const { stores, met } = await reopened();
      expect((await stores.settings.read(guildId)).audience).toBe('only-asker');
      await stores.settings.change(guildId, { audience: 'everyone' }, mod, at);
      expect((await stores.settings.read(guildId)).audience).toBe('everyone');
      expect(met).toEqual([`guild ${guildId}`]);
      await stores.close();
    });
  });
}

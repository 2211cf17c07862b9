import type { WatchStore } from '../../moderation/watch-store.js';
import type { Database } from '../database.js';
import { toText } from '../storable.js';

/** What watching has shown, in a database. */
export function createWatchStore(database: Database): WatchStore {
  return {
    noteSighting: ({ claim, channelId, guildId, at }, notBefore) =>
      database.write(async (transaction) => {
        const key = { claim: toText(claim), channel_id: toText(channelId) };
        const last = await transaction
          .selectFrom('sighting')
          .select('at')
          .where('claim', '=', key.claim)
          .where('channel_id', '=', key.channel_id)
          .executeTakeFirst();
        if (last !== undefined && last.at >= notBefore) return false;
        await transaction
          .insertInto('sighting')
          .values({ ...key, guild_id: toText(guildId), at })
          .onConflict((conflict) => conflict.columns(['claim', 'channel_id']).doUpdateSet({ at }))
          .execute();
        return true;
      }),
  };
}

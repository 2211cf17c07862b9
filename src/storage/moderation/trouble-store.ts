import type { Trouble, TroubleStore } from '../../moderation/trouble-store.js';
import type { Database } from '../database.js';
import type { Query } from '../schema.js';
import { fromText, toText } from '../storable.js';

/** What is in the way of servers' queues, in a database. */
export function createTroubleStore(database: Database): TroubleStore {
  return {
    async begin(guildId, cause, at) {
      const id = toText(guildId);
      const known = await database.run((query) => readTrouble(query, id));
      if (known?.cause === cause) return known;
      return database.write(async (transaction) => {
        const before = await readTrouble(transaction, id);
        if (before?.cause === cause) return before;
        const now = { cause: toText(cause), at, told_at: null };
        await transaction
          .insertInto('guild_trouble')
          .values({ guild_id: id, ...now })
          .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(now))
          .execute();
        return { cause, at, toldAt: null };
      });
    },
    async noteTold(guildId, at) {
      await database.write((transaction) =>
        transaction
          .updateTable('guild_trouble')
          .set({ told_at: at })
          .where('guild_id', '=', toText(guildId))
          .execute(),
      );
    },
    async end(guildId) {
      const id = toText(guildId);
      // Asked with every post, and mostly there is nothing.
      if ((await database.run((query) => readTrouble(query, id))) === null) return null;
      return database.write(async (transaction) => {
        const before = await readTrouble(transaction, id);
        await transaction.deleteFrom('guild_trouble').where('guild_id', '=', id).execute();
        return before;
      });
    },
    read: (guildId) => database.run((query) => readTrouble(query, toText(guildId))),
  };
}

/** @param id as in its row */
async function readTrouble(query: Query, id: string): Promise<Trouble | null> {
  const row = await query
    .selectFrom('guild_trouble')
    .select(['cause', 'at', 'told_at'])
    .where('guild_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { cause: fromText(row.cause), at: row.at, toldAt: row.told_at };
}

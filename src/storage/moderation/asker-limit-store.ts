import type { Selectable } from 'kysely';
import type { AskerLimit, AskerLimitStore } from '../../moderation/asker-limit-store.js';
import type { ModeratorId, ReviewItemId } from '../../moderation/review-item.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Database } from '../database.js';
import type { DatabaseSchema, Query, Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { fromText, toText } from '../storable.js';
import { rowNumber } from './row-number.js';

type LimitRow = Selectable<DatabaseSchema['asker_limit']>;

/** Limits that a list gives at most. */
const MAX_LISTED = 25;

/** What moderators let single askers have open, in a database. */
export function createAskerLimitStore(database: Database): AskerLimitStore {
  return {
    limitSender: (item, most, by, at) =>
      database.write(async (transaction) => {
        const sender = await findSender(transaction, item);
        if (sender === null) return 'nobody';
        const before = await readLimit(transaction, sender.guild_id, sender.asker);
        if ((before?.most ?? null) === most) return 'unchanged';
        if (before !== undefined) await deleteLimit(transaction, before);
        if (most !== null) {
          await transaction
            .insertInto('asker_limit')
            .values({ ...sender, most, by: toText(by), at })
            .execute();
        }
        await note(transaction, sender.item, most, { by, at });
        return most === null ? 'lifted' : 'limited';
      }),
    lift: (guildId, id, by, at) =>
      database.write(async (transaction) => {
        const number = rowNumber(id);
        const row =
          number === null
            ? undefined
            : await transaction
                .selectFrom('asker_limit')
                .selectAll()
                .where('number', '=', number)
                .where('guild_id', '=', toText(guildId))
                .executeTakeFirst();
        if (row === undefined) return null;
        await deleteLimit(transaction, row);
        await note(transaction, row.item, null, { by, at });
        return limitOf(row);
      }),
    ofSender: (item) =>
      database.read(async (snapshot) => {
        const sender = await findSender(snapshot, item);
        if (sender === null) return null;
        const row = await readLimit(snapshot, sender.guild_id, sender.asker);
        return row === undefined ? null : limitOf(row);
      }),
    async of(guildId, asker) {
      const row = await database.run((query) => readLimit(query, toText(guildId), toText(asker)));
      return row === undefined ? null : limitOf(row);
    },
    async list(guildId) {
      const rows = await database.run((query) =>
        query
          .selectFrom('asker_limit')
          .selectAll()
          .where('guild_id', '=', toText(guildId))
          .orderBy('number', 'desc')
          .limit(MAX_LISTED)
          .execute(),
      );
      return rows.map(limitOf);
    },
    async forget(guildId) {
      await database.write((transaction) =>
        transaction.deleteFrom('asker_limit').where('guild_id', '=', toText(guildId)).execute(),
      );
    },
  };
}

/** All limits of one person; `person` as in their rows. */
export async function exportLimits(query: Query, person: string) {
  const rows = await query
    .selectFrom('asker_limit')
    .select(['guild_id', 'most', 'at'])
    .where('asker', '=', person)
    .orderBy('number')
    .execute();
  return rows.map(({ guild_id, most, at }) => ({ guildId: fromText(guild_id), most, at }));
}

/** The limit of one person in a server, both as in their rows. */
export function readLimit(
  query: Query,
  guildId: string,
  asker: string,
): Promise<LimitRow | undefined> {
  return query
    .selectFrom('asker_limit')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('asker', '=', asker)
    .executeTakeFirst();
}

/** Whoever sent the words that an item has. */
async function findSender(
  query: Query,
  id: ReviewItemId,
): Promise<Pick<LimitRow, 'item' | 'guild_id' | 'asker'> | null> {
  const number = rowNumber(id);
  if (number === null) return null;
  const row = await query
    .selectFrom('review_item')
    .innerJoin('review_request', 'review_request.number', 'review_item.worded_by')
    .select(['review_item.number as item', 'review_item.guild_id', 'review_request.asker'])
    .select(alteredAmong(['review_item'], ['review_request']))
    .where('review_item.number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : { item: row.item, guild_id: row.guild_id, asker: row.asker };
}

async function deleteLimit(transaction: Transaction, { number }: LimitRow): Promise<void> {
  await transaction.deleteFrom('asker_limit').where('number', '=', number).execute();
}

/** Which question it was about; never whom. */
async function note(
  transaction: Transaction,
  item: number,
  most: number | null,
  { by, at }: { readonly by: ModeratorId; readonly at: string },
): Promise<void> {
  await appendAuditEntry(transaction, {
    at,
    actor: by,
    action: most === null ? 'asker.lift' : 'asker.limit',
    subject: `item ${item}`,
    details: most === null ? {} : { most },
  });
}

function limitOf({ number, guild_id, most, by, at, item }: LimitRow): AskerLimit {
  return {
    id: String(number),
    guildId: fromText(guild_id),
    most,
    by: fromText(by) as ModeratorId,
    at,
    item: String(item) as ReviewItemId,
  };
}

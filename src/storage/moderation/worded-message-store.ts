import type { ReviewItemId } from '../../moderation/review-item.js';
import type { DueMessage, WordedMessageStore } from '../../moderation/worded-message-store.js';
import type { Database } from '../database.js';
import { alteredAmong } from '../seals/row-seals.js';
import { fromText, toText } from '../storable.js';
import { rowNumber } from './row-number.js';

/** Altered rows that are passed over at a time, at most. */
const AT_A_LOOK = 25;

/** Messages that hold words about questions, in a database. */
export function createWordedMessageStore(database: Database): WordedMessageStore {
  return {
    async noteLine({ item, guildId, message, at }) {
      const number = rowNumber(item);
      if (number === null) return false;
      return database.write(async (transaction) => {
        const row = await transaction
          .selectFrom('review_item')
          .select('worded_by')
          .where('number', '=', number)
          .executeTakeFirst();
        if (row === undefined || row.worded_by === null) return false;
        await transaction
          .insertInto('worded_message')
          .values({
            item: number,
            guild_id: toText(guildId),
            channel_id: toText(message.channelId),
            message_id: toText(message.messageId),
            kind: 'line',
            noted_at: at,
            due_at: null,
          })
          .onConflict((conflict) => conflict.columns(['channel_id', 'message_id']).doNothing())
          .execute();
        return true;
      });
    },
    async makeDue(channelId) {
      await database.write((transaction) =>
        transaction
          .updateTable('worded_message')
          .set({ due_at: '' })
          .where('channel_id', '=', toText(channelId))
          .where('due_at', 'is', null)
          .execute(),
      );
    },
    async takeDue(at, again, limit) {
      const due = await database.run((query) =>
        query
          .selectFrom('worded_message')
          .select('number')
          .select(alteredAmong(['worded_message']))
          .where('due_at', '<=', at)
          .orderBy('due_at')
          .limit(Math.max(0, limit) + AT_A_LOOK)
          .execute(),
      );
      // Asked again and again, and mostly there is nothing.
      if (due.length === 0 || limit < 1) return [];
      const taken = await database.write((transaction) =>
        transaction
          .updateTable('worded_message')
          .set({ due_at: again })
          .where(
            'number',
            'in',
            due.slice(0, limit).map(({ number }) => number),
          )
          .where('due_at', '<=', at)
          .returning(['number', 'kind', 'item', 'guild_id', 'channel_id', 'message_id'])
          .execute(),
      );
      return taken
        .sort((one, other) => one.number - other.number)
        .map(
          ({ kind, item, guild_id, channel_id, message_id }): DueMessage => ({
            kind: kind as DueMessage['kind'],
            item: String(item) as ReviewItemId,
            guildId: fromText(guild_id),
            message: { channelId: fromText(channel_id), messageId: fromText(message_id) },
          }),
        );
    },
    async noteErased({ message: { channelId, messageId } }, settledBefore) {
      await database.write((transaction) =>
        transaction
          .deleteFrom('worded_message')
          .where('channel_id', '=', toText(channelId))
          .where('message_id', '=', toText(messageId))
          .where(({ or, eb }) => or([eb('kind', '=', 'post'), eb('noted_at', '<', settledBefore)]))
          .execute(),
      );
    },
  };
}

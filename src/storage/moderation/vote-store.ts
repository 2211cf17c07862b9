import type { VoteReason, VoteStore } from '../../moderation/vote-store.js';
import type { Database } from '../database.js';
import { alteredAmong, isAltered } from '../seals/row-seals.js';
import { toText } from '../storable.js';

/** Votes in a database. */
export function createVoteStore(database: Database): VoteStore {
  return {
    cast: ({ answerKey, voter, isHelpful, reason, at }) =>
      database.write(async (transaction) => {
        // Whoever votes anew puts an altered vote right.
        await transaction
          .deleteFrom('vote')
          .where('answer_key', '=', toText(answerKey))
          .where('voter', '=', toText(voter))
          .where(isAltered('vote'))
          .execute();
        const values = { is_helpful: isHelpful ? 1 : 0, reason, at };
        const { numUpdatedRows } = await transaction
          .updateTable('vote')
          .set(values)
          .where('answer_key', '=', toText(answerKey))
          .where('voter', '=', toText(voter))
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return 'changed';
        await transaction
          .insertInto('vote')
          .values({ answer_key: toText(answerKey), voter: toText(voter), ...values })
          .execute();
        return 'new';
      }),
    async count(answerKey) {
      const rows = await database.run((query) =>
        query
          .selectFrom('vote')
          .select(['is_helpful', 'reason'])
          .select(alteredAmong(['vote']))
          .where('answer_key', '=', toText(answerKey))
          .execute(),
      );
      const reasons: Partial<Record<VoteReason, number>> = {};
      let helpful = 0;
      let notHelpful = 0;
      for (const { is_helpful, reason } of rows) {
        if (is_helpful === 1) helpful += 1;
        else notHelpful += 1;
        if (is_helpful === 1 || reason === null) continue;
        reasons[reason as VoteReason] = (reasons[reason as VoteReason] ?? 0) + 1;
      }
      return { helpful, notHelpful, reasons };
    },
  };
}

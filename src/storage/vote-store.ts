import type { VoteReason, VoteStore } from '../review/vote-store.js';
import type { Database } from './database.js';
import { toText } from './storable.js';

/** Votes in a database. */
export function createVoteStore(database: Database): VoteStore {
  return {
    cast: ({ answerKey, voter, isHelpful, reason, at }) =>
      database.write(async (transaction) => {
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
          .select(({ fn }) => fn.countAll().as('votes'))
          .where('answer_key', '=', toText(answerKey))
          .groupBy(['is_helpful', 'reason'])
          .execute(),
      );
      const reasons: Partial<Record<VoteReason, number>> = {};
      let helpful = 0;
      let notHelpful = 0;
      for (const { is_helpful, reason, votes } of rows) {
        const count = Number(votes);
        if (is_helpful === 1) helpful += count;
        else notHelpful += count;
        if (is_helpful === 0 && reason !== null) reasons[reason as VoteReason] = count;
      }
      return { helpful, notHelpful, reasons };
    },
  };
}

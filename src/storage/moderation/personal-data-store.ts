import { earlierIn, type PersonalDataStore, writtenIn } from '../../moderation/personal-data.js';
import type { VoteReason } from '../../moderation/vote-store.js';
import type { Database } from '../database.js';
import type { Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { fromText, toText } from '../storable.js';
import { exportLimits } from './asker-limit-store.js';
import { enforceRetention } from './enforce-retention.js';
import { eraseRequests } from './erase-requests.js';
import { readItems, requestOf, wordsOf } from './item-rows.js';

/** What a database keeps about people, and how it forgets it. */
export function createPersonalDataStore(database: Database): PersonalDataStore {
  return {
    export: (asker) =>
      database.read(async (snapshot) => {
        const person = toText(asker);
        return {
          requests: await exportRequests(snapshot, person),
          votes: await exportVotes(snapshot, person),
          answers: await exportAnswers(snapshot, person),
          limits: await exportLimits(snapshot, person),
        };
      }),
    async delete(asker) {
      const deletion = await database.write(async (transaction) => {
        const person = toText(asker);
        const votes = await transaction
          .deleteFrom('vote')
          .where('voter', '=', person)
          .executeTakeFirst();
        const answers = await transaction
          .deleteFrom('given_answer')
          .where('asker', '=', person)
          .executeTakeFirst();
        return {
          ...(await eraseRequests(transaction, person)),
          votes: Number(votes.numDeletedRows),
          answers: Number(answers.numDeletedRows),
        };
      });
      await database.scrub();
      return deletion;
    },
    async enforceRetention(limits) {
      const expiry = await enforceRetention(database, limits);
      await database.scrub();
      return expiry;
    },
  };
}

async function exportRequests(snapshot: Transaction, person: string) {
  const rows = await snapshot
    .selectFrom('review_request')
    .selectAll()
    .select(alteredAmong(['review_request']))
    .where('asker', '=', person)
    .orderBy('number')
    .execute();
  const items = await readItems(snapshot, [...new Set(rows.map(({ item }) => item))]);
  return rows.flatMap((row) => {
    const item = items.get(row.item);
    const { question, submittedAt, toldAt, withdrawnAt } = requestOf(row);
    if (item === undefined) return [];
    const { guildId, state } = item;
    const { answer, isForEveryone = false, askedBack = null, original = null } = wordsOf(row.words);
    const decision = withdrawnAt === null ? writtenIn(state) : null;
    const facts = { question, guildId, submittedAt, state: state.kind, toldAt, withdrawnAt };
    const earlierDecisions = withdrawnAt === null ? earlierIn(state) : [];
    return [
      {
        ...facts,
        answer,
        isForEveryone,
        decision,
        earlierDecisions,
        original,
        askedBack:
          askedBack === null ? null : { question: askedBack.question, answer: askedBack.answer },
      },
    ];
  });
}

async function exportVotes(snapshot: Transaction, person: string) {
  const rows = await snapshot
    .selectFrom('vote')
    .select(['is_helpful', 'reason', 'at'])
    .select(alteredAmong(['vote']))
    .where('voter', '=', person)
    .orderBy('at')
    .execute();
  return rows.map(({ is_helpful, reason, at }) => ({
    isHelpful: is_helpful === 1,
    reason: reason as VoteReason | null,
    at,
  }));
}

async function exportAnswers(snapshot: Transaction, person: string) {
  const rows = await snapshot
    .selectFrom('given_answer')
    .select(['guild_id', 'at'])
    .select(alteredAmong(['given_answer']))
    .where('asker', '=', person)
    .orderBy('number')
    .execute();
  return rows.map(({ guild_id, at }) => ({
    guildId: guild_id === null ? null : fromText(guild_id),
    at,
  }));
}

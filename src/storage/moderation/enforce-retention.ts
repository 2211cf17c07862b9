import type { Expiry, RetentionLimits } from '../../moderation/personal-data.js';
import type { PostedMessage } from '../../moderation/review-item.js';
import type { Database } from '../database.js';
import { ifWhole } from '../seals/row-seals.js';
import { fromText } from '../storable.js';
import { deleteItems } from './erase-requests.js';

/** Rows that one transaction deletes at most: others wait that long. A guess at some milliseconds. */
const PORTION = 200;

/** Deletes what is older than allowed, in portions. */
export async function enforceRetention(
  database: Database,
  limits: RetentionLimits,
): Promise<Expiry> {
  const { closedItemsBefore, votesBefore, answersBefore, sightingsBefore } = limits;
  const guilds = await database.run((query) =>
    query.selectFrom('review_item').select('guild_id').distinct().execute(),
  );
  let items = 0;
  let requests = 0;
  const posts: PostedMessage[] = [];
  for (const { guild_id } of guilds) {
    const before = closedItemsBefore.get(fromText(guild_id)) ?? closedItemsBefore.get(null);
    if (before === undefined) continue;
    for (;;) {
      const portion = await deleteClosedItems(database, guild_id, before);
      items += portion.items;
      requests += portion.requests;
      for (const post of portion.posts) posts.push(post);
      if (portion.items < PORTION) break;
    }
  }
  const votes = await inPortions((limit) =>
    database.write((transaction) =>
      transaction
        .deleteFrom('vote')
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('answer_key', 'voter'),
            'in',
            selectFrom('vote as old')
              .select(['old.answer_key', 'old.voter'])
              .where('old.at', '<', votesBefore)
              .limit(limit)
              .$asTuple('answer_key', 'voter'),
          ),
        )
        .executeTakeFirst(),
    ),
  );
  const answers = await inPortions((limit) =>
    database.write((transaction) =>
      transaction
        .deleteFrom('given_answer')
        .where('number', 'in', (query) =>
          query
            .selectFrom('given_answer as old')
            .select('old.number')
            .where('old.at', '<', answersBefore)
            .limit(limit),
        )
        .executeTakeFirst(),
    ),
  );
  const sightings = await database.write((transaction) =>
    transaction.deleteFrom('sighting').where('at', '<', sightingsBefore).executeTakeFirst(),
  );
  return { items, requests, posts, votes, answers, sightings: Number(sightings.numDeletedRows) };
}

function deleteClosedItems(database: Database, guildId: string, before: string) {
  return database.write(async (transaction) => {
    const old = await transaction
      .selectFrom('review_item')
      .select(['number', ifWhole('review_item', 'post').as('post')])
      .where('guild_id', '=', guildId)
      .where('closed_at', '<', before)
      .orderBy('closed_at')
      .limit(PORTION)
      .execute();
    const numbers = old.map(({ number }) => number);
    return {
      items: old.length,
      requests: old.length === 0 ? 0 : await deleteItems(transaction, numbers),
      posts: old.flatMap(({ post }) => (post === null ? [] : [JSON.parse(post) as PostedMessage])),
    };
  });
}

async function inPortions(
  remove: (limit: number) => Promise<{ readonly numDeletedRows: bigint }>,
): Promise<number> {
  for (let removed = 0; ; ) {
    const { numDeletedRows } = await remove(PORTION);
    removed += Number(numDeletedRows);
    if (numDeletedRows < BigInt(PORTION)) return removed;
  }
}

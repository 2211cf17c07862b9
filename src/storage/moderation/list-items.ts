import type { ReviewItem, ReviewItemId } from '../../moderation/review-item.js';
import type { ReviewQuery } from '../../moderation/review-store.js';
import type { Database } from '../database.js';
import type { Transaction } from '../schema.js';
import { toText } from '../storable.js';
import { readItems } from './item-rows.js';
import { rowNumber } from './row-number.js';

/** One query for each state, so that an index gives the page of each in order. */
export function listItems(
  database: Database,
  { guildId, states, after, limit = 25 }: ReviewQuery,
): Promise<readonly ReviewItem[]> {
  const start = after === undefined ? 0 : rowNumber(after);
  if (start === null) return Promise.resolve([]);
  return listInTurns(database, { start, limit }, (snapshot, from, most) =>
    findNumbers(snapshot, { guildId, states, from, most }),
  );
}

/**
 * Reads items page by page, until there are as many as are wanted: some may not be readable, and only
 * an empty page is the last.
 * @param find the numbers of the next page, at most so many, from where the one before ended
 */
function listInTurns(
  database: Database,
  { start, limit }: { readonly start: number; readonly limit: number },
  find: (snapshot: Transaction, from: number, most: number) => Promise<readonly number[]>,
): Promise<readonly ReviewItem[]> {
  const most = Math.min(100, Math.max(1, limit));
  return database.read(async (snapshot) => {
    const listed: ReviewItem[] = [];
    for (let from: number | undefined = start; from !== undefined && listed.length < most; ) {
      const chosen = await find(snapshot, from, most);
      const items = await readItems(snapshot, chosen);
      for (const number of chosen) {
        const item = items.get(number);
        if (item !== undefined) listed.push(item);
      }
      from = chosen.at(-1);
    }
    return listed.slice(0, most);
  });
}

async function findNumbers(
  snapshot: Transaction,
  {
    guildId,
    states,
    from,
    most,
  }: {
    readonly guildId: string;
    readonly states: ReviewQuery['states'] | undefined;
    readonly from: number;
    readonly most: number;
  },
): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (const state of states === undefined ? [null] : new Set(states)) {
    const page = snapshot
      .selectFrom('review_item')
      .select('number')
      .where('guild_id', '=', toText(guildId))
      .where('number', '>', from);
    const rows = await (state === null ? page : page.where('state_kind', '=', state))
      .orderBy('number')
      .limit(most)
      .execute();
    for (const { number } of rows) numbers.push(number);
  }
  return numbers.sort((one, other) => one - other).slice(0, most);
}

/** The highest number that PostgreSQL's integers can have. */
const MAX_NUMBER = 2 ** 31 - 1;

/** Answered items of a server, newest first. */
export function listAnswered(
  database: Database,
  guildId: string,
  before: ReviewItemId | null,
  limit: number,
): Promise<readonly ReviewItem[]> {
  const start = before === null ? MAX_NUMBER : rowNumber(before);
  if (start === null) return Promise.resolve([]);
  return listInTurns(database, { start, limit }, async (snapshot, from, most) => {
    const rows = await snapshot
      .selectFrom('review_item')
      .select('number')
      .where('guild_id', '=', toText(guildId))
      .where('state_kind', '=', 'answered')
      .where('number', '<', from)
      .orderBy('number', 'desc')
      .limit(most)
      .execute();
    return rows.map(({ number }) => number);
  });
}

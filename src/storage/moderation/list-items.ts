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
  const most = Math.min(100, Math.max(1, limit));
  return database.read(async (snapshot) => {
    const listed: ReviewItem[] = [];
    // Again where some could not be read: fewer than were asked for are the last.
    for (let from: number | undefined = start; from !== undefined && listed.length < most; ) {
      const chosen = await findNumbers(snapshot, { guildId, states, from, most });
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
  const most = Math.min(100, Math.max(1, limit));
  return database.read(async (snapshot) => {
    const listed: ReviewItem[] = [];
    // Again where some could not be read: fewer than were asked for are the last.
    for (let from: number | undefined = start; from !== undefined && listed.length < most; ) {
      const rows = await snapshot
        .selectFrom('review_item')
        .select('number')
        .where('guild_id', '=', toText(guildId))
        .where('state_kind', '=', 'answered')
        .where('number', '<', from)
        .orderBy('number', 'desc')
        .limit(most)
        .execute();
      const numbers = rows.map(({ number }) => number);
      const items = await readItems(snapshot, numbers);
      for (const number of numbers) {
        const item = items.get(number);
        if (item !== undefined) listed.push(item);
      }
      from = numbers.at(-1);
    }
    return listed.slice(0, most);
  });
}

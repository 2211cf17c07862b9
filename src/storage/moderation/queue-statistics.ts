import { type ModeratorId, openStates, type ReviewState } from '../../moderation/review-item.js';
import { decisionStats, noItems } from '../../moderation/review-stats.js';
import type { ReviewStats } from '../../moderation/review-store.js';
import type { Transaction } from '../schema.js';
import { alteredAmong, isWhole } from '../seals/row-seals.js';
import { fromText } from '../storable.js';

/** The figures of one server's queue. `guildId` as in its rows. */
export async function readStats(
  snapshot: Transaction,
  guildId: string,
  since: string,
): Promise<ReviewStats> {
  const counts = await snapshot
    .selectFrom('review_item')
    .select('state_kind')
    .select(({ fn }) => fn.countAll<number | string>().as('items'))
    .where('guild_id', '=', guildId)
    .groupBy('state_kind')
    .execute();
  const oldest = await snapshot
    .selectFrom('review_item')
    .select('submitted_at')
    .where('guild_id', '=', guildId)
    .where('state_kind', 'in', openStates)
    .where(isWhole('review_item'))
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  const decided = await snapshot
    .selectFrom('review_item')
    .select(['submitted_at', 'closed_at', 'decided_by'])
    .select(alteredAmong(['review_item']))
    .where('guild_id', '=', guildId)
    .where('closed_at', '>=', since)
    .where('decided_by', 'is not', null)
    .execute();
  const byState = { ...noItems };
  for (const { state_kind, items } of counts) {
    byState[state_kind as ReviewState['kind']] = Number(items);
  }
  return {
    byState,
    oldestOpenAt: oldest?.submitted_at ?? null,
    ...decisionStats(
      decided.map(({ submitted_at, closed_at, decided_by }) => ({
        submittedAt: submitted_at,
        at: closed_at ?? '',
        by: fromText(decided_by ?? '') as ModeratorId,
      })),
    ),
  };
}

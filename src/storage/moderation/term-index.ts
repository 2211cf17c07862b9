import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { bestAnswered } from '../../moderation/best-answered.js';
import { isNearDuplicate, probesOf, similarity } from '../../moderation/near-duplicate.js';
import { type ReviewItem, retractionOf } from '../../moderation/review-item.js';
import type { Query, Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { toText } from '../storable.js';
import { readItems } from './item-rows.js';

/** Makes an open item findable by its terms; those of before are forgotten. `guildId` as in its row. */
export async function indexTerms(
  transaction: Transaction,
  { item, guildId, terms }: { item: number; guildId: string; terms: readonly string[] },
): Promise<void> {
  await forgetTerms(transaction, item);
  const digests = [...new Set(terms.map(digestTerm))];
  if (digests.length === 0) return;
  await transaction
    .insertInto('review_term')
    .values(digests.map((term) => ({ guild_id: guildId, term, size: digests.length, item })))
    .execute();
}

/** Of an item that is not open any more. */
export async function forgetTerms(transaction: Transaction, item: number): Promise<void> {
  await transaction.deleteFrom('review_term').where('item', '=', item).execute();
}

/**
 * The oldest open item of a server that asks nearly the same, or null. Looks up those terms of which
 * a near-duplicate must hold one, the rarest that serve, so that it reads few of however many items.
 */
export async function findNearDuplicate(
  transaction: Transaction,
  guildId: string,
  terms: readonly string[],
): Promise<number | null> {
  if (terms.length === 0) return null;
  const holding = await findHolding(transaction, 'review_term', guildId, terms);
  const candidates = [...holding].sort((one, other) => one - other);
  for (let at = 0; at < candidates.length; at += PORTION) {
    const rows = await transaction
      .selectFrom('review_item')
      .innerJoin('review_request', 'review_request.number', 'review_item.worded_by')
      .select(['review_item.number', 'review_request.terms'])
      .select(alteredAmong(['review_item'], ['review_request']))
      .where('review_item.number', 'in', candidates.slice(at, at + PORTION))
      .orderBy('review_item.number')
      .execute();
    const found = rows.find(({ terms: others }) =>
      isNearDuplicate(JSON.parse(others) as readonly string[], terms),
    );
    if (found !== undefined) return found.number;
  }
  return null;
}

/** Items that hold what a near-duplicate of these terms must hold: all near-duplicates, and few others. */
async function findHolding(
  query: Query,
  table: TermTable,
  guildId: string,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  const digests = [...new Set(terms.map(digestTerm))];
  const counts = await countItems(query, table, guildId, digests);
  const probes = probesOf(terms, (term) => counts.get(digestTerm(term)) ?? 0, MANY);
  const holding = new Set<number>();
  // A query each: an alternative of all makes SQLite read every term of the server.
  for (const { term, fewest, most } of probes) {
    const rows = await query
      .selectFrom(table)
      .select('item')
      .where('guild_id', '=', guildId)
      .where('term', '=', digestTerm(term))
      .where('size', '>=', fewest)
      .where('size', '<=', most)
      .execute();
    for (const { item } of rows) holding.add(item);
  }
  return holding;
}

/** Where terms are looked up: of open items, or of answered ones. */
type TermTable = 'review_term' | 'answered_term';

/** Makes an answered item findable by what was asked and by its public wording; one whose answer was taken back is not. */
export async function indexAnswered(
  transaction: Transaction,
  number: number,
  { guildId, terms, state }: Pick<ReviewItem, 'guildId' | 'terms' | 'state'>,
): Promise<void> {
  await transaction.deleteFrom('answered_term').where('item', '=', number).execute();
  if (state.kind !== 'answered' || retractionOf(state) !== null) return;
  for (const words of [terms, state.reply.wordingTerms ?? []]) {
    const digests = [...new Set(words.map(digestTerm))];
    if (digests.length === 0) continue;
    await transaction
      .insertInto('answered_term')
      .values(
        digests.map((term) => ({
          guild_id: toText(guildId),
          term,
          size: digests.length,
          item: number,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The answered item of a server that asks nearly the same, see `ReviewStore.findAnswered`. */
export async function findAnswered(
  query: Query,
  guildId: string,
  terms: readonly string[],
  settledBefore: string,
): Promise<ReviewItem | null> {
  if (terms.length === 0) return null;
  const holding = await findHolding(query, 'answered_term', toText(guildId), terms);
  // The newest where there are more than anybody would look through.
  const numbers = [...holding].sort((one, other) => other - one).slice(0, PORTION);
  const items = [...(await readItems(query, numbers)).values()];
  return bestAnswered(items, terms, settledBefore);
}

/** Rows at a time: a list of values may not be endless. */
const PORTION = 500;

/** Items that are compared: those that share the most terms. A guess at what is quick enough for a person who waits. */
const MAX_COMPARED = 100;

/** Open items of a server that share terms with those given, most similar first. */
export async function findSimilar(
  query: Query,
  guildId: string,
  { terms, except }: { terms: readonly string[]; except: number },
): Promise<readonly number[]> {
  if (terms.length === 0) return [];
  const sharing = query
    .selectFrom('review_term')
    .select('item')
    .where('guild_id', '=', guildId)
    .where('term', 'in', [...new Set(terms.map(digestTerm))])
    .where('item', '!=', except)
    .groupBy('item')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('item')
    .limit(MAX_COMPARED);
  const rows = await query
    .selectFrom('review_item')
    .innerJoin('review_request', 'review_request.number', 'review_item.worded_by')
    .select(['review_item.number', 'review_request.terms'])
    .select(alteredAmong(['review_item'], ['review_request']))
    .where('review_item.number', 'in', sharing)
    .execute();
  return rows
    .map(({ number, terms: others }) => ({
      number,
      score: similarity(JSON.parse(others) as readonly string[], terms),
    }))
    .sort((one, other) => other.score - one.score || one.number - other.number)
    .map(({ number }) => number);
}

/** Counting stops here: it only tells rare terms from common ones. */
const MANY = 50;

async function countItems(
  query: Query,
  table: TermTable,
  guildId: string,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly term: string; readonly items: number | string }>`
    with asked (term) as (values ${sql.join(digests.map((digest) => sql`(${digest})`))})
    select term, (
      select count(*) from (
        select 1 from ${sql.table(table)} as known
        where known.guild_id = ${guildId} and known.term = asked.term limit ${sql.lit(MANY)}
      ) as counted
    ) as items from asked`.execute(query);
  return new Map(rows.map(({ term, items }) => [term, Number(items)]));
}

/** Of one length, however long the term is, and no words that could be read. Two terms that share one are told apart later. */
function digestTerm(term: string): string {
  return createHash('sha256').update(term, 'utf8').digest('hex').slice(0, 16);
}

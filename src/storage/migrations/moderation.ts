import { type Generated, type Kysely, sql } from 'kysely';
import { newHandle } from '../../moderation/review-item.js';
import type { ColumnKinds } from '../column-kinds.js';
import { addIndex } from './add-index.js';

/**
 * Items for all who ask nearly the same, with a request for each of them; leases; given answers and
 * their corrections; sightings. An item of before becomes an item with one request. Its asker cannot
 * be told, because no address was kept; it has no terms, so nobody joins it.
 */
export async function createModerationTables(
  db: Kysely<unknown>,
  kinds: ColumnKinds,
): Promise<void> {
  await createRequests(db, kinds);
  await changeItems(db as Kysely<ChangingTables>);
  await createTerms(db, kinds);
  await createGivenAnswers(db, kinds);
  await db.schema
    .createTable('sighting')
    .addColumn('claim', kinds.key, (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sighting_once', ['claim', 'channel_id'])
    .execute();
  await addIndex(db, 'sighting', ['at']);
  await addIndex(db, 'vote', ['voter']);
  await addIndex(db, 'vote', ['at']);
}

async function createRequests(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('review_request')
    .addColumn('number', kinds.counter)
    .addColumn('item', 'integer', (column) =>
      column.notNull().references('review_item.number').onDelete('cascade'),
    )
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question_key', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('due_at', 'text')
    .addColumn('taken_at', 'text')
    .addColumn('told_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('terms', 'text', (column) => column.notNull())
    // Last, because SQLite reads a row up to the columns that are asked for.
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
  await addIndex(db, 'review_request', ['item']);
  await addIndex(db, 'review_request', ['asker', 'number']);
  await addIndex(db, 'review_request', ['due_at'], 'due_at');
}

/** Columns are changed in place, so that the numbers of deleted items are not given again. */
async function changeItems(db: Kysely<ChangingTables>): Promise<void> {
  const table = () => db.schema.alterTable('review_item');
  await db.schema.dropIndex('review_item_open_once').execute();
  await db.schema.dropIndex('review_item_by_state').execute();
  await table()
    .addColumn('handle', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  for (const column of ['lease_until', 'closed_at', 'decided_by', 'post']) {
    await table().addColumn(column, 'text').execute();
  }
  await table().addColumn('worded_by', 'integer').execute();
  // The constraint of the states that there were goes with its column.
  await table().dropColumn('state_kind').execute();
  await table()
    .addColumn('state_kind', 'text', (column) =>
      column
        .notNull()
        .defaultTo('pending')
        .check(
          sql`state_kind in ('pending', 'claimed', 'proposed', 'answered', 'rejected', 'merged', 'withdrawn')`,
        ),
    )
    .execute();
  await moveRequests(db);
  for (const column of ['asker', 'question_key', 'request']) {
    await table().dropColumn(column).execute();
  }
  await addIndex(db, 'review_item', ['guild_id', 'number']);
  await addIndex(db, 'review_item', ['guild_id', 'state_kind', 'number']);
  await addIndex(db, 'review_item', ['guild_id', 'closed_at'], 'closed_at');
  await addIndex(db, 'review_item', ['lease_until'], 'lease_until');
  await addIndex(db, 'review_item', ['worded_by'], 'worded_by');
  await db.schema
    .createIndex('review_item_by_handle')
    .on('review_item')
    .column('handle')
    .unique()
    .execute();
}

/** Rows at a time. */
const PORTION = 500;

async function moveRequests(db: Kysely<ChangingTables>): Promise<void> {
  for (let after = -1; ; ) {
    const items = await db
      .selectFrom('review_item')
      .select(['number', 'asker', 'question_key', 'guild_id', 'submitted_at', 'state', 'request'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(PORTION)
      .execute();
    for (const item of items) {
      after = item.number;
      const { state, closedAt, decidedBy } = stateNow(item);
      const isWithdrawn = state['kind'] === 'withdrawn';
      const { number } = await db
        .insertInto('review_request')
        .values({
          item: item.number,
          asker: item.asker,
          question_key: isWithdrawn ? '' : item.question_key,
          submitted_at: item.submitted_at,
          withdrawn_at: isWithdrawn ? closedAt : null,
          terms: '[]',
          words: isWithdrawn ? '' : item.request,
        })
        .returning('number')
        .executeTakeFirstOrThrow();
      await db
        .updateTable('review_item')
        .set({
          handle: newHandle(),
          // Asked in a direct message: no server's.
          guild_id: item.guild_id ?? '',
          state_kind: String(state['kind']),
          state: JSON.stringify(state),
          lease_until: state['kind'] === 'claimed' ? String(state['until']) : null,
          closed_at: closedAt,
          decided_by: decidedBy,
          worded_by: isWithdrawn ? null : number,
        })
        .where('number', '=', item.number)
        .execute();
    }
    if (items.length < PORTION) return;
  }
}

/**
 * A state of before as one of today. A claim had no end, so it ends where it began. What waits from
 * a direct message is withdrawn: no server's moderators would ever see it.
 */
function stateNow({ state: text, guild_id, submitted_at }: OldItem): {
  readonly state: Readonly<Record<string, unknown>>;
  readonly closedAt: string | null;
  readonly decidedBy: string | null;
} {
  const state = JSON.parse(text) as Readonly<Record<string, unknown>> & {
    readonly kind: string;
    readonly by?: string;
    readonly at?: string;
  };
  const { at = submitted_at, by = null } = state;
  if (state.kind === 'pending' || state.kind === 'claimed') {
    if (guild_id === null) {
      return { state: { kind: 'withdrawn', at }, closedAt: at, decidedBy: null };
    }
    const now = state.kind === 'claimed' ? { ...state, until: at } : state;
    return { state: now, closedAt: null, decidedBy: null };
  }
  if (state.kind === 'withdrawn') return { state, closedAt: at, decidedBy: null };
  const decided =
    state.kind === 'answered' ? { ...state, reply: { words: state['reply'], quotes: [] } } : state;
  return { state: { ...decided, secondedBy: null }, closedAt: at, decidedBy: by };
}

async function createTerms(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('review_term')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('term', kinds.key, (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('item', 'integer', (column) =>
      column.notNull().references('review_item.number').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('review_term_once', ['guild_id', 'term', 'size', 'item'])
    .execute();
  await addIndex(db, 'review_term', ['item']);
}

async function createGivenAnswers(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('given_answer')
    .addColumn('number', kinds.counter)
    .addColumn('message', 'text')
    .addColumn('guild_id', 'text')
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await addIndex(db, 'given_answer', ['asker']);
  await addIndex(db, 'given_answer', ['at']);
  await db.schema
    .createTable('given_quote')
    .addColumn('answer', 'integer', (column) =>
      column.notNull().references('given_answer.number').onDelete('cascade'),
    )
    .addColumn('document_id', kinds.key, (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('given_quote_once', ['answer', 'document_id', 'revision'])
    .execute();
  await addIndex(db, 'given_quote', ['document_id', 'revision']);
  await db.schema
    .createTable('correction')
    .addColumn('number', kinds.counter)
    .addColumn('document_id', kinds.key, (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('retracted', 'superseded')`),
    )
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await addIndex(db, 'correction', ['document_id', 'revision']);
  await db.schema
    .createTable('given_correction')
    .addColumn('answer', 'integer', (column) =>
      column.notNull().references('given_answer.number').onDelete('cascade'),
    )
    .addColumn('correction', 'integer', (column) =>
      column.notNull().references('correction.number'),
    )
    .addColumn('taken_at', 'text')
    .addColumn('done_at', 'text')
    .addPrimaryKeyConstraint('given_correction_once', ['correction', 'answer'])
    .execute();
  await addIndex(db, 'given_correction', ['answer']);
  await db.schema
    .createIndex('given_correction_to_do')
    .on('given_correction')
    .columns(['correction', 'answer'])
    .where(sql.ref('done_at'), 'is', null)
    .execute();
}

interface OldItem {
  readonly state: string;
  readonly guild_id: string | null;
  readonly submitted_at: string;
}

/** The tables while they change: columns of before and of after. */
interface ChangingTables {
  readonly review_item: {
    readonly number: number;
    readonly asker: string;
    readonly question_key: string;
    readonly guild_id: string | null;
    readonly submitted_at: string;
    readonly state: string;
    readonly request: string;
    readonly handle: string;
    readonly state_kind: string;
    readonly lease_until: string | null;
    readonly closed_at: string | null;
    readonly decided_by: string | null;
    readonly worded_by: number | null;
  };
  readonly review_request: {
    readonly number: Generated<number>;
    readonly item: number;
    readonly asker: string;
    readonly question_key: string;
    readonly submitted_at: string;
    readonly withdrawn_at: string | null;
    readonly terms: string;
    readonly words: string;
  };
}

/**
 * What must be known so that a process that ends at any point leaves nothing to be done twice: which
 * messages are noted, who is posting a question and how often its post was lost, and what the people
 * who manage a server were told that cannot be done.
 */
export async function noteWorkUnderWay(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await addIndex(db, 'given_answer', ['message'], 'message');
  await db.schema.alterTable('review_item').addColumn('post_taken_at', 'text').execute();
  await db.schema
    .alterTable('review_item')
    .addColumn('posts_lost', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('guild_trouble')
    .addColumn('guild_id', kinds.key, (column) => column.primaryKey().notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .execute();
}

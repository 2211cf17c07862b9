import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { eraseAuditWords } from '../moderation/erase-audit-words.js';
import type { Query, Transaction } from '../schema.js';
import { addIndex } from './add-index.js';

/**
 * What moderators wrote about questions, set apart from the audit log so that it can be erased, and
 * the messages that hold such words. Reasons that the log held for good are moved; those whose
 * question is gone already are erased, which the log notes.
 */
export async function setWordsApart(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema.alterTable('audit_entry').addColumn('seals', 'text').execute();
  await db.schema
    .createTable('audit_words')
    .addColumn('entry', 'integer', (column) => column.notNull().references('audit_entry.number'))
    .addColumn('name', kinds.key, (column) => column.notNull())
    .addColumn('item', 'integer')
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_words_once', ['entry', 'name'])
    .execute();
  await addIndex(db, 'audit_words', ['item'], 'item');
  await db.schema
    .createTable('worded_message')
    .addColumn('number', kinds.counter)
    .addColumn('item', 'integer', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('line', 'post')`))
    .addColumn('noted_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addUniqueConstraint('worded_message_once', ['channel_id', 'message_id'])
    .execute();
  await addIndex(db, 'worded_message', ['item']);
  await addIndex(db, 'worded_message', ['due_at'], 'due_at');
  const tables = db as Query;
  await moveReasons(tables);
  await eraseOrphans(tables);
}

/** Rows at a time. */
const PORTION = 500;

async function moveReasons(db: Query): Promise<void> {
  for (let after = 0; ; ) {
    const entries = await db
      .selectFrom('audit_entry')
      .select(['number', 'subject', 'details'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(PORTION)
      .execute();
    for (const { number, subject, details } of entries) {
      after = number;
      const [, item] = /^item (\d+)$/.exec(subject) ?? [];
      const { reason, ...others } = JSON.parse(details) as Readonly<Record<string, unknown>>;
      if (item === undefined || typeof reason !== 'string') continue;
      await db
        .insertInto('audit_words')
        .values({
          entry: number,
          name: 'reason',
          item: Number(item),
          salt: '',
          text: JSON.stringify(reason),
        })
        .execute();
      await db
        .updateTable('audit_entry')
        .set({ details: JSON.stringify(others), seals: JSON.stringify({ reason: null }) })
        .where('number', '=', number)
        .execute();
    }
    if (entries.length < PORTION) return;
  }
}

/** What was written about questions whose words are gone: the item was deleted, taken back, or merged and its asker left. */
async function eraseOrphans(db: Query): Promise<void> {
  const orphans = await db
    .selectFrom('audit_words')
    .leftJoin('review_item', 'review_item.number', 'audit_words.item')
    .select('audit_words.item')
    .distinct()
    .where('review_item.worded_by', 'is', null)
    .execute();
  // A migration runs in a transaction.
  const transaction = db as Transaction;
  for (const { item } of orphans) {
    if (item !== null) await eraseAuditWords(transaction, [item]);
  }
  const merged = await db
    .selectFrom('review_item')
    .select(['number', 'state'])
    .where('state_kind', '=', 'merged')
    .where('worded_by', 'is', null)
    .execute();
  for (const { number, state } of merged) {
    await db
      .updateTable('review_item')
      .set({ state: JSON.stringify({ ...(JSON.parse(state) as object), reason: '' }) })
      .where('number', '=', number)
      .execute();
  }
}

import { type RawBuilder, sql } from 'kysely';
import type { AlteredRow, SealedKind } from '../../moderation/altered-row.js';

/**
 * The tables whose rows have a seal each, with the columns that it is of: every column, the keys
 * first. They hold what people are shown and what decides who is told what. The database itself
 * writes the seals (`seal-triggers.ts`); who changes a list here must make triggers and seals anew
 * in a migration.
 */
export const sealedTables = {
  review_item: {
    keys: ['number'],
    numbers: ['posts_lost', 'worded_by'],
    texts: [
      ...['handle', 'guild_id', 'submitted_at', 'state_kind', 'state', 'lease_until'],
      ...['closed_at', 'decided_by', 'post', 'post_taken_at'],
    ],
  },
  review_request: {
    keys: ['number'],
    numbers: ['item'],
    texts: [
      ...['asker', 'question_key', 'submitted_at', 'address', 'due_at', 'taken_at', 'told_at'],
      ...['withdrawn_at', 'terms', 'words'],
    ],
  },
  given_answer: {
    keys: ['number'],
    numbers: [],
    texts: ['message', 'guild_id', 'asker', 'address', 'at'],
  },
  given_quote: { keys: ['answer', 'document_id', 'revision'], numbers: [], texts: [] },
  correction: {
    keys: ['number'],
    numbers: [],
    texts: ['document_id', 'revision', 'kind', 'reason', 'at'],
  },
  given_correction: {
    keys: ['answer', 'correction'],
    numbers: [],
    texts: ['taken_at', 'done_at'],
  },
  vote: { keys: ['answer_key', 'voter'], numbers: ['is_helpful'], texts: ['reason', 'at'] },
  guild: { keys: ['id'], numbers: [], texts: ['settings'] },
  worded_message: {
    keys: ['number'],
    numbers: ['item'],
    texts: ['guild_id', 'channel_id', 'message_id', 'kind', 'noted_at', 'due_at'],
  },
} as const satisfies Record<SealedTable, SealedColumns>;

interface SealedColumns {
  readonly keys: readonly string[];
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}

export type SealedTable = SealedKind;

/** The function of the database that makes a seal of texts. */
const FUNCTION = sql.raw('receipts_seal');

/** The columns that a seal is of. */
export function sealedColumns(table: SealedTable): readonly string[] {
  const { keys, numbers, texts }: SealedColumns = sealedTables[table];
  return [...keys, ...numbers, ...texts];
}

/** What the seal of a row should be. `row` is its table or the name that a query gives it. */
export function sealExpression(table: SealedTable, row: string = table): RawBuilder<string> {
  const { keys, numbers, texts }: SealedColumns = sealedTables[table];
  const columns = [...keys, ...numbers].map((column) => textOf(row, column));
  const words = texts.map((column) => sql.ref(`${row}.${column}`));
  return sql<string>`${FUNCTION}(${sql.join([...columns, ...words])})`;
}

/** Whether a row is what was written; for conditions. */
export function isWhole(table: SealedTable, row: string = table): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${row}.seal`)} = ${sealExpression(table, row)}`;
}

/** The opposite, also where there is no seal. */
export function isAltered(table: SealedTable): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${table}.seal`)} is null or not ${isWhole(table)})`;
}

/**
 * A column for queries whose rows must be what was written: the name of an altered row, else null.
 * `AlteredRows` takes rows with a name out of every result. Of joined rows that are not there
 * nothing is said.
 */
export function alteredAmong(...rows: readonly (readonly [SealedTable, string?])[]) {
  const names = rows.map(([table, row = table]) => {
    const [key] = sealedTables[table].keys;
    return sql`case when ${sql.ref(`${row}.${key}`)} is null or ${isWhole(table, row)} then null else ${alteredName(table, row)} end`;
  });
  const [only] = names;
  const name = names.length === 1 && only !== undefined ? only : sql`coalesce(${sql.join(names)})`;
  return sql<string | null>`${name}`.as(ALTERED);
}

/** The column of `alteredAmong`. */
export const ALTERED = 'altered_row';

/** A column's value where its row is what was written, else null. */
export function ifWhole(table: SealedTable, column: string): RawBuilder<string | null> {
  return sql<string | null>`case when ${isWhole(table)} then ${sql.ref(`${table}.${column}`)} end`;
}

/** Table and key of a row, see `readAlteredName`. */
export function alteredName(table: SealedTable, row: string = table): RawBuilder<string> {
  const parts = sealedTables[table].keys.map((key) => sql` || ' ' || ${textOf(row, key)}`);
  return sql<string>`${sql.lit(table)}${sql.join(parts, sql``)}`;
}

export function readAlteredName(name: string): AlteredRow {
  const at = name.indexOf(' ');
  return { table: name.slice(0, at) as SealedTable, key: name.slice(at + 1) };
}

function textOf(row: string, column: string): RawBuilder<string> {
  return sql<string>`cast(${sql.ref(`${row}.${column}`)} as text)`;
}

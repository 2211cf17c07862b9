import { createHash } from 'node:crypto';
import type { Database as Connection } from 'better-sqlite3';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type SealedTable, sealExpression, sealedColumns } from './row-seals.js';

/**
 * How a database writes the seals of rows by itself, in the same statement as what they are of, so
 * that no store can forget one. A row that is altered stays so whatever is written into it: its
 * words would else be sealed with the next change of anything about it.
 */
export interface Sealing {
  /** What is needed once. */
  prepare(db: Kysely<unknown>): Promise<void>;
  /** From now on every row that is added to a table, or changed, is sealed. */
  start(db: Kysely<unknown>, table: SealedTable): Promise<void>;
}

/** Gives a connection the function that seals; without it nothing can be written to sealed tables. */
export function addSealFunction(connection: Connection): void {
  connection.function('receipts_seal', { varargs: true, deterministic: true }, (...parts) =>
    createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex'),
  );
}

/** SQLite cannot change a row before it is written, so a trigger writes the seal right after. */
export const sqliteSealing: Sealing = {
  prepare: () => Promise.resolve(),
  async start(db, table) {
    const put = (seal: RawBuilder<unknown>) =>
      sql`update ${sql.table(table)} set seal = ${seal} where rowid = new.rowid`;
    const fresh = sealExpression(table, 'new');
    await sql`create trigger ${sql.raw(`seal_new_${table}`)} after insert on ${sql.table(table)} begin ${put(fresh)}; end`.execute(
      db,
    );
    const kept = sql`case when old.seal = ${sealExpression(table, 'old')} then ${fresh} else old.seal end`;
    // Not of the seal, which these triggers change themselves.
    const columns = sql.join(sealedColumns(table).map((column) => sql.ref(column)));
    await sql`create trigger ${sql.raw(`seal_changed_${table}`)} after update of ${columns} on ${sql.table(table)} begin ${put(kept)}; end`.execute(
      db,
    );
  },
};

export const postgresSealing: Sealing = {
  async prepare(db) {
    await sql`create or replace function receipts_seal(variadic parts text[]) returns text
      language sql stable
      as $$ select encode(sha256(convert_to(to_json(parts)::text, 'UTF8')), 'hex') $$`.execute(db);
  },
  async start(db, table) {
    const name = sql.raw(`seal_${table}`);
    await sql`create or replace function ${name}() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if old.seal is distinct from ${sealExpression(table, 'old')} then
            new.seal := old.seal;
            return new;
          end if;
        end if;
        new.seal := ${sealExpression(table, 'new')};
        return new;
      end $$`.execute(db);
    await sql`create trigger ${name} before insert or update on ${sql.table(table)}
      for each row execute function ${name}()`.execute(db);
  },
};

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, NO_MIGRATIONS, SqliteDialect, type Transaction } from 'kysely';
import { migrations } from './migrations/index.js';
import type { DatabaseSchema } from './schema.js';
import {
  DatabaseCannotOpenError,
  DatabaseClosedError,
  DatabaseCorruptError,
  DatabaseLockedError,
  DatabaseReadOnlyError,
  DiskFullError,
  NotADatabaseError,
  SchemaTooNewError,
  StorageError,
} from './storage-error.js';

/** An open database and the names of its errors. Everything that is SQLite's own is in this file. */
export interface Database {
  readonly file: string;
  readonly query: Kysely<DatabaseSchema>;
  /** Runs work on the database; what fails, fails as a `StorageError` where its cause is known. */
  run<Result>(work: (query: Kysely<DatabaseSchema>) => Promise<Result>): Promise<Result>;
  /** The same in one transaction that holds the write lock from its start, so that what it reads stays true until it commits. */
  write<Result>(
    work: (transaction: Transaction<DatabaseSchema>) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** How long a write waits for another process before it gives up. */
const BUSY_TIMEOUT_MS = 5_000;
/** `RCPT`: marks the file as ours for `file(1)` and for `openDatabase`. */
const APPLICATION_ID = 0x52435054;

/**
 * Opens a database file, or creates it and its folder, and brings its tables up to date.
 * `:memory:` gives one that lives as long as it is open. Write-ahead log, every commit on disk
 * before it is reported (`synchronous=FULL`).
 * @throws StorageError when the file is no database of ours, is locked, damaged, not writable or
 *   made by a newer version.
 */
export async function openDatabase(
  file: string,
  options: { readonly busyTimeoutMs?: number } = {},
): Promise<Database> {
  const busyTimeoutMs = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  const named = (error: unknown) => nameError(error, file, busyTimeoutMs);
  const connection = connect(file, busyTimeoutMs, named);
  const query = new Kysely<DatabaseSchema>({
    dialect: new SqliteDialect({ database: connection }),
  });
  try {
    await migrate(query, file);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
  } catch (error) {
    await query.destroy();
    throw named(error);
  }
  const run: Database['run'] = (work) =>
    work(query).catch((error: unknown) => {
      throw named(error);
    });
  return {
    file,
    query,
    run,
    write: async (work) => {
      let reason: unknown = null;
      try {
        return await query.transaction().execute(async (transaction) => {
          try {
            // kysely begins a deferred transaction; a write that changes nothing takes the lock, and waits for it.
            await transaction.deleteFrom('revision').where('number', '<', 0).execute();
            return await work(transaction);
          } catch (error) {
            reason = error;
            throw error;
          }
        });
      } catch (error) {
        // On a full disk SQLite rolls back by itself, and kysely's own rollback then fails over the reason.
        throw named(reason ?? error);
      }
    },
    close: () => query.destroy(),
  };
}

function connect(
  file: string,
  busyTimeoutMs: number,
  named: (error: unknown) => unknown,
): Sqlite.Database {
  let connection: Sqlite.Database | null = null;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    connection = new Sqlite(file, { timeout: busyTimeoutMs });
    const id = connection.pragma('application_id', { simple: true });
    const tables = connection.prepare('select count(*) as n from sqlite_master').get() as {
      n: number;
    };
    if (id !== APPLICATION_ID && (id !== 0 || tables.n > 0) && !isUnmarkedOurs(connection)) {
      throw new NotADatabaseError(file, "another program's SQLite database");
    }
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    return connection;
  } catch (error) {
    connection?.close();
    throw named(error);
  }
}

/** A database of ours whose creation ended before it was marked. */
function isUnmarkedOurs(connection: Sqlite.Database): boolean {
  const table = connection
    .prepare("select 1 from sqlite_master where name = 'kysely_migration'")
    .get();
  return table !== undefined && connection.pragma('application_id', { simple: true }) === 0;
}

async function migrate(query: Kysely<DatabaseSchema>, file: string): Promise<void> {
  const migrator = new Migrator({
    db: query,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const applied = await appliedMigrations(query);
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) throw new SchemaTooNewError(file, unknown);
  if (applied.length === Object.keys(migrations).length) return;
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Two processes may create one file at the same time; the slower one finds the work done.
  const now = await appliedMigrations(query);
  if (now.length !== Object.keys(migrations).length) throw error;
}

async function appliedMigrations(query: Kysely<DatabaseSchema>): Promise<readonly string[]> {
  const tables = await query.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const untyped = query as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const rows = await untyped.selectFrom('kysely_migration').select('name').execute();
  return rows.map(({ name }) => name).filter((name) => name !== NO_MIGRATIONS.toString());
}

/** The error as one of ours when SQLite's code tells its cause; as it is otherwise. */
function nameError(error: unknown, file: string, waitedMs: number): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new DatabaseLockedError(file, waitedMs, error);
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return new DatabaseReadOnlyError(file, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE')
    return new DiskFullError(file, error);
  if (code === 'SQLITE_NOTADB')
    return new NotADatabaseError(file, 'a file that SQLite cannot read', error);
  if (code.startsWith('SQLITE_CORRUPT')) return new DatabaseCorruptError(file, error);
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    /^E(?:ACCES|PERM|NOTDIR|EXIST|ISDIR|NOENT)$/.test(code)
  ) {
    return new DatabaseCannotOpenError(file, error);
  }
  if (/(?:connection is not open|driver has already been destroyed)/.test(error.message)) {
    return new DatabaseClosedError(file, error);
  }
  return error;
}

import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool } from 'pg';
import type { ColumnKinds } from './column-kinds.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { namePostgresError } from './postgres-errors.js';
import type { DatabaseSchema } from './schema.js';
import { DatabaseUnreachableError } from './storage-error.js';

/** How to reach the server, and how patiently. */
export interface PostgresOptions {
  /** How long a write waits for another process before it gives up; 5,000 by default. */
  readonly lockTimeoutMs?: number;
  /** Connections at most; 10 by default, a guess: writes use one at a time, reads the others. */
  readonly connections?: number;
}

/** `RCPT`: sets our advisory lock apart from those of other programs in the same database. */
const LOCK = 0x52435054;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens a PostgreSQL database by its address (`postgres://user:password@host:port/name`) and brings
 * its tables up to date. They are made in the first schema of the search path, `public` if nothing
 * else is set; `?options=-csearch_path%3Dreceipts` chooses another one that exists.
 * @throws StorageError when it cannot be reached, cannot be used, or was made by a newer version.
 */
export async function openPostgresDatabase(
  address: string,
  { lockTimeoutMs = 5_000, connections = 10 }: PostgresOptions = {},
): Promise<Database> {
  if (!URL.canParse(address)) {
    // Without a cause: the one of URL carries the address, and with it the password.
    throw new DatabaseUnreachableError(
      'the address given',
      'an address that cannot be read',
      'write DATABASE_URL as postgres://user:password@host:port/name, with % codes for special characters of the password',
    );
  }
  const location = withoutPassword(address);
  const named = (error: unknown) => namePostgresError(error, location, lockTimeoutMs);
  const query = new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool: async () => openPool(address, connections) }),
  });
  try {
    await migrate(query, { kinds, location, schema: await findSchema(address, location) });
  } catch (error) {
    await query.destroy();
    throw named(error);
  }
  const naming = (error: unknown) => {
    throw named(error);
  };
  /** Writes of this process queue here, so that they do not hold connections while they wait for one another. */
  let writes: Promise<unknown> = Promise.resolve();
  return {
    location,
    run: (work) => work(query).catch(naming),
    read: (work) =>
      query
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work)
        .catch(naming),
    write(work) {
      const written = writes.then(() =>
        query
          .transaction()
          // What is read after the lock must be what the last writer committed, whatever the server's default is.
          .setIsolationLevel('read committed')
          .execute(async (transaction) => {
            await sql`select set_config('lock_timeout', ${`${lockTimeoutMs}`}, true),
              set_config('synchronous_commit', 'on', true)`.execute(transaction);
            await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(current_schema()))`.execute(
              transaction,
            );
            return work(transaction);
          })
          .catch(naming),
      );
      // The queue goes on after a failure, which is its caller's to handle.
      writes = written.catch(() => undefined);
      return written;
    },
    scrub: () => Promise.resolve(),
    async close() {
      await writes;
      await query.destroy();
    },
  };
}

const kinds: ColumnKinds = {
  key: sql`text collate "C"`,
  counter: sql`serial primary key`,
};

function openPool(address: string, connections: number): Pool {
  const pool = new Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'receipts',
    keepAlive: true,
  });
  // An idle connection was lost. The pool has dropped it already; should the server be gone, the
  // next query says so. Without a listener the process would end.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Connects once, before the pool does, and asks in which schema unqualified names are made. The pool
 * leaves a connection open when the server asks for a password that was not given, until the server
 * loses its patience; this closes it.
 */
async function findSchema(address: string, location: string): Promise<string> {
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // A connection that is lost fails what waits for it as well; without a listener the process would end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly schema: string | null }>(
      'select current_schema() as schema',
    );
    const schema = rows[0]?.schema ?? null;
    if (schema !== null) return schema;
  } finally {
    await client.end();
  }
  throw new DatabaseUnreachableError(
    location,
    'a database without a schema to make tables in',
    'create the schema that the search path names',
  );
}

/** The address for messages: without the password and without parameters, which may hold one too. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = '';
  url.search = '';
  return url.href;
}

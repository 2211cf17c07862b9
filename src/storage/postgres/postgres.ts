import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { ColumnKinds } from '../column-kinds.js';
import type { Database } from '../database.js';
import { migrate } from '../migrate.js';
import type { DatabaseSchema } from '../schema.js';
import { AlteredRows } from '../seals/altered-rows.js';
import { postgresSealing } from '../seals/seal-triggers.js';
import { StorageError } from '../storage-error.js';
import { PatientClient, type PatientClientConfig } from './postgres-client.js';
import { namePostgresError, nameRefusedOpening } from './postgres-errors.js';

/** How to reach the server, and how patiently. */
export interface PostgresOptions {
  /** How long a write waits for another process before it gives up; 5,000 by default. */
  readonly lockTimeoutMs?: number;
  /** Connections at most; 10 by default, a guess: writes use one at a time, reads the others. */
  readonly connections?: number;
  /** How long the server may be silent while it owes an answer; 10,000 by default. */
  readonly silenceMs?: number;
  /** How long a write waits for those of this process before it; 30,000 by default. */
  readonly turnMs?: number;
}

/** `RCPT`: sets our advisory lock apart from those of other programs in the same database. */
const LOCK = 0x52435054;
/** How long a connection may take to come about, and a query may wait for a free one. */
const CONNECT_TIMEOUT_MS = 5_000;
/** After this the server gives up a statement, or a transaction that nobody goes on with. Guesses, long beside what is usual. */
const STATEMENT_TIMEOUT_MS = 60_000;
/** New tables and indexes of a large database take their time. */
const MIGRATION_TIMEOUT_MS = 3_600_000;
/** How long the end waits for writes under way, and then for the connections. */
const CLOSE_MS = 10_000;
const LEAVE_MS = 1_000;

/**
 * Opens a PostgreSQL database by its address (`postgres://user:password@host:port/name`) and brings
 * its tables up to date. They are made in the first schema of the search path, `public` if nothing
 * else is set; `?options=-csearch_path%3Dreceipts` chooses another one that exists.
 * @throws StorageError when it cannot be reached, cannot be used, or was made by a newer version.
 */
export async function openPostgresDatabase(
  address: string,
  {
    lockTimeoutMs = 5_000,
    connections = 10,
    silenceMs = 10_000,
    turnMs = 30_000,
  }: PostgresOptions = {},
): Promise<Database> {
  if (!URL.canParse(address)) {
    // Without a cause: the one of URL carries the address, and with it the password.
    throw new StorageError('DATABASE_UNREACHABLE', 'the address given', {
      found: 'an address that cannot be read',
      remedy:
        'write DATABASE_URL as postgres://user:password@host:port/name, with % codes for special characters of the password',
    });
  }
  const location = withoutPassword(address);
  const named = (error: unknown) => namePostgresError(error, location, lockTimeoutMs);
  try {
    await bringUpToDate(address, location, silenceMs);
  } catch (error) {
    throw nameRefusedOpening(named(error), location);
  }
  const pool = openPool({
    connectionString: address,
    max: connections,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    silenceMs,
  });
  const altered = new AlteredRows();
  const query = new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool: pool.pool }),
    plugins: [altered.plugin],
  });
  const naming = (error: unknown) => {
    throw named(error);
  };
  /** Writes of this process queue here, so that they do not hold connections while they wait for one another. */
  let writes: Promise<unknown> = Promise.resolve();
  return {
    location,
    altered,
    run: (work) => work(query).catch(naming),
    read: (work) =>
      query
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work)
        .catch(naming),
    write(work) {
      const turn = takeTurn(turnMs, location);
      const written = writes.then(() => {
        if (!turn.begin()) return turn.missed;
        return (
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
            .catch(naming)
        );
      });
      // The queue goes on after a failure, which is its caller's to handle.
      writes = written.catch(() => undefined);
      return Promise.race([written, turn.missed]);
    },
    scrub: () => Promise.resolve(),
    async close() {
      await Promise.race([writes, pause(CLOSE_MS, undefined, { ref: false })]);
      // Of a pool that was never used, kysely knows nothing.
      const ended = query.destroy().then(() => (pool.pool.ending ? undefined : pool.pool.end()));
      await Promise.race([ended, pause(LEAVE_MS, undefined, { ref: false })]);
      pool.cutAll();
      await ended;
    },
  };
}

const kinds: ColumnKinds = {
  key: sql`text collate "C"`,
  counter: sql`serial primary key`,
  sealing: postgresSealing,
};

/** A place in the queue of writes that is given up when its turn does not come in time. */
function takeTurn(withinMs: number, location: string) {
  let hasMissed = false;
  let timer: NodeJS.Timeout | undefined;
  const missed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      hasMissed = true;
      reject(
        new StorageError('DATABASE_UNREACHABLE', location, {
          found: `writes before this one that did not end within ${withinMs} ms`,
          remedy: 'check that the server answers and what it is busy with (pg_stat_activity)',
        }),
      );
    }, withinMs);
  });
  // Whoever wrote is told by the race; afterwards nobody waits for it.
  missed.catch(() => undefined);
  return {
    missed,
    /** Whether the turn came in time; it cannot be missed any more then. */
    begin(): boolean {
      clearTimeout(timer);
      return !hasMissed;
    },
  };
}

function openPool(config: PoolConfig & PatientClientConfig) {
  const pool = new Pool({
    ...config,
    // The pool makes its clients with its own options.
    Client: PatientClient as unknown as NonNullable<PoolConfig['Client']>,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'receipts',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  const open = new Set<PatientClient>();
  pool.on('connect', (client) => open.add(client as unknown as PatientClient));
  pool.on('remove', (client) => open.delete(client as unknown as PatientClient));
  // An idle connection was lost. The pool has dropped it already; should the server be gone, the
  // next query says so. Without a listener the process would end.
  pool.on('error', () => undefined);
  return {
    pool,
    cutAll(): void {
      for (const client of open) client.cut();
    },
  };
}

/** Finds the schema and makes what is missing in it, on a connection that has time for that. */
async function bringUpToDate(address: string, location: string, silenceMs: number): Promise<void> {
  const schema = await findSchema(address, location, silenceMs);
  const { pool, cutAll } = openPool({
    connectionString: address,
    max: 1,
    silenceMs: MIGRATION_TIMEOUT_MS,
  });
  const query = new Kysely<DatabaseSchema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(query, { kinds, location, schema });
  } finally {
    await query.destroy();
    cutAll();
  }
}

/** The oldest version that is tried; its own support ended in 2024. */
const OLDEST_VERSION = 12;

/**
 * Connects once, before the pool does, and asks in which schema unqualified names are made. The pool
 * leaves a connection open when the server asks for a password that was not given, until the server
 * loses its patience; this closes it.
 */
async function findSchema(address: string, location: string, silenceMs: number): Promise<string> {
  const client = new PatientClient({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    silenceMs,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{
      readonly schema: string | null;
      readonly version: string;
    }>(`select current_schema() as schema, current_setting('server_version') as version`);
    const [{ schema = null, version = '' } = {}] = rows;
    if (Number.parseInt(version, 10) < OLDEST_VERSION) {
      throw new StorageError('DATABASE_UNREACHABLE', location, {
        found: `PostgreSQL ${version}`,
        remedy: `use version ${OLDEST_VERSION} or newer`,
      });
    }
    if (schema !== null) return schema;
  } finally {
    // A server that does not answer does not say goodbye either.
    await Promise.race([client.end(), pause(LEAVE_MS, undefined, { ref: false })]);
  }
  throw new StorageError('DATABASE_UNREACHABLE', location, {
    found: 'a database without a schema to make tables in',
    remedy: 'create the schema that the search path names',
  });
}

/** The address for messages: without the password and without parameters, which may hold one too. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = '';
  url.search = '';
  return url.href;
}

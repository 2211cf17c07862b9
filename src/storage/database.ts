import type { Query, Transaction } from './schema.js';
import type { AlteredRows } from './seals/altered-rows.js';

/**
 * An open database, SQLite or PostgreSQL: one schema, one set of queries, one way to fail. What
 * fails, fails as a `StorageError` where its cause is known.
 */
export interface Database {
  /** The file, or the address without its password: for messages. */
  readonly location: string;
  /** Rows that are not what was written, as queries meet them. */
  readonly altered: AlteredRows;
  /** Runs one query. */
  run<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Runs queries that all see the database as it stood at the first of them. They must not write. */
  read<Result>(work: (snapshot: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Runs queries in one transaction: all of them count, or none. One writer at a time, across all
   * processes, from its start: what it reads stays true until it commits. When this resolves, the
   * change is on disk. Callers use the transaction given and nothing else of the database meanwhile.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Removes what was deleted from where the database still has it: from SQLite's write-ahead log and
   * from the free space of people's tables, unless somebody reads or writes all the time just now. A
   * PostgreSQL server does that in its own time.
   */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

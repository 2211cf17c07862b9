import { setTimeout as sleep } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';

/**
 * kysely's dialect for SQLite, except that
 * - a transaction takes the write lock when it begins: a deferred one may find out later that what
 *   it read is stale, and then fails without waiting;
 * - it waits for the lock without holding up this process: SQLite's own waiting blocks it, and if
 *   the one that is waited for lives in the same process, for good;
 * - migrations run in one transaction, which SQLite can and kysely does not use.
 */
export class OneWriterDialect extends SqliteDialect {
  readonly #connection: Connection;
  readonly #busyTimeoutMs: number;

  constructor(connection: Connection, busyTimeoutMs: number) {
    super({ database: connection });
    this.#connection = connection;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  override createDriver(): Driver {
    return new OneWriterDriver(this.#connection, this.#busyTimeoutMs);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The longest pause between two attempts; short beside what a write to a disk takes. */
const PAUSE_MS = 10;

class OneWriterDriver extends SqliteDriver {
  readonly #connection: Connection;
  readonly #busyTimeoutMs: number;

  constructor(connection: Connection, busyTimeoutMs: number) {
    super({ database: connection });
    this.#connection = connection;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    const deadline = performance.now() + this.#busyTimeoutMs;
    while (!this.#tryToBegin(performance.now() >= deadline)) {
      // Not always the same pause, so that two that wait do not keep step.
      await sleep(1 + Math.random() * (PAUSE_MS - 1));
    }
  }

  /** On a full disk SQLite has rolled back by itself; a second time would hide the reason behind an error of its own. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection);
  }

  /** False when another one writes; the last attempt throws instead. */
  #tryToBegin(isLast: boolean): boolean {
    this.#connection.pragma('busy_timeout = 0');
    try {
      this.#connection.exec('begin immediate');
      return true;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
      if (isBusy && !isLast) return false;
      throw error;
    } finally {
      this.#connection.pragma(`busy_timeout = ${this.#busyTimeoutMs}`);
    }
  }
}

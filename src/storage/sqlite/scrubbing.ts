import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import type { Query } from '../schema.js';
import { PageClearing } from './clear-pages.js';

/**
 * Removes what was deleted from where the file still has it: from the log, which keeps what pages
 * were before, and from the free space of pages. In slices of a few milliseconds, in turn with the
 * bot's queries. What cannot be done, because somebody reads what was before or writes all the time,
 * is done the next time.
 */
export class Scrubbing {
  readonly #query: Query;
  readonly #connection: Connection;
  readonly #busyTimeoutMs: number;
  readonly #file: string;
  #clearing: PageClearing | null = null;
  /** The last that began; never rejects. */
  #underWay: Promise<unknown> = Promise.resolve();
  /** One that has not begun: it is for all who ask until it does. */
  #waiting: Promise<void> | null = null;
  #isStopped = false;

  constructor(
    query: Query,
    connection: Connection,
    { file, busyTimeoutMs }: { readonly file: string; readonly busyTimeoutMs: number },
  ) {
    this.#query = query;
    this.#connection = connection;
    this.#busyTimeoutMs = busyTimeoutMs;
    this.#file = file;
  }

  /** Of everything that was deleted before. */
  scrub(): Promise<void> {
    this.#waiting ??= this.#underWay.then(() => {
      this.#waiting = null;
      const scrubbed = this.#scrub();
      this.#underWay = scrubbed.catch(() => undefined);
      return scrubbed;
    });
    return this.#waiting;
  }

  /** Breaks off after the slice that is under way; the next start goes on. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#waiting?.catch(() => undefined);
    await this.#underWay;
  }

  /** After the connection. */
  close(): void {
    this.#clearing?.close();
    this.#clearing = null;
  }

  async #scrub(): Promise<void> {
    const isEmpty = await this.#inTurn(() => (this.#emptyLog() ? 'yes' : 'busy'));
    if (isEmpty === 'busy' || this.#connection.memory || this.#connection.readonly) return;
    this.#clearing ??= new PageClearing(this.#file);
    const clearing = this.#clearing;
    for (const root of clearing.roots()) {
      const pages = await this.#onEmptyLog(() => clearing.pages(root));
      if (pages === 'busy') return;
      for (let from = 0; from < pages.length; from += pagesAtOnce) {
        if (this.#isStopped) return;
        const unclear = await clearing.unclear(pages.slice(from, from + pagesAtOnce));
        if (unclear.length === 0) continue;
        const cleared = await this.#onEmptyLog(() => clearing.clear(unclear));
        if (cleared === 'busy') return;
      }
    }
  }

  /** Does something when the log is empty; tries again where somebody has just written. */
  async #onEmptyLog<Result>(work: () => Result | 'busy'): Promise<Result | 'busy'> {
    for (let tries = 0; tries < maxTries; tries++) {
      const result = await this.#inTurn(() => (this.#emptyLog() ? work() : 'busy'));
      await nextTurn();
      if (result !== 'busy') return result;
    }
    return 'busy';
  }

  /** In turn with other queries: within a transaction the log cannot be emptied. */
  #inTurn<Result>(work: () => Result): Promise<Result> {
    return this.#query.connection().execute(async () => work());
  }

  /** False when somebody reads from it, so that it cannot be emptied now. */
  #emptyLog(): boolean {
    // Waiting would hold up this process, see OneWriterDialect.
    this.#connection.pragma('busy_timeout = 0');
    try {
      const isBusy = this.#connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
      return isBusy === 0;
    } finally {
      this.#connection.pragma(`busy_timeout = ${this.#busyTimeoutMs}`);
    }
  }
}

/** Pages that are looked at at once, and cleared within a few milliseconds. */
const pagesAtOnce = 64;

/** How often a writer or reader may come between. A guess. */
const maxTries = 5;

import { closeSync, openSync, read, readSync, statSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import type { DatabaseSchema } from '../schema.js';
import { clearFreeSpace, pagesOf } from './page-space.js';

/** The tables of what people wrote, and of who did what. */
const peoplesTables = [
  'review_item',
  'review_request',
  'review_term',
  'audit_words',
  'given_answer',
  'given_quote',
  'given_correction',
  'vote',
  'sighting',
  'worded_message',
] as const satisfies readonly (keyof DatabaseSchema)[];

const readAside = promisify(read);

/**
 * Clears what SQLite leaves behind where it moves a row to another page: with `secure_delete` it
 * overwrites what is deleted, but not the copy of a moved row in the free space of the page where it
 * was. SQLite itself has no way to do that but to write the whole file anew (`VACUUM`), so the free
 * space is overwritten in the file:
 *
 * - only while nobody writes (the write lock is held) and the log is empty, so that the pages are as
 *   the file has them;
 * - only bytes that belong to nothing, so that whoever reads a page meanwhile, or finds it half
 *   written after a crash, reads the same rows;
 * - then the file is marked as changed, so that every connection forgets the pages that it remembers,
 *   with what was in their free space.
 */
export class PageClearing {
  readonly #file: string;
  /** Of its own, so that the bot's connection is one of those that forget. */
  readonly #connection: Sqlite.Database;
  /** Stays open as long as the bot's connection: closing any descriptor of the file would end the locks of this process. */
  readonly #descriptor: number;
  readonly #pageSize: number;

  /** @param file must be open in this process until `close`, and by nobody else in it. */
  constructor(file: string) {
    this.#file = file;
    this.#connection = new Sqlite(file, { timeout: 0 });
    // It writes nothing but the mark, which may be lost with the machine's power.
    this.#connection.pragma('synchronous = OFF');
    this.#connection.pragma('wal_autocheckpoint = 0');
    this.#pageSize = this.#connection.pragma('page_size', { simple: true }) as number;
    this.#descriptor = openSync(file, 'r+');
  }

  /** Of people's tables and of their indexes, the page from which each is reached. */
  roots(): readonly number[] {
    return this.#connection
      .prepare(
        'select rootpage from sqlite_master where rootpage > 0 and tbl_name in (select value from json_each(?))',
      )
      .pluck()
      .all(JSON.stringify(peoplesTables)) as number[];
  }

  /** All pages of a table or an index; `busy` when somebody writes. The log must be empty. */
  pages(root: number): readonly number[] | 'busy' {
    const content = Buffer.alloc(this.#pageSize);
    return this.#whileQuiet(() =>
      pagesOf(root, (page) => (this.#read(content, page) ? content : null)),
    );
  }

  /** Of some pages, those in whose free space something stands. Reads them beside the bot. */
  async unclear(pages: readonly number[]): Promise<readonly number[]> {
    const size = this.#pageSize;
    const found = await Promise.all(
      pages.map(async (page) => {
        const content = Buffer.alloc(size);
        const { bytesRead } = await readAside(
          this.#descriptor,
          content,
          0,
          size,
          (page - 1) * size,
        );
        return bytesRead === size && clearFreeSpace(content, page);
      }),
    );
    return pages.filter((_, place) => found[place]);
  }

  /** Clears pages, which may have become others; `busy` when somebody writes. The log must be empty. */
  clear(pages: readonly number[]): 'busy' | undefined {
    const content = Buffer.alloc(this.#pageSize);
    return this.#whileQuiet(() => {
      for (const page of pages) {
        if (!this.#read(content, page) || !clearFreeSpace(content, page)) continue;
        writeSync(this.#descriptor, content, 0, this.#pageSize, (page - 1) * this.#pageSize);
      }
      const version = this.#connection.pragma('user_version', { simple: true }) as number;
      this.#connection.pragma(`user_version = ${(version + 1) % 2 ** 31}`);
      return undefined;
    });
  }

  /** After the bot's connection. */
  close(): void {
    this.#connection.close();
    closeSync(this.#descriptor);
  }

  /** While nobody writes, nor has since the log was emptied; else `busy`. */
  #whileQuiet<Result>(work: () => Result): Result | 'busy' {
    try {
      this.#connection.exec('begin immediate');
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') return 'busy';
      throw error;
    }
    let isDone = false;
    try {
      if (statSync(`${this.#file}-wal`, { throwIfNoEntry: false })?.size !== 0) return 'busy';
      const result = work();
      isDone = true;
      return result;
    } finally {
      this.#connection.exec(isDone ? 'commit' : 'rollback');
    }
  }

  /** False when the file has no such page. */
  #read(content: Buffer, page: number): boolean {
    const { length } = content;
    return readSync(this.#descriptor, content, 0, length, (page - 1) * length) === length;
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { PageClearing } from '../../src/storage/sqlite/clear-pages.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-clearing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that is on disk of a database, its log included. */
function bytesOf(file: string): Buffer {
  const files = [file, `${file}-wal`].filter((path) => existsSync(path));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** A table in which rows were moved by others that grew beside them, and then deleted: copies of some are left. */
function makeFile(name: string) {
  const file = join(folder, name);
  const connection = new Sqlite(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('secure_delete = ON');
  connection.exec('begin');
  connection.exec('create table vote (number integer primary key, words text)');
  const add = connection.prepare('insert into vote (words) values (?)');
  for (let n = 1; n <= 400; n++) add.run(`mark${n}end ${'padding '.repeat(n % 60)}`);
  // Most rows of a page go, so that others are moved together; then some of those go.
  connection.exec('delete from vote where number % 5 in (1, 2, 3)');
  connection.exec('delete from vote where number % 5 = 0');
  connection.exec('commit');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const left = () => {
    const bytes = bytesOf(file);
    return Array.from({ length: 80 }, (_, n) => `mark${5 * (n + 1)}end`).filter((mark) =>
      bytes.includes(mark),
    );
  };
  return { file, connection, left };
}

async function clearAll(clearing: PageClearing): Promise<void> {
  for (const root of clearing.roots()) {
    const pages = clearing.pages(root);
    if (pages === 'busy') throw new Error('expected nobody to write');
    expect(clearing.clear(await clearing.unclear(pages))).toBeUndefined();
    expect(await clearing.unclear(pages)).toEqual([]);
  }
}

describe('the clearing of pages', () => {
  it('takes away the copies of rows that were moved and deleted, and they do not come back with what others remember', async () => {
    const { file, connection, left } = makeFile('copies.sqlite');
    expect(left()).not.toEqual([]);
    const other = new Sqlite(file);
    other.prepare('select * from vote').all();
    const clearing = new PageClearing(file);
    await clearAll(clearing);
    expect(left()).toEqual([]);
    for (const writer of [other, connection]) {
      writer.exec('update vote set words = upper(words)');
      writer.exec('update vote set words = lower(words)');
      writer.pragma('wal_checkpoint(TRUNCATE)');
      expect(left()).toEqual([]);
    }
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.prepare('select count(*) from vote').pluck().get()).toBe(80);
    other.close();
    connection.close();
    clearing.close();
  });

  it('waits for another time while somebody writes, or has written into the log', async () => {
    const { file, connection, left } = makeFile('busy.sqlite');
    const clearing = new PageClearing(file);
    const [root = 0] = clearing.roots();
    const pages = clearing.pages(root) as readonly number[];
    const unclear = await clearing.unclear(pages);
    connection.exec('begin immediate');
    expect(clearing.pages(root)).toBe('busy');
    expect(clearing.clear(unclear)).toBe('busy');
    connection.exec("insert into vote (words) values ('another')");
    connection.exec('commit');
    expect(clearing.clear(unclear)).toBe('busy');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    await clearAll(clearing);
    expect(left()).toEqual([]);
    expect(connection.prepare('select count(*) from vote').pluck().get()).toBe(81);
    connection.close();
    clearing.close();
  });
});

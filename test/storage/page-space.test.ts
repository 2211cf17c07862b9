import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { clearFreeSpace, pagesOf } from '../../src/storage/sqlite/page-space.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageSize = 4096;

/** A file with a table and an index of several levels, from which every third row is gone. */
function makeFile(name: string) {
  const file = join(folder, name);
  const connection = new Sqlite(file);
  connection.exec('begin');
  connection.exec('create table note (number integer primary key, word text, words text)');
  connection.exec('create index note_by_word on note (word)');
  const add = connection.prepare('insert into note (word, words) values (?, ?)');
  for (let n = 0; n < 3_000; n++) {
    add.run(`${(n * 7919) % 3_000} ${'w'.repeat(n % 90)}`, 'note '.repeat((n % 7) * (n % 11) * 13));
  }
  connection.exec('delete from note where number % 3 = 0');
  connection.exec('commit');
  const trees = connection
    .prepare("select name, rootpage as root from sqlite_master where name like 'note%'")
    .all() as { readonly name: string; readonly root: number }[];
  return { file, connection, trees };
}

const pageOf = (bytes: Buffer, page: number): Buffer | null => {
  const content = bytes.subarray((page - 1) * pageSize, page * pageSize);
  return content.length === pageSize ? content : null;
};

describe('the free space of pages', () => {
  it('is found in all pages of a table and of an index, which SQLite names as well', () => {
    const { file, connection, trees } = makeFile('found.sqlite');
    const bytes = readFileSync(file);
    expect(trees).toHaveLength(2);
    for (const { name, root } of trees) {
      const named = connection
        .prepare("select pageno from dbstat where name = ? and pagetype <> 'overflow'")
        .pluck()
        .all(name) as number[];
      expect(named.length).toBeGreaterThan(20);
      const found = pagesOf(root, (page) => pageOf(bytes, page));
      expect(found.toSorted((one, other) => one - other)).toEqual(named.sort((a, b) => a - b));
    }
    connection.close();
  });

  it('is cleared without a row being lost', () => {
    const { file, connection, trees } = makeFile('cleared.sqlite');
    const rows = connection.prepare('select * from note').all();
    connection.close();
    const bytes = readFileSync(file);
    let cleared = 0;
    for (const { root } of trees) {
      for (const page of pagesOf(root, (number) => pageOf(bytes, number))) {
        const content = pageOf(bytes, page) as Buffer;
        if (clearFreeSpace(content, page)) cleared += 1;
        expect(clearFreeSpace(content, page)).toBe(false);
      }
    }
    expect(cleared).toBeGreaterThan(20);
    writeFileSync(file, bytes);
    const after = new Sqlite(file);
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(after.prepare('select * from note').all()).toEqual(rows);
    after.close();
  });

  it('is left alone in a page that is not as SQLite writes it', () => {
    const { file, connection, trees } = makeFile('damaged.sqlite');
    connection.close();
    const bytes = readFileSync(file);
    const [page = 0] = pagesOf(trees[0]?.root ?? 0, (number) => pageOf(bytes, number)).slice(-1);
    const content = pageOf(bytes, page) as Buffer;
    // Its cells begin further behind than one of them stands.
    content.writeUInt16BE(content.readUInt16BE(5) + 1, 5);
    const before = Buffer.from(content);
    expect(clearFreeSpace(content, page)).toBe(false);
    expect(content.equals(before)).toBe(true);
  });

  it('is not looked for in what is no page, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 5, 10, 13, 0),
        fc.uint8Array({ minLength: 600, maxLength: 600 }),
        fc.integer({ min: 1, max: 9 }),
        (kind, bytes, root) => {
          const content = Buffer.from(bytes);
          content[root === 1 ? 100 : 0] = kind;
          const pages = pagesOf(root, (page) => (page < 9 ? content : null));
          expect(pages[0]).toBe(root);
          clearFreeSpace(content, root);
          expect(clearFreeSpace(content, root)).toBe(false);
        },
      ),
    );
  });
});

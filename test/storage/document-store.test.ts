import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.js';
import {
  createDocumentStore,
  openDocumentStore,
} from '../../src/storage/documents/document-store.js';
import { openSqliteDatabase } from '../../src/storage/sqlite/sqlite.js';
import { builtModule } from '../built/built-path.js';
import { documentExample } from '../corpus/document-example.js';
import { describeAlteredDocuments } from './altered-documents.contract.js';
import { currentOf } from './current-of.js';
import { describeDocumentStore } from './document-store.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-storage-'));
const execute = (database: Database, command: string) =>
  database.run((query) => sql.raw(command).execute(query));
let count = 0;
const newFile = () => join(folder, `${count++}`, 'receipts.sqlite');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeDocumentStore('SQLite in a file', () => openDocumentStore(newFile()));
describeDocumentStore('SQLite in memory', () => openDocumentStore(':memory:'));
describeAlteredDocuments('SQLite', async () => newFile());

describe('openDocumentStore', () => {
  it('finds everything again after it was closed', async () => {
    const file = newFile();
    const document = documentExample('One.');
    const first = await openDocumentStore(file);
    await first.put([document]);
    const version = await first.version();
    await first.close();
    const second = await openDocumentStore(file);
    expect(await currentOf(second)).toEqual([document]);
    expect(await second.version()).toBe(version);
    await second.close();
  });

  it('lets two open one new file at the same time, and each see what the other wrote', async () => {
    const file = newFile();
    const [one, other] = await Promise.all([openDocumentStore(file), openDocumentStore(file)]);
    await one.put([documentExample('One.', { id: 'a' })]);
    await other.put([documentExample('Two.', { id: 'b' })]);
    expect((await currentOf(one)).map(({ id }) => id)).toEqual(['a', 'b']);
    await Promise.all([one.close(), other.close()]);
  });

  it('keeps what was put when the process is killed', async () => {
    const file = newFile();
    const script = `
      import { openDocumentStore } from ${builtModule('src', 'storage', 'documents', 'document-store.js')};
      import { documentExample } from ${builtModule('test', 'corpus', 'document-example.js')};
      const store = await openDocumentStore(${JSON.stringify(file)});
      await store.put([documentExample('Kept.')]);
      process.kill(process.pid, 'SIGKILL');`;
    const signal = await new Promise((resolve) => {
      spawn(process.execPath, ['--input-type=module', '--eval', script]).on('exit', (_code, by) =>
        resolve(by),
      );
    });
    expect(signal).toBe('SIGKILL');
    const store = await openDocumentStore(file);
    expect((await currentOf(store)).map(({ text }) => text)).toEqual(['Kept.']);
    await store.close();
  });

  it('says that a file is not a database, and leaves it as it was', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'These are notes, and long enough to be looked at. '.repeat(40));
    await expect(openDocumentStore(file)).rejects.toMatchObject({
      code: 'NOT_A_DATABASE',
      message: expect.stringContaining(file),
    });
  });

  it("does not write its tables into another program's database", async () => {
    const file = join(folder, 'other.sqlite');
    const other = new Sqlite(file);
    other.exec('create table recipe (name text)');
    await expect(openDocumentStore(file)).rejects.toMatchObject({ code: 'NOT_A_DATABASE' });
    expect(other.prepare('select name from sqlite_master').all()).toEqual([{ name: 'recipe' }]);
    other.close();
  });

  it('refuses a database of a newer version by the names of what it does not know', async () => {
    const file = newFile();
    const database = await openSqliteDatabase(file);
    await execute(database, "insert into kysely_migration values ('9999-later', 'x')");
    await database.close();
    await expect(openDocumentStore(file)).rejects.toMatchObject({
      code: 'SCHEMA_TOO_NEW',
      message: expect.stringContaining('9999-later'),
    });
  });

  it('gives up after its waiting time when another process keeps writing, and works when it ends', async () => {
    const file = newFile();
    const database = await openSqliteDatabase(file, { busyTimeoutMs: 20 });
    const store = createDocumentStore(database);
    const writer = new Sqlite(file);
    writer.exec('begin immediate');
    await expect(store.put([documentExample('One.')])).rejects.toMatchObject({
      code: 'DATABASE_LOCKED',
      message: expect.stringContaining('20 ms'),
    });
    expect(await currentOf(store)).toEqual([]);
    writer.exec('rollback');
    expect(await store.put([documentExample('One.')])).toEqual(['added']);
    writer.close();
    await database.close();
  });

  it('says that a database cannot be written', async () => {
    const database = await openSqliteDatabase(newFile());
    await execute(database, 'pragma query_only = 1');
    await expect(
      createDocumentStore(database).put([documentExample('One.')]),
    ).rejects.toMatchObject({ code: 'DATABASE_READ_ONLY' });
    await database.close();
  });

  it('says that no space is left, and keeps nothing of that batch', async () => {
    const database = await openSqliteDatabase(newFile());
    await execute(database, 'pragma max_page_count = 40');
    const store = createDocumentStore(database);
    const batch = [
      documentExample('Small.', { id: 'a' }),
      documentExample('x'.repeat(1_000_000), { id: 'b' }),
    ];
    await expect(store.put(batch)).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(await currentOf(store)).toEqual([]);
    await database.close();
  });

  it('says that its place is no place for a file', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(openDocumentStore(join(file, 'receipts.sqlite'))).rejects.toMatchObject({
      code: 'DATABASE_CANNOT_OPEN',
    });
    mkdirSync(join(folder, 'a-folder'));
    await expect(openDocumentStore(join(folder, 'a-folder'))).rejects.toMatchObject({
      code: 'DATABASE_CANNOT_OPEN',
    });
  });

  it('says that a database is damaged', async () => {
    const file = newFile();
    const store = await openDocumentStore(file);
    await store.put(
      Array.from({ length: 200 }, (_, index) =>
        documentExample('x'.repeat(500), { id: `${index}` }),
      ),
    );
    await store.close();
    const handle = openSync(file, 'r+');
    for (let page = 2; page < 30; page++)
      writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096);
    closeSync(handle);
    const outcome = openDocumentStore(file).then((damaged) => currentOf(damaged));
    await expect(outcome).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
  });

  it('says that it is closed', async () => {
    const store = await openDocumentStore(newFile());
    await store.close();
    await expect(currentOf(store)).rejects.toMatchObject({ code: 'DATABASE_CLOSED' });
  });
});

describe('a shared database', () => {
  let database: Awaited<ReturnType<typeof openSqliteDatabase>>;
  beforeAll(async () => {
    database = await openSqliteDatabase(':memory:');
  });
  afterAll(() => database.close());

  it('stays open when one of its stores is closed', async () => {
    await createDocumentStore(database).close();
    expect(await currentOf(createDocumentStore(database))).toEqual([]);
  });

  it('writes ahead and syncs every commit', async () => {
    const file = await openSqliteDatabase(newFile());
    const read = async (name: string) =>
      Object.values((await execute(file, `pragma ${name}`)).rows[0] as object)[0];
    expect([
      await read('journal_mode'),
      await read('synchronous'),
      await read('foreign_keys'),
    ]).toEqual(['wal', 2, 1]);
    await file.close();
  });
});

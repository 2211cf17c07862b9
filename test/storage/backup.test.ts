import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusVersion } from '../../src/corpus/corpus-version.js';
import { openDocumentStore } from '../../src/storage/documents/document-store.js';
import { backupDatabase } from '../../src/storage/sqlite/backup.js';
import { restoreDatabase } from '../../src/storage/sqlite/restore.js';
import { builtModule } from '../built/built-path.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from './current-of.js';

const document = documentExample('One.');
let folder: string;
let file: string;
let backup: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-backup-'));
  file = join(folder, 'receipts.sqlite');
  backup = join(folder, 'backups', 'monday.sqlite');
  const store = await openDocumentStore(file);
  await store.put([document]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function textsOf(database: string): Promise<readonly string[]> {
  const store = await openDocumentStore(database);
  const documents = await currentOf(store);
  await store.close();
  return documents.map(({ text }) => text);
}

describe('backupDatabase', () => {
  it('copies what is in the log too, into one file', async () => {
    const store = await openDocumentStore(file);
    await store.put([documentExample('Two.')]);
    const report = await backupDatabase(file, backup);
    await store.close();
    expect(report.bytes).toBe(readFileSync(backup).length);
    expect(readdirSync(join(folder, 'backups'))).toEqual([basename(backup)]);
    expect(await textsOf(backup)).toEqual(['Two.']);
  });

  it('copies a document that was altered as it is, and names it, as does restoring it', async () => {
    const connection = new Sqlite(file);
    connection.exec("update revision set text = 'Ont.'");
    connection.close();
    const altered = [{ id: document.id, revision: document.revision, what: 'text' }];
    expect(await backupDatabase(file, backup)).toMatchObject({ altered });
    const restored = join(folder, 'restored.sqlite');
    expect(await restoreDatabase(backup, restored)).toMatchObject({ altered });
    expect(await textsOf(restored)).toEqual([]);
  });

  it('is of one moment, while another process writes', async () => {
    // The other process always puts two documents at a time that say the same.
    const script = `
      import { openDocumentStore } from ${builtModule('src', 'storage', 'documents', 'document-store.js')};
      import { documentExample } from ${builtModule('test', 'corpus', 'document-example.js')};
      const store = await openDocumentStore(${JSON.stringify(file)});
      await store.retire(['example']);
      for (let n = 0; ; n++) {
        await store.put(['left', 'right'].map((id) => documentExample('Round ' + n, { id })));
        if (n === 0) process.stdout.write('writing');
      }`;
    const writer = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(writer.stdout, 'data');
    for (let count = 0; count < 5; count++) await backupDatabase(file, `${backup}-${count}`);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    for (let count = 0; count < 5; count++) {
      const restored = join(folder, `restored-${count}.sqlite`);
      await restoreDatabase(`${backup}-${count}`, restored);
      const store = await openDocumentStore(restored);
      const current = await currentOf(store);
      expect(current.map(({ id }) => id)).toEqual(['left', 'right']);
      expect(current[0]?.text).toBe(current[1]?.text);
      expect((await store.history(document.id)).map(({ text }) => text)).toEqual(['One.']);
      expect(await store.version()).toBe(corpusVersion(current));
      await store.close();
    }
  });

  it('does not take the place of an earlier one', async () => {
    await backupDatabase(file, backup);
    const before = readFileSync(backup);
    await expect(backupDatabase(file, backup)).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    expect(readFileSync(backup)).toEqual(before);
  });

  it('makes no database where there is none', async () => {
    const missing = join(folder, 'missing.sqlite');
    await expect(backupDatabase(missing, backup)).rejects.toMatchObject({
      code: 'DATABASE_CANNOT_OPEN',
      message: expect.stringContaining(missing),
    });
    expect(existsSync(missing)).toBe(false);
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  it('leaves nothing under its name of a database that is damaged', async () => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 2);
    writeFileSync(file, bytes);
    await expect(backupDatabase(file, backup)).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  it('names the tools of PostgreSQL for an address, and does not repeat its password', async () => {
    const outcome = backupDatabase('postgres://me:hunter2@host/db', backup);
    await expect(outcome).rejects.toMatchObject({
      code: 'BACKUP_UNSUPPORTED',
      message: expect.stringMatching(/^(?!.*hunter2).*pg_dump/),
    });
  });
});

describe('restoreDatabase', () => {
  beforeEach(() => backupDatabase(file, backup));

  it('puts a backup where there is nothing yet', async () => {
    const place = join(folder, 'new', 'receipts.sqlite');
    const report = await restoreDatabase(backup, place);
    expect(report.replacedFile).toBeNull();
    expect(await textsOf(place)).toEqual(['One.']);
    expect(readFileSync(backup).length).toBe(report.bytes);
  });

  it('does not replace a database unless it is told to, and then keeps it', async () => {
    const store = await openDocumentStore(file);
    await store.put([documentExample('Two.')]);
    await store.close();
    await expect(restoreDatabase(backup, file)).rejects.toMatchObject({
      code: 'RESTORE_TARGET_EXISTS',
    });
    expect(await textsOf(file)).toEqual(['Two.']);
    const { replacedFile } = await restoreDatabase(backup, file, { replaces: true });
    expect(await textsOf(file)).toEqual(['One.']);
    expect(await textsOf(replacedFile ?? '')).toEqual(['Two.']);
    const again = await restoreDatabase(backup, file, { replaces: true });
    expect(again.replacedFile).not.toBe(replacedFile);
    expect(await textsOf(replacedFile ?? '')).toEqual(['Two.']);
  });

  it('does not replace a database that somebody has open', async () => {
    const store = await openDocumentStore(file);
    await store.put([documentExample('Two.')]);
    await expect(restoreDatabase(backup, file, { replaces: true })).rejects.toMatchObject({
      code: 'DATABASE_LOCKED',
    });
    expect((await currentOf(store)).map(({ text }) => text)).toEqual(['Two.']);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['backups', basename(file)]);
  });

  it('does not replay the log of a killed process into the restored database', async () => {
    const writer = await openDocumentStore(file);
    await writer.put([documentExample('Two.')]);
    const left = join(folder, 'left.sqlite');
    for (const end of ['', '-wal', '-shm']) copyFileSync(`${file}${end}`, `${left}${end}`);
    await writer.close();
    const { replacedFile } = await restoreDatabase(backup, left, { replaces: true });
    expect(await textsOf(left)).toEqual(['One.']);
    expect(await textsOf(replacedFile ?? '')).toEqual(['Two.']);
  });

  it('replaces what is damaged, with a log beside it', async () => {
    writeFileSync(file, 'not a database at all, but long enough to be read as one '.repeat(99));
    writeFileSync(`${file}-wal`, 'rest');
    const { replacedFile } = await restoreDatabase(backup, file, { replaces: true });
    expect(await textsOf(file)).toEqual(['One.']);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(readFileSync(replacedFile ?? '', 'utf8')).toContain('not a database');
  });

  it('refuses a backup that was cut short, and leaves everything as it was', async () => {
    truncateSync(backup, 4096 * 3);
    await expect(restoreDatabase(backup, file, { replaces: true })).rejects.toMatchObject({
      code: 'DATABASE_CORRUPT',
      message: expect.stringContaining(backup),
    });
    expect(await textsOf(file)).toEqual(['One.']);
  });

  it("refuses another program's database, a newer version's, and a missing one", async () => {
    const other = new Sqlite(join(folder, 'other.sqlite'));
    other.exec('create table recipe (name text)');
    other.close();
    const newer = new Sqlite(backup);
    newer.exec("insert into kysely_migration values ('9999-later', 'x')");
    newer.close();
    const place = join(folder, 'place.sqlite');
    const outcomes = [];
    for (const name of [join(folder, 'other.sqlite'), backup, join(folder, 'missing')]) {
      outcomes.push(await restoreDatabase(name, place).catch(({ code }: { code: string }) => code));
    }
    expect(outcomes).toEqual(['NOT_A_DATABASE', 'SCHEMA_TOO_NEW', 'BACKUP_MISSING']);
    expect(existsSync(place)).toBe(false);
  });
});

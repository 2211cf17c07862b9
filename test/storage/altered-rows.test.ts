import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { sealedColumns, sealedTables } from '../../src/storage/seals/row-seals.js';
import { inspectDatabaseFile } from '../../src/storage/sqlite/inspect-database-file.js';
import { openStores } from '../../src/storage/stores.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { describeAlteredRows } from './altered-rows.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newFile = () => join(folder, `${count++}.sqlite`);

function alter(file: string, change: string): void {
  const raw = new Sqlite(file);
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) raw.exec(`drop trigger "${name}"`);
  raw.exec(change);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
}

describeAlteredRows('SQLite', async () => {
  const location = newFile();
  return { location, alter: (change) => alter(location, change) };
});

describe('the seals of rows', () => {
  it('are of every column of every such table', async () => {
    const file = newFile();
    await (await openStores(file)).close();
    const raw = new Sqlite(file);
    for (const table of Object.keys(sealedTables) as (keyof typeof sealedTables)[]) {
      const columns = raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all();
      expect([...sealedColumns(table), 'seal'].sort()).toEqual(columns.sort());
    }
    raw.close();
  });

  it('are looked through with the file', async () => {
    const file = newFile();
    const stores = await openStores(file);
    await stores.reviews.submit(
      submittingExample('did the ferry sink'),
      '2026-01-05T10:00:00.000Z',
    );
    await stores.close();
    alter(file, "update review_item set handle = 'forged'");
    expect((await inspectDatabaseFile(file)).alteredRows).toHaveLength(1);
  });
});

import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { labelsOf } from '../../src/corpus/corpus-version.js';
import type { Document } from '../../src/corpus/document.js';
import type { ColumnKinds } from '../../src/storage/column-kinds.js';
import { createMigrations } from '../../src/storage/migrations/index.js';
import { sqliteSealing } from '../../src/storage/seals/seal-triggers.js';
import { documentExample } from '../corpus/document-example.js';
import { spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 300_000 });

const petrel = documentExample('The ferry Petrel left the pier at 08:36 with 112 passengers.', {
  id: 'petrel',
});

/**
 * A folder with the database that a program left which cut texts after it had stored them: its last
 * migration, and its rows.
 */
async function folderOfBefore(documents: readonly Document[]): Promise<string> {
  const folder = temporaryFolder();
  const database = new Sqlite(join(folder, 'receipts.sqlite'));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const kinds: ColumnKinds = {
    key: 'text',
    counter: sql`integer primary key autoincrement`,
    sealing: sqliteSealing,
  };
  const provider = { getMigrations: async () => ({ ...createMigrations(kinds) }) };
  const { error } = await new Migrator({ db, provider }).migrateTo('0004-corpus-changes');
  expect(error).toBeUndefined();
  for (const { id, revision, text, form, source } of documents) {
    await sql`insert into document values (${id}, ${revision})`.execute(db);
    await sql`insert into revision (document_id, revision, form, source, labels, text) values (
      ${id}, ${revision}, ${form}, ${JSON.stringify(source)}, ${labelsOf(source)}, ${text})`.execute(
      db,
    );
  }
  await sql`update corpus_changes set number = ${documents.length}`.execute(db);
  await db.destroy();
  return folder;
}

function run(folder: string, args: readonly string[], environment = {}) {
  return spawnProgram(args, { environment: { DATA_DIR: folder, ...environment } });
}

describe('a database whose texts were stored before they were cut', () => {
  it('opens with what ended the program then, and answers from all of it', async () => {
    const paragraphs = Array.from({ length: 2_000 }, (_, n) => `Paragraph ${n} of it.`);
    const folder = await folderOfBefore([
      petrel,
      documentExample(`# a${' '.repeat(300_000)}b\n\nThe buoy is yellow.`, { id: 'spaces' }),
      documentExample(
        Array.from({ length: 130_000 }, (_, n) => `Ada: word ${n} of the crew.`).join('\n'),
        { id: 'transcript' },
      ),
      documentExample(`# ${'heading '.repeat(40_000)}\n\n${paragraphs.join('\n\n')}`, {
        id: 'heading',
      }),
      documentExample('\uFDFA'.repeat(700_000), { id: 'ligatures' }),
      documentExample('船'.repeat(131_000), { id: 'han' }),
    ]);
    const { code, stdout } = await run(folder, ['ask', 'when did the ferry Petrel leave the pier']);
    expect(stdout).toContain(petrel.text);
    expect(code).toBe(0);
    const list = await run(folder, ['corpus', 'list']);
    expect(list.stdout).toContain('6 documents');
    expect(list.stdout).not.toContain('set aside');
  });

  it('sets aside the one that takes too long, names it, and does not try it again', async () => {
    const folder = await folderOfBefore([
      petrel,
      documentExample('1 and '.repeat(820_000), { id: 'hopeless' }),
    ]);
    const little = { TEXT_SECONDS: '2' };
    const question = ['ask', 'when did the ferry Petrel leave the pier'];
    const first = await run(folder, question, little);
    expect(first.stdout).toContain(petrel.text);
    expect(first.stderr).toContain('"document":"hopeless","fault":"took-too-long"');
    const second = await run(folder, question, little);
    expect(second.stdout).toContain(petrel.text);
    expect(second.stderr).not.toContain('hopeless');
    const list = await run(folder, ['corpus', 'list'], little);
    expect(list.stdout).toContain('1 document set aside');
    expect(list.stdout).toMatch(/^ {2}hopeless: .*takes more than 2 seconds; by the program/m);
    const readmitted = await run(folder, ['corpus', 'readmit', 'hopeless'], little);
    expect(readmitted.code).toBe(1);
    expect(readmitted.stderr).toContain('hopeless stays set aside');
    expect((await run(folder, ['corpus', 'remove', 'hopeless'], little)).code).toBe(0);
    expect((await run(folder, ['corpus', 'list'], little)).stdout).not.toContain('hopeless');
  });
});

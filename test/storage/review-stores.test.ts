import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/corpus/revision.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import type { ColumnKinds } from '../../src/storage/column-kinds.js';
import { createMigrations, migrationNames } from '../../src/storage/migrations/index.js';
import { sqliteSealing } from '../../src/storage/seals/seal-triggers.js';
import { openStores } from '../../src/storage/stores.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { currentOf } from './current-of.js';
import { describeFilledWithoutVoices } from './filled-without-voices.contract.js';
import { rushThroughQueue } from './many-moderators.js';
import { describeMigration } from './migration.contract.js';
import { describeReviewStores } from './review-stores.contract.js';
import { shareWork } from './two-bots.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-review-'));
let count = 0;
const newFile = () => join(folder, `${count++}.sqlite`);
const kinds: ColumnKinds = {
  key: 'text',
  counter: sql`integer primary key autoincrement`,
  sealing: sqliteSealing,
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeReviewStores('SQLite', async () => newFile());
describeMigration('a SQLite file of the previous version', async () => {
  const location = newFile();
  const dialect = new SqliteDialect({ database: new Sqlite(location) });
  return { location, dialect, kinds };
});
describeFilledWithoutVoices('a SQLite file', async () => {
  const place = join(folder, `${count++}`);
  mkdirSync(place);
  const location = join(place, 'receipts.sqlite');
  const dialect = new SqliteDialect({ database: new Sqlite(location) });
  return { location, dialect, kinds };
});

const at = '2026-01-05T10:00:00.000Z';
const mod = '900' as ModeratorId;

describe('openStores', () => {
  // Later ones have seals, which what is written here has not.
  it.each(migrationNames.filter((name) => name < '0008'))(
    'brings a database that stands at %s up to date, and keeps its documents',
    async (name) => {
      const file = newFile();
      const old = new Kysely<unknown>({
        dialect: new SqliteDialect({ database: new Sqlite(file) }),
      });
      const provider = { getMigrations: async () => ({ ...createMigrations(kinds) }) };
      const { error } = await new Migrator({ db: old, provider }).migrateTo(name);
      expect(error).toBeUndefined();
      const revision = revisionOf('One.');
      await sql`insert into document (id, current) values ('a', ${revision})`.execute(old);
      await sql`insert into revision (document_id, revision, form, source, labels, text)
        values ('a', ${revision}, 'prose', '{}', '', 'One.')`.execute(old);
      await old.destroy();
      const stores = await openStores(file);
      expect((await currentOf(stores.documents)).map(({ text }) => text)).toEqual(['One.']);
      expect((await stores.reviews.submit(submittingExample('did it sink'), at)).kind).toBe(
        'submitted',
      );
      await stores.close();
    },
  );

  it('leaves a database as it was when bringing it up to date fails half way', async () => {
    const file = newFile();
    const raw = new Sqlite(file);
    // The last table of the review migration is in the way, so its first ones are made in vain.
    raw.exec('create table kysely_migration (name, timestamp); create table audit_entry (other)');
    raw.close();
    await expect(openStores(file)).rejects.toThrow('audit_entry');
    const after = new Sqlite(file);
    const names = after.prepare('select name from sqlite_master where type = ?').pluck();
    expect(names.all('table')).not.toContain('review_item');
    expect(names.all('table')).not.toContain('document');
    after.close();
  });

  it(
    'lets two bots share the telling, the correcting, the watching and the asking',
    () => shareWork(newFile()),
    300_000,
  );

  it(
    'lets twenty moderators in two processes decide each of 1,000 items exactly once',
    () => rushThroughQueue(newFile()),
    300_000,
  );

  it('shows what was altered in the audit log behind its back', async () => {
    const file = newFile();
    const stores = await openStores(file);
    for (const question of ['one', 'two', 'three']) {
      const { item } = await stores.reviews.submit(submittingExample(question), at);
      await stores.reviews.claim(item.id, mod, at, at);
    }
    const raw = new Sqlite(file);
    raw.exec("update audit_entry set actor = '901' where number = 2");
    raw.close();
    expect(await verifyAuditLog(stores.audit)).toEqual({
      kind: 'broken',
      number: 2,
      fault: 'altered',
    });
    await stores.close();
  });

  it('keeps neither a decision nor its entry in the log when one of them cannot be written', async () => {
    const file = newFile();
    const stores = await openStores(file);
    const { item } = await stores.reviews.submit(submittingExample('did it sink'), at);
    const raw = new Sqlite(file);
    raw.exec(`create trigger no_log before insert on audit_entry
      begin select raise(abort, 'the log is stuck'); end`);
    await expect(stores.reviews.claim(item.id, mod, at, at)).rejects.toThrow('the log is stuck');
    expect((await stores.reviews.find(item.id))?.state.kind).toBe('pending');
    raw.exec('drop trigger no_log');
    raw.close();
    expect((await stores.reviews.claim(item.id, mod, at, at)).kind).toBe('done');
    await stores.close();
  });
});

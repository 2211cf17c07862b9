import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import { openStores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from '../storage/current-of.js';
import { spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = temporaryFolder();
const database = join(folder, 'data', 'receipts.sqlite');
const run = (...args: string[]) =>
  spawnProgram(args, { environment: { DATA_DIR: join(folder, 'data') } });

async function withStores(
  work: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<unknown>,
) {
  const stores = await openStores(database);
  await work(stores);
  await stores.close();
}

/** A moderator adds a source, which is noted in the audit log. */
const add = (text: string, id: string) =>
  withStores(({ curation }) =>
    curation.add(documentExample(text, { id }), {
      by: '900' as ModeratorId,
      at: '2026-01-05T10:00:00.000Z',
      reason: '',
    }),
  );

describe('backup and restore', () => {
  const backup = join(folder, 'monday.sqlite');

  it('give back what there was, and destroy nothing on the way', async () => {
    await add('One.', 'a');
    const made = await run('backup', backup);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('read from end to end');
    expect(made.stdout).toContain('secret.key');
    const before = readFileSync(backup);

    const again = await run('backup', backup);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('expected a new name for the backup');
    expect(readFileSync(backup)).toEqual(before);

    await add('Two.', 'b');
    const refused = await run('restore', backup);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(`expected no database at ${database}`);
    await withStores(async ({ documents }) => {
      expect(await currentOf(documents)).toHaveLength(2);
      const inUse = await run('restore', backup, '--replace');
      expect(inUse).toMatchObject({ code: 1, stdout: '' });
    });

    const restored = await run('restore', backup, '--replace');
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain(`What was there before is now ${database}.replaced`);
    await withStores(async ({ documents }) => {
      expect((await currentOf(documents)).map(({ text }) => text)).toEqual(['One.']);
    });
  });

  it('say what to use instead for PostgreSQL, without its password', async () => {
    const environment = { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' };
    const { code, stderr } = await spawnProgram(['backup', join(folder, 'x')], { environment });
    expect(code).toBe(1);
    expect(stderr).toContain('pg_dump');
    expect(stderr).not.toContain('hunter2');
  });
});

describe('audit verify', () => {
  it('says that the log is intact, and names its head, with which it can be checked again', async () => {
    const { code, stdout } = await run('audit', 'verify');
    expect(code).toBe(0);
    expect(stdout).toContain('The audit log is intact: 1 entry.');
    const head = /Its head is (1:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    await add('Three.', 'c');
    const later = await run('audit', 'verify', '--head', head);
    expect(later.stdout).toContain('2 entries. It contains entry 1 as you noted it');
    const other = await run('audit', 'verify', '--head', `1:${'0'.repeat(64)}`);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('broken at entry 1: it is another one than was noted');
  });

  it('tells where somebody has written to it by hand, and ends with 1', async () => {
    const connection = new Sqlite(database);
    connection.prepare(`update audit_entry set actor = '901' where number = 2`).run();
    connection.close();
    const { code, stdout, stderr } = await run('audit', 'verify');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The audit log is broken at entry 2: it is not what was written.');
  });

  it('takes no database for no intact log, and makes none', async () => {
    const DATA_DIR = join(folder, 'nowhere');
    const { code, stderr } = await spawnProgram(['audit', 'verify'], { environment: { DATA_DIR } });
    expect(code).toBe(1);
    expect(stderr).toContain('cannot open');
    expect(existsSync(join(DATA_DIR, 'receipts.sqlite'))).toBe(false);
  });
});

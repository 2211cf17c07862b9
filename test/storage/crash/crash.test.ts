import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectDatabaseFile } from '../../../src/storage/sqlite/inspect-database-file.js';
import { startPostgres } from '../postgres-server.js';
import { killBots } from './kill-bots.js';
import { killRepeatedly } from './kill-repeatedly.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A few kills only: `npm run test:crash` does it 200 times on each.
describe('a bot’s process that is killed at a random moment', () => {
  it('leaves everything that was acknowledged and nothing half done in SQLite', async () => {
    const dataDir = join(folder, 'sqlite');
    mkdirSync(dataDir, { mode: 0o700 });
    const figures = await killRepeatedly({ dataDir, databaseUrl: null }, 3);
    expect(figures.done + figures.undone + figures.whileOpening).toBe(3);
    expect((await inspectDatabaseFile(join(dataDir, 'receipts.sqlite'))).bytes).toBeGreaterThan(0);
  }, 300_000);

  it('leaves everything that was acknowledged and nothing half done in PostgreSQL', async ({
    skip,
  }) => {
    const server = await startPostgres();
    if (typeof server === 'string') return skip(server);
    try {
      const dataDir = mkdtempSync(join(folder, 'postgres-'));
      const figures = await killRepeatedly(
        { dataDir, databaseUrl: await server.emptyAddress() },
        3,
      );
      expect(figures.done + figures.undone + figures.whileOpening).toBe(3);
    } finally {
      await server.stop();
    }
  }, 300_000);
});

describe('a bot that is killed at a random moment, by what people saw', () => {
  it('tells, posts and corrects everything once, with SQLite and a text channel', async () => {
    const dataDir = join(folder, 'sqlite-bots');
    mkdirSync(dataDir, { mode: 0o700 });
    const figures = await killBots({ dataDir, databaseUrl: null }, 3, { forum: false });
    expect(figures.checks + figures.whileRecovering).toBe(3);
    expect(figures.posts).toBe(figures.questions);
  }, 300_000);

  it('tells, posts and corrects everything once, with PostgreSQL and a forum', async ({ skip }) => {
    const server = await startPostgres();
    if (typeof server === 'string') return skip(server);
    try {
      const dataDir = join(folder, 'postgres-bots');
      mkdirSync(dataDir, { mode: 0o700 });
      const place = { dataDir, databaseUrl: await server.emptyAddress() };
      const figures = await killBots(place, 3, { forum: true });
      expect(figures.checks + figures.whileRecovering).toBe(3);
      expect(figures.posts).toBe(figures.questions);
    } finally {
      await server.stop();
    }
  }, 300_000);
});

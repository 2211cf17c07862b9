import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectDatabaseFile } from '../../../src/storage/inspect-database-file.js';
import { killRepeatedly } from './kill-repeatedly.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store whose process is killed at a random moment', () => {
  // A few only: `npm run test:crash` does it 200 times, on PostgreSQL too.
  it('has everything that was acknowledged and nothing half done', async () => {
    const figures = await killRepeatedly({ dataDir: folder, databaseUrl: null }, 5);
    expect(figures.done + figures.undone + figures.whileOpening).toBe(5);
    expect(inspectDatabaseFile(join(folder, 'receipts.sqlite')).bytes).toBeGreaterThan(0);
  }, 300_000);
});

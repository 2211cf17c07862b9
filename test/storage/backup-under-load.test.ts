import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../src/storage/sqlite/backup.js';
import { restoreDatabase } from '../../src/storage/sqlite/restore.js';
import { buildWorker } from './crash/build-worker.js';
import { afterOperation, chooseOperation, type Expected, nothing } from './crash/operation.js';
import { asFound, readPlace } from './crash/read-place.js';
import { startWorker } from './crash/worker-process.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-backup-load-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup that is taken while a bot ingests, curates, decides and votes', () => {
  it('is the state after exactly so many of its operations, when it is restored', async () => {
    const dataDir = join(folder, 'live');
    mkdirSync(dataDir);
    const built = await buildWorker();
    const worker = startWorker(built.file, { dataDir, databaseUrl: null });
    await worker.says('ready');
    /** What is expected after each operation, and before the first. */
    const states: Expected[] = [nothing];
    let isOver = false;
    const working = (async () => {
      for (let number = 1; !isOver; number++) {
        const expected = states.at(-1) ?? nothing;
        const operation = chooseOperation(expected, number);
        // Before it is told: a backup may have it as soon as the worker does it.
        states.push(afterOperation(expected, operation));
        worker.tell(operation);
        await worker.says('kept');
      }
    })();
    const backups: { readonly file: string; readonly from: number; readonly to: number }[] = [];
    for (let count = 0; count < 4; count++) {
      const kept = states.length;
      while (states.length < kept + 5) await new Promise((resolve) => setTimeout(resolve, 5));
      const file = join(folder, `backup-${count}.sqlite`);
      const from = states.length - 2;
      await backupDatabase(join(dataDir, 'receipts.sqlite'), file);
      backups.push({ file, from, to: states.length - 1 });
    }
    isOver = true;
    await working;
    await worker.kill();
    built.remove();
    for (const [index, { file, from, to }] of backups.entries()) {
      const restored = { dataDir: join(folder, `restored-${index}`), databaseUrl: null };
      await restoreDatabase(file, join(restored.dataDir, 'receipts.sqlite'));
      const { state } = await readPlace(restored, null, 1);
      const possible = states.slice(from, to + 1).map(asFound);
      expect(possible.some((one) => isDeepStrictEqual(one, state))).toBe(true);
    }
  }, 300_000);
});

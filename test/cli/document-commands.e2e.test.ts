import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import { openStores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from '../storage/current-of.js';
import { spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000 });

const folder = temporaryFolder();
const database = join(folder, 'data', 'receipts.sqlite');
const run = (...args: string[]) =>
  spawnProgram(['corpus', ...args], { environment: { DATA_DIR: join(folder, 'data') } });

describe('one document of the corpus', () => {
  it('is set aside, listed with the reason, readmitted and removed, each noted in the log', async () => {
    const stores = await openStores(database);
    await stores.documents.put([
      documentExample('The ferry was late.', { id: 'ferry-log', source: { title: 'Ferry log' } }),
      documentExample('The pier was shut.', { id: 'pier' }),
    ]);
    await stores.close();

    const misspelt = await run('set-aside', 'ferry-lag');
    expect(misspelt).toMatchObject({ code: 1, stdout: '' });
    expect(misspelt.stderr).toContain('Did you mean ferry-log?');
    expect(await run('readmit', 'pier')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('found pier, which is not'),
    });

    expect(await run('set-aside', 'ferry-log', '--reason', 'to be checked')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('ferry-log is set aside'),
    });
    const listed = await run('list');
    expect(listed.stdout).toContain('1 document, 1 passage');
    expect(listed.stdout).toContain('ferry-log (Ferry log): to be checked; by the operator');
    expect(await run('set-aside', 'ferry-log')).toMatchObject({ code: 1 });

    expect(await run('readmit', 'ferry-log')).toMatchObject({ code: 0 });
    expect((await run('list')).stdout).toContain('2 documents, 2 passages');

    await run('set-aside', 'pier');
    expect(await run('remove', 'pier')).toMatchObject({ code: 0 });
    expect(await run('remove', 'pier')).toMatchObject({ code: 1 });
    const after = await openStores(database);
    expect((await currentOf(after.documents)).map(({ id }) => id)).toEqual(['ferry-log']);
    expect(await after.documents.listSetAside()).toEqual([]);
    const entries = await after.audit.entries();
    expect(entries.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ['operator', 'source.set-aside', 'document ferry-log'],
      ['operator', 'source.readmit', 'document ferry-log'],
      ['operator', 'source.set-aside', 'document pier'],
      ['operator', 'source.retract', 'document pier'],
    ]);
    expect(await verifyAuditLog(after.audit)).toMatchObject({ kind: 'intact' });
    await after.close();
  });
});

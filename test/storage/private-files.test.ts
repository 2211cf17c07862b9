import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocumentStore } from '../../src/storage/documents/document-store.js';
import { removeLeftovers, tighten, tightenDatabase } from '../../src/storage/private-files.js';
import { writeSnapshotFile } from '../../src/storage/snapshot-file.js';
import { backupDatabase } from '../../src/storage/sqlite/backup.js';
import { restoreDatabase } from '../../src/storage/sqlite/restore.js';
import { documentExample } from '../corpus/document-example.js';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('what is stored', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'receipts-modes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('can be read by its user only: database, log, shared memory, index, backups and their folders', async () => {
    const file = join(folder, 'data', 'receipts.sqlite');
    const store = await openDocumentStore(file);
    await store.put([documentExample('One.')]);
    await writeSnapshotFile(join(folder, 'data', 'index.idx'), Buffer.from('x'));
    const backup = join(folder, 'backups', 'monday.sqlite');
    await backupDatabase(file, backup);
    chmodSync(backup, 0o644);
    await restoreDatabase(backup, join(folder, 'restored', 'receipts.sqlite'));
    const modes = [
      'data/receipts.sqlite',
      'data/receipts.sqlite-wal',
      'data/receipts.sqlite-shm',
      'data/index.idx',
      'restored/receipts.sqlite',
    ];
    for (const name of modes) expect([name, modeOf(join(folder, name))]).toEqual([name, '600']);
    for (const name of ['data', 'backups', 'restored'])
      expect(modeOf(join(folder, name))).toBe('700');
    await store.close();
    chmodSync(backup, 0o600);
    await backupDatabase(file, `${backup}-2`);
    expect(modeOf(`${backup}-2`)).toBe('600');
  });

  it('of before is closed to others, and said; a link to something else is left as it is', async () => {
    const file = join(folder, 'receipts.sqlite');
    for (const suffix of ['', '-wal']) writeFileSync(`${file}${suffix}`, '', { mode: 0o644 });
    chmodSync(file, 0o664);
    chmodSync(folder, 0o755);
    expect(tightenDatabase(file)).toEqual([
      { file, mode: '664' },
      { file: `${file}-wal`, mode: '644' },
    ]);
    expect(tighten(folder)).toEqual([{ file: folder, mode: '755' }]);
    expect([modeOf(file), modeOf(`${file}-wal`), modeOf(folder)]).toEqual(['600', '600', '700']);
    expect([...tightenDatabase(file), ...tighten(folder)]).toEqual([]);
    const other = join(folder, 'other');
    writeFileSync(other, '');
    chmodSync(other, 0o644);
    symlinkSync(other, join(folder, 'link'));
    expect([...tighten(join(folder, 'link')), ...tighten(join(folder, 'nothing'))]).toEqual([]);
    expect(modeOf(other)).toBe('644');
  });

  it('loses what killed processes left an hour ago, and nothing that is younger or not ours', async () => {
    const id = '01234567-89ab-cdef-0123-456789abcdef';
    const old = [`index.idx.${id}.tmp`, 'secret.key.0123456789ab'];
    const kept = [
      'index.idx',
      'secret.key',
      `index.idx.${id.replace('0', 'f')}.tmp`,
      `notes.${id}.tmp`,
      'receipts.sqlite',
    ];
    for (const name of [...old, ...kept]) writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, `index.idx.${id.replace('1', 'f')}.tmp`));
    const now = Date.now();
    const before = new Date(now - 2 * 60 * 60 * 1000);
    for (const name of [...old, ...kept.filter((one) => !one.startsWith('index.idx.'))]) {
      utimesSync(join(folder, name), before, before);
    }
    expect(await removeLeftovers(folder, now)).toBe(2);
    expect(old.filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect(kept.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(await removeLeftovers(join(folder, 'nowhere'), now)).toBe(0);
  });
});

import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocumentStore } from '../../src/storage/documents/document-store.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from './current-of.js';

const document = documentExample('One.');
/** Who may do nothing in particular, on Debian and most others. */
const NOBODY = 65_534;

/** Runs as somebody whom permissions bind; root may write everything. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a database that cannot be written', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'receipts-read-only-'));
    file = join(folder, 'receipts.sqlite');
    const store = await openDocumentStore(file);
    await store.put([document]);
    await store.close();
    if (process.getuid?.() === 0) {
      for (const path of [folder, file]) chownSync(path, NOBODY, NOBODY);
    }
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the file', 0o755, 0o444],
    ['its folder', 0o555, 0o644],
    ['both', 0o555, 0o444],
  ])(
    'is read on, and says at a write that it cannot be written, when %s is protected',
    async (_what, folderMode, fileMode) => {
      chmodSync(file, fileMode);
      chmodSync(folder, folderMode);
      await asNobody(async () => {
        const store = await openDocumentStore(file);
        expect(await currentOf(store)).toEqual([document]);
        await expect(store.put([documentExample('Two.')])).rejects.toMatchObject({
          code: 'DATABASE_READ_ONLY',
          message: expect.stringContaining(file),
        });
        expect(await currentOf(store)).toEqual([document]);
        await store.close();
      });
      expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
    },
  );

  it('is read with what a writer has put in its log but not yet in the file', async () => {
    const writer = await openDocumentStore(file);
    await writer.put([documentExample('Later.', { id: 'later' })]);
    chmodSync(folder, 0o555);
    await asNobody(async () => {
      const reader = await openDocumentStore(file);
      expect(await currentOf(reader)).toHaveLength(2);
      await reader.close();
    });
    await writer.close();
  });

  it('says that a new one cannot be made there', async () => {
    chmodSync(folder, 0o555);
    await asNobody(() =>
      expect(openDocumentStore(join(folder, 'new.sqlite'))).rejects.toMatchObject({
        code: 'DATABASE_CANNOT_OPEN',
      }),
    );
  });
});

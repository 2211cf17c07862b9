import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HashKeyError, readHashKey } from '../../src/storage/secret-key.js';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'receipts-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const warnings: unknown[] = [];
const log = { warn: (...facts: unknown[]) => warnings.push(facts) };
const read = (folder = dataDir) => readHashKey({ hashKey: null, dataDir: folder }, log);
const file = () => join(dataDir, 'secret.key');

describe('readHashKey', () => {
  it('takes the key that was given and keeps nothing', async () => {
    const key = await readHashKey({ hashKey: 'k'.repeat(40), dataDir }, log);
    expect(Buffer.from(key).toString()).toBe('k'.repeat(40));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('makes 32 random bytes once, for the owner only, and gives the same ever after', async () => {
    const first = await read();
    expect(first).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), 'utf8')).toBe(`${Buffer.from(first).toString('hex')}\n`);
    expect(await read()).toEqual(first);
  });

  it('gives another key in another folder, which it makes', async () => {
    expect(await read(join(dataDir, 'deep', 'er'))).not.toEqual(await read());
  });

  it('gives twenty that start at once the same key and leaves no other file', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it.each(['', 'abc', 'z'.repeat(64), 'a'.repeat(63)])(
    'refuses a file that holds %j, does not show it and does not replace it',
    async (content) => {
      writeFileSync(file(), content);
      const error = await read().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(HashKeyError);
      expect((error as Error).message).toContain('64 hex digits');
      if (content !== '') expect((error as Error).message).not.toContain(`“${content}`);
      expect(readFileSync(file(), 'utf8')).toBe(content);
    },
  );

  it('says what to do where the folder is a file', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await expect(read(join(dataDir, 'file'))).rejects.toThrow('or set HASH_KEY');
  });

  it('warns when others may read the key', async () => {
    const key = await read();
    chmodSync(file(), 0o644);
    warnings.length = 0;
    expect(await read()).toEqual(key);
    expect(JSON.stringify(warnings)).toContain('only this user can');
  });
});

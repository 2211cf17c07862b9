import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshotFile, writeSnapshotFile } from '../../src/storage/snapshot-file.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a snapshot file', () => {
  it('is null before it is first written', async () => {
    expect(await readSnapshotFile(join(folder, 'none.idx'))).toBeNull();
  });

  it('gives back the bytes, also those of a folder that did not exist', async () => {
    const path = join(folder, 'new', 'a.idx');
    await writeSnapshotFile(path, Uint8Array.of(0, 255, 10, 13));
    expect([...((await readSnapshotFile(path)) ?? [])]).toEqual([0, 255, 10, 13]);
  });

  it('shows its bytes in order while they are read, also those of many parts', async () => {
    const path = join(folder, 'large.idx');
    const bytes = Uint8Array.from({ length: 18_000_001 }, (_, i) => (i * 31) % 251);
    await writeSnapshotFile(path, bytes);
    const parts: Uint8Array[] = [];
    const whole = await readSnapshotFile(path, (part) => parts.push(part.slice()));
    expect(Buffer.compare(bytes, whole ?? Buffer.of())).toBe(0);
    expect(parts.length).toBeGreaterThan(3);
    expect(Buffer.compare(bytes, Buffer.concat(parts))).toBe(0);
  });

  it('is an error where it cannot be read, or where whoever is shown it fails', async () => {
    await expect(readSnapshotFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
    const path = join(folder, 'shown.idx');
    await writeSnapshotFile(path, new Uint8Array(9_000_000));
    const fail = (): void => {
      throw new RangeError('not this one');
    };
    await expect(readSnapshotFile(path, fail)).rejects.toThrow('not this one');
  });

  it('is one of the versions and whole when many write at once, and leaves nothing beside it', async () => {
    const path = join(folder, 'busy', 'a.idx');
    const versions = Array.from({ length: 8 }, (_, index) => new Uint8Array(100_000).fill(index));
    await Promise.all(versions.map((bytes) => writeSnapshotFile(path, bytes)));
    const bytes = (await readSnapshotFile(path)) ?? new Uint8Array();
    expect(bytes).toHaveLength(100_000);
    expect(new Set(bytes).size).toBe(1);
    expect(await readdir(join(folder, 'busy'))).toEqual(['a.idx']);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    const path = join(folder, 'taken');
    await writeSnapshotFile(join(path, 'inside.idx'), Uint8Array.of(1));
    await expect(writeSnapshotFile(path, Uint8Array.of(2))).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

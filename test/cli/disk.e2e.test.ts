import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { inspectDatabaseFile } from '../../src/storage/sqlite/inspect-database-file.js';
import { builtProgram } from '../built/built-path.js';
import { mountSmallDisk, type SmallDisk } from '../storage/small-disk.js';
import { type ProgramRun, spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const texts = temporaryFolder();
const ferry = join(texts, 'ferry.txt');
writeFileSync(ferry, 'The ferry Ondine left the harbour at noon with eleven passengers.\n');
/** Six megabytes, more than the small disks hold. */
const large = join(texts, 'large');
mkdirSync(large);
for (let file = 0; file < 6; file++) {
  // Few different words, because nothing here is about the index of them.
  const words = Array.from({ length: 150_000 }, (_, n) => 100_000 + (n % (500 + file)));
  writeFileSync(join(large, `${file}.txt`), words.join(' '));
}

const question = 'How many passengers did the ferry Ondine have?';
/** What is stored can be read, whatever the answer is worth. */
const answered = expect.objectContaining({
  code: 0,
  stdout: expect.stringContaining('ferry.txt'),
});
const noStack = expect.not.stringContaining('    at ');

let disk: SmallDisk | string = '';
afterEach(() => {
  if (typeof disk !== 'string') disk.remove();
  disk = '';
});

/** The program with its data on a disk. */
const on = (folder: string) => {
  const environment = { DATA_DIR: join(folder, 'data'), SEEDS_DIR: join(folder, 'none') };
  return (...args: string[]): Promise<ProgramRun> => spawnProgram(args, { environment });
};

describe('a disk that fills up', () => {
  it('keeps an ingest out in words, and what was there is answered from', async ({ skip }) => {
    disk = mountSmallDisk(4);
    if (typeof disk === 'string') return skip(disk);
    const run = on(disk.folder);
    expect(await run('ingest', ferry)).toMatchObject({ code: 0 });
    const refused = await run('ingest', large);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: noStack });
    expect(refused.stderr).toContain('no space is left for the database');
    expect(refused.stderr).toContain('nothing of this change was kept');
    expect(await run('ask', question)).toEqual(answered);
    expect(await run('corpus', 'list')).toMatchObject({
      stdout: expect.stringContaining('1 document,'),
    });
    await inspectDatabaseFile(join(disk.folder, 'data', 'receipts.sqlite'));
  });

  it('is read from even when not a byte is left, and written to again when there is space', async ({
    skip,
  }) => {
    disk = mountSmallDisk(4);
    if (typeof disk === 'string') return skip(disk);
    const run = on(disk.folder);
    expect(await run('ingest', ferry)).toMatchObject({ code: 0 });
    disk.fill();
    expect(await run('ask', question)).toEqual(answered);
    const refused = await run('ingest', ferry, '--title', 'Ferry log');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('no space is left for the database');
    disk.free();
    expect(await run('ingest', ferry, '--title', 'Ferry log')).toMatchObject({ code: 0 });
    expect(await run('corpus', 'list')).toMatchObject({
      stdout: expect.stringContaining('Ferry log'),
    });
    await inspectDatabaseFile(join(disk.folder, 'data', 'receipts.sqlite'));
  });

  it('of which only so much may be used, is as full as any', async () => {
    const folder = temporaryFolder();
    const run = on(folder);
    expect(await run('ingest', ferry)).toMatchObject({ code: 0 });
    // The shell's limit for the size of a file, in KiB, which needs no rights.
    const environment = { DATA_DIR: join(folder, 'data'), SEEDS_DIR: join(folder, 'none') };
    const script = 'ulimit -f 2048; exec "$0" "$1" ingest "$2"';
    const limited = await spawnShell(script, [process.execPath, builtProgram, large], environment);
    expect(limited).toMatchObject({ code: 1, stdout: '', stderr: noStack });
    expect(limited.stderr).toContain('no space is left for the database');
    expect(await run('ask', question)).toEqual(answered);
    await inspectDatabaseFile(join(folder, 'data', 'receipts.sqlite'));
  });
});

describe('a disk that may not be written to', () => {
  it('is read from, and an ingest is kept out in words', async ({ skip }) => {
    disk = mountSmallDisk(4);
    if (typeof disk === 'string') return skip(disk);
    const run = on(disk.folder);
    expect(await run('ingest', ferry)).toMatchObject({ code: 0 });
    disk.protect();
    expect(await run('ask', question)).toEqual(answered);
    const refused = await run('ingest', ferry, '--title', 'Ferry log');
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: noStack });
    expect(refused.stderr).toContain('cannot be written');
    expect(await run('audit', 'verify')).toMatchObject({ code: 0 });
    const copy = join(temporaryFolder(), 'receipts.sqlite');
    copyFileSync(join(disk.folder, 'data', 'receipts.sqlite'), copy);
    await inspectDatabaseFile(copy);
  });
});

function spawnShell(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  // `spawnProgram` runs Node.js, which runs the shell in its place.
  const start = `
    const { spawnSync } = require('node:child_process');
    const { status } = spawnSync('sh', ['-c', ...process.argv.slice(1)], { stdio: 'inherit' });
    process.exitCode = status ?? 1;`;
  return spawnProgram([script, ...args], {
    environment,
    folder: packagePath(),
    program: ['--eval', start, '--'],
  });
}

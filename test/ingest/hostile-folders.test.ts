import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.js';
import { readRegularFile } from '../../src/ingest/open-regular-file.js';
import { faultOf } from '../../src/ingest/problem.js';
import { readOfferedText } from '../../src/ingest/read-offered-text.js';
import { readTextFile } from '../../src/ingest/read-text-file.js';
import { folder, ids, ingest, write } from './ingest-folder.js';

const outside = () => mkdtempSync(join(tmpdir(), 'receipts-outside-'));
const problemsOf = ({ problems }: Awaited<ReturnType<typeof ingest>>) =>
  problems.map(({ file, found }) => `${file}: ${found}`);

describe('a folder that is ingested', () => {
  it('gives nothing of what its links lead out to: files, folders, sidecars', async () => {
    const other = outside();
    writeFileSync(join(other, 'secret.txt'), 'root:x:0:0');
    writeFileSync(join(other, 'labels.yaml'), 'publisher: Somebody else');
    mkdirSync(join(other, 'more'));
    writeFileSync(join(other, 'more', 'inner.txt'), 'Inner.');
    write('a.txt', 'One.');
    write('b.txt', 'Two.');
    symlinkSync(join(other, 'secret.txt'), join(folder, 'c.txt'));
    symlinkSync(join(other, 'more'), join(folder, 'd'));
    symlinkSync(join(other, 'labels.yaml'), join(folder, 'b.meta.yaml'));
    symlinkSync('/etc/passwd', join(folder, 'e.txt'));
    const report = await ingest();
    expect(await ids()).toEqual(['a']);
    expect(problemsOf(report).sort()).toEqual(
      [
        `b.meta.yaml: a link that leads out of it, to ${join(other, 'labels.yaml')}`,
        `c.txt: a link that leads out of it, to ${join(other, 'secret.txt')}`,
        `d: a link that leads out of it, to ${join(other, 'more')}`,
        'e.txt: a link that leads out of it, to /etc/passwd',
      ].sort(),
    );
    expect(report.skipped).toBe(4);
  });

  it('may have links within it, and a name that begins with two dots', async () => {
    write('texts/a.txt', 'One.');
    write('..odd/b.txt', 'never seen, because hidden');
    write('texts/..b.txt', 'hidden');
    symlinkSync(join('texts', 'a.txt'), join(folder, 'z.txt'));
    symlinkSync('..odd', join(folder, 'odd'));
    const report = await ingest();
    expect(report.problems).toEqual([]);
    expect(await ids()).toEqual(['b', 'z']);
  });

  it('may be given by a link, as may a file', async () => {
    const other = outside();
    writeFileSync(join(other, 'a.txt'), 'One.');
    mkdirSync(join(other, 'more'));
    writeFileSync(join(other, 'more', 'b.txt'), 'Two.');
    symlinkSync(join(other, 'a.txt'), join(folder, 'given.txt'));
    write('given.txt.meta.yaml', 'title: Beside the link');
    symlinkSync(join(other, 'more'), join(folder, 'given'));
    const report = await ingest(['given.txt', 'given']);
    expect(report.problems).toEqual([]);
    expect(await ids()).toEqual(['b', 'given']);
  });

  it('holds up nobody by a pipe, a socket or a device in the place of a text or a sidecar', async () => {
    write('a.txt', 'One.');
    write('b.txt', 'Two.');
    write('c.txt', 'Three.');
    write('d.txt', 'Four.');
    execFileSync('mkfifo', [join(folder, 'a.txt.meta.yaml'), join(folder, 'e.jsonl')]);
    symlinkSync('/dev/zero', join(folder, 'b.txt.meta.yaml'));
    const server = createServer().listen(join(folder, 'c.meta.yaml'));
    mkdirSync(join(folder, 'f.meta.yaml'));
    write('f.txt', 'Six.');
    try {
      const report = await ingest();
      expect(await ids()).toEqual(['d']);
      expect(problemsOf(report)).toEqual([
        'e.jsonl: a named pipe',
        'a.txt.meta.yaml: a named pipe',
        'b.txt.meta.yaml: a link that leads out of it, to /dev/zero',
        'c.meta.yaml: a socket or a device',
        'f.meta.yaml: a folder',
      ]);
    } finally {
      server.close();
    }
  });

  it('has sidecars of 64 KiB at most, of which the one file learns', async () => {
    write('a.txt', 'One.');
    write('a.meta.yaml', `title: ${'x'.repeat(70_000)}`);
    write('b.txt', 'Two.');
    const report = await ingest();
    expect(await ids()).toEqual(['b']);
    expect(report.problems).toMatchObject([
      { file: 'a.meta.yaml', expected: 'at most 64 KiB in a sidecar', found: '69 KiB' },
    ]);
  });

  it('names what has no name in UTF-8, and what is nested too deep, and takes the rest', async () => {
    write('a.txt', 'One.');
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'x',
    );
    const deep = Array.from({ length: 120 }, () => 'd').join('/');
    write(`${deep}/deep.txt`, 'Deep.');
    const report = await ingest();
    expect(await ids()).toEqual(['a']);
    expect(report.problems.map(({ expected }) => expected)).toEqual([
      'a name in UTF-8',
      'at most 100 folders within one another',
    ]);
  });

  it('tells how many files were found while it is looked through', async () => {
    write('a/b/1.txt', 'One.');
    write('a/2.txt', 'Two.');
    const told: number[] = [];
    await findFiles(['.'], folder, (files) => told.push(files));
    expect(told).toEqual([0, 1, 2]);
  });
});

describe('a file that is read', () => {
  const tooLarge = () => faultOf('error', 'less', 'more', 'Cut it');

  it('is refused when it changes meanwhile', async () => {
    const path = join(folder, write('a.txt', 'x'.repeat(4_000_000)));
    const reading = readRegularFile(path, 8_000_000, tooLarge);
    appendFileSync(path, 'and more');
    const changes = await reading;
    // Appended before it was opened, it is whole; afterwards it is refused; never half.
    if ('bytes' in changes) expect(changes.bytes.length).toBe(4_000_008);
    else expect(changes.fault.expected).toBe('a file that stays as it is while it is read');
  });

  it('is refused when a link was put in its place after it was found', async () => {
    write('texts/a.txt', 'One.');
    const { files } = await findFiles(['.'], folder);
    const [found] = files;
    if (found === undefined) throw new Error('expected a file');
    execFileSync('rm', [found.path]);
    symlinkSync('/etc/passwd', found.path);
    const results = [];
    for await (const result of readTextFile(found, readOfferedText)) results.push(result);
    expect(results).toMatchObject([
      { kind: 'kept-out', faults: [{ found: expect.stringContaining('link') }] },
    ]);
    execFileSync('rm', ['-r', join(folder, 'texts')]);
    const other = outside();
    writeFileSync(join(other, 'a.txt'), 'Not of the folder.');
    symlinkSync(other, join(folder, 'texts'));
    const again = [];
    for await (const result of readTextFile(found, readOfferedText)) again.push(result);
    expect(again).toMatchObject([
      { kind: 'kept-out', faults: [{ found: 'a link that was put in its place' }] },
    ]);
  });

  it('is taken as it was when records are added behind its end', async () => {
    const line = (n: number) => `{"id": "r${n}", "text": "Record ${n}."}\n`;
    const path = join(
      folder,
      write('a.jsonl', Array.from({ length: 3_000 }, (_, n) => line(n)).join('')),
    );
    let isAppended = false;
    const report = await ingest(['.'], {
      onProgress: () => {
        if (!isAppended) appendFileSync(path, line(9_999));
        isAppended = true;
      },
    });
    expect(report.added).toBe(3_000);
    expect(report.problems).toMatchObject([
      { file: 'a.jsonl', found: expect.stringContaining('changed') },
    ]);
    expect(await ids()).not.toContain('r9999');
  });
});

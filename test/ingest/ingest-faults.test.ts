import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, ids, ingest, write } from './ingest-folder.js';

describe('ingestPaths', () => {
  describe('what it cannot read', () => {
    it.each([
      ['UTF-16', Buffer.from('\uFEFFIt fell.', 'utf16le'), 'UTF-16'],
      ['UTF-16 without a mark', Buffer.from('It fell, and nobody saw it.', 'utf16le'), 'UTF-16LE'],
      ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF file'],
      ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'a PNG image'],
      ['a zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'a zip archive'],
      ['zero bytes', Buffer.from('It fell.\0\0 Then'), 'binary data'],
    ])('is named: %s', async (_about, bytes, found) => {
      write('a.txt', bytes);
      write('b.jsonl', bytes);
      write('c.txt', 'Three.');
      const report = await ingest();
      expect(report).toMatchObject({ added: 1, skipped: 2 });
      expect(report.problems.map(({ file, severity }) => [file, severity])).toEqual([
        ['a.txt', 'error'],
        ['b.jsonl', 'error'],
      ]);
      for (const problem of report.problems) expect(problem.found).toContain(found);
    });

    it('is placed: Latin-1', async () => {
      write(
        'a.txt',
        Buffer.concat([Buffer.from('One é.\nTwo '), Buffer.from([0xe9]), Buffer.from('t.')]),
      );
      const { problems } = await ingest();
      expect(problems).toMatchObject([
        {
          line: 2,
          column: 5,
          found: expect.stringContaining('0xe9'),
          remedy: expect.stringContaining('iconv'),
        },
      ]);
    });

    it('is left out with a warning: nothing', async () => {
      write('a.txt', '');
      write('b.txt', ' \n\u00A0\n');
      write('c.md', '---\ntitle: A\n---\n');
      write('d.jsonl', '\n\n');
      const report = await ingest();
      expect(report).toMatchObject({ added: 0, skipped: 4 });
      expect(report.problems.map(({ severity }) => severity)).toEqual([
        'warning',
        'warning',
        'warning',
        'warning',
      ]);
    });

    it('is explained: no file, no ending, another format, a broken or circular link, a pipe', async () => {
      write('notes', 'One.');
      write('table.xlsx', 'a,b');
      write('x.txt/inner.txt', 'A folder may have any name.');
      symlinkSync(join(folder, 'gone.txt'), join(folder, 'broken.txt'));
      symlinkSync(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
      execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
      const report = await ingest(['.', 'missing.txt', 'table.xlsx']);
      expect(report.problems.map(({ file, severity, found }) => [file, severity, found])).toEqual([
        ['broken.txt', 'error', 'nothing at that path, or a link to nothing'],
        ['loop.txt', 'error', 'links that lead in a circle'],
        ['notes', 'warning', 'a name without an ending'],
        ['pipe.txt', 'error', 'a named pipe'],
        ['table.xlsx', 'warning', 'a .xlsx file'],
        ['missing.txt', 'error', 'nothing at that path, or a link to nothing'],
        ['table.xlsx', 'error', 'a .xlsx file'],
      ]);
      expect(await ids()).toEqual(['inner']);
    });

    it('costs one record, not its neighbours', async () => {
      const lines = [
        '{"id": "a", "text": "One."}',
        '{"id": "b", "text": "cut o',
        '',
        '{"id": "c", "text": "Three." "x"}',
        '[1]',
        '{"id": "d"}',
        '{"id": "e", "text": ""}',
        '{"id": "f", "text": "half \\ud83d"}',
        '{"id": "g", "text": "zero \\u0000"}',
        '{"id": "white space", "text": "Nine."}',
        '{"id": "h", "text": "Ten.", "publishedAt": "2020-13-01"}',
        '{"id": "__proto__", "text": "Eleven.", "__proto__": {"title": "x"}}',
        '{"id": "z", "text": "Last.", "title": null, "author": ""}',
      ];
      write('a.jsonl', lines.join('\r\n'));
      const report = await ingest();
      expect(report).toMatchObject({ documents: 3, added: 3, skipped: 9 });
      expect(report.problems.map(({ line, column, field }) => [line, column, field])).toEqual([
        [2, 27, null],
        [4, 30, null],
        [5, null, null],
        [6, null, 'text'],
        [7, null, 'text'],
        [8, null, 'text'],
        [9, null, 'text'],
        [10, null, 'id'],
        [11, null, 'publishedAt'],
        [12, null, '__proto__'],
      ]);
      expect(await ids()).toEqual(['__proto__', 'a', 'z']);
    });

    it('is placed by line also where one line of a file is not UTF-8', async () => {
      write(
        'a.jsonl',
        Buffer.concat([
          Buffer.from('{"id": "a", "text": "One."}\n{"text": "'),
          Buffer.from([0xff]),
          Buffer.from('"}\n{"id": "c", "text": "Three."}\n'),
        ]),
      );
      expect(await ingest()).toMatchObject({ added: 2, problems: [{ line: 2, column: 11 }] });
    });
  });

  it('takes one line of fifty million characters, and refuses a text beyond the limit by name', async () => {
    write('long.txt', 'a'.repeat(50_000_000));
    write('too-long.txt', Buffer.alloc(64 * 1024 * 1024 + 1, 'a'));
    write(
      'too-long.jsonl',
      `{"text": "${'a'.repeat(64 * 1024 * 1024)}"}\n{"id": "z", "text": "Last."}`,
    );
    const report = await ingest();
    expect(await ids()).toEqual(['long', 'z']);
    expect(report.problems.map(({ file, line, expected }) => [file, line, expected])).toEqual([
      ['too-long.jsonl', 1, 'at most 64 MiB in one line'],
      ['too-long.txt', null, 'at most 64 MiB in one text'],
    ]);
  }, 120_000);
});

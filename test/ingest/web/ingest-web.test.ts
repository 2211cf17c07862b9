import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentOf } from '../../storage/current-of.js';
import { folder, ids, ingest, store, write } from '../ingest-folder.js';

let server: Server;
let base = '';
let pages: Record<string, readonly [type: string, body: string | Uint8Array]> = {};
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [type, body] = pages[url] ?? ['', ''];
    if (type === '') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const local = { allowsAddress: (address: string) => address === '127.0.0.1' };
const article =
  '<html lang="en"><head><title>The quay</title></head><body><p>The quay was repaired.</p></body></html>';

describe('ingest of web addresses', () => {
  it('stores a page with what it states, and what the command states wins', async () => {
    pages = { '/news/quay.html': ['text/html', article] };
    const url = `${base}/news/quay.html`;
    const report = await ingest([url], { ...local, flags: { title: 'My own title' } });
    expect(report).toMatchObject({ files: 1, documents: 1, added: 1, problems: [] });
    const [document] = await currentOf(store);
    expect(document).toMatchObject({
      text: 'The quay was repaired.\n',
      form: 'prose',
      source: { title: 'My own title', language: 'en', url, origin: { name: url, line: null } },
    });
    expect(document?.id).toMatch(/^127-0-0-1-\d+-news-quay-html$/);
    expect(await ingest([url], local)).toMatchObject({ relabelled: 1 });
    pages = { '/news/quay.html': ['text/html', article.replace('repaired', 'sold')] };
    expect(await ingest([url], local)).toMatchObject({ superseded: 1 });
  });

  it('reads plain text and Markdown as they are, front matter included', async () => {
    const markdown =
      '---\ntitle: Tides\nurl: https://tides.example/\n---\n# Tides\n\nHigh at noon.\n';
    pages = {
      '/a.txt': ['text/plain', 'It fell.\r\n'],
      '/b.md': ['text/markdown; charset=utf-8', markdown],
    };
    await ingest([`${base}/a.txt`, `${base}/b.md`], local);
    const [plain, marked] = await currentOf(store);
    expect(plain).toMatchObject({ text: 'It fell.\r\n', source: { url: `${base}/a.txt` } });
    expect(marked).toMatchObject({
      text: markdown,
      form: 'markdown',
      source: { title: 'Tides', url: 'https://tides.example/' },
    });
  });

  it('reads the encoding that the server or the page states, and guesses none', async () => {
    const text = (label: string, bytes: number[]) =>
      Buffer.concat([Buffer.from(label), Buffer.from(bytes)]);
    pages = {
      '/header': ['text/plain; charset=windows-1252', text('Caf', [0xe9])],
      '/meta': [
        'text/html',
        text('<html><head><meta charset="koi8-r"></head><body><p>', [0xed, 0xc9, 0xd2]),
      ],
      '/none': ['text/plain', text('Caf', [0xe9])],
      '/wrong': ['text/plain; charset=utf-8', text('Caf', [0xe9])],
      '/unknown': ['text/plain; charset=klingon', 'a'],
      '/pdf': ['text/html', '%PDF-1.7'],
    };
    const report = await ingest(
      Object.keys(pages).map((path) => base + path),
      local,
    );
    expect((await currentOf(store)).map(({ text: stored }) => stored)).toEqual(['Café', 'Мир\n']);
    expect(report.problems.map(({ found }) => found)).toEqual([
      expect.stringContaining('0xe9'),
      expect.stringContaining('0xe9'),
      expect.stringContaining('klingon'),
      'a PDF file',
    ]);
  });

  it('names the address of what could not be read and stores the rest', async () => {
    write('here.txt', 'It stands.');
    pages = { '/empty': ['text/html', '<html><body><script>draw()</script></body></html>'] };
    const report = await ingest(['.', `${base}/empty`, `${base}/missing`], local);
    expect(report).toMatchObject({ added: 1, skipped: 2 });
    expect(report.problems).toMatchObject([
      { file: `${base}/empty`, expected: 'a page with words' },
      { file: `${base}/missing`, found: expect.stringContaining('404') },
    ]);
  });

  it('connects to no private address unless that is allowed', async () => {
    pages = { '/a': ['text/plain', 'secret'] };
    expect((await ingest([`${base}/a`])).problems).toMatchObject([
      {
        found: 'an address that is not public',
        remedy: expect.stringContaining('FETCH_PRIVATE_ADDRESSES'),
      },
    ]);
    expect(await ids()).toEqual([]);
  });
});

describe('ingest of .html files', () => {
  it('reads the article, with a sidecar before what the page states', async () => {
    write('Quay.html', article);
    write('Quay.html.meta.yaml', 'perspective: the harbour office\n');
    expect(folder).not.toBe('');
    expect(await ingest()).toMatchObject({ added: 1, problems: [] });
    const [document] = await currentOf(store);
    expect(document).toMatchObject({
      id: 'quay',
      text: 'The quay was repaired.\n',
      source: {
        title: 'The quay',
        perspective: 'the harbour office',
        url: null,
        origin: { name: 'Quay.html' },
      },
    });
  });

  it('takes # and * of a page for signs and not for Markdown', async () => {
    write('a.htm', '<p># One *two*</p><p># Three</p>');
    await ingest();
    expect((await currentOf(store))[0]).toMatchObject({
      form: 'prose',
      text: '# One *two*\n\n# Three\n',
    });
  });
});

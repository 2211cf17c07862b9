import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { PageAnswer, PageKind } from './page-kind.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const words = '<p>The council of Exville met on Monday and said nothing.</p>';
const filled = (size: number) => words.repeat(Math.ceil(size / words.length)).slice(0, size);

/** What servers do that want to stall, to lie or to burst. */
export const answerPages: readonly PageKind[] = Object.entries<(size: number) => PageAnswer>({
  'a bomb in gzip': (size) => packed('gzip', gzipSync(Buffer.alloc(bomb(size), 'a'))),
  'a bomb in gzip twice': (size) =>
    packed('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(bomb(size))))),
  'packed a hundred times': () => packed(Array(100).fill('gzip').join(', '), gzipSync('a')),
  'a bomb in deflate': (size) => packed('deflate', deflateSync(Buffer.alloc(bomb(size), 'a'))),
  'raw deflate': (size) => packed('deflate', deflateRawSync(filled(size))),
  'a bomb in brotli': (size) => packed('br', brotliCompressSync(Buffer.alloc(bomb(size), 'a'))),
  'an unknown packing': (size) => packed('zstd', Buffer.from(filled(size))),
  'said to be packed': (size) => packed('gzip', Buffer.from(filled(size))),
  'gzip that breaks off': (size) => packed('gzip', gzipSync(filled(size)).subarray(0, -20)),
  'gzip with more behind it': (size) =>
    packed('gzip', Buffer.concat([gzipSync(filled(1000)), Buffer.alloc(size)])),
  'many gzips in a row': (size) =>
    packed('gzip', Buffer.concat(Array(Math.ceil(size / 100)).fill(gzipSync(words)))),
  'a body that breaks off': (size) => ({
    headers: { ...html, 'content-length': size * 2 },
    body: filled(size),
    manner: 'cut',
  }),
  'chunks that break off': (size) => ({ headers: html, body: filled(size), manner: 'cut' }),
  'a body without end': (size) => ({ headers: html, body: filled(size), manner: 'endless' }),
  'a byte a second': () => ({ headers: html, body: words, manner: 'slow' }),
  'no answer': () => ({ body: '', manner: 'silent' }),
  'a length that is a lie': (size) => ({
    headers: { ...html, 'content-length': 10 ** 15 },
    body: filled(size),
    manner: 'cut',
  }),
  'a redirect to itself': () => ({ status: 302, headers: { location: '' }, body: '' }),
  'a redirect to a file': () => ({
    status: 302,
    headers: { location: 'file:///etc/passwd' },
    body: '',
  }),
  'a redirect to what is no address': () => ({
    status: 302,
    headers: { location: 'http://[' },
    body: '',
  }),
  'a redirect to nobody': () => ({
    status: 302,
    headers: { location: 'http://127.0.0.1:1/' },
    body: '',
  }),
  'a redirect of a long address': (size) => ({
    status: 301,
    headers: { location: `/${'a'.repeat(Math.min(size, 12_000))}` },
    body: '',
  }),
  'a redirect with a body': (size) => ({
    status: 301,
    headers: { location: '/x' },
    body: filled(size),
  }),
  'a redirect without an address': (size) => ({ status: 301, headers: html, body: filled(size) }),
  'an error with a body': (size) => ({ status: 500, headers: html, body: filled(size) }),
  'no content': () => ({ status: 204, body: '' }),
  'a part': (size) => ({ status: 206, headers: html, body: filled(size) }),
  'giant heads': () => ({ headers: { ...html, 'x-a': 'a'.repeat(14_000) }, body: words }),
  'heads over the limit': () => ({ headers: { ...html, 'x-a': 'a'.repeat(60_000) }, body: words }),
  'many heads': () => ({
    headers: Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`x-${n}`, 'a'])),
    body: words,
  }),
  'no type': (size) => ({ body: filled(size) }),
  'a picture': (size) => ({ headers: { 'content-type': 'image/png' }, body: filled(size) }),
  'a type of semicolons': (size) => ({
    headers: { 'content-type': `text/html${'; a=b'.repeat(2_000)}` },
    body: filled(size),
  }),
  'an encoding that nobody knows': (size) => typed('text/html; charset=klingon', filled(size)),
  'an encoding of quotation marks': (size) =>
    typed(`text/html; charset=${'"'.repeat(1_000)}`, filled(size)),
  'an encoding that is not so': (size) =>
    typed('text/html; charset=utf-8', Buffer.alloc(size, 0xe9)),
  'UTF-16 that is none': (size) => typed('text/html; charset=utf-16le', filled(size | 1)),
  'Shift JIS of halves': (size) => typed('text/html; charset=shift_jis', Buffer.alloc(size, 0x81)),
  'Big5 of halves': (size) => typed('text/html; charset=big5', Buffer.alloc(size, 0xfe)),
  'ISO-2022 of escapes': (size) =>
    typed('text/html; charset=iso-2022-jp', Buffer.from('\u001b$B'.repeat(size / 3))),
  'GB 18030 of four bytes': (size) =>
    typed(
      'text/html; charset=gb18030',
      Buffer.from([0x81, 0x30, 0x81, 0x30])
        .toString('latin1')
        .repeat(size / 4),
    ),
  'an encoding in the page, late': (size) =>
    typed('text/html', `${' '.repeat(size)}<meta charset="koi8-r">${words}`),
  'encodings in the page': (size) => typed('text/html', '<meta charset="a">'.repeat(size / 18)),
  'zero bytes': (size) => typed('text/html', Buffer.alloc(size)),
  'random bytes': (size) =>
    typed(
      'text/html',
      Buffer.from(
        Array.from({ length: Math.min(size, 300_000) }, (_, n) => (n * n * 31 + n) % 251),
      ),
    ),
  'a PDF that says it is a page': (size) => typed('text/html', `%PDF-1.7 ${filled(size)}`),
  'plain text of one line': (size) => typed('text/plain; charset=utf-8', 'a'.repeat(size)),
  'plain text of zero characters': (size) =>
    typed('text/plain; charset=utf-8', 'a\0'.repeat(size / 2)),
  'Markdown with front matter that does not end': (size) =>
    typed('text/markdown; charset=utf-8', `---\n${'\n'.repeat(size)}`),
  'Markdown of headings': (size) =>
    typed('text/markdown; charset=utf-8', '# a\n\n'.repeat(size / 5)),
  'nothing at all': () => typed('text/html; charset=utf-8', ''),
}).map(([name, answer]) => ({ name, answer }));

function packed(packing: string, body: Uint8Array): PageAnswer {
  return { headers: { ...html, 'content-encoding': packing }, body };
}

function typed(type: string, body: string | Uint8Array): PageAnswer {
  return { headers: { 'content-type': type }, body };
}

/** What the body is unpacked, in bytes. */
function bomb(size: number): number {
  return Math.min(size * 200, 256 * 2 ** 20);
}

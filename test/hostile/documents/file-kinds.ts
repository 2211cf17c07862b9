import { counted } from './hostile-kind.js';

/** Files that are made to be hard to read, at any size: their bytes, lines or labels, and not their words. */
export interface FileKind {
  readonly name: string;
  /** By the ends of their names; the first is the text, the others lie beside it. */
  readonly files: (size: number) => Readonly<Record<string, string | Uint8Array>>;
}

const words = 'The council of Exville met on Monday and said nothing.\n';
const record = (fields: object) => `${JSON.stringify(fields)}\n`;

const bytes: Readonly<Record<string, (size: number) => string | Uint8Array>> = {
  'bytes that are no UTF-8': (size) => Buffer.alloc(size, 0xff),
  'bytes that go on without beginning': (size) => Buffer.alloc(size, 0x80),
  'overlong bytes': (size) => repeatedBytes([0xc0, 0xaf], size),
  'surrogates as bytes': (size) => repeatedBytes([0xed, 0xa0, 0x80], size),
  'UTF-16 with its mark': (size) => Buffer.from(`\ufeff${words.repeat(size / 110)}`, 'utf16le'),
  'UTF-16 without its mark': (size) => Buffer.from(words.repeat(size / 110), 'utf16le'),
  'UTF-32': (size) => repeatedBytes([0x41, 0, 0, 0], size),
  'a mark and nothing else': () => Buffer.from('\ufeff'),
  'zero bytes': (size) => Buffer.alloc(size),
  'a PDF': (size) => `%PDF-1.7\n${words.repeat(size / 60)}`,
  'a picture': (size) => repeatedBytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], size),
  'an archive': (size) => repeatedBytes([0x50, 0x4b, 0x03, 0x04], size),
  'one wrong byte at the end': (size) =>
    Buffer.concat([Buffer.from(words.repeat(size / 60)), Buffer.from([0xff])]),
};

const lines: Readonly<Record<string, (size: number) => string | Uint8Array>> = {
  'records of one letter': (size) => counted((n) => record({ id: `r${n}`, text: 'a' }), size),
  'records of one id': (size) => counted((n) => record({ id: 'r', text: `words ${n}` }), size),
  'records without text': (size) => counted((n) => record({ id: `r${n}` }), size),
  'records that are lists': (size) => '[]\n'.repeat(size / 3),
  'records of nothing': (size) => 'null\n'.repeat(size / 5),
  'blank lines': (size) => '\n'.repeat(size),
  'records that break off': (size) => '{"id":"a\n'.repeat(size / 9),
  'one line of brackets': (size) => '['.repeat(size),
  'one line of closed brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'one line of objects': (size) => `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}`,
  'brackets in a field': (size) =>
    `{"text":"a","x":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}\n${record({ text: words })}`,
  'one long text': (size) => record({ text: 'word '.repeat(size / 5) }),
  'a text of escapes': (size) => `{"text":"${'\\u0061'.repeat(size / 6)}"}`,
  'a text of half surrogates': (size) => `{"text":"${'\\ud83d'.repeat(size / 6)}"}`,
  'an id of half a surrogate': () => `{"id":"\\ud83d","text":"a"}\n${record({ text: words })}`,
  'an id without end': (size) => record({ id: 'a'.repeat(size), text: words }),
  'many fields': (size) => `{${counted((n) => `"f${n}":1,`, size)}"text":"a"}`,
  'the same field many times': (size) => `{${'"text":"a",'.repeat(size / 11)}"text":"b"}`,
  'fields of the prototype': () =>
    `{"__proto__":{"text":"a"},"constructor":1,"toString":2,"text":"${words.trim()}"}\n`,
  'a number without end': (size) => `{"text":"a","x":${'9'.repeat(size)}}`,
  'a title of a list in lists': (size) =>
    `{"text":"a","title":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`,
  'a date of digits': (size) => record({ text: words, publishedAt: '2'.repeat(size) }),
  'an address of digits': (size) =>
    record({ text: words, url: `https://${'a.'.repeat(size / 2)}` }),
  'a zone of slashes': (size) => record({ text: words, zone: '/'.repeat(size) }),
  'a language of dashes': (size) => record({ text: words, language: 'a-'.repeat(size / 2) }),
  'a speaker without end': (size) => record({ text: words, speaker: 'Ada '.repeat(size / 4) }),
  'zero bytes between records': (size) => `${record({ text: words })}\0\n`.repeat(size / 80),
  'no end of line': (size) => Buffer.alloc(size, 0x20),
};

const labels: Readonly<Record<string, (size: number) => string>> = {
  'an alias of itself': () => 'title: &a [*a]\n',
  'a bomb of aliases': () =>
    `a0: &a0 [x,x]\n${Array.from({ length: 24 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n}]\n`).join('')}`,
  'brackets in brackets': (size) => `title: ${'['.repeat(size)}`,
  'braces in braces': (size) => `title: ${'{a: '.repeat(size / 4)}`,
  'maps as keys': (size) => `${'? '.repeat(size / 2)}a`,
  'items in items': (size) => `${'- '.repeat(size / 2)}a`,
  'a map in a map on lines': (size) => indented(size),
  'many keys': (size) => counted((n) => `k${n}: v\n`, size),
  'one key many times': (size) => 'title: a\n'.repeat(size / 9),
  'merges of merges': (size) => `a: &a {b: 1}\n${'<<: *a\n'.repeat(size / 7)}`,
  tags: (size) => `title: ${'!!str '.repeat(size / 6)}a`,
  anchors: (size) => `title: ${'&a '.repeat(size / 3)}a`,
  'a block without end': (size) => `title: |\n${'  a\n'.repeat(size / 4)}`,
  'a folded block of blank lines': (size) => `title: >\n${'\n'.repeat(size)}  a`,
  'quotation marks without end': (size) => `title: "${'\\"'.repeat(size / 2)}`,
  'a plain text of many lines': (size) => `title: a\n${'  b\n'.repeat(size / 4)}`,
  comments: (size) => '# a\n'.repeat(size / 4),
  documents: (size) => '---\na: b\n'.repeat(size / 9),
  directives: (size) => '%YAML 1.2\n'.repeat(size / 10),
  tabs: (size) => `title:${'\t'.repeat(size)}a`,
  blanks: (size) => `title:${' '.repeat(size)}a`,
  colons: (size) => ': '.repeat(size / 2),
  dashes: (size) => '-'.repeat(size),
  numbers: (size) => `title: ${'9'.repeat(size)}`,
  'a date of digits': (size) => `publishedAt: ${'2'.repeat(size)}`,
  binary: (size) => `title: !!binary ${'a'.repeat(size)}`,
  'zero characters': (size) => '\0'.repeat(size),
};

function indented(size: number): string {
  const lines: string[] = [];
  for (let depth = 0, length = 0; length < size; depth += 1) {
    const line = `${' '.repeat(depth)}a:\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}

function repeatedBytes(unit: readonly number[], size: number): Uint8Array {
  return Buffer.alloc(size, Buffer.from(unit));
}

export const fileKinds: readonly FileKind[] = [
  ...Object.entries(bytes).flatMap(([name, content]) =>
    ['.txt', '.md', '.html', '.jsonl'].map((ending) => ({
      name: `${name} (${ending})`,
      files: (size: number) => ({ [ending]: content(size) }),
    })),
  ),
  ...Object.entries(lines).map(([name, content]) => ({
    name,
    files: (size: number) => ({ '.jsonl': content(size) }),
  })),
  ...Object.entries(labels).flatMap(([name, content]) => [
    {
      name: `a sidecar of ${name}`,
      files: (size: number) => ({ '.txt': words, '.txt.meta.yaml': content(size) }),
    },
    {
      name: `front matter of ${name}`,
      files: (size: number) => ({ '.md': `---\n${content(size)}\n---\n\n${words}` }),
    },
  ]),
];

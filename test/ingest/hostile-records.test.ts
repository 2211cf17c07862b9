import { describe, expect, it } from 'vitest';
import { readBroughtText } from '../../src/ingest/read-brought-text.js';
import { currentOf } from '../storage/current-of.js';
import { ids, ingest, store, write } from './ingest-folder.js';

const deep = (open: string, close: string, levels = 100_000) =>
  `${open.repeat(levels)}${close.repeat(levels)}`;

/** Fields of a record that make it one that must be kept out, whatever a parser makes of them. */
const badFields: readonly (readonly [about: string, fields: string])[] = [
  ['an id with half a surrogate pair', '"id": "x\\ud83d"'],
  ['an id with the other half', '"id": "\\ude00x"'],
  ['an id with a zero character', '"id": "x\\u0000"'],
  ['an empty object as an id', '"id": {}'],
  ['an id of 201 characters', `"id": "${'x'.repeat(201)}"`],
  ['100,000 brackets as an id', `"id": ${deep('[', ']')}`],
  ['100,000 objects as a title', `"title": ${deep('{"a":', '}').replace('}', '0}')}`],
  ['a title with half a surrogate pair', '"title": "\\ud83d"'],
  ['an address with a zero character', '"url": "https://a.example/\\u0000"'],
  ['a number out of range as a date', '"publishedAt": 1e999'],
  ['a date long after the end of time', '"publishedAt": "999999999999-01-01"'],
  ['two publishers', '"publisher": "A", "publisher": "B"'],
  ['two publishers, one spelt out', '"publisher": "A", "\\u0070ublisher": "B"'],
  ['two texts', '"text": "Other words."'],
  ['the fields of an array', '"title": ["a", "b"]'],
  [
    'a misspelt field behind thirty unknown ones',
    `${Array.from({ length: 30 }, (_, n) => `"zz${n}": 1, `).join('')}"publischer": "A"`,
  ],
];

describe('one bad record', () => {
  it.each(badFields)(
    'is named by its line, and its neighbours are taken: %s',
    async (_about, fields) => {
      write(
        'a.jsonl',
        [
          `{"id": "a", "text": "One."}`,
          `{"text": "Bad.", ${fields}}`,
          `{"id": "c", "text": "Three."}`,
        ].join('\n'),
      );
      const report = await ingest();
      expect(await ids()).toEqual(['a', 'c']);
      expect(report.skipped).toBe(1);
      const errors = report.problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ file, line }) => [file, line])).toEqual(
        errors.map(() => ['a.jsonl', 2]),
      );
      expect(errors.length).toBeGreaterThan(0);
      for (const problem of report.problems) {
        expect(problem.found.length).toBeLessThan(200);
        expect(problem.found.isWellFormed()).toBe(true);
        expect(problem.remedy).not.toBe('');
      }
    },
  );

  it.each([
    ['brackets', deep('[', ']')],
    ['brackets that do not close', '['.repeat(100_000)],
    ['objects', deep('{"a":', '}')],
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['half a character', Buffer.from([0x7b, 0x22, 0xf0, 0x9f])],
    ['a number of a million digits', '9'.repeat(1_000_000)],
    ['a string of a million escapes', `"${'\\u0041'.repeat(1_000_000)}"`],
    ['zero bytes', Buffer.alloc(1_000)],
  ])('is a whole line of %s, too', async (_about, line) => {
    write(
      'a.jsonl',
      Buffer.concat([
        Buffer.from('{"id": "a", "text": "One."}\n'),
        Buffer.from(line),
        Buffer.from('\n{"id": "c", "text": "Three."}\n'),
      ]),
    );
    const report = await ingest();
    expect(await ids()).toEqual(['a', 'c']);
    expect(report.problems).toMatchObject([{ file: 'a.jsonl', line: 2, severity: 'error' }]);
  });

  it('has what a reader passes over, and is taken: nested metadata, a mark at its start, own __proto__', async () => {
    write(
      'a.jsonl',
      `{"id": "a", "text": "One.", "metadata": ${deep('[', ']')}}\n\uFEFF{"id": "b", "text": "Two \uFEFF marks."}\n{"id": "c", "text": "Three.", "__proto__": {"publisher": "X"}}`,
    );
    const report = await ingest();
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(report.problems).toMatchObject([{ field: '__proto__', severity: 'warning' }]);
    const documents = await currentOf(store);
    expect(documents.map(({ source }) => source.publisher)).toEqual([null, null, null]);
    expect(documents[1]?.text).toBe('Two \uFEFF marks.');
  });
});

const badYaml: readonly (readonly [about: string, yaml: string])[] = [
  ['an alias within its own anchor', 'title: &a [*a]'],
  ['a map within itself', 'title: &a {x: *a}'],
  ['a name that is a whole within itself', '&a [*a]'],
  [
    'aliases of aliases',
    Array.from(
      { length: 20 },
      (_, n) => `k${n}: &k${n} [${n === 0 ? 'x' : `*k${n - 1}, *k${n - 1}`}]`,
    ).join('\n'),
  ],
  ['5,000 brackets', `title: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['5,000 maps', `title: ${'{a: '.repeat(2_000)}${'}'.repeat(2_000)}`],
  ['5,000 questions', `title: ${'? '.repeat(5_000)}`],
  ['lists within lists', '- '.repeat(5_000)],
  ['tags', `title: ${'!a '.repeat(3_000)}x`],
  [
    'keys by the thousand',
    `title: {${Array.from({ length: 2_000 }, (_, n) => `k${n}: 1`).join(',')}}`,
  ],
  ['a value of 20,000 characters', `title: ${'x'.repeat(20_000)}`],
  ['two publishers', 'publisher: A\npublisher: B'],
  ['half a surrogate pair', 'title: "\\ud83d"'],
  ['a zero character', 'title: "\\0"'],
  ['binary', 'title: !!binary aGVsbG8='],
  ['a set as an id', 'id: !!set {a, b}'],
  ['nothing but a merge', '<<: *x'],
];

describe('metadata in YAML', () => {
  it.each(badYaml)(
    'keep out the one text that they are about, in words: %s',
    async (_about, yaml) => {
      write('a.md', `---\n${yaml}\n---\n\nOne.\n`);
      write('b.txt', 'Two.');
      write('b.meta.yaml', yaml);
      write('c.txt', 'Three.');
      const report = await ingest();
      const kept = await ids();
      expect(kept).toContain('c');
      expect(kept).not.toContain('b');
      expect(report.skipped).toBe(3 - kept.length);
      for (const { found } of report.problems) expect(found.length).toBeLessThan(300);
      // A moderator's form goes through the same reader.
      const brought = await readBroughtText(
        { kind: 'file', name: 'a.md', bytes: Buffer.from(`---\n${yaml}\n---\n\nOne.\n`) },
        {},
        () => false,
      );
      expect('problems' in brought || brought.record.text.endsWith('One.\n')).toBe(true);
    },
  );

  it('of what a moderator states are refused in words, whatever they hold', async () => {
    const circle: unknown[] = [];
    circle.push(circle);
    for (const stated of [
      { title: circle },
      { id: 'x\ud83d' },
      { title: 'x\0' },
      { url: 'https://a/\ud83d' },
    ]) {
      const brought = await readBroughtText({ kind: 'text', text: 'One.' }, stated, () => false);
      expect(brought).toMatchObject({ problems: [{ severity: 'error' }] });
    }
  });
});

describe('the list of problems', () => {
  it('of 100,000 bad lines names twenty and counts the others', async () => {
    write(
      'a.jsonl',
      `${'{"text": 1}\n'.repeat(60_000)}${'[\n'.repeat(40_000)}{"id": "z", "text": "Last."}\n`,
    );
    const report = await ingest();
    expect(await ids()).toEqual(['z']);
    expect(report).toMatchObject({ skipped: 100_000, problemsLeftOff: 0 });
    expect(report.problems.length).toBe(40);
    expect(report.problems[19]?.moreOfItsKind).toBe(59_980);
    expect(report.problems[39]?.moreOfItsKind).toBe(39_980);
  });

  it('of one record with a hundred thousand unknown fields names twenty and counts the others', async () => {
    const fields = Array.from({ length: 100_000 }, (_, n) => `"zz${n}": ${n}`).join(', ');
    write('a.jsonl', `{"id": "a", "text": "One.", ${fields}}`);
    const report = await ingest();
    expect(await ids()).toEqual(['a']);
    expect(report.problems.length).toBe(21);
    expect(report.problems[20]?.found).toBe('99,980 more faults');
  });
});

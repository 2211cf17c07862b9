import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/corpus/revision.js';
import { readByteLines } from '../../src/ingest/byte-lines.js';
import { decodeText } from '../../src/ingest/decode-text.js';
import { loadKnownSources } from '../../src/ingest/known-sources.js';
import { nearestName } from '../../src/ingest/nearest-name.js';
import { problemMessage, shown } from '../../src/ingest/problem.js';
import { METADATA_FIELDS, readMetadata } from '../../src/ingest/source-metadata.js';
import { readYamlMetadata } from '../../src/ingest/yaml-metadata.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-metadata-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readMetadata', () => {
  it('takes every field that it documents', () => {
    const stated = {
      ...{ id: 'a', publisher: ' P ', author: 'A', speaker: 'S', title: 'T', licence: 'MIT' },
      section: 'Opinion',
      ...{
        url: 'https://example.org/ä?b#c',
        language: 'pt-BR',
        zone: 'Asia/Baku',
        perspective: 'one',
        wording: 'summary',
      },
      publishedAt: '2020-10-14T08:36+04:00',
    };
    expect(Object.keys(stated).sort()).toEqual([...METADATA_FIELDS].sort());
    expect(readMetadata(stated)).toEqual({ metadata: { ...stated, publisher: 'P' }, faults: [] });
  });

  it.each([
    ['id', 'two words'],
    ['id', ''.padEnd(201, 'a')],
    ['url', 'ftp://example.org'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://'],
    ['language', 'english language'],
    ['zone', 'Baku'],
    ['zone', '+04:00'],
    ['wording', 'Verbatim'],
    ['title', 'two\nlines'],
    ['title', ['a']],
    ['publishedAt', '2021-02-29'],
    ['publishedAt', 'yesterday'],
    ['publishedAt', '14/10/2020'],
  ])('refuses %s: %j and says what it expects', (field, value) => {
    const { metadata, faults } = readMetadata({ [field]: value });
    expect(metadata).toEqual({});
    expect(faults).toMatchObject([{ field, severity: 'error' }]);
    expect(faults[0]?.expected.length).toBeGreaterThan(5);
  });

  it('takes null and empty for unknown, and numbers for ids and years', () => {
    expect(readMetadata({ title: null, url: '', id: 7, publishedAt: 2020 })).toEqual({
      metadata: { id: '7', publishedAt: '2020' },
      faults: [],
    });
    expect(readMetadata(null).metadata).toEqual({});
    expect(readMetadata('text').faults).toMatchObject([{ severity: 'error' }]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readMetadata(value)));
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...METADATA_FIELDS, 'constructor', '__proto__'),
          fc.anything(),
        ),
        (value) => void readMetadata(value),
      ),
    );
  });
});

describe('nearestName', () => {
  it.each([
    ['perspektive', 'perspective'],
    ['PublishedAt', 'publishedAt'],
    ['published_at', 'publishedAt'],
    ['license', 'licence'],
    ['titel', 'title'],
    ['uri', 'url'],
    ['colour', null],
    ['x', null],
    ['', null],
    ['constructor', null],
  ])('takes %j for %j', (written, meant) => {
    expect(nearestName(written, METADATA_FIELDS)).toBe(meant);
  });
});

describe('readYamlMetadata', () => {
  it('gives each fault the place of its field, counted from the first line of the YAML', () => {
    const { faults } = readYamlMetadata('title: A\n  \nzone: Nowhere\n"url": x\n', 10);
    expect(faults.map(({ field, line, column }) => [field, line, column])).toEqual([
      ['zone', 12, 1],
      ['url', 13, 1],
    ]);
  });

  it('names the line of what is no YAML, and of a field that is stated twice', () => {
    expect(readYamlMetadata('title: A\nauthor: [B', 2).faults).toMatchObject([
      { line: 3, severity: 'error' },
    ]);
    expect(readYamlMetadata('title: A\ntitle: B').faults).toMatchObject([
      { line: 2, severity: 'error' },
    ]);
  });

  it('does not expand a bomb', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      bomb.push(`${other}: &${other} [${Array(9).fill(`*${one}`).join(', ')}]`);
    expect(readYamlMetadata(bomb.join('\n')).faults).toMatchObject([{ severity: 'error' }]);
  });
});

describe('decodeText', () => {
  it('decodes any well-formed text to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\0') && !text.startsWith('\uFEFF'));
        const decoded = decodeText(Buffer.from(text, 'utf8'));
        if ('text' in decoded) expect(decoded.text).toBe(text);
        else expect(decoded.fault.found).toMatch(/^a (?:PDF|zip)/);
      }),
    );
  });

  it('finds the first wrong byte where the decoder of the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 40 }), (bytes) => {
        const decoded = decodeText(bytes);
        if ('text' in decoded || decoded.fault.line === null) return;
        const { line, column } = decoded.fault;
        const read = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
        expect(read[(line ?? 1) - 1]?.charAt((column ?? 1) - 1)).toBe('\uFFFD');
      }),
    );
  });
});

describe('readByteLines', () => {
  const linesOf = async (chunks: readonly string[], max: number) => {
    const read: (string | null)[] = [];
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    for await (const { number, bytes } of readByteLines(stream, max)) {
      expect(number).toBe(read.length + 1);
      read.push(bytes === null ? null : Buffer.from(bytes).toString());
    }
    return read;
  };

  it('gives the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r') })),
        async (chunks) => {
          const lines = chunks.join('').split('\n');
          if (lines.at(-1) === '') lines.pop();
          expect(await linesOf(chunks, 1_000)).toEqual(lines);
        },
      ),
    );
  });

  it('passes over a line that is too long and reads on', async () => {
    expect(await linesOf(['abc\nab', 'cdef', 'gh\nxy\n', 'abcd', 'e'], 4)).toEqual([
      'abc',
      null,
      'xy',
      null,
    ]);
  });
});

describe('loadKnownSources', () => {
  const hash = 'a1'.repeat(32);
  const load = (yaml: string) => {
    const path = join(folder, 'known.yaml');
    writeFileSync(path, yaml);
    return loadKnownSources(path);
  };

  it('gives the labels of each revision', async () => {
    const { known, problems } = await load(`"${hash.toUpperCase()}":\n  perspective: one side\n`);
    expect([...known]).toEqual([[hash, { perspective: 'one side' }]]);
    expect(problems).toEqual([]);
  });

  it('leaves out an entry with a fault and says where it is', async () => {
    const other = 'b2'.repeat(32);
    const { known, problems } = await load(
      `${hash}:\n  zone: x\n${other}:\n  language: en\nshort:\n  language: en\n`,
    );
    expect([...known.keys()]).toEqual([other]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'zone'],
      [5, 'short'],
    ]);
  });

  it.each(['', '# nothing yet\n'])(
    'takes an empty registry (%j) for one without entries',
    async (yaml) => {
      expect(await load(yaml)).toMatchObject({ problems: [] });
    },
  );

  it.each(['- a\n- b', 'a: [', 'text'])('says what is wrong with %j', async (yaml) => {
    expect((await load(yaml)).problems).toMatchObject([{ severity: 'error' }]);
  });

  it('says that there is no such file', async () => {
    expect((await loadKnownSources(join(folder, 'gone'))).problems).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('reads the registry that comes with the project without a fault', async () => {
    const path = fileURLToPath(new URL('../../seeds/known-sources.meta.yaml', import.meta.url));
    const { known, problems } = await loadKnownSources(path);
    expect(problems).toEqual([]);
    for (const labels of known.values()) expect(labels.perspective).toBeDefined();
    const document = fileURLToPath(
      new URL('../../../shared/seeds/000_71975f68279060b6.txt', import.meta.url),
    );
    if (existsSync(document)) {
      // Where the user's document lies beside the project, the registry must know it.
      expect(known.get(revisionOf(readFileSync(document, 'utf8')))).toEqual({
        perspective: 'government of Azerbaijan',
        language: 'en',
      });
    }
  });
});

describe('problemMessage', () => {
  it('says where, what was expected, what was found and what to do', () => {
    const problem = {
      ...{ file: 'a.jsonl', line: 7, column: 3, field: 'zone', times: 2 },
      ...{
        expected: 'an IANA zone',
        found: '"x"',
        remedy: 'Correct it',
        severity: 'error' as const,
      },
    };
    expect(problemMessage(problem)).toBe(
      'a.jsonl:7:3: error: field “zone”: expected an IANA zone, found "x" (2 times). Correct it.',
    );
    expect(problemMessage({ ...problem, line: null, field: null, times: 1 })).toBe(
      'a.jsonl: error: expected an IANA zone, found "x". Correct it.',
    );
  });

  it('shows values on one line and in bounds', () => {
    for (const value of [
      'a\nb\u001b[31m',
      'x'.repeat(1_000),
      { a: '👍'.repeat(100) },
      undefined,
      Number.NaN,
    ]) {
      expect(Array.from(shown(value)).length).toBeLessThanOrEqual(60);
      expect(shown(value)).not.toMatch(/\p{Cc}/u);
    }
  });
});

describe('a list or a map as the name of a field', () => {
  it.each([
    ['lists in lists', `title: a\nb:\n ${'? '.repeat(140)}x`],
    ['a list', 'title: a\n[b, c]: d'],
    ['a map', 'title: a\n? {b: c}\n: d'],
  ])('is refused, not written out: %s', (_, yaml) => {
    const { faults } = readYamlMetadata(yaml);
    expect(faults.map(({ found }) => found)).toEqual(['a list or a map as the name of a field']);
  });
});

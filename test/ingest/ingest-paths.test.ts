import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/corpus/revision.js';
import type { IngestProgress } from '../../src/ingest/ingest-report.js';
import { currentOf } from '../storage/current-of.js';
import { folder, ids, ingest, store, write } from './ingest-folder.js';

const sourceOf = async (id: string) =>
  (await currentOf(store)).find((document) => document.id === id)?.source;

describe('ingestPaths', () => {
  it('reads every format of a folder, names documents after their files, and notes where and when', async () => {
    write('b/Old Bridge.txt', 'The bridge fell.\n');
    write('a.md', '---\ntitle: A bridge\npublishedAt: 2001-05-03\n---\n# Bridge\n\nIt fell.\n');
    write(
      'c.jsonl',
      '{"_id": "x", "title": "T", "text": "It stood."}\n{"text": "It leans.", "id": 7}\n',
    );
    const report = await ingest();
    expect(report).toMatchObject({
      files: 3,
      documents: 4,
      added: 4,
      unchanged: 0,
      skipped: 0,
      problems: [],
    });
    expect(report.passages).toBe(6);
    expect(await ids()).toEqual(['7', 'a', 'old-bridge', 'x']);
    expect(await sourceOf('old-bridge')).toEqual({
      ...{ publisher: null, author: null, title: null, url: null, licence: null, language: null },
      ...{ zone: null, perspective: null, wording: 'verbatim', publishedAt: null },
      retrievedAt: '2026-11-24T09:00:00Z',
      origin: { name: 'b/Old Bridge.txt', line: null },
    });
    expect(await sourceOf('7')).toMatchObject({ origin: { name: 'c.jsonl', line: 2 } });
    expect(await sourceOf('a')).toMatchObject({
      title: 'A bridge',
      publishedAt: { value: '2001-05-03', precision: 'day' },
    });
  });

  it('keeps a text exactly as it is in its file, so that its revision is the one sha256sum prints', async () => {
    const text = '---\ntitle: A\n---\r\n\r\n “İ” e\u0301 👩‍🚀\u00A0constructor \n\n';
    write('a.md', text);
    await ingest();
    const [document] = await currentOf(store);
    expect(document?.text).toBe(text);
    expect(execFileSync('sha256sum', [join(folder, 'a.md')], { encoding: 'utf8' })).toContain(
      document?.revision,
    );
  });

  it('leaves a byte order mark out of the text, and reads the front matter behind it', async () => {
    write('a.md', '\uFEFF---\ntitle: A\n---\nIt fell.');
    await ingest();
    expect((await currentOf(store))[0]).toMatchObject({
      text: '---\ntitle: A\n---\nIt fell.',
      source: { title: 'A' },
    });
  });

  it('changes nothing when it runs again, and supersedes what has changed', async () => {
    write('a.txt', 'One.');
    write('b.txt', 'Two.');
    await ingest();
    expect(await ingest()).toMatchObject({ added: 0, unchanged: 2, passages: 0 });
    write('b.txt', 'Two and a half.');
    write('b.meta.yaml', 'perspective: a party');
    expect(await ingest()).toMatchObject({ unchanged: 1, superseded: 1, passages: 1 });
    write('a.meta.yaml', 'perspective: a party');
    expect(await ingest()).toMatchObject({ unchanged: 1, relabelled: 1 });
  });

  it('passes over hidden files, sidecars and settings, and goes through folders by name', async () => {
    for (const name of [
      'z.txt',
      'A.txt',
      'b/2.txt',
      'b/10.txt',
      '.git/x.txt',
      '.hidden.txt',
      'a/1.txt',
      'settings.yaml',
      'english-vectors.bin',
    ]) {
      write(name, `About ${name}.`);
    }
    const seen: IngestProgress[] = [];
    expect(await ingest(['.'], { onProgress: (progress) => seen.push(progress) })).toMatchObject({
      files: 5,
      problems: [],
    });
    expect(await ids()).toEqual(['1', '10', '2', 'a', 'z']);
    expect(
      seen.map(({ filesDone, filesTotal, documents }) => [filesDone, filesTotal, documents]),
    ).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5, done]));
    expect(seen.at(-1)?.bytesDone).toBe(seen.at(-1)?.bytesTotal);
  });

  it('reads a file once however often and by whatever links it is named', async () => {
    write('a/x.txt', 'One.');
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    symlinkSync(join(folder, 'a', 'x.txt'), join(folder, 'y.txt'));
    symlinkSync(folder, join(folder, 'a', 'up'));
    expect(await ingest(['.', 'a/x.txt', join(folder, 'a')])).toMatchObject({
      files: 1,
      added: 1,
      problems: [],
    });
  });

  describe('labels', () => {
    it('come from flags before the text itself before its sidecar before the registry, field by field', async () => {
      const text = '---\npublisher: own\ntitle: own\n---\nIt fell.';
      write('a.md', text);
      write('a.md.meta.yaml', 'author: nearer sidecar\ntitle: nearer sidecar');
      write('a.meta.yaml', 'author: sidecar\nlicence: sidecar');
      const known = new Map([
        [revisionOf(text), { publisher: 'registry', licence: 'registry', language: 'en' }],
      ]);
      await ingest(['.'], { known, flags: { publisher: 'flag' } });
      expect(await sourceOf('a')).toMatchObject({
        publisher: 'flag',
        title: 'own',
        author: 'nearer sidecar',
        licence: 'sidecar',
        language: 'en',
        perspective: null,
      });
    });

    it('apply to every record of a file', async () => {
      write(
        'a.jsonl',
        '{"id": "x", "text": "One."}\n{"id": "y", "text": "Two.", "perspective": "itself", "speaker": "Ada"}',
      );
      write('a.meta.yaml', 'perspective: a party\nwording: summary');
      await ingest();
      expect(await sourceOf('x')).toMatchObject({ perspective: 'a party', wording: 'summary' });
      expect(await sourceOf('y')).toMatchObject({ perspective: 'itself', speaker: 'Ada' });
    });

    it('with a fault keep their text out, because a lost label misleads', async () => {
      write('a.txt', 'One.');
      write('a.meta.yaml', 'language: en\nperspektive: a party');
      write(
        'b.md',
        '---\ntitle: A\nzone: Baku\nurl: example.org\npublishedAt: 2021-02-29\nwording: exact\n---\nTwo.',
      );
      write('c.md', '---\ntitle: "open\nx: [1\n---\nThree.');
      write('d.md', '---\ntitle: A\n\nFour.');
      write('e.txt', 'Five.');
      const report = await ingest();
      expect(report).toMatchObject({ added: 1, skipped: 4 });
      expect(
        report.problems.map(({ file, line, field, severity }) => [file, line, field, severity]),
      ).toEqual([
        ['a.meta.yaml', 2, 'perspektive', 'error'],
        ['b.md', 3, 'zone', 'error'],
        ['b.md', 4, 'url', 'error'],
        ['b.md', 5, 'publishedAt', 'error'],
        ['b.md', 6, 'wording', 'error'],
        ['c.md', expect.any(Number), null, 'error'],
        ['d.md', 1, null, 'error'],
      ]);
      expect(report.problems[0]?.expected).toContain('perspective');
      expect(await ids()).toEqual(['e']);
    });

    it('that nobody knows are reported once, and the text is kept', async () => {
      write(
        'a.jsonl',
        Array.from(
          { length: 5 },
          (_, n) =>
            `{"id": "${n}", "text": "Text ${n}.", "favouriteColour": "red", "metadata": {}}`,
        ).join('\n'),
      );
      const report = await ingest();
      expect(report.added).toBe(5);
      expect(report.problems).toMatchObject([
        { line: 1, field: 'favouriteColour', severity: 'warning', times: 5 },
      ]);
    });

    it('have no date of publication that was still to come, unless the command states it', async () => {
      write('a.md', '---\npublishedAt: 2026-12-24\n---\nThe toll ends.\n');
      write('b.md', '---\npublishedAt: 2026-11-24\n---\nThe toll stays.\n');
      const report = await ingest();
      const dates = async () =>
        (await currentOf(store)).map(({ source }) => source.publishedAt?.value ?? null);
      expect(await dates()).toEqual([null, '2026-11-24']);
      expect(report.problems).toMatchObject([
        { file: 'a.md', field: 'publishedAt', severity: 'warning', found: '2026-12-24' },
      ]);
      await ingest(['a.md'], { flags: { publishedAt: '2026-12-24' } });
      expect(await dates()).toEqual(['2026-12-24', '2026-11-24']);
    });

    it('given as flags with a fault stop everything before anything is stored', async () => {
      write('a.txt', 'One.');
      const report = await ingest(['.'], { flags: { zone: '+04:00' } });
      expect(report).toMatchObject({
        files: 0,
        added: 0,
        problems: [{ file: 'flags', field: 'zone' }],
      });
    });

    it('in a sidecar without a text are pointed out', async () => {
      write('a.meta.yaml', 'language: en');
      expect((await ingest()).problems).toMatchObject([
        { file: 'a.meta.yaml', severity: 'warning' },
      ]);
    });
  });

  describe('ids', () => {
    it('of records without one stay when the records move', async () => {
      write('a.jsonl', '{"text": "One."}\n{"text": "Two."}');
      await ingest();
      const before = await ids();
      write('a.jsonl', '{"text": "New."}\n{"text": "Two."}\n{"text": "One."}');
      expect(await ingest()).toMatchObject({ added: 1, unchanged: 2 });
      expect(await ids()).toEqual(expect.arrayContaining([...before]));
    });

    it('that two texts of a run share keep the second out', async () => {
      write('a/x.txt', 'One.');
      write('b/x.txt', 'Two.');
      write('c/x.txt', 'One.');
      const report = await ingest();
      expect(report).toMatchObject({ added: 1, skipped: 2 });
      expect(report.problems).toMatchObject([
        { file: 'b/x.txt', severity: 'error', found: expect.stringContaining('a/x.txt') },
        { file: 'c/x.txt', severity: 'warning', found: expect.stringContaining('the same text') },
      ]);
    });

    it('that belong to another file are not taken over unless that is said', async () => {
      await ingest([write('a/x.txt', 'One.')]);
      write('b/x.txt', 'Two.');
      const refused = await ingest(['b']);
      expect(refused).toMatchObject({
        superseded: 0,
        skipped: 1,
        problems: [{ field: 'id', found: expect.stringContaining('a/x.txt') }],
      });
      expect((await currentOf(store))[0]?.text).toBe('One.');
      expect(await ingest(['b'], { replaces: true })).toMatchObject({
        superseded: 1,
        problems: [],
      });
    });

    it('do not lose their labels to an unlabelled copy elsewhere', async () => {
      write('a/x.txt', 'One.');
      write('a/x.meta.yaml', 'perspective: a party');
      write('b/x.txt', 'One.');
      await ingest(['a']);
      expect(await ingest(['b'])).toMatchObject({
        relabelled: 0,
        skipped: 1,
        problems: [{ severity: 'error' }],
      });
      expect(await sourceOf('x')).toMatchObject({ perspective: 'a party' });
    });

    it('are made of whatever letters the name has', async () => {
      for (const name of ['Über Größe.txt', '日本.txt', '🎉.txt', 'A--b__C.txt'])
        write(name, `About ${name}.`);
      await ingest();
      expect(await ids()).toEqual([
        'a-b-c',
        expect.stringMatching(/^document-[0-9a-f]{12}$/),
        'über-größe',
        '日本',
      ]);
    });
  });

  it('lists a thousand problems of many kinds and counts the others', async () => {
    for (let file = 0; file < 25; file++) {
      const line = (n: number) => `{"text": "Text ${n} of ${file}.", "zz${n}": 1}\n`;
      write(`${file}.jsonl`, Array.from({ length: 60 }, (_, n) => line(n)).join(''));
    }
    const report = await ingest();
    expect([report.problems.length, report.problemsLeftOff]).toEqual([1_000, 500]);
  });

  it('stores large files in portions, reports on the way and stops when told to', async () => {
    write(
      'a.jsonl',
      Array.from({ length: 2_500 }, (_, n) => `{"id": "${n}", "text": "Text ${n}."}`).join('\n'),
    );
    const controller = new AbortController();
    const onProgress = ({ documents }: IngestProgress) => {
      if (documents === 2_000) controller.abort();
    };
    await expect(ingest(['.'], { onProgress, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect((await ids()).length).toBe(2_000);
    expect(await ingest()).toMatchObject({ unchanged: 2_000, added: 500 });
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusVersion } from '../../src/corpus/corpus-version.js';
import {
  compareIds,
  type Document,
  type DocumentId,
  type Revision,
} from '../../src/corpus/document.js';
import type { DocumentStore } from '../../src/corpus/document-store.js';
import type { SettingAside } from '../../src/corpus/set-aside.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from './current-of.js';

const id = (name: string) => name as DocumentId;
const doc = (name: string, text: string, source: Parameters<typeof documentExample>[1] = {}) =>
  documentExample(text, { ...source, id: name });

/** Why a document is set aside. */
export function asideExample(
  { id, revision }: Document,
  more: Partial<SettingAside> = {},
): SettingAside {
  const [by, at] = ['program', '2026-01-05T10:00:00Z'];
  return { id, revision, code: 'chosen', message: 'because', by, at, ...more };
}

/** What every document store promises, whatever stands behind it. */
export function describeDocumentStore(name: string, open: () => Promise<DocumentStore>): void {
  describe(`${name} as a document store`, () => {
    let store: DocumentStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('starts empty', async () => {
      expect(await currentOf(store)).toEqual([]);
      expect(await store.count()).toBe(0);
      expect(await store.version()).toBe(corpusVersion([]));
      expect(await store.find([id('a')])).toEqual(new Map());
      expect(await store.revision(id('a'), 'f'.repeat(64) as Revision)).toBeNull();
      expect(await store.history(id('a'))).toEqual([]);
      expect(await store.put([])).toEqual([]);
      expect(await store.retire([id('a')])).toBe(0);
    });

    it('gives back what was put, to the last character and label', async () => {
      const odd = doc('constructor', '\uFEFF “İ” e\u0301 👩‍🚀\r\n\u00A0__proto__ \u2028', {
        form: 'digest',
        source: {
          publisher: 'O’Hara & Søn',
          speaker: 'Ada',
          perspective: 'us',
          wording: 'summary',
          publishedAt: parseIsoMoment('2020-10-14T08:36+04:00'),
          reviews: [
            {
              claim: 'The “pier” sank.',
              claimant: 'Viral posts',
              claimedAt: parseIsoMoment('2020-10-02'),
              rating: 'Half true',
              reviewedAt: null,
              publisher: null,
              url: 'https://example.org/pier',
            },
          ],
          origin: { name: 'a.jsonl', line: 7 },
        },
      });
      expect(await store.put([odd])).toEqual(['added']);
      expect(await currentOf(store)).toEqual([odd]);
      expect(await store.revision(odd.id, odd.revision)).toEqual(odd);
      expect(await store.find([odd.id])).toEqual(
        new Map([[odd.id, { revision: odd.revision, form: odd.form, source: odd.source }]]),
      );
    });

    it('keeps any well-formed text as it is', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
          fc.pre(text.isWellFormed() && !text.includes('\0'));
          const document = doc('any', text);
          await store.put([document]);
          expect((await store.revision(document.id, document.revision))?.text).toBe(text);
        }),
        { numRuns: 30 },
      );
    });

    it('keeps every revision, and makes the last one put current', async () => {
      const [first, second] = [doc('a', 'One.'), doc('a', 'Two.')];
      expect(await store.put([first])).toEqual(['added']);
      expect(await store.put([first])).toEqual(['unchanged']);
      expect(await store.put([second])).toEqual(['superseded']);
      expect(await currentOf(store)).toEqual([second]);
      expect(await store.history(id('a'))).toEqual([first, second]);
      expect(await store.revision(id('a'), first.revision)).toEqual(first);
    });

    it('counts a change exactly when its version changes', async () => {
      const labelled = doc('a', 'One.', { source: { perspective: 'us' } });
      const steps = [
        () => store.put([doc('a', 'One.')]),
        () => store.put([doc('a', 'One.')]),
        () => store.put([labelled]),
        () => store.put([]),
        () => store.put([doc('b', 'Two.'), labelled]),
        () => store.retire([id('nobody')]),
        () => store.retire([id('a')]),
        () => store.retire([id('a')]),
        () => store.put([labelled]),
      ];
      let [changes, version] = [await store.changes(), await store.version()];
      const seen: boolean[] = [];
      for (const step of steps) {
        await step();
        const [changesNow, versionNow] = [await store.changes(), await store.version()];
        expect(changesNow !== changes).toBe(versionNow !== version);
        seen.push(changesNow !== changes);
        [changes, version] = [changesNow, versionNow];
      }
      expect(seen).toEqual([true, false, true, false, true, false, true, false, true]);
    });

    it('goes back to an old revision without storing it again', async () => {
      const [first, second] = [doc('a', 'One.'), doc('a', 'Two.')];
      await store.put([first, second]);
      expect(await store.put([first])).toEqual(['superseded']);
      expect(await currentOf(store)).toEqual([first]);
      expect(await store.history(id('a'))).toEqual([first, second]);
    });

    it('takes corrected labels of the same text, but remembers when it was first obtained', async () => {
      const plain = doc('a', 'One.');
      await store.put([plain]);
      const before = await store.version();
      const source = { perspective: 'a party', retrievedAt: '2027-01-01T00:00:00Z' };
      expect(await store.put([doc('a', 'One.', { source })])).toEqual(['relabelled']);
      const [current] = await currentOf(store);
      expect(current?.source).toEqual({ ...plain.source, perspective: 'a party' });
      expect(await store.version()).not.toBe(before);
      expect(await store.put([doc('a', 'One.', { source, form: 'digest' })])).toEqual([
        'relabelled',
      ]);
    });

    it('takes a text obtained again, later and from elsewhere, for unchanged', async () => {
      await store.put([doc('a', 'One.')]);
      const source = {
        retrievedAt: '2027-01-01T00:00:00Z',
        origin: { name: 'other.txt', line: null },
      };
      expect(await store.put([doc('a', 'One.', { source })])).toEqual(['unchanged']);
    });

    it('sees the documents of one batch in their order', async () => {
      const batch = [doc('a', 'One.'), doc('a', 'One.'), doc('a', 'Two.'), doc('b', 'One.')];
      expect(await store.put(batch)).toEqual(['added', 'unchanged', 'superseded', 'added']);
    });

    it('stores nothing of a batch of which one document cannot be stored', async () => {
      const broken = null as unknown as Document;
      await expect(store.put([doc('a', 'One.'), broken])).rejects.toThrow();
      expect(await currentOf(store)).toEqual([]);
      expect(await store.put([doc('a', 'One.')])).toEqual(['added']);
    });

    it('orders what is current by code points of the ids, also in portions', async () => {
      const names = ['b', 'a', 'é', 'Z', '10', '9', '😀', '\uFFFD', 'constructor', '__proto__'];
      const many = Array.from({ length: 1_100 }, (_, index) => `n${index}`);
      await store.put([...names, ...many].map((one) => doc(one, `About ${one}.`)));
      const expected = [...names, ...many].map(id).sort(compareIds);
      expect((await currentOf(store)).map((document) => document.id)).toEqual(expected);
      const each: DocumentId[] = [];
      for await (const portion of store.eachCurrent()) each.push(...portion.map((one) => one.id));
      expect(each).toEqual(expected);
      expect((await store.find([...names, ...many, 'missing'].map(id))).size).toBe(expected.length);
    });

    it('has one version for one set of documents, whatever the way to it', async () => {
      const [a, b, c] = [doc('a', 'One.'), doc('b', 'Two.'), doc('c', 'Three.')];
      await store.put([c, doc('a', 'Old.'), b]);
      const old = await store.version();
      await store.put([a]);
      expect(await store.version()).not.toBe(old);
      expect(await store.version()).toBe(corpusVersion([a, b, c]));
    });

    it('retires documents without forgetting them, and takes them back', async () => {
      const [a, b] = [doc('a', 'One.'), doc('b', 'Two.')];
      await store.put([a, b]);
      expect(await store.retire([a.id, id('missing'), a.id])).toBe(1);
      expect(await currentOf(store)).toEqual([b]);
      expect(await store.find([a.id])).toEqual(new Map());
      expect(await store.version()).toBe(corpusVersion([b]));
      expect(await store.revision(a.id, a.revision)).toEqual(a);
      expect(await store.put([a])).toEqual(['added']);
      expect(await currentOf(store)).toEqual([a, b]);
    });

    it('agrees with a plain account of any sequence of batches and retirements', async () => {
      const names = fc.constantFrom('a', 'b', 'é', '__proto__');
      const put = fc.array(fc.tuple(names, fc.constantFrom('One.', 'Two.', 'Three.')), {
        maxLength: 4,
      });
      const retire = fc.record({ retire: names });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(put, retire), { maxLength: 8 }), async (steps) => {
          const fresh = await open();
          const current = new Map<string, Document>();
          const history = new Map<string, Document[]>();
          for (const step of steps) {
            if ('retire' in step) {
              const was = current.delete(step.retire);
              expect(await fresh.retire([id(step.retire)])).toBe(was ? 1 : 0);
              continue;
            }
            const expected: string[] = [];
            const documents = step.map(([name, text]) => doc(name, text));
            for (const document of documents) {
              const before = current.get(document.id);
              if (before === undefined) expected.push('added');
              else expected.push(before.text === document.text ? 'unchanged' : 'superseded');
              current.set(document.id, document);
              const known = history.get(document.id) ?? [];
              if (!known.some(({ text }) => text === document.text)) known.push(document);
              history.set(document.id, known);
            }
            expect(await fresh.put(documents)).toEqual(expected);
          }
          const standing = [...current.values()].sort((one, other) => compareIds(one.id, other.id));
          expect(await currentOf(fresh)).toEqual(standing);
          expect(await fresh.version()).toBe(corpusVersion(standing.reverse()));
          for (const [name, known] of history) {
            expect(await fresh.history(id(name))).toEqual(known);
          }
          await fresh.close();
        }),
        { numRuns: 15 },
      );
    });

    it('refuses what would not come back as it went in, with all of its batch', async () => {
      for (const [found, bad] of [
        ['a zero character', doc('a', 'One.\0Two.')],
        ['half of a surrogate pair', doc('a', 'One \uD83D two.')],
        ['half of a surrogate pair', doc('a\uDE00', 'One.')],
        ['a zero character', doc('a\0', 'One.')],
        ['an empty id', doc('', 'One.')],
        ['an id of 10000 bytes', doc('a'.repeat(10_000), 'One.')],
      ] as const) {
        await expect(store.put([doc('good', 'Two.'), bad])).rejects.toMatchObject({
          code: 'NOT_STORABLE',
          message: expect.stringContaining(found),
        });
      }
      expect(await currentOf(store)).toEqual([]);
    });

    it('takes a long text and a portion full of them', async () => {
      const long = [1, 2, 3].map((n) => doc(`long-${n}`, `${n} `.repeat(1_200_000)));
      expect(await store.put([...long, ...long])).toEqual([
        ...['added', 'added', 'added'],
        ...['unchanged', 'unchanged', 'unchanged'],
      ]);
      expect((await currentOf(store)).map(({ text }) => text.length)).toEqual([
        2_400_000, 2_400_000, 2_400_000,
      ]);
    });

    it('names the documents that changed since a count, or says that it cannot', async () => {
      await store.put([doc('a', 'One.'), doc('b', 'Two.'), doc('c', 'Three.')]);
      const before = await store.changes();
      expect(await store.changedSince(before)).toEqual([]);
      expect(await store.changedSince(before + 1)).toBeNull();
      await store.put([doc('a', 'One.'), doc('b', 'Two, again.'), doc('d', 'Four.')]);
      await store.retire([id('c'), id('nobody')]);
      const changed = await store.changedSince(before);
      // A store may forget; what it names must be all of it.
      if (changed !== null) {
        expect(changed).toEqual(expect.arrayContaining([id('b'), id('c'), id('d')]));
        expect(changed).not.toContain(id('a'));
      }
      const read: Document[] = [];
      const asked = [id('b'), id('c'), id('d'), id('nobody'), id('d\0')];
      for await (const portion of store.readEach(asked)) read.push(...portion);
      expect(new Map(read.map((document) => [document.id, document.text]))).toEqual(
        new Map([
          [id('b'), 'Two, again.'],
          [id('d'), 'Four.'],
        ]),
      );
    });

    it('sets documents aside with the reason, keeps their revisions, and readmits them', async () => {
      const [a, b] = [doc('a', 'One.', { source: { title: 'A' } }), doc('b', 'Two.')];
      await store.put([a, b]);
      const before = await store.changes();
      const why = asideExample(a, { code: 'took-too-long', message: 'It “took” too long.' });
      expect(await store.setAside([why, asideExample(doc('nobody', 'None.'))])).toEqual([a.id]);
      expect(await currentOf(store)).toEqual([b]);
      expect(await store.find([a.id])).toEqual(new Map());
      expect(await store.version()).toBe(corpusVersion([b]));
      expect(await store.changes()).not.toBe(before);
      expect((await store.changedSince(before)) ?? [a.id]).toEqual([a.id]);
      expect(await store.revision(a.id, a.revision)).toEqual(a);
      expect(await store.history(a.id)).toEqual([a]);
      expect(await store.ids()).toEqual([a.id, b.id]);
      expect(await store.listSetAside()).toEqual([{ ...why, source: a.source }]);
      expect(await store.setAside([why])).toEqual([]);
      const done = { revision: a.revision, by: 'operator', at: '2026-01-06T10:00:00Z' };
      const other = { ...done, revision: b.revision };
      expect(await store.readmit(a.id, other)).toBe('not-set-aside');
      expect(await store.readmit(a.id, done)).toBe('readmitted');
      expect(await store.readmit(a.id, done)).toBe('not-set-aside');
      expect(await store.readmit(id('nobody\0'), done)).toBe('not-set-aside');
      expect(await currentOf(store)).toEqual([a, b]);
      expect(await store.listSetAside()).toEqual([]);
    });

    it('sets aside only the revision that was meant, or whichever is current', async () => {
      const [first, second] = [doc('a', 'One.'), doc('a', 'Two.')];
      await store.put([first]);
      await store.put([second]);
      expect(await store.setAside([asideExample(first)])).toEqual([]);
      expect(await store.setAside([{ ...asideExample(first), revision: null }])).toEqual([
        first.id,
      ]);
      expect(await store.listSetAside()).toMatchObject([{ revision: second.revision }]);
    });

    it('forgets that a document was set aside when something is put in its place, or it is retired', async () => {
      const [a, b, c] = [doc('a', 'One.'), doc('b', 'Two.'), doc('c', 'Three.')];
      await store.put([a, b, c]);
      expect(await store.setAside([c, b, a].map((one) => asideExample(one)))).toEqual(
        [c, b, a].map((one) => one.id),
      );
      expect(await store.put([a])).toEqual(['added']);
      expect(await store.put([doc('b', 'Two, again.')])).toEqual(['added']);
      expect(await store.retire([c.id])).toBe(0);
      expect(await store.listSetAside()).toEqual([]);
      expect((await currentOf(store)).map(({ text }) => text)).toEqual(['One.', 'Two, again.']);
    });

    it('takes two batches at once', async () => {
      const outcomes = await Promise.all([
        store.put([doc('a', 'One.')]),
        store.put([doc('a', 'One.'), doc('b', 'Two.')]),
      ]);
      expect(outcomes.flat().sort()).toEqual(['added', 'added', 'unchanged']);
      expect(await currentOf(store)).toHaveLength(2);
    });
  });
}

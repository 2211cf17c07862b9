import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { corpusVersion } from '../../src/corpus/corpus-version.js';
import {
  compareIds,
  type Document,
  type DocumentId,
  type PassageId,
} from '../../src/corpus/document.js';
import { detectForm } from '../../src/corpus/document-form.js';
import { readFrontMatter } from '../../src/corpus/front-matter.js';
import { revisionOf } from '../../src/corpus/revision.js';
import { documentExample } from './document-example.js';

describe('revisionOf', () => {
  it('is the SHA-256 of the UTF-8 text, as sha256sum prints it', () => {
    expect(revisionOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(revisionOf('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('buildCorpus', () => {
  const one = documentExample('One fell.\n\nTwo stood.', { id: 'b' });
  const two = documentExample('Three ran.', { id: 'a' });

  it('orders documents by id and passages by place, whatever order they come in', () => {
    const corpus = buildCorpus([one, two]);
    expect([...corpus.documents.keys()]).toEqual(['a', 'b']);
    expect(corpus.passages.map(({ id }) => id)).toEqual(['a#0-10', 'b#0-11', 'b#11-21']);
    const other = buildCorpus([two, one]);
    expect(other.passages).toEqual(corpus.passages);
    expect(other.version).toBe(corpus.version);
  });

  it('tells the document of each passage, past documents that have none', () => {
    const empty = documentExample('', { id: 'aa' });
    const corpus = buildCorpus([one, two, empty]);
    const placed = [-1, 0, 1, 2, 3].map((ordinal) => corpus.placedPassage(ordinal));
    expect(placed.map((one) => one && [one.passage.id, one.document.id, one.firstOrdinal])).toEqual(
      [null, ['a#0-10', 'a', 0], ['b#0-11', 'b', 1], ['b#11-21', 'b', 1], null],
    );
  });

  it('finds a passage by its id, and null for any other id', () => {
    const corpus = buildCorpus([one, two]);
    expect(corpus.passage('b#11-21' as PassageId)).toBe(corpus.passages[2]);
    expect(corpus.ordinalOf('b#11-21' as PassageId)).toBe(2);
    const odd = [
      'b#0-1',
      'b#011-21',
      'b#-1',
      'b#12-21',
      'b#99-100',
      'b',
      '#0-1',
      'constructor',
      '__proto__',
      '',
    ];
    for (const id of odd) {
      expect(corpus.passage(id as PassageId)).toBeNull();
      expect(corpus.ordinalOf(id as PassageId)).toBe(-1);
    }
  });

  it('takes the later of two documents with one id', () => {
    expect(buildCorpus([one, { ...two, id: one.id }]).passages).toHaveLength(1);
  });
});

describe('a corpus that is changed', () => {
  const ids = [...'abcdefgh', 'a#1-2', '__proto__', 'é', '😀'];
  const document = fc
    .record({
      id: fc.constantFrom(...ids),
      text: fc.constantFrom('', 'One.', 'Two.\n\nThree.', '# H\n\nP.'),
    })
    .map(({ id, text }) => documentExample(text, { id }));
  const step = fc.record({
    put: fc.array(document, { maxLength: 4 }),
    removed: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    asksForVersion: fc.boolean(),
  });

  it('equals one that was built of the same documents, after any steps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let corpus = buildCorpus([]);
        const all = new Map<DocumentId, Document>();
        for (const { put, removed, asksForVersion } of steps) {
          for (const id of removed) all.delete(id as DocumentId);
          for (const one of put) all.set(one.id, one);
          if (asksForVersion) expect(corpus.passagesVersion).toMatch(/^[0-9a-f]{24}-[0-9a-f]{12}$/);
          corpus = corpus.with(put, removed as DocumentId[]);
        }
        const fresh = buildCorpus(all.values());
        expect(corpus.version).toBe(fresh.version);
        expect(corpus.version).toBe(corpusVersion(all.values()));
        expect(corpus.passagesVersion).toBe(fresh.passagesVersion);
        expect(corpus.passages).toEqual(fresh.passages);
        expect([...corpus.documents]).toEqual([...fresh.documents]);
        expect(corpus.documents.size).toBe(all.size);
        for (const id of ids as DocumentId[]) {
          expect(corpus.documents.get(id)).toBe(all.get(id));
          expect(corpus.documents.has(id)).toBe(all.has(id));
          expect(corpus.placeOf(id)).toEqual(fresh.placeOf(id));
        }
        corpus.passages.forEach((passage, ordinal) => {
          expect(corpus.passage(passage.id)).toBe(passage);
          expect(corpus.ordinalOf(passage.id)).toBe(ordinal);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the one before as it was, and cuts only what is new', () => {
    const one = documentExample('One.', { id: 'one' });
    const before = buildCorpus([one, documentExample('Two.', { id: 'two' })]);
    const after = before.with([documentExample('Three.', { id: 'three' })], ['two' as DocumentId]);
    expect(before.passages.map(({ id }) => id)).toEqual(['one#0-4', 'two#0-4']);
    expect(after.passages.map(({ id }) => id)).toEqual(['one#0-4', 'three#0-6']);
    expect(after.passages[0]).toBe(before.passages[0]);
    expect(after.documents.get('two' as DocumentId)).toBeUndefined();
    expect(before.documents.get('two' as DocumentId)).toBeDefined();
  });

  it('keeps its documents at hand through more changes than are kept beside a table', () => {
    let corpus = buildCorpus([]);
    for (let i = 0; i < 300; i++)
      corpus = corpus.with([documentExample(`Text ${i}.`, { id: `${i}` })]);
    expect(corpus.documents.size).toBe(300);
    for (let i = 0; i < 300; i++)
      expect(corpus.documents.get(`${i}` as DocumentId)?.text).toBe(`Text ${i}.`);
    expect(corpus.version).toBe(corpusVersion(corpus.documents.values()));
  });
});

describe('corpusVersion', () => {
  const one = documentExample('One fell.', { id: 'a' });
  const two = documentExample('Two stood.', { id: 'b' });

  it('depends on ids, revisions, forms and labels, and neither on order nor on when and whence they came', () => {
    const version = corpusVersion([one, two]);
    const moved = {
      ...one.source,
      retrievedAt: '2027-01-01T00:00:00Z',
      origin: { name: 'z', line: 4 },
    };
    expect(corpusVersion([two, { ...one, source: moved }])).toBe(version);
    expect(corpusVersion([one])).not.toBe(version);
    expect(corpusVersion([one, { ...two, revision: one.revision }])).not.toBe(version);
    expect(corpusVersion([one, { ...two, form: 'digest' }])).not.toBe(version);
    expect(corpusVersion([one, { ...two, source: { ...two.source, perspective: 'us' } }])).not.toBe(
      version,
    );
  });
});

describe('compareIds', () => {
  it('orders as UTF-8 bytes do', () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'é', '\uFFFD', '😀', '\uE000') }),
    );
    fc.assert(
      fc.property(id, id, (a, b) => {
        fc.pre(a.isWellFormed() && b.isWellFormed());
        const expected = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareIds(a as DocumentId, b as DocumentId))).toBe(expected);
      }),
    );
  });
});

describe('detectForm', () => {
  it.each([
    ['markdown', '# Title\n\nText.'],
    ['prose', 'Just #hashtags here.\n\n#another one'],
    ['prose', 'Title\n\nA paragraph that is long.\n\nAnother paragraph.'],
    ['prose', ''],
    [
      'digest',
      '3 May 2001\n\nFirst headline\n\nA body follows here.\n\nSecond headline\n\nAnother body follows.',
    ],
    ['digest', 'Wed, May 3rd, 2001\n\nA body.\n\n\nAnother.'],
    [
      'digest',
      'First headline\n\nA body follows here.\n\n\nSecond headline\n\nAnother body follows.',
    ],
    ['prose', '3 May 2001\n\nDear diary, it rained.'],
  ])('is %s for %j', (form, text) => {
    expect(detectForm(text)).toBe(form);
  });

  it('is Markdown for a Markdown file whatever it holds', () => {
    expect(detectForm('Plain.', true)).toBe('markdown');
  });
});

describe('readFrontMatter', () => {
  it.each(['\n', '\r\n', '\r'])('finds the metadata with lines ended by %j', (end) => {
    const text = ['---', 'title: A', '# note', '---', 'Body'].join(end);
    const found = readFrontMatter(text);
    if (found === null || found === 'unclosed') throw new Error('expected front matter');
    expect(text.slice(found.yaml.start, found.yaml.end).trim().split(end)).toEqual([
      'title: A',
      '# note',
    ]);
    expect(text.slice(found.span.end)).toBe('Body');
  });

  it('takes a rule across the page for a rule, and tells an unclosed fence', () => {
    expect(readFrontMatter('---\n\nOnce upon a time.\n\n---\n')).toBeNull();
    expect(readFrontMatter('Text\n---\na: b\n---')).toBeNull();
    expect(readFrontMatter('---\ntitle: A\n\nBody')).toBe('unclosed');
    expect(readFrontMatter('---\n---\nBody')).toMatchObject({ span: { start: 0, end: 8 } });
  });
});

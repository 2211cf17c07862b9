import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { cutDocument, hashCut } from '../../src/corpus/cut-document.js';
import { compareIds } from '../../src/corpus/document.js';
import { packPassages, unpackPassages } from '../../src/corpus/packed-passages.js';
import { preparationLimits } from '../../src/generation/preparation-thread.js';
import { Preparer } from '../../src/generation/preparer.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { similarityNames } from '../../src/search/similarities.js';
import { documentExample } from '../corpus/document-example.js';
import { plainPassage } from '../corpus/plain-passage.js';

const opened: Preparer[] = [];
afterEach(async () => {
  for (const preparer of opened.splice(0)) await preparer.close();
});

/** A text of more than `codeUnits` has no time, as one that would take for ever. */
function preparerFor(codeUnits = Number.POSITIVE_INFINITY, timeMs = 1): Preparer {
  const preparer = new Preparer([], {
    ...preparationLimits,
    timeMs: (length) => (length > codeUnits ? timeMs : preparationLimits.timeMs(length)),
  });
  opened.push(preparer);
  return preparer;
}

const interview = [
  '# A talk about the pier',
  'Ada Berg, harbour master, 4 May 2020',
  'Q: When was it shut?\n\nA: On 5 May 2020, at about 08:36.',
  '> “We shut it at once.”\n>\n> — Ada Berg',
  'It was opened again in early June 2021.',
].join('\n\n');
const documents = [
  documentExample(interview, { id: 'b', form: 'markdown' }),
  documentExample('The ferry was late.\n\nIt came at noon.', { id: 'a' }),
  documentExample('', { id: 'é' }),
];

describe('a prepared document', () => {
  it('is cut and hashed as it would be here, ordered by id, whatever its text', async () => {
    const preparer = preparerFor();
    const { cuts, unfit } = await preparer.prepare(documents, { indexes: false });
    const expected = documents.toSorted((one, other) => compareIds(one.id, other.id));
    expect(unfit).toEqual([]);
    expect(cuts.map((cut) => ({ ...cut, passages: cut.passages.map(plainPassage) }))).toEqual(
      expected.map((document) => {
        const { passages } = cutDocument(document);
        return { document, passages, cutHash: hashCut(passages) };
      }),
    );
  });

  it.each(similarityNames)('is indexed as it would be here, by %s', async (similarity) => {
    const preparer = new Preparer([], preparationLimits, similarity);
    opened.push(preparer);
    const { segment } = await preparer.prepare(documents, { indexes: true });
    const here = indexCorpus(buildCorpus(documents), createAnalyzer(), similarity);
    expect(segment?.columns).toEqual(here.segments[0]?.segment.columns);
  });

  it('comes whole where its passages take many messages', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `Ferry ${n} was late.`);
    const long = documentExample(lines.join('\n\n'));
    const { cuts } = await preparerFor().prepare([long], { indexes: false });
    expect(cuts[0]?.passages.map(plainPassage)).toEqual(cutDocument(long).passages);
  });

  it('is packed and unpacked without a loss', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...interview.split('\n')), { maxLength: 60 }),
        (lines) => {
          const document = documentExample(lines.join('\n'), { form: 'markdown' });
          const { passages } = cutDocument(document);
          const unpacked = unpackPassages(document.id, packPassages(passages));
          expect(unpacked.map(plainPassage)).toEqual(passages);
        },
      ),
    );
  });
});

describe('a document that takes too long', () => {
  const hopeless = documentExample('The pier was shut on 4 May 2020. '.repeat(100_000), {
    id: 'hopeless',
  });

  it('is named, and keeps no other out, whether they are indexed or only cut', async () => {
    for (const indexes of [true, false]) {
      const preparer = preparerFor(400_000);
      const batch = await preparer.prepare([...documents, hopeless], { indexes });
      expect(batch.unfit).toMatchObject([{ document: hopeless, code: 'took-too-long' }]);
      expect(batch.unfit[0]?.found).toContain('seconds');
      expect(batch.cuts.map(({ document }) => document.id)).toEqual(['a', 'b', 'é']);
      expect(batch.segment?.passageCount).toBe(
        indexes ? buildCorpus(documents).passages.length : undefined,
      );
    }
  });

  it('holds up nobody who comes meanwhile', async () => {
    const preparer = preparerFor(400_000);
    const [first, second] = await Promise.all([
      preparer.prepare([hopeless], { indexes: true }),
      preparer.prepare(documents, { indexes: true }),
    ]);
    expect(first).toMatchObject({ cuts: [], segment: null });
    expect(second.cuts).toHaveLength(3);
  });
});

describe('a document that takes too much memory', () => {
  it('is named, and keeps no other out', async () => {
    const preparer = new Preparer([], { ...preparationLimits, memoryMb: () => 24 });
    opened.push(preparer);
    const lines = Array.from({ length: 200_000 }, (_, n) => `Ferry ${n} was late.`);
    const large = documentExample(lines.join('\n\n'), { id: 'large' });
    const { unfit, cuts } = await preparer.prepare([large, ...documents], { indexes: false });
    expect(unfit).toMatchObject([{ document: { id: 'large' }, code: 'out-of-memory' }]);
    expect(cuts).toHaveLength(3);
  });
});

describe('a document on which a rule breaks', () => {
  it('is named with what happened, and keeps no other out', async () => {
    const broken = { ...documentExample('The pier.', { id: 'broken' }), source: null as never };
    const { unfit, cuts, segment } = await preparerFor().prepare([broken, ...documents], {
      indexes: true,
    });
    expect(unfit).toMatchObject([{ document: { id: 'broken' }, code: 'failed' }]);
    expect(unfit[0]?.found).toContain('TypeError');
    expect(cuts).toHaveLength(3);
    const here = indexCorpus(buildCorpus(documents), createAnalyzer());
    expect(segment?.columns).toEqual(here.segments[0]?.segment.columns);
  });
});

describe('an offered text', () => {
  it('is read aside as it would be here, or kept out when that takes too long', async () => {
    // A page has 20 seconds more.
    const preparer = preparerFor(400_000, -19_999);
    const bytes = Buffer.from('---\ntitle: Pier\n---\n\nIt was shut.\n');
    expect(
      await preparer.read({ kind: 'bytes', bytes, format: 'markdown', charset: null }),
    ).toMatchObject({ kind: 'record', record: { metadata: { title: 'Pier' }, form: 'markdown' } });
    const page = Buffer.from(`<p>${'<b>The pier</b> was shut. '.repeat(40_000)}`);
    expect(
      await preparer.read({ kind: 'bytes', bytes: page, format: 'html', charset: null }),
    ).toMatchObject({
      kind: 'kept-out',
      faults: [{ reason: { code: 'text-unfit' } }],
    });
  });
});

describe('the memory that a thread may take', () => {
  it('is the same for texts and batches of ordinary size, so that one thread serves them all', () => {
    const { memoryMb } = preparationLimits;
    expect(new Set([0, 1, 8_000, 1_400_000, 4_000_000].map(memoryMb)).size).toBe(1);
    expect(memoryMb(40_000_000)).toBeGreaterThan(memoryMb(4_000_000));
  });
});

describe('a preparer that is closed', () => {
  it('tells whoever waits, at once', async () => {
    const preparer = preparerFor();
    const waiting = preparer.prepare(documents, { indexes: true });
    const failed = expect(waiting).rejects.toMatchObject({ code: 'PREPARATION_STOPPED' });
    await preparer.close();
    await failed;
  });
});

describe('many texts at once', () => {
  it('are all read, however long their threads take to load', async () => {
    // Each has two seconds, and loading the threads of all takes more.
    const preparer = preparerFor(0, 2_000);
    const texts = Array.from({ length: 16 }, (_, n) => `Ferry ${n} was late.`);
    const read = await Promise.all(texts.map((text) => preparer.read({ kind: 'text', text })));
    expect(read.map(({ kind }) => kind)).toEqual(texts.map(() => 'record'));
  }, 60_000);
});

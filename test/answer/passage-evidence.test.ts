import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { createLocalEngine } from '../../src/answer/local-engine.js';
import { createEvidenceReader } from '../../src/answer/passage-evidence.js';
import type { Question, QuestionWord } from '../../src/answer/question.js';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import type { Document, DocumentForm } from '../../src/corpus/document.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { isQuotable, type Passage } from '../../src/corpus/passage.js';
import { changeIndexInSteps } from '../../src/search/change-index.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { fieldsOf, indexCorpus } from '../../src/search/index-corpus.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import { readSnapshot, snapshotInSteps } from '../../src/search/snapshot.js';
import { documentExample } from '../corpus/document-example.js';

const analyzer = createAnalyzer({ aliases: [{ name: 'Northtown', variants: ['North Town'] }] });
const analyze = (text: string) => analyzer.analyze(text);

/** What texts of all forms are made of: turns, headings that ask, lists, dates, numbers, odd stops. */
const pieces = [
  'The ferry sank on 14 October 2020. ',
  'Q: Did it sink? And why, then?\nA: Yes. It did, because of ice.\n',
  '## Was the mill built?\n\n',
  '# Mills of North Town\n\n',
  '* an item of 5 kg\n* 1999, or 30 per cent\n',
  '– It depends on Roe… ',
  '“We saw nothing,” said Ada Roe, the keeper. ',
  'At 08.36 North. Town burnt (c. 1628)! ',
  'However, 😀 İstanbul ',
  '> quoted. Twice?\n\n',
  '\n\n',
  'x.Y.Z ',
];
const form = fc.constantFrom<DocumentForm>('prose', 'markdown', 'digest');
const document = fc.tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), form);

const question = (text: string, moments: Question['moments'] = []): Question => {
  const tokens = analyze(text);
  const words = tokens.map(
    ({ term, span }, place): QuestionWord => ({
      surface: text.slice(span.start, span.end),
      span,
      role: 'noun',
      terms: place % 2 === 0 ? [term] : ['sank', term],
      synonyms: ['sink', 'mill'],
      mayBeSlip: false,
    }),
  );
  return { text, tokens, words, moments, asks: 'any', head: null };
};
const asked = question('Did the ferry of North Town sink in 2020?', [
  {
    words: [0, 1],
    moment: { value: '2020-10-14', precision: 'day', asWritten: '14 October 2020' },
  } as unknown as Question['moments'][number],
]);

function evidenceOf(corpus: Corpus, index: SegmentedIndex | null): readonly unknown[] {
  const engine = index === null ? {} : createLocalEngine(index);
  const read = createEvidenceReader({ engine, analyze })(asked);
  return corpus.passages.flatMap((passage, ordinal) => {
    const isSearched = isQuotable(passage) && passage.kind !== 'dateline';
    const of = corpus.documents.get(passage.documentId) as Document;
    return isSearched ? [{ ...read(ordinal, passage, of), passage: passage.id }] : [];
  });
}

describe('what passages hold of a question', () => {
  it('is the same from what an index keeps of them and from their texts', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
        const corpus = buildCorpus(
          documents.map(([parts, form], place) =>
            documentExample(parts.join(''), { id: `d-${place}`, form }),
          ),
        );
        const index = indexCorpus(corpus, analyzer);
        const fromTexts = evidenceOf(corpus, null);
        expect(evidenceOf(corpus, index)).toEqual(fromTexts);
        expect(evidenceOf(corpus, readSnapshot(finishSteps(snapshotInSteps(index))))).toEqual(
          fromTexts,
        );
      }),
    );
  });

  it('is read from the segment that holds the passage, whatever was added and removed before', () => {
    const texts = ['The ferry sank. ', 'Q: Did it sink?\nA: It did. In 2020.', 'The mill burnt.'];
    const corpus = buildCorpus(
      texts.map((text, place) => documentExample(text, { id: `d-${place}` })),
    );
    const builder = () => new IndexBuilder({ analyzer });
    const add = (to: IndexBuilder, passage: Passage) =>
      to.add(fieldsOf(passage, corpus.documents.get(passage.documentId) as Document));
    // The first two documents beside one that goes, the last one added later.
    const before = builder();
    before.add({ body: 'Gone. All of it.' });
    const later = builder();
    const addedAt: number[] = [];
    corpus.passages.forEach((passage, ordinal) => {
      const isLate = passage.documentId === 'd-0';
      add(isLate ? later : before, passage);
      if (isLate) addedAt.push(ordinal);
    });
    const index = finishSteps(
      changeIndexInSteps(before.build('before'), {
        corpusVersion: 'after',
        removed: [0],
        added: later.segment(),
        addedAt,
      }),
    );
    expect(index.segments).toHaveLength(2);
    expect(evidenceOf(corpus, index)).toEqual(evidenceOf(corpus, null));
  });
});

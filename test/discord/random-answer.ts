import fc from 'fast-check';
import type { Answer, Citation, CitedQuote, Notice } from '../../src/answer/answer.js';
import type { DocumentId, PassageId, Revision } from '../../src/corpus/document.js';
import type { Voice } from '../../src/corpus/voice.js';
import type { Moment } from '../../src/moments/moment.js';
import { hostileText } from './hostile-text.js';

const label = fc.option(hostileText(30), { nil: null });

const moment: fc.Arbitrary<Moment> = fc.record({
  value: fc.constantFrom(
    '2020-10-14',
    '2020-10-14T08:36',
    '2020-10-14T07',
    '2020-10',
    '2020-W42',
    '2020-34',
    '2020-22',
    '199X',
    'XXXX-10-14',
    'T08:36',
    '2020-02-31',
    'nonsense',
  ),
  precision: fc.constantFrom('minute', 'hour', 'day', 'month', 'part-of-day', 'decade'),
  isApproximate: fc.boolean(),
  zone: fc.constantFrom(null, 'Asia/Baku', '+04:00', 'Nowhere/Else', '**zone**'),
  asWritten: hostileText(20),
});

const voice: fc.Arbitrary<Voice> = fc.record(
  {
    name: hostileText(),
    role: fc.constantFrom('author', 'quoted', 'reported', 'asked', 'claimed', 'rating', 'nobody'),
    occasion: hostileText(),
    description: hostileText(),
    rating: fc.option(
      fc.record({ words: hostileText(), by: label, at: fc.option(moment, { nil: null }) }),
      {
        nil: null,
      },
    ),
  },
  { requiredKeys: ['name', 'role'] },
) as fc.Arbitrary<Voice>;

const url = fc.constantFrom(
  null,
  'https://example.org/a-b,c',
  'http://example.org/#part',
  'javascript:alert(1)',
  'not a url',
  `https://example.org/${'long-'.repeat(120)}`,
);

const citation: fc.Arbitrary<Citation> = fc.record({
  source: fc.record({
    publisher: label,
    author: label,
    title: label,
    url,
    licence: label,
    language: fc.constantFrom('en', null, 'not a tag!'),
    zone: fc.constant(null),
    perspective: label,
    wording: fc.constantFrom('verbatim', 'summary'),
    publishedAt: fc.option(moment, { nil: null }),
    retrievedAt: fc.constant('2026-01-05T10:00:00.000Z'),
    origin: fc.record({ name: hostileText(10), line: fc.constant(null) }),
  }),
  voice,
  voices: fc.constant([]),
  asked: fc.option(hostileText(), { nil: null }),
  said: fc.option(moment, { nil: null }),
  about: fc.array(moment, { maxLength: 6 }),
  line: fc.nat(1_000_000),
  headings: fc.array(hostileText(), { maxLength: 3 }),
});

/** Words of any length up to some 20,000 characters, now and then with what Discord cannot carry. */
const words = fc.oneof(
  { weight: 6, arbitrary: hostileText(80) },
  { weight: 1, arbitrary: hostileText(60).map((text) => text.repeat(40).slice(0, 20_000)) },
  { weight: 1, arbitrary: hostileText(20).map((text) => `${text}\u0000\u0007`) },
  { weight: 1, arbitrary: hostileText(20).map((text) => `${text}\ud83d`) },
);

const confidence = fc.record({
  level: fc.constantFrom('strong', 'possible'),
  held: fc.double({ min: 0, max: 1, noNaN: true }),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  matched: fc.array(hostileText(8), { maxLength: 30 }),
  unmatched: fc.array(hostileText(8), { maxLength: 30 }),
  margin: fc.constant(0.5),
}) as fc.Arbitrary<CitedQuote['confidence']>;

const places = fc.record({
  quote: fc.array(hostileText(8), { maxLength: 30 }),
  headings: fc.array(hostileText(8), { maxLength: 30 }),
  around: fc.array(hostileText(8), { maxLength: 30 }),
});

const citedQuote: fc.Arbitrary<CitedQuote> = fc
  .record({ exact: words, citation, confidence, places })
  .map(({ exact, citation: cited, confidence: sure, places: stand }) => ({
    quote: {
      exact,
      prefix: '',
      suffix: '',
      span: { start: 0, end: exact.length },
      documentId: 'd' as DocumentId,
      revision: 'a'.repeat(64) as Revision,
    },
    passageId: 'd#0-1' as PassageId,
    citation: cited,
    confidence: sure,
    places: stand,
    score: 1,
  }));

const notice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ kind: fc.constant('one-perspective' as const), perspective: hostileText() }),
  fc.record({ kind: fc.constant('perspective-unknown' as const), documents: fc.nat(5) }),
  fc.record({ kind: fc.constant('summary' as const) }),
  fc.record({
    kind: fc.constant('newer-source' as const),
    documentId: fc.constant('d' as DocumentId),
    title: label,
    publishedAt: moment,
  }),
  fc.record({
    kind: fc.constant('weak-words' as const),
    missing: fc.array(hostileText(), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('differs' as const),
    what: fc.constantFrom('date' as const, 'number' as const, 'name' as const),
    asked: hostileText(),
    found: hostileText(),
  }),
);

const report = fc.record(
  {
    documents: fc.nat(9999),
    passages: fc.nat(99999),
    terms: fc.array(fc.record({ word: hostileText(), passages: fc.nat(50) }), { maxLength: 30 }),
    readings: fc.array(fc.record({ typed: hostileText(60), read: hostileText(60) }), {
      minLength: 1,
      maxLength: 16,
    }),
    filter: fc.record(
      {
        passages: fc.nat(99999),
        nobody: fc.record({
          asked: hostileText(100),
          speakers: fc.array(hostileText(60), { maxLength: 5 }),
        }),
      },
      { requiredKeys: ['passages'] },
    ),
  },
  { requiredKeys: ['documents', 'passages', 'terms'] },
);

/** Any answer, from a corpus and an asker that mean no good. */
export const randomAnswer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        question: hostileText(200),
        quotes: fc.array(citedQuote, { minLength: 1, maxLength: 6 }),
        notices: fc.array(notice, { maxLength: 8 }),
        confidence,
        report,
      })
      .map(
        (parts): Answer => ({
          ...parts,
          kind: 'answered',
          quotes: parts.quotes as [CitedQuote, ...CitedQuote[]],
          more: 0,
          indexVersion: 'v1',
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        question: fc.oneof(hostileText(200), fc.constant('')),
        reason: fc.constantFrom(
          'empty-question' as const,
          'empty-corpus' as const,
          'nothing-found' as const,
          'too-little-in-common' as const,
          'no-such-speaker' as const,
        ),
        nearest: fc.option(citedQuote, { nil: null }),
        report,
      })
      .map((parts): Answer => ({ ...parts, kind: 'unanswered', indexVersion: 'v1' })),
  },
);

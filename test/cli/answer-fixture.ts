import type { Answer, CitedQuote } from '../../src/answer/answer.js';
import type { DocumentId, PassageId, Revision } from '../../src/corpus/document.js';
import type { Moment } from '../../src/moments/moment.js';

/** A day without a zone, as a document states it. */
export const day: Moment = {
  value: '2019-03-02',
  precision: 'day',
  isApproximate: false,
  zone: null,
  asWritten: '2 March 2019',
};

/** A cited quote of an invented harbour gazette; every test changes what it is about. */
export function citedQuote(
  exact: string,
  citation: Partial<CitedQuote['citation']> = {},
  source: Partial<CitedQuote['citation']['source']> = {},
): CitedQuote {
  return {
    quote: {
      exact,
      prefix: '',
      suffix: '',
      span: { start: 0, end: exact.length },
      documentId: 'gazette' as DocumentId,
      revision: '0123456789abcdef'.repeat(4) as Revision,
    },
    passageId: `gazette#0-${exact.length}` as PassageId,
    citation: {
      voices: [],
      asked: null,
      voice: {
        name: 'Mara Lindqvist',
        role: 'quoted',
        occasion: 'interview with Radio Quay',
      },
      said: day,
      about: [],
      line: 12,
      headings: [],
      ...citation,
      source: {
        publisher: 'Harbour Gazette',
        author: null,
        title: 'The storm of March',
        url: 'https://gazette.example/storm',
        licence: null,
        language: 'en',
        zone: null,
        perspective: null,
        wording: 'verbatim',
        publishedAt: day,
        retrievedAt: '2026-11-24T23:59:59Z',
        origin: { name: 'storm.txt', line: null },
        ...source,
      },
    },
    confidence: {
      level: 'strong',
      held: 0.97,
      probability: 0.93,
      matched: ['storm', 'pier'],
      unmatched: [],
      margin: 0.4,
    },
    places: { quote: ['storm'], headings: ['pier'], around: [] },
    score: 3.25,
  };
}

/** An answered question with these quotes. */
export function answered(
  quotes: readonly [CitedQuote, ...CitedQuote[]],
  changes: Partial<Extract<Answer, { kind: 'answered' }>> = {},
): Answer {
  return {
    kind: 'answered',
    question: 'did the storm break the pier',
    quotes,
    more: 0,
    confidence: quotes[0].confidence,
    notices: [],
    report: { documents: 1, passages: 9, terms: [{ word: 'storm', passages: 3 }] },
    indexVersion: 'v1',
    ...changes,
  };
}

/** An unanswered question. */
export function unanswered(changes: Partial<Extract<Answer, { kind: 'unanswered' }>> = {}): Answer {
  return {
    kind: 'unanswered',
    question: 'who repaired the lighthouse',
    reason: 'too-little-in-common',
    nearest: citedQuote('The lighthouse stood.'),
    report: {
      documents: 1,
      passages: 9,
      terms: [
        { word: 'lighthouse', passages: 1 },
        { word: 'repaired', passages: 0 },
      ],
    },
    indexVersion: 'v1',
    ...changes,
  };
}

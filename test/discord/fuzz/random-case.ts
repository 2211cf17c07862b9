import fc from 'fast-check';
import type { Answer, Citation, CitedQuote } from '../../../src/answer/answer.js';
import type { Document, DocumentId } from '../../../src/corpus/document.js';
import { revisionOf } from '../../../src/corpus/revision.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues } from '../../../src/locales/translate.js';
import { hostileText } from '../hostile-text.js';
import { randomAnswer } from '../random-answer.js';

/** What one run of the fuzz renders: an answer whose quotes are slices of the documents beside it. */
export interface FuzzCase {
  readonly answer: Answer;
  readonly documents: readonly Document[];
  /** What somebody is said to have said, for the views of a checked quotation. */
  readonly claimed: string;
  readonly language: Language;
}

/** Any answer over any documents, in any of the languages. */
export const randomCase: fc.Arbitrary<FuzzCase> = fc
  .record({
    answer: randomAnswer,
    before: hostileText(120),
    after: hostileText(120),
    burden: fc.oneof(
      { weight: 12, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.nat().map(burdenAt) },
    ),
    swell: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) },
    ),
    claimed: hostileText(200),
    language: fc.constantFrom(...(Object.keys(catalogues) as Language[])),
  })
  .map(({ answer, before, after, burden, swell, claimed, language }): FuzzCase => {
    const documents: Document[] = [];
    const place = (cited: CitedQuote): CitedQuote => {
      const exact = `${cited.quote.exact}${documents.length === 0 ? burden : ''}`;
      const text = `${before}${exact}${after}`;
      const id = `document-${documents.length}` as DocumentId;
      const citation = swollen(cited.citation, swell);
      const span = { start: before.length, end: before.length + exact.length };
      const revision = revisionOf(text);
      documents.push({ id, revision, text, form: 'prose', source: citation.source });
      const quote = { ...cited.quote, exact: text.slice(span.start, span.end), span };
      return { ...cited, citation, quote: { ...quote, documentId: id, revision } };
    };
    if (answer.kind === 'unanswered') {
      const nearest = answer.nearest === null ? null : place(answer.nearest);
      return { answer: { ...answer, nearest }, documents, claimed, language };
    }
    const [first, ...others] = answer.quotes;
    const quotes = [place(first), ...others.map(place)] as const;
    const notices = Array.from({ length: Math.min(swell, 20) }, () => answer.notices).flat();
    return { answer: { ...answer, quotes, notices }, documents, claimed, language };
  });

/** Endings that are heavy for their kind: piles of marks, nothing but signs, no place to cut. */
const burdens = [
  `Z${'\u0301\u0316'.repeat(1_500)}`,
  '\ud83d\udc69\u200d'.repeat(900),
  '*_~`|\\'.repeat(700),
  '\n'.repeat(200),
  '\r\n'.repeat(200),
  '\u00a0\u200b\u202e\u2067'.repeat(600),
  'x'.repeat(20_000),
  'The pier was shut again. '.repeat(800),
  `https://example.org/${'a_b/'.repeat(1_200)}`,
  '<@1> <@&1> <#1> <t:1> @everyone '.repeat(300),
  '\u6e2f\u53e3'.repeat(4_000),
  '```\n'.repeat(1_000),
] as const;

function burdenAt(number: number): string {
  return burdens[number % burdens.length] ?? '';
}

/** The same citation with names that are many times too long. */
function swollen(citation: Citation, times: number): Citation {
  const { source, voice, headings } = citation;
  const longer = (text: string | null): string | null =>
    text?.repeat(times).slice(0, 20_000) ?? null;
  return {
    ...citation,
    headings: headings.map((heading) => longer(heading) ?? ''),
    voice: { ...voice, name: longer(voice.name) },
    source: {
      ...source,
      title: longer(source.title),
      publisher: longer(source.publisher),
      perspective: longer(source.perspective),
      url: times > 1 && source.url !== null ? `${source.url}/${'p-'.repeat(times)}` : source.url,
    },
  };
}

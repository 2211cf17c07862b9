import type { Span } from '../analysis/span.js';
import type { CitedQuote } from '../answer/answer.js';
import { cutQuote, linesBetween, wholeCharacters } from '../answer/cut-quote.js';
import { citeVoices, saidOf } from '../corpus/cite-voices.js';
import type { Corpus } from '../corpus/corpus.js';
import { compareIds, type Document } from '../corpus/document.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import { nobody } from '../corpus/voice.js';
import type { Stretch } from './find-stretches.js';
import type { QuotationIndex } from './quotation-index.js';

/** Words of a source as they stand there, with where that is. */
export type CitedWords = Pick<CitedQuote, 'quote' | 'citation'> & {
  /** The passage in which the words begin; null when the document is not cut. */
  readonly passage: Passage | null;
};

/**
 * Cites the units of a stretch, by the passage in which they begin. Null when they are not those of
 * one document, or when so much white space or the like lies between them that they are no quotation.
 * @param widen where to begin and end, given where the units do
 */
export function citePlace(
  index: QuotationIndex,
  { start, end }: Stretch,
  widen: (document: Document, span: Span) => Span = (_, span) => span,
): CitedWords | null {
  const first = index.unitAt(start);
  const last = index.unitAt(end - 1);
  if (first === null || last === null || first.document !== last.document) return null;
  const { document } = first;
  if (last.span.end - first.span.start > longestSpan) return null;
  const { text } = document;
  const units = { start: first.span.start, end: last.span.end };
  // A claim that was cut off may end in half of a character, as much of which the source has, too.
  const span = wholeCharacters(text, widen(document, units));
  const passage = passageAt(index.corpus, document, span.start);
  const { voice, voices } =
    passage === null ? { voice: nobody, voices: [] } : citeVoices(passage, units);
  // Widened, it may begin on a line before.
  const line = first.line - linesBetween(text, span.start, first.span.start);
  return {
    quote: cutQuote(document, span),
    passage,
    citation: {
      source: document.source,
      voice,
      voices,
      asked: null,
      said: saidOf(voice, passage?.said ?? document.source.publishedAt),
      about: passage === null ? [] : momentsWithin(passage, span).map(({ moment }) => moment),
      line,
      headings: passage?.headings ?? [],
    },
  };
}

/** Five times the longest claim, in code units: reading and showing more would hold up everybody else. */
const longestSpan = 20_000;

/** The passage that holds a code unit; passages lie ordered by document and place. */
function passageAt({ passages }: Corpus, { id }: Document, offset: number): Passage | null {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passage = passages[middle];
    if (passage === undefined) return null;
    const isBefore =
      passage.documentId === id
        ? passage.span.end <= offset
        : compareIds(passage.documentId, id) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found?.documentId === id ? found : null;
}

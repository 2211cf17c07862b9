import type { Span } from '../../analysis/span.js';
import type { Corpus } from '../../corpus/corpus.js';
import { compareIds, type Document } from '../../corpus/document.js';
import { momentsWithin, type Passage } from '../../corpus/passage.js';
import type { CitedQuote } from '../answer.js';
import { cutQuote, lineAt } from '../cut-quote.js';

/** Words of a source as they stand there, with where that is. */
export type CitedWords = Pick<CitedQuote, 'quote' | 'citation'> & {
  /** The passage in which the words begin; null when the document is not cut. */
  readonly passage: Passage | null;
};

/**
 * Cites a stretch of a document by the passage in which it begins.
 * @throws QuoteMismatchError for a span that is empty or leaves the text.
 */
export function citePlace(corpus: Corpus, document: Document, span: Span): CitedWords {
  const passage = passageAt(corpus, document, span.start);
  return {
    quote: cutQuote(document, span),
    passage,
    citation: {
      source: document.source,
      speaker: passage?.speaker ?? null,
      said: passage?.said ?? document.source.publishedAt,
      about: passage === null ? [] : momentsWithin(passage, span).map(({ moment }) => moment),
      line: lineAt(document.text, span.start),
      headings: passage?.headings ?? [],
    },
  };
}

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

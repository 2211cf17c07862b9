import type { Analyzer } from '../analysis/analyzer.js';
import { sliceSpan } from '../analysis/span.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import { isQuotable, type Passage } from '../corpus/passage.js';
import { IndexBuilder } from './index-builder.js';
import type { PassageFields } from './passage-fields.js';
import type { SegmentedIndex } from './segmented-index.js';
import { type SimilarityName, similarities } from './similarities.js';

/** Says how far a long build is. */
export type IndexProgress = (passagesDone: number, passagesInAll: number) => void;

/**
 * Indexes all passages of a corpus: a hit's ordinal is the passage's place in `corpus.passages`.
 * What may not be quoted keeps its ordinal and is never found.
 */
export function indexCorpus(
  corpus: Corpus,
  analyzer: Analyzer,
  similarity: SimilarityName = 'bm25',
): SegmentedIndex {
  const builder = new IndexBuilder({ analyzer, similarity: similarities[similarity] });
  for (let ordinal = 0; ordinal < corpus.passages.length; ordinal++) {
    builder.add(searchedFields(corpus, ordinal));
  }
  return builder.build(corpus.passagesVersion);
}

/**
 * What stands around a passage: headings, who speaks and on what occasion, the document's title. Of
 * each the beginning only where it is long: it is indexed and read with every passage.
 */
export function frameOf(passage: Passage, document: Document): string {
  return [
    passage.headings.join('\n').slice(0, longestHeadings) || null,
    passage.voice.title,
    passage.voice.name,
    passage.voice.occasion,
    document.source.title,
  ]
    .filter((part) => part !== undefined && part !== null)
    .map((part) => part.slice(0, longestPart))
    .join('\n');
}

/** Of all headings together, and of each other part, in UTF-16 code units. By judgement: no ordinary one is longer. */
const longestHeadings = 480;
const longestPart = longestHeadings;

/** What of a passage is searched: nothing of one that may not be quoted or only gives a date. */
export function searchedFields(corpus: Corpus, ordinal: number): PassageFields {
  const passage = corpus.passages[ordinal];
  const document = passage && corpus.documents.get(passage.documentId);
  if (passage === undefined || document === undefined) return { body: '' };
  return fieldsOf(passage, document);
}

/** The texts of it, one a field. */
export function searchedTexts(corpus: Corpus, ordinal: number): readonly string[] {
  const { heading, question, body } = searchedFields(corpus, ordinal);
  return [heading, question, body].filter((text) => text !== undefined);
}

/** The same of a passage and its document. */
export function fieldsOf(passage: Passage, document: Document): PassageFields {
  if (!isQuotable(passage) || passage.kind === 'dateline') return { body: '' };
  return {
    heading: frameOf(passage, document),
    ...(passage.question === null ? {} : { question: sliceSpan(document.text, passage.question) }),
    body: sliceSpan(document.text, passage.span),
    dates: passage.moments.map(({ span }) => ({
      start: span.start - passage.span.start,
      end: span.end - passage.span.start,
    })),
  };
}

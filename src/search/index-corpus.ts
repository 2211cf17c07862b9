import type { Analyzer } from '../analysis/analyzer.js';
import { sliceSpan } from '../analysis/span.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import { isQuotable, type Passage } from '../corpus/passage.js';
import { IndexBuilder } from './index-builder.js';
import type { PassageFields } from './passage-fields.js';
import type { SegmentedIndex } from './segmented-index.js';

/** Says how far a long build is. */
export type IndexProgress = (passagesDone: number, passagesInAll: number) => void;

/**
 * Indexes all passages of a corpus: a hit's ordinal is the passage's place in `corpus.passages`.
 * What may not be quoted keeps its ordinal and is never found.
 */
export function indexCorpus(
  corpus: Corpus,
  analyzer: Analyzer,
  progress?: IndexProgress,
): SegmentedIndex {
  const builder = new IndexBuilder({ analyzer });
  corpus.passages.forEach((passage, ordinal) => {
    const document = corpus.documents.get(passage.documentId);
    const isFound = document !== undefined && isQuotable(passage) && passage.kind !== 'dateline';
    builder.add(isFound ? fieldsOf(passage, document) : { body: '' });
    if (ordinal % passagesPerReport === 0) progress?.(ordinal, corpus.passages.length);
  });
  return builder.build(corpus.passagesVersion);
}

const passagesPerReport = 1024;

/** What stands around a passage: headings, who speaks and on what occasion, the document's title. */
export function frameOf(passage: Passage, document: Document): string {
  return [
    ...passage.headings,
    passage.speaker?.title,
    passage.speaker?.name,
    passage.speaker?.occasion,
    document.source.title,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join('\n');
}

function fieldsOf(passage: Passage, document: Document): PassageFields {
  return {
    heading: frameOf(passage, document),
    ...(passage.question === null ? {} : { question: sliceSpan(document.text, passage.question) }),
    body: sliceSpan(document.text, passage.span),
  };
}

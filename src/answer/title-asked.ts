import { LRUCache } from 'lru-cache';
import type { Token } from '../analysis/token.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { Question } from './question.js';

/** Of titles and headings the beginning alone is read, in UTF-16 code units. */
const longestTitle = 480;
/** Titles that are remembered. */
const remembered = 4_096;

/**
 * What share of a passage's title a question names: of its document's, or of the heading right above
 * it, whichever it names more of. A question that names all of it asks about what the document is about.
 */
export function createTitleComparison(
  analyze: (text: string) => readonly Token[],
): (question: Question) => (passage: Passage, document: Document) => number {
  const known = new LRUCache<string, readonly string[]>({ max: remembered });
  const termsOf = (title: string): readonly string[] => {
    let terms = known.get(title);
    if (terms === undefined) {
      terms = analyze(title.slice(0, longestTitle)).flatMap(({ term, isStop, isExtra }) =>
        isStop || isExtra ? [] : [term],
      );
      known.set(title, terms);
    }
    return terms;
  };
  return (question) => {
    const asked = new Set(question.words.flatMap(({ terms, synonyms }) => [...terms, ...synonyms]));
    const shareOf = (title: string | null | undefined): number => {
      const terms = title ? termsOf(title) : [];
      return terms.length === 0 ? 0 : terms.filter((term) => asked.has(term)).length / terms.length;
    };
    return ({ headings }, { source }) => Math.max(shareOf(source.title), shareOf(headings.at(-1)));
  };
}

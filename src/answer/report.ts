import type { Token } from '../analysis/token.js';
import type { Corpus } from '../corpus/corpus.js';
import { searchedTexts } from '../search/index-corpus.js';
import type { CitedQuote, SearchReport, WordReading } from './answer.js';
import type { CorpusQuestion } from './corpus-question.js';
import { isContent } from './question.js';
import type { SearchEngine } from './search-engine.js';
import { writtenForm } from './written-form.js';

/** What was looked for, beside the quotes that were found. */
export type Reporter = (
  question: CorpusQuestion,
  cited: readonly CitedQuote[],
) => Promise<SearchReport>;

export function createReporter(dependencies: {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly analyze: (text: string) => readonly Token[];
}): Reporter {
  const { corpus, engine, analyze } = dependencies;
  return async (question, cited) => {
    const content = question.words.filter(({ role }) => isContent(role));
    const readings: WordReading[] = [];
    for (const { surface, readAs } of content) {
      const read = readAs === undefined ? null : await formOf(readAs, surface, cited);
      if (read !== null && !isSameWord(read, surface)) readings.push({ typed: surface, read });
    }
    return {
      documents: corpus.documents.size,
      passages: corpus.passages.length,
      terms: content.map(({ surface, mostPassages }) => ({
        word: surface,
        passages: mostPassages,
      })),
      ...(readings.length === 0 ? {} : { readings }),
    };
  };

  /**
   * As the quotes write it, or else the passage that is found first for it: there is one wherever
   * there is the term. Null for what cannot be shown as a word that somebody wrote.
   */
  async function formOf(
    term: string,
    typed: string,
    cited: readonly CitedQuote[],
  ): Promise<string | null> {
    const quoted = cited.map(({ quote }) => quote.exact);
    const inQuotes = writtenForm(quoted, term, typed, analyze);
    if (inQuotes !== null) return inQuotes;
    const ordinal = await engine.passageHolding(term);
    const texts = ordinal === null ? [] : searchedTexts(corpus, ordinal);
    return writtenForm(texts, term, typed, analyze);
  }
}

/** Rules for names and phrases can part words that look alike; to tell of that would only puzzle. */
function isSameWord(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

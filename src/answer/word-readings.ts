import type { WordReading } from './answer.js';
import type { TermReading } from './passage-ranking.js';
import { isContent, type Question, type QuestionWord } from './question.js';

/** What has to be known about a corpus to tell how it was asked. */
export interface ReadingCorpus {
  /** Passages that hold an index term. */
  documentFrequency(term: string): number;
  /** A term as the corpus writes it; null when no text at hand has it. */
  writtenForm(term: string, typed: string): string | null;
}

/**
 * Which of a question's telling words were read as other words, for an answer to say so: those that
 * the corpus holds neither as typed nor in another form or a synonym, which would be what they were
 * understood by. What cannot be shown as a word that somebody wrote is left out.
 * @param lookedUp What the search looked up instead of what was typed.
 */
export function wordReadings(
  { words }: Question,
  lookedUp: readonly TermReading[],
  corpus: ReadingCorpus,
): readonly WordReading[] {
  const terms = new Map(lookedUp.map(({ span, term }) => [span.start, term]));
  return words.flatMap((word): readonly WordReading[] => {
    const term = word.readAs ?? terms.get(word.span.start);
    if (term === undefined || !isContent(word.role) || isKnown(word, corpus)) return [];
    const read = corpus.writtenForm(term, word.surface);
    return read === null || isSameWord(read, word.surface) ? [] : [{ typed: word.surface, read }];
  });
}

/** Whether a corpus holds the word as typed, in another form or by a synonym that it was not only taken for. */
export function isKnown(
  { terms, synonyms, readAs }: QuestionWord,
  corpus: Pick<ReadingCorpus, 'documentFrequency'>,
): boolean {
  return [...terms, ...synonyms].some(
    (term) => term !== readAs && corpus.documentFrequency(term) > 0,
  );
}

/** Rules for names and phrases can part words that look alike; to tell of that would only puzzle. */
function isSameWord(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

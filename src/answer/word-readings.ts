import type { WordReading } from './answer.js';
import { isContent, type Question } from './question.js';

/**
 * Which of a question's telling words were read as other words, for an answer to say so. What cannot
 * be shown as a word that somebody wrote is left out.
 * @param writtenForm A term as the corpus writes it; null when no text at hand has it.
 */
export function wordReadings(
  { words }: Question,
  writtenForm: (term: string, typed: string) => string | null,
): readonly WordReading[] {
  return words.flatMap(({ role, surface, readAs }): readonly WordReading[] => {
    if (readAs === undefined || !isContent(role)) return [];
    const read = writtenForm(readAs, surface);
    return read === null || isSameWord(read, surface) ? [] : [{ typed: surface, read }];
  });
}

/** Rules for names and phrases can part words that look alike; to tell of that would only puzzle. */
function isSameWord(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

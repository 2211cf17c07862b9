import type { Answer, SearchReport } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import type { AnswerLayout } from './pages.js';
import { plainLabel } from './plain-text.js';

/** What was asked and how it was read, so that a shared answer explains itself: short parts, escaped. */
export function askedParts(
  { question, report }: Answer,
  { say, isTogether, follows }: Pick<AnswerLayout, 'say' | 'isTogether' | 'follows'>,
): readonly string[] {
  const asked = plainLabel(question, longestQuestion);
  const before = plainLabel(follows ?? '', longestQuestion);
  return [
    ...(asked === '' ? [] : [say('asked', { question: asked })]),
    ...(before !== ''
      ? [say('talk.follow-up', { question: before })]
      : isTogether
        ? [say('asked.together')]
        : []),
    ...describeReadings(report, say),
  ];
}

/** What of a question in another language was looked for; empty where it is in English. */
export function searchedLine({ say, foreign }: Pick<AnswerLayout, 'say' | 'foreign'>): string {
  if (foreign === undefined) return '';
  return say('talk.searched', { words: listWords(foreign.searched) });
}

/** How much of a question is repeated, in characters: enough to know it again. A guess. */
const longestQuestion = 80;

/** Which of the asker's words were read as other words, the first three, escaped: one line, or none. */
export function describeReadings({ readings = [] }: SearchReport, say: Say): string[] {
  if (readings.length === 0) return [];
  const { language } = say;
  const shown = readings.slice(0, maxReadings).map(({ typed, read }) =>
    say('asked.reading', {
      typed: plainLabel(typed, longestReading),
      read: plainLabel(read, longestReading),
    }),
  );
  const count = readings.length - shown.length;
  const all = count > 0 ? [...shown, say('asked.readings.more', { count })] : shown;
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(all);
  return [say('asked.readings', { readings: list })];
}

const maxReadings = 3;
const longestReading = 40;

/** The asker's own words, escaped, each at most 24 characters. */
export function listWords(words: readonly string[], most = maxWords): string {
  const shown = words.slice(0, most).map((word) => plainLabel(word, 24));
  return words.length > most ? `${shown.join(', ')}, …` : shown.join(', ');
}

const maxWords = 10;

import type { Confidence, Notice, SearchReport } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import { describeMoment } from './moment.js';
import { plainLabel } from './plain-text.js';

/** A notice as one sentence in plain words, escaped. */
export function describeNotice(notice: Notice, say: Say): string {
  switch (notice.kind) {
    case 'one-perspective':
      return say('notice.one-perspective', { perspective: plainLabel(notice.perspective, 120) });
    case 'perspective-unknown':
      return say('notice.perspective-unknown', { count: notice.documents });
    case 'summary':
      return say('notice.summary');
    case 'newer-source':
      return say('notice.newer-source', {
        title: plainLabel(notice.title ?? notice.documentId, 160),
        date: describeMoment(notice.publishedAt, say),
      });
    case 'ratings-differ': {
      const ratings = notice.ratings.map(({ words, by }) => {
        const rating = plainLabel(words, 80);
        return by === null ? rating : `${rating} (${plainLabel(by, 80)})`;
      });
      return say('notice.ratings-differ', { ratings: ratings.join('; ') });
    }
    case 'weak-words':
      return say('notice.weak-words', { words: listWords(notice.missing) });
    case 'differs':
      return say(`notice.differs.${notice.what}`, {
        asked: plainLabel(notice.asked, 100),
        found: plainLabel(notice.found, 100),
      });
  }
}

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

/** Which of the asker's words the quote holds and which it does not, one line each. */
export function describeMatch({ matched, unmatched }: Confidence, say: Say): string[] {
  const lines: string[] = [];
  if (matched.length > 0) lines.push(say('found', { words: listWords(matched) }));
  if (unmatched.length > 0) lines.push(say('missing', { words: listWords(unmatched) }));
  return lines;
}

/** The asker's own words, escaped, at most ten of at most 24 characters. */
export function listWords(words: readonly string[]): string {
  const shown = words.slice(0, maxWords).map((word) => plainLabel(word, 24));
  return words.length > maxWords ? `${shown.join(', ')}, …` : shown.join(', ');
}

const maxWords = 10;

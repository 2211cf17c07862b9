import type { Answer, CitedQuote, Notice } from '../../answer/answer.js';
import { noticesOn } from '../../answer/notices.js';
import type { Say } from '../../locales/catalogue.js';
import { listWords } from './asked-words.js';
import { describeMoment } from './moment.js';
import { plainLabel } from './plain-text.js';

/** What must be read with one quote of an answer, in short sentences, escaped; empty where there is nothing. */
export interface Caveats {
  /** Why it may be another answer than was asked for. */
  readonly doubts: string;
  /** Whose words they are and whose side they are on. */
  readonly provenance: string;
  /** What is not weighty enough to be read before the quote. */
  readonly others: readonly string[];
}

/** So many doubts stand above a quote; further ones would push it down a phone's screen. A guess. */
const mostDoubts = 2;
/** So many of all are said. */
const mostSaid = 6;

/**
 * What a reader of this very page must know beside its quote. That all come from one side is said of
 * the answer, and of a quote only that it speaks for one side where others speak for another.
 */
export function caveatsOn(
  answer: Extract<Answer, { kind: 'answered' }>,
  cited: CitedQuote,
  say: Say,
): Caveats {
  const notices = noticesOn(answer, [cited]);
  const sentencesOf = (kinds: readonly Notice['kind'][]) =>
    kinds.flatMap((kind) =>
      notices
        .filter((notice) => notice.kind === kind)
        .map((notice) => describeCaveat(notice, answer, cited, say)),
    );
  const doubts = [...new Set(sentencesOf(doubtful))].slice(0, mostSaid);
  return {
    doubts: doubts.slice(0, mostDoubts).join(' '),
    provenance: [
      ...sentencesOf(['one-perspective', 'summary']),
      ...describeWording(cited, say),
    ].join(' '),
    others: [...doubts.slice(mostDoubts), ...sentencesOf(['perspective-unknown'])],
  };
}

/** The weightiest first. */
const doubtful = ['differs', 'weak-words', 'ratings-differ', 'newer-source'] as const;

function describeCaveat(
  notice: Notice,
  { notices, quotes }: Extract<Answer, { kind: 'answered' }>,
  { citation }: CitedQuote,
  say: Say,
): string {
  switch (notice.kind) {
    case 'one-perspective': {
      const perspective = plainLabel(notice.perspective, 80);
      const isOnlySide =
        quotes.length === 1 || notices.some(({ kind }) => kind === 'one-perspective');
      return say(isOnlySide ? 'caveat.one-side' : 'caveat.this-side', { perspective });
    }
    case 'summary': {
      const { name, role } = citation.voice;
      const isSomebodys = name !== null && (role === 'quoted' || role === 'reported');
      return isSomebodys
        ? say('caveat.summary-of', { name: plainLabel(name, 60) })
        : say('caveat.summary');
    }
    case 'newer-source':
      return say('caveat.newer-source', {
        title: plainLabel(notice.title ?? '', 100) || say('sources.untitled'),
        date: describeMoment(notice.publishedAt, say),
      });
    case 'ratings-differ': {
      const ratings = notice.ratings.map(({ words, by }) => {
        const rating = plainLabel(words, 80);
        return by === null ? rating : `${rating} (${plainLabel(by, 80)})`;
      });
      return say('caveat.ratings-differ', { ratings: ratings.join('; ') });
    }
    case 'weak-words':
      return say('caveat.weak-words', { words: listWords(notice.missing) });
    case 'differs':
      return say(`caveat.differs.${notice.what}`, {
        asked: plainLabel(notice.asked, 60),
        found: plainLabel(notice.found, 60),
      });
    case 'perspective-unknown':
      return say('caveat.side-unknown');
  }
}

/** Where a source that quotes word for word tells here what somebody said. */
function describeWording({ citation }: CitedQuote, say: Say): string[] {
  const { voice, source } = citation;
  if (voice.role !== 'reported' || voice.name === null || source.wording === 'summary') return [];
  return [say('caveat.reported', { name: plainLabel(voice.name, 60) })];
}

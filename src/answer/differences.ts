import type { Token } from '../analysis/token.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import { formatMoment } from '../moments/format-moment.js';
import type { Notice } from './answer.js';
import type { Candidate } from './candidates.js';
import { ComparableMoment, compareWithAsked, distinctMoments } from './moment-agreement.js';
import type { Question } from './question.js';
import type { Window } from './windows.js';

/** At most so many of the quote's numbers or names are named beside the one that was asked for. */
const maxNamed = 3;

/**
 * What the question states and the quote states otherwise: dates, numbers and names. Only what
 * both name is compared; a quote without any number differs from none.
 */
export function differences(
  question: Question,
  { window, passage, document, instead }: Compared,
  analyze: (text: string) => readonly Token[],
): readonly Notice[] {
  const words = document.text.slice(window.span.start, window.span.end);
  return [
    ...dateDifferences(question, window, passage),
    ...(instead === null ? [] : [{ kind: 'differs', what: 'name', ...instead } as const]),
    ...wordDifferences(question, window, words, analyze(words), passage).filter(
      ({ asked }) => instead === null || !instead.asked.split(/\s+/u).includes(asked),
    ),
  ];
}

/** A quote, and whom it is about instead of whom was asked about. */
type Compared = Pick<Candidate, 'window' | 'passage' | 'document' | 'instead'>;

type Difference = Extract<Notice, { kind: 'differs' }>;

function dateDifferences(question: Question, window: Window, passage: Passage): Notice[] {
  const stated = momentsWithin(passage, window.span).map(({ moment }) => moment);
  const candidates = distinctMoments(passage.said === null ? stated : [...stated, passage.said]);
  return question.moments.flatMap(({ moment }): Notice[] => {
    const asked = new ComparableMoment(moment);
    const agreements = candidates.map((candidate) => compareWithAsked(asked, candidate));
    if (!agreements.includes('differs')) return [];
    if (agreements.includes('same') || agreements.includes('coarser')) return [];
    const other = candidates[agreements.indexOf('differs')]?.moment;
    if (other === undefined) return [];
    return [{ kind: 'differs', what: 'date', asked: moment.asWritten, found: formatMoment(other) }];
  });
}

function wordDifferences(
  question: Question,
  window: Window,
  words: string,
  tokens: readonly Token[],
  passage: Passage,
): Difference[] {
  const ofMoments = new Set(question.moments.flatMap((asked) => asked.words));
  const moments = momentsWithin(passage, window.span);
  const isDated = ({ span }: Token) =>
    moments.some(
      (one) =>
        one.span.start <= window.span.start + span.start &&
        one.span.end >= window.span.start + span.end,
    );
  const foundOf = (role: 'number' | 'name'): string => {
    const found = tokens
      .filter((token) => token.kind === role && !token.isExtra && !isDated(token))
      .map(({ span }) => words.slice(span.start, span.end));
    return [...new Set(found)].slice(0, maxNamed).join(', ');
  };
  const found = { number: foundOf('number'), name: foundOf('name') };
  return question.words.flatMap((word, index): Difference[] => {
    const { role } = word;
    if (role !== 'number' && role !== 'name') return [];
    if ((window.matches[index] ?? 0) > 0 || ofMoments.has(index)) return [];
    if (found[role] === '') return [];
    return [{ kind: 'differs', what: role, asked: word.surface, found: found[role] }];
  });
}

import { findMoments } from '../moments/find-moments.js';
import type { FollowUp } from './follow-up.js';
import { lookUpName } from './names-in-corpus.js';
import type { OwnKnowledge } from './own-words.js';
import { regionNames } from './region-names.js';
import { hasDigit, isCapital, typedWords } from './typed-words.js';
import { wordsByLanguage } from './words/by-language.js';

/** Something that a question names. */
interface Named {
  readonly start: number;
  readonly end: number;
  /** A `thing` is something with a number in its name, as an F-16 is: no place and nobody. */
  readonly kind: 'date' | 'number' | 'country' | 'person' | 'thing' | 'other';
}

/**
 * The question before, asked of something else: of "was Tartar shelled" and "Ganja" it makes "was
 * Ganja shelled". What is replaced is the last thing named that is of the same kind, else the last
 * name; a date for a date. Null where the question before names nothing of the sort.
 */
export async function askInstead(
  question: string,
  { of: other, joined }: Pick<Instead, 'of' | 'joined'>,
  knowledge: OwnKnowledge,
): Promise<string | null> {
  const kind = (await namedIn(other, knowledge)).at(-1)?.kind ?? 'other';
  const named = await namedIn(question, knowledge);
  const ofKind = (wanted: Named['kind']) => named.filter((one) => one.kind === wanted).at(-1);
  const isName = ({ kind: one }: Named) => ['country', 'person', 'other'].includes(one);
  const isOfName = isName({ start: 0, end: 0, kind });
  const others =
    kind === 'number' ? ofKind('date') : isOfName ? named.filter(isName).at(-1) : undefined;
  const replaced = ofKind(kind) ?? others;
  if (replaced === undefined) return null;
  const { start, end } = replaced;
  const day = dayWithin(question.slice(start, end), other);
  if (day !== null) return `${question.slice(0, start)}${day}${question.slice(end)}`;
  // "On 14 October", and "in September": each date has its own.
  const preposition = prepositionBefore(question, start);
  const isJoined = replaced.kind === 'date' && preposition !== null && joined !== other;
  const from = isJoined ? preposition : articleBefore(question, start);
  const hasOwn = typedWords(joined)[0]?.word === 'the';
  return `${question.slice(0, from)}${isJoined || hasOwn ? joined : other}${question.slice(end)}`;
}

type Instead = Extract<FollowUp, { readonly kind: 'instead' }>;

/** Where the preposition right before a place begins; null without one. */
function prepositionBefore(text: string, place: number): number | null {
  const before = typedWords(text.slice(0, place)).at(-1);
  return before !== undefined && prepositions.has(before.word) ? before.start : null;
}

/** Where "the" right before a place begins, or the place: of "the Pope" Macron takes all. */
function articleBefore(text: string, place: number): number {
  const before = typedWords(text.slice(0, place)).at(-1);
  return before?.word === 'the' ? before.start : place;
}

const prepositions: ReadonlySet<string> = new Set(
  'in on at since before after during by'.split(' '),
);

/** "And on the 15th?" after a question about 14 October keeps the month. */
function dayWithin(date: string, other: string): string | null {
  const day = numberAlone(other);
  if (day === null) return null;
  const own = typedWords(date).find(({ word }) => numberAlone(word) !== null);
  if (own === undefined || Number(day) > 31 || Number(numberAlone(own.word)) > 31) return null;
  return `${date.slice(0, own.start)}${day}${date.slice(own.end)}`;
}

/** `15`, `15th`. */
function numberAlone(text: string): string | null {
  const word = text.trim().toLowerCase();
  const bare = ['st', 'nd', 'rd', 'th'].reduce(
    (left, end) => (left.endsWith(end) ? left.slice(0, -end.length) : left),
    word,
  );
  return bare !== '' && [...bare].every((digit) => '0123456789'.includes(digit)) ? bare : null;
}

/** What a text names, in its order; names side by side are one. */
async function namedIn(text: string, knowledge: OwnKnowledge): Promise<readonly Named[]> {
  const reference = { day: null, zone: null, order: 'day-first', purpose: 'report' } as const;
  const dates = findMoments(text, reference).map(
    ({ span }): Named => ({ start: span.start, end: span.end, kind: 'date' }),
  );
  const found: Named[] = [...dates];
  let looked = 0;
  for (const { word, start, end } of typedWords(text, mostWords)) {
    if (dates.some((date) => start < date.end && end > date.start)) continue;
    if (stops?.has(word) === true) continue;
    const typed = text.slice(start, end);
    const kind = numberAlone(word) !== null ? 'number' : await kindOf(typed);
    if (kind === null) continue;
    const last = found.at(-1);
    const isNext =
      last !== undefined && last.kind === kind && text.slice(last.end, start).trim() === '';
    if (isNext) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, kind });
  }
  return found.sort((a, b) => a.start - b.start);

  async function kindOf(typed: string): Promise<Named['kind'] | null> {
    if (hasDigit(typed)) return 'thing';
    if (regionNames('en').has(typed.toLowerCase())) return 'country';
    if (looked === mostLookedUp) return isCapital(typed) ? 'other' : null;
    looked += 1;
    const { name } = await lookUpName(typed, knowledge, true);
    if (name !== null) return name.kind;
    return isCapital(typed) && !text.startsWith(typed) ? 'other' : null;
  }
}

const stops = wordsByLanguage.find(({ language }) => language === 'en')?.stops;
const mostWords = 40;
const mostLookedUp = 12;

import type { TokenRun } from '../token.js';
import type { Match } from './rule.js';

/** "5", "five", "twenty-five", "a couple of", "several" is none: 0–999. */
export function readCount(run: TokenRun, at: number): Match<number> | null {
  if (run.is(at, 'a', 'an')) {
    const couple = readCount(run, at + 1);
    return run.is(at + 1, 'couple') ? couple : { node: 1, next: at + 1 };
  }
  if (run.is(at, 'couple')) return { node: 2, next: run.skip(at + 1, 'of') };
  if (run.digits(at) > 0 && run.digits(at) <= 3) return { node: run.value(at), next: at + 1 };
  return readSpelled(run, at);
}

/** "five", "twenty-five", "one hundred": a cardinal in words. */
export function readSpelled(run: TokenRun, at: number): Match<number> | null {
  const pair = readSpelledPair(run, at);
  if (pair === null || !run.is(pair.next, 'hundred')) return pair;
  const hundreds = pair.node * 100;
  const rest = readSpelledPair(run, run.skip(pair.next + 1, 'and'));
  return rest === null
    ? { node: hundreds, next: pair.next + 1 }
    : { node: hundreds + rest.node, next: rest.next };
}

/** A cardinal below one hundred in words. */
function readSpelledPair(run: TokenRun, at: number): Match<number> | null {
  const value = run.senses(at).cardinal;
  if (value === undefined) return null;
  if (value < 20) return { node: value, next: at + 1 };
  const next = skipGluedDash(run, at + 1);
  const ones = run.senses(next).cardinal;
  return ones !== undefined && ones > 0 && ones < 10
    ? { node: value + ones, next: next + 1 }
    : { node: value, next: at + 1 };
}

/** "3rd", "third", "twenty-third": 1–39. */
export function readOrdinal(run: TokenRun, at: number): Match<number> | null {
  if (run.digits(at) > 0) {
    return run.digits(at) <= 2 && run.isGlued(at + 1) && run.is(at + 1, 'st', 'nd', 'rd', 'th')
      ? { node: run.value(at), next: at + 2 }
      : null;
  }
  const { ordinal, cardinal } = run.senses(at);
  if (ordinal !== undefined && ordinal > 0) return { node: ordinal, next: at + 1 };
  if (cardinal === undefined || cardinal < 20 || cardinal > 30) return null;
  const next = skipGluedDash(run, at + 1);
  const ones = run.senses(next).ordinal;
  return ones !== undefined && ones < 10 ? { node: cardinal + ones, next: next + 1 } : null;
}

/** How a day of the month was written: a plain number is weaker than an ordinal. */
export interface DayNumber {
  readonly day: number;
  readonly form: 'ordinal' | 'digits' | 'spelled';
}

/** "14", "14th", "fourteenth", "fourteen": 1–31. */
export function readDay(run: TokenRun, at: number): Match<DayNumber> | null {
  const ordinal = readOrdinal(run, at);
  if (ordinal !== null) return asDay(ordinal, 'ordinal');
  const digits = run.digits(at);
  if (digits > 0) {
    if (digits > 2) return null;
    // 14.5, 14:30, 14,000 and 14% are no days.
    const after = at + 1;
    const isInNumber =
      run.isGlued(after) &&
      ((run.is(after, '.', ':', ',') && run.isGlued(after + 1) && run.digits(after + 1) > 0) ||
        run.is(after, '%', '°', '+') ||
        run.at(after)?.kind === 'word' ||
        run.at(after)?.kind === 'other');
    const isYear = run.is(after, ',') && run.digits(after + 1) === 4;
    return isInNumber && !isYear ? null : asDay({ node: run.value(at), next: after }, 'digits');
  }
  const spelled = readSpelledPair(run, at);
  return spelled === null ? null : asDay(spelled, 'spelled');
}

function asDay(match: Match<number>, form: DayNumber['form']): Match<DayNumber> | null {
  return match.node >= 1 && match.node <= 31
    ? { node: { day: match.node, form }, next: match.next }
    : null;
}

/** A year of four digits (1000–2999) or in words; whether it is one, the context must say. */
export function readYear(run: TokenRun, at: number): Match<number> | null {
  if (run.digits(at) === 4) {
    const year = run.value(at);
    if (year < 1000 || year > 2999 || isCounted(run, at)) return null;
    return run.endsClean(at + 1) || run.is(at + 1, '-', '/', 's')
      ? { node: year, next: skipEra(run, at + 1) }
      : null;
  }
  return readSpelledYear(run, at);
}

/** "'18": an apostrophe and two digits. */
export function readShortYear(run: TokenRun, at: number): Match<number> | null {
  return run.is(at, "'") && run.isGlued(at + 1) && run.digits(at + 1) === 2
    ? { node: expandYear(run.value(at + 1)), next: at + 2 }
    : null;
}

/** Two-digit years fall between 1950 and 2049. */
export function expandYear(year: number): number {
  return year >= 50 ? 1900 + year : 2000 + year;
}

/** "2000 soldiers", "2,000", "2000+", "1200 BC": a count, or an era that we do not read. */
function isCounted(run: TokenRun, at: number): boolean {
  if (run.is(at + 1, 'bc', 'bce') || (run.isGlued(at + 1) && run.is(at + 1, '+', '%'))) return true;
  const next = run.at(at + 1);
  const isPluralNoun =
    next?.kind === 'other' && /^[a-z]{3,}s$/.test(next.text) && !NO_NOUNS.has(next.text);
  const isUnit = next?.senses?.isPlural === true && !next.isGlued;
  const isQuantity = next?.kind === 'other' && QUANTITIES.has(next.text);
  return isQuantity || isUnit || (isPluralNoun && run.value(at) % 100 === 0);
}

const NO_NOUNS: ReadonlySet<string> = new Set(['was', 'has', 'his', 'this', 'does', 'thus']);
/** Words after a four-digit number that make it an amount or a measure. */
const QUANTITIES: ReadonlySet<string> = new Set(
  'people men women soldiers troops civilians persons children dollars euros pounds rubles manats usd eur gbp brl azn km kilometers kilometres metres meters miles feet tons tonnes kg grams pieces times rounds percent percentage words pages votes points mhz hp cc'.split(
    ' ',
  ),
);

function skipEra(run: TokenRun, at: number): number {
  return run.is(at, 'ad', 'ce') && run.at(at)?.isCapital === true ? at + 1 : at;
}

/** "nineteen sixty-four", "nineteen hundred forty two", "two thousand and eleven". */
function readSpelledYear(run: TokenRun, at: number): Match<number> | null {
  const head = readSpelledPair(run, at);
  if (head === null) return null;
  if (head.node === 2 && run.is(head.next, 'thousand')) {
    const rest = readSpelledPair(run, run.skip(head.next + 1, 'and'));
    return rest === null || rest.node === 0
      ? { node: 2000, next: head.next + 1 }
      : { node: 2000 + rest.node, next: rest.next };
  }
  // "twenty twenty" is read as 20 + 20; "twenty five" is not two numbers.
  const isCentury = head.node >= 10 && head.node <= 20;
  if (!isCentury) return null;
  const hasHundred = run.is(head.next, 'hundred');
  const next = hasHundred ? run.skip(head.next + 1, 'and') : head.next;
  const rest = readSpelledPair(run, next);
  if (rest === null || (!hasHundred && rest.node < 10)) {
    return hasHundred ? { node: head.node * 100, next: head.next + 1 } : null;
  }
  return { node: head.node * 100 + rest.node, next: rest.next };
}

function skipGluedDash(run: TokenRun, at: number): number {
  return run.is(at, '-') && run.isGlued(at) && run.isGlued(at + 1) ? at + 1 : at;
}

import { isRealDay } from '../calendar.js';
import type { DateNode } from '../expression.js';
import type { Reference } from '../reference.js';
import { type TokenRun, wordSet } from '../token.js';
import { expandYear } from './numbers.js';
import { openingWith } from './opening.js';
import type { Line, Match, Rule } from './rule.js';

/**
 * Dates in digits: `2020-10-14`, `14.10.2020`, `10/14/20`, `2020/10`, `20201014`.
 * A chain of numbers is read as a whole or not at all, so that `2017-2-33`, version and phone
 * numbers hold no date. Two numbers (`22/04`) are read only by `partialNumericDate`.
 */
export const numericDate: Rule<DateNode> = openingWith('NUMBER', ({ run, reference }, at) => {
  if (run.digits(at) === 0 || !startsChain(run, at)) return null;
  const compact = readCompactDay(run, at);
  if (compact !== null) return compact;
  const separator = run.at(at + 1)?.text ?? '';
  if (!'-/.'.includes(separator) || separator === '') return null;
  if (!isLinked(run, at + 1) || run.digits(at + 2) === 0) return null;
  if (run.is(at + 3, separator) && isLinked(run, at + 3) && run.digits(at + 4) > 0) {
    return endsChain(run, at + 5) ? readThree(run, at, separator, reference) : null;
  }
  return readYearMonth(run, at, separator);
});

/**
 * `22/04`, `5/12`, `7-6`, `7.6`: a day and a month without a year. Fractions and scores look the
 * same, so callers ask for it only where the words before expect a date.
 */
export const partialNumericDate: Rule<DateNode> = ({ run, reference }, at) => {
  const [a, b] = [run.value(at), run.value(at + 2)];
  if (NAMES.some(([first, second]) => a === first && b === second)) return null;
  if (!run.is(at + 1, '-', '/', '.') || !run.isGlued(at + 1) || !run.isGlued(at + 2)) return null;
  if (run.digits(at) > 2 || run.digits(at + 2) > 2 || run.digits(at + 2) === 0) return null;
  if (!startsChain(run, at) || !endsChain(run, at + 3)) return null;
  const node = dayAndMonth(run.value(at), run.value(at + 2), null, reference);
  return node === null ? null : { node, next: at + 3 };
};

/** "9/11" and "7/7" are names of one day, "24/7" means always. */
const NAMES: ReadonlyArray<readonly [number, number]> = [
  [9, 11],
  [7, 7],
  [24, 7],
];

/** Like `partialNumericDate`, but a range may go on after a dash: `10/1-10/7`. */
export function readRangeEnd({ run, reference }: Line, at: number): Match<DateNode> | null {
  if (!run.is(at + 1, '/') || run.digits(at) > 2 || run.digits(at) === 0) return null;
  if (!run.isGlued(at + 1) || !run.isGlued(at + 2)) return null;
  if (run.digits(at + 2) > 2 || run.digits(at + 2) === 0) return null;
  if (run.is(at + 3, '/') && run.isGlued(at + 3) && run.digits(at + 4) > 0) {
    return readThree(run, at, '/', reference);
  }
  const node = dayAndMonth(run.value(at), run.value(at + 2), null, reference);
  return node === null ? null : { node, next: at + 3 };
}

function startsChain(run: TokenRun, at: number): boolean {
  if (run.startsClean(at)) return true;
  // A path or a file name may carry a date: report-20201014.html, /2020/10/14/, ?day=2020-10-14.
  return run.digits(at) >= 4 && run.is(at - 1, '-', '_', '/', '=') && run.digits(at - 2) === 0;
}

/** What follows must not continue the chain of numbers; `T` may follow with a time. */
function endsChain(run: TokenRun, at: number): boolean {
  if (run.endsClean(at)) return true;
  if (run.is(at, 't') && run.digits(at + 1) > 0) return true;
  if (run.is(at, '_', '/')) return run.digits(at + 1) === 0;
  if (run.is(at, '-')) return run.digits(at + 1) === 0 || run.digits(at + 1) >= 4;
  return run.is(at, '.') && run.digits(at + 1) === 0;
}

function isLinked(run: TokenRun, separatorAt: number): boolean {
  return run.isGlued(separatorAt) && run.isGlued(separatorAt + 1);
}

function readThree(
  run: TokenRun,
  at: number,
  separator: string,
  reference: Reference,
): Match<DateNode> | null {
  const [a, b, c] = [run.value(at), run.value(at + 2), run.value(at + 4)];
  const next = at + 5;
  if (run.digits(at) === 4) {
    if (run.digits(at + 2) > 2 || run.digits(at + 4) > 2) return null;
    return asDay(a, b, c, next) ?? (separator === '-' ? null : asDay(a, c, b, next));
  }
  if (run.digits(at) > 2 || run.digits(at + 2) > 2) return null;
  const yearDigits = run.digits(at + 4);
  if (yearDigits === 4) {
    const node = dayAndMonth(a, b, c, reference);
    return node === null ? null : { node, next };
  }
  // 1.2.20 may be a version and 1-2-20 a score; with a slash it is a date.
  if (yearDigits !== 2 || (separator !== '/' && !isExpected(run, at))) return null;
  const node = dayAndMonth(a, b, expandYear(c), reference);
  if (node !== null) return { node, next };
  return asDay(expandYear(a), b, c, next);
}

/** A two-digit number before a dot is a day when the words say so: "on 14.10.20". */
function isExpected(run: TokenRun, at: number): boolean {
  return (
    run.isOneOf(at - 1, DAY_CUES) ||
    (run.digits(at) === 2 && run.digits(at + 2) === 2 && run.value(at) > 12)
  );
}

const DAY_CUES = wordSet('on dated from until till since by before after');

function readYearMonth(run: TokenRun, at: number, separator: string): Match<DateNode> | null {
  if (separator === '.' || !endsChain(run, at + 3)) return null;
  const isYearFirst = run.digits(at) === 4 && run.digits(at + 2) === 2;
  const isYearLast = run.digits(at) <= 2 && run.digits(at + 2) === 4 && separator === '/';
  if (!isYearFirst && !isYearLast) return null;
  const year = run.value(isYearFirst ? at : at + 2);
  const month = run.value(isYearFirst ? at + 2 : at);
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return null;
  // "2010-11" may be November or two years: the range rule reads the years, which hold both.
  if (isYearFirst && month === (year + 1) % 100) return null;
  return { node: { kind: 'month', year, month }, next: at + 3 };
}

/** `20201014` between marks or before a time: naked in a sentence it is any number. */
function readCompactDay(run: TokenRun, at: number): Match<DateNode> | null {
  if (run.digits(at) !== 8) return null;
  const isMarked =
    (run.isGlued(at) && run.is(at - 1, '-', '_', '/', '=')) ||
    (run.isGlued(at + 1) && run.is(at + 1, '-', '_', 't')) ||
    run.is(at - 1, 'on', 'dated');
  const value = run.value(at);
  const year = Math.floor(value / 10_000);
  if (!isMarked || year < 1800 || year > 2199 || !endsChain(run, at + 1)) return null;
  return asDay(year, Math.floor(value / 100) % 100, value % 100, at + 1);
}

function asDay(year: number, month: number, day: number, next: number): Match<DateNode> | null {
  if (year < 1000 || year > 2999 || !isRealDay(year, month, day)) return null;
  return { node: { kind: 'day', year, month, day, weekday: null }, next };
}

/** Both orders, the reference's first; a number above 12 leaves only one. */
function dayAndMonth(
  a: number,
  b: number,
  year: number | null,
  reference: Reference,
): DateNode | null {
  if (year !== null && (year < 1000 || year > 2999)) return null;
  const readings: ReadonlyArray<readonly [number, number]> =
    reference.order === 'day-first'
      ? [
          [a, b],
          [b, a],
        ]
      : [
          [b, a],
          [a, b],
        ];
  for (const [day, month] of readings) {
    if (isRealDay(year, month, day)) return { kind: 'day', year, month, day, weekday: null };
  }
  return null;
}

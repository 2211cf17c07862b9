import type { DateNode } from '../expression.js';
import { type TokenRun, wordSet } from '../token.js';
import { readMonth } from './month-dates.js';
import { readCount, readOrdinal, readShortYear, readYear } from './numbers.js';
import { openingWith } from './opening.js';
import { relativePeriod } from './relative-dates.js';
import { first, type Line, longest, type Match, opened, type Rule } from './rule.js';

/** "October 2020", "October of 2020", "Oct '20", "Dec/2018": a month and its year. */
export const monthOfYear: Rule<DateNode> = openingWith('MONTH', ({ run }, at) => {
  if (!run.startsClean(at) || isBehindDay(run, at)) return null;
  const month = readMonth(run, at);
  if (month === null) return null;
  const isGluedMark = run.is(month.next, '-', '/') && run.isGlued(month.next);
  const isLinked = isGluedMark || run.is(month.next, ',', 'of', 'in');
  const yearAt = isLinked ? month.next + 1 : month.next;
  const year = readYear(run, yearAt) ?? readShortYear(run, yearAt);
  if (year === null || !run.endsClean(year.next)) return null;
  return { node: { kind: 'month', year: year.node, month: month.node }, next: year.next };
});

/** "31 June": the day before the month does not exist, so the month is no date either. */
function isBehindDay(run: TokenRun, at: number): boolean {
  const isOrdinal = run.is(at - 1, 'st', 'nd', 'rd', 'th') && run.isGlued(at - 1);
  const dayAt = isOrdinal ? at - 2 : at - 1;
  return run.digits(dayAt) > 0 && run.digits(dayAt) <= 2;
}

/**
 * A month alone. Names that are words too ("may", "march") must be capitalised and stand after
 * a word that dates follow; shortened names never stand alone.
 */
export const bareMonth: Rule<DateNode> = openingWith('MONTH', ({ run }, at) => {
  const { month, isShort } = run.senses(at);
  if (month === undefined || isShort === true || isBehindDay(run, at)) return null;
  if (!run.startsClean(at) || !run.endsClean(at + 1) || run.at(at)?.isShouted === true) return null;
  const token = run.at(at);
  const isWord = run.isOneOf(at, PLAIN_MONTHS);
  const isAfterCue = run.isOneOf(at - 1, MONTH_CUES);
  if (run.is(at, 'may', 'march') && !(token?.isCapital === true && isAfterCue)) return null;
  if (isWord && !isAfterCue && token?.isCapital !== true) return null;
  // "June Smith", "the November Uprising": with a capital behind it a month is part of a name.
  const next = run.at(at + 1);
  if (!isAfterCue && next?.kind === 'other' && /^\p{Lu}/u.test(next.text)) return null;
  return { node: { kind: 'month', year: null, month }, next: at + 1 };
});

/** A month, also shortened, where the words around show that it is one: in ranges. */
export const looseMonth: Rule<DateNode> = openingWith('MONTH', ({ run }, at) => {
  const month = readMonth(run, at);
  return month === null || !run.startsClean(at)
    ? null
    : { node: { kind: 'month', year: null, month: month.node }, next: month.next };
});

const PLAIN_MONTHS = wordSet('may march august april june');
const MONTH_CUES = wordSet(
  'in of since until till by from during before after late early mid between to through and - ' +
    'last next this following coming every each',
);

/** A year after a word that years follow, in brackets, or after "the year". */
export const cuedYear: Rule<DateNode> = openingWith('NUMBER CARDINAL (the) year', ({ run }, at) => {
  const start = run.is(at, 'the') && run.is(at + 1, 'year') ? at + 2 : run.skip(at, 'year');
  const year = readYear(run, start);
  if (year === null || !run.startsClean(start) || !run.endsClean(year.next)) return null;
  if (start > at) return { node: { kind: 'year', year: year.node }, next: year.next };
  const isBracketed = run.is(at - 1, '(') && run.is(year.next, ')', ',');
  const isCued =
    run.isOneOf(at - 1, YEAR_CUES) ||
    (run.isOneOf(at - 1, WEAK_YEAR_CUES) && isLikelyYear(run, at)) ||
    (run.is(at - 1, 'and') && run.digits(at - 2) === 4 && run.isOneOf(at - 3, YEAR_CUES));
  if (!isBracketed && !isCued) return null;
  if (run.is(year.next, '-') && run.digits(year.next + 1) > 0) return null;
  return { node: { kind: 'year', year: year.node }, next: year.next };
});

const YEAR_CUES = wordSet('in since until till during late early mid circa');
/** Amounts follow these as well: "rose by 2000", "a total of 1500". */
const WEAK_YEAR_CUES = wordSet('by from before after of to');

/** A number between 1900 and 2099 that is no multiple of 100 and that nothing counts. */
export function isLikelyYear(run: TokenRun, at: number): boolean {
  const isSum = run.is(at - 1, 'of') && TOTALS.test(run.at(at - 2)?.text ?? '');
  const year = readYear(run, at)?.node ?? 0;
  return !isSum && year >= 1900 && year < 2100 && (year % 100 !== 0 || run.digits(at) === 0);
}

const TOTALS =
  /^(total|sum|maximum|minimum|average|mean|median|range|cost|price|height|depth|distance|population|number|instead|group|crowd|force|army|out|altitude|elevation)$/i;

/** A year without any cue, for callers that have one (a range, a bound). */
export const looseYear: Rule<DateNode> = openingWith(
  'NUMBER CARDINAL (the) year',
  ({ run }, at) => {
    const start = run.is(at, 'the') && run.is(at + 1, 'year') ? at + 2 : run.skip(at, 'year');
    const year = readYear(run, start);
    return year === null || !run.startsClean(start)
      ? null
      : { node: { kind: 'year', year: year.node }, next: year.next };
  },
);

/** "the 1990s", "the '90s", "the nineteen-eighties" is left out. */
export const decade: Rule<DateNode> = openingWith("(the) NUMBER '", ({ run }, at) => {
  const start = run.skip(at, 'the');
  if (!run.startsClean(start)) return null;
  const digitsAt = run.skip(start, "'");
  const isFull = run.digits(digitsAt) === 4 && digitsAt === start;
  const isShort = run.digits(digitsAt) === 2 && digitsAt > start && run.isGlued(digitsAt);
  if (!isFull && !isShort) return null;
  const value = run.value(digitsAt);
  if (value % 10 !== 0) return null;
  const sAt = run.is(digitsAt + 1, "'") && run.isGlued(digitsAt + 1) ? digitsAt + 2 : digitsAt + 1;
  if (!run.is(sAt, 's') || !run.isGlued(sAt)) return null;
  const year = isFull ? value : 1900 + value;
  if (year < 1000 || year > 2990) return null;
  // "the 1800s" may be ten years or a hundred: the hundred hold both.
  return year % 100 === 0
    ? { node: { kind: 'century', century: year / 100 + 1 }, next: sAt + 1 }
    : { node: { kind: 'decade', year }, next: sAt + 1 };
});

/** "the 15th century", "twenty-first century". */
export const century: Rule<DateNode> = openingWith('(the) DAY', ({ run }, at) => {
  const start = run.skip(at, 'the');
  const nth = run.startsClean(start) ? readOrdinal(run, start) : null;
  if (nth === null || nth.node > 30) return null;
  const unitAt = run.skip(nth.next, '-');
  if (!run.is(unitAt, 'century', 'centuries') || run.is(unitAt + 1, 'bc', 'bce')) return null;
  return { node: { kind: 'century', century: nth.node }, next: unitAt + 1 };
});

/** "Q1 2019", "2019-Q1", "q1 of 2017", "the third quarter of 2020", "the first half of 2020". */
export const quarter: Rule<DateNode> = openingWith('q (the) DAY last', (line, at) => {
  const { run } = line;
  if (!run.startsClean(at)) return null;
  if (run.digits(at) === 4) {
    const qAt = run.skip(at + 1, '-', '/');
    const number = readQuarterCode(run, qAt);
    const year = run.value(at);
    return number === null || year < 1000 || year > 2999
      ? null
      : { node: { kind: 'quarter', quarter: number.node, year: asYear(year) }, next: number.next };
  }
  const code = readQuarterCode(run, at);
  if (code !== null) {
    const year = readOwnYear(line, code.next);
    if (year === null && !run.endsClean(code.next)) return null;
    return {
      node: { kind: 'quarter', quarter: code.node, year: year?.node ?? null },
      next: year?.next ?? code.next,
    };
  }
  const nthAt = run.skip(at, 'the');
  const nth =
    readOrdinal(run, nthAt) ?? (run.is(nthAt, 'last') ? { node: -1, next: nthAt + 1 } : null);
  if (nth === null || !run.is(nth.next, 'quarter', 'half')) return null;
  const isHalf = run.is(nth.next, 'half');
  if (nth.node > (isHalf ? 2 : 4)) return null;
  const year = readOwnYear(line, nth.next + 1);
  if (year === null) {
    const isOpen = !isHalf && nth.node > 0 && isOfAYear(line, at, nth.next + 1);
    return isOpen
      ? { node: { kind: 'quarter', quarter: nth.node, year: null }, next: nth.next + 1 }
      : null;
  }
  return {
    node: {
      kind: 'nth',
      nth: nth.node,
      unit: isHalf ? 'half' : 'quarter',
      of: year.node,
      weekday: null,
    },
    next: year.next,
  };
});

/** "in the second quarter" of a report is one of a year; "the first quarter of the match" is not. */
function isOfAYear({ run, reference }: Line, at: number, next: number): boolean {
  const isCued = run.isOneOf(at - 1, REPORTED_CUES) || run.is(at - 1, 'for', 'of');
  return reference.purpose === 'report' && isCued && !run.is(next, 'of') && run.endsClean(next);
}

/** "q1": the scanner splits it in a letter and a number. */
function readQuarterCode(run: TokenRun, at: number): Match<number> | null {
  const number = run.value(at + 1);
  return run.is(at, 'q') &&
    run.isGlued(at + 1) &&
    run.digits(at + 1) === 1 &&
    number >= 1 &&
    number <= 4
    ? { node: number, next: at + 2 }
    : null;
}

/** "summer 2020", "the spring of 1989", "last winter" (see relative periods), "this summer". */
export const season: Rule<DateNode> = openingWith('(the) SEASON', (line, at) => {
  const { run } = line;
  const nameAt = run.skip(at, 'the');
  const name = run.senses(nameAt).season;
  if (name === undefined || !run.startsClean(nameAt)) return null;
  const year = readOwnYear(line, nameAt + 1);
  if (year !== null) {
    return { node: { kind: 'season', season: name, year: year.node }, next: year.next };
  }
  const isClear =
    line.reference.purpose === 'plan'
      ? !run.is(nameAt, 'fall', 'spring') && run.isOneOf(nameAt - 1, SEASON_CUES)
      : run.isOneOf(at - 1, REPORTED_CUES) && !isNameOf(run, nameAt + 1);
  return isClear && run.endsClean(nameAt + 1)
    ? { node: { kind: 'season', season: name, year: null }, next: nameAt + 1 }
    : null;
});

const SEASON_CUES = wordSet('in the of since during until by');
const REPORTED_CUES = wordSet('in since during until till by before after from');

/** "in the fall of the city", "in the summer house": a sentence goes on with small words only. */
function isNameOf(run: TokenRun, at: number): boolean {
  const token = run.at(at);
  return run.is(at, 'of') || (token?.kind === 'other' && !GOES_ON.test(token.text));
}

const GOES_ON =
  /^(?:he|she|it|they|we|you|who|when|where|which|that|with|while|as|will|would|was|were|had|if|because|but|there|his|her|their|its)$/i;

/** "week 31 of last year", "2020-W42", "week 10". */
export const isoWeek: Rule<DateNode> = openingWith('NUMBER (the) week', (line, at) => {
  const { run } = line;
  if (run.digits(at) === 4 && run.startsClean(at)) {
    const wAt = run.skip(at + 1, '-');
    const isCode = run.is(wAt, 'w') && run.isGlued(wAt) && run.isGlued(wAt + 1);
    const week = run.value(wAt + 1);
    if (!isCode || run.digits(wAt + 1) !== 2 || week < 1 || week > 53) return null;
    return { node: { kind: 'iso-week', week, year: asYear(run.value(at)) }, next: wAt + 2 };
  }
  const start = run.skip(at, 'the');
  if (!run.is(start, 'week') || run.digits(start + 1) === 0 || run.digits(start + 1) > 2)
    return null;
  const week = run.value(start + 1);
  const year = readOwnYear(line, start + 2);
  // "by week 4" of a study is no week of the calendar.
  if (year === null && line.reference.purpose === 'report') return null;
  if (week < 1 || week > 53 || !run.endsClean(start + 2)) return null;
  return {
    node: { kind: 'iso-week', week, year: year?.node ?? null },
    next: year?.next ?? start + 2,
  };
});

/**
 * "the first week of 2013", "the last Monday of May", "the 3rd month of next year",
 * "the second Sunday in March 2021", "the last five months of 2011".
 */
export const partOfPeriod: Rule<DateNode> = openingWith('(the) DAY last', (line, at) => {
  const { run } = line;
  const start = run.skip(at, 'the');
  if (!run.startsClean(start)) return null;
  const isLast = run.is(start, 'last');
  const nth = isLast ? { node: -1, next: start + 1 } : readOrdinal(run, start);
  if (nth === null || (nth.node > 12 && nth.node > 31)) return null;
  const { unit, weekday } = run.senses(nth.next);
  const linkAt = nth.next + 1;
  if (isLast || nth.node === 1) {
    const count = readCount(run, nth.next);
    const counted = count === null ? undefined : run.senses(count.next).unit;
    if (
      count !== null &&
      (counted === 'day' || counted === 'month') &&
      run.is(count.next + 1, 'of')
    ) {
      const of = readContainer(line, count.next + 2);
      if (of !== null && count.node > 0) {
        return {
          node: {
            kind: 'edge',
            edge: isLast ? 'last' : 'first',
            count: count.node,
            unit: counted,
            of: of.node,
          },
          next: of.next,
        };
      }
    }
  }
  if (!run.is(linkAt, 'of', 'in')) return null;
  const of = readContainer(line, linkAt + 1);
  if (of === null) return null;
  if (weekday !== undefined) {
    return {
      node: { kind: 'nth', nth: nth.node, unit: 'weekday', weekday, of: of.node },
      next: of.next,
    };
  }
  if (unit !== 'week' && unit !== 'month' && unit !== 'day') return null;
  return { node: { kind: 'nth', nth: nth.node, unit, weekday: null, of: of.node }, next: of.next };
});

/** "the week of March 8th", "the weekend of 3 May". Filled in by the caller's day rules. */
export function weekOf(dayRules: readonly Rule<DateNode>[]): Rule<DateNode> {
  return openingWith('(the) week weekend', (line, at) => {
    const { run } = line;
    const start = run.skip(at, 'the');
    if (!run.is(start, 'week', 'weekend') || !run.is(start + 1, 'of')) return null;
    const day = longest(line, run.skip(start + 2, 'the'), dayRules);
    return day === null
      ? null
      : {
          node: { kind: 'week-of', of: day.node, isWeekend: run.is(start, 'weekend') },
          next: day.next,
        };
  });
}

/** The month or year that something is a part of. */
function readContainer(line: Parameters<Rule<DateNode>>[0], at: number): Match<DateNode> | null {
  const start = line.run.skip(at, 'the');
  return first(line, start, [monthOfYear, relativePeriod, looseMonth, looseYear]);
}

/** "2019", "of 2019", "last year" behind a quarter, a season or a week. */
function readOwnYear(line: Parameters<Rule<DateNode>>[0], at: number): Match<DateNode> | null {
  const { run } = line;
  const start = run.skip(run.skip(at, ',', '-', '/'), 'of', 'in');
  const short = readShortYear(run, start);
  if (short !== null) return { node: asYear(short.node), next: short.next };
  const year = looseYear(opened(line, start), start);
  if (year !== null && run.endsClean(year.next)) return year;
  const isOf = run.is(start - 1, 'of', 'in') && start > at;
  const relative = isOf ? relativePeriod(line, run.skip(start, 'the')) : null;
  return relative?.node.kind === 'shifted' && relative.node.unit === 'year' ? relative : null;
}

function asYear(year: number): DateNode {
  return { kind: 'year', year };
}

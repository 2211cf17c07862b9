import { isRealDay } from '../calendar.js';
import type { DateNode, Expression } from '../expression.js';
import { RUN_OVERLAP, type TokenRun, wordSet } from '../token.js';
import { skipSeparator } from './date-ranges.js';
import { dateTime } from './date-times.js';
import { isDayLike } from './dates.js';
import { habit, isRepeated } from './habits.js';
import { monthDate, readMonth } from './month-dates.js';
import { type DayNumber, readDay } from './numbers.js';
import { openingWith } from './opening.js';
import { isLikelyYear, looseYear } from './periods.js';
import { type Line, longest, type Match, type Rule } from './rule.js';

/** One expression and the tokens it covers: a list of days yields several. */
export interface Piece {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

/** Everything that begins at a token: one expression, or the days of a list. */
export const pieces: Rule<readonly Piece[]> = (line, at) => {
  const repeated = habit(line, at);
  if (repeated !== null) return repeated;
  const single = longest(line, at, [bounded, approximate, mixedRange, dateTime]);
  const list = dayList(line, at);
  if (list !== null && list.next >= (single?.next ?? 0)) return list;
  if (single !== null && isRepeated(line.run, single.next)) return { node: [], next: single.next };
  return single === null
    ? null
    : { node: [{ expression: single.node, start: at, end: single.next }], next: single.next };
};

/** "about 08:36", "around tomorrow 11am", "circa 1850". */
const approximate: Rule<Expression> = openingWith(
  'sometime some about around circa ca approximately approx roughly nearly shortly',
  (line, at) => {
    const { run } = line;
    const start = run.skip(at, 'sometime', 'some');
    if (!run.isOneOf(start, ABOUT) || !run.startsClean(at)) return null;
    const next = run.skip(run.skip(start + 1, '.'), 'at', 'on');
    const inner = dateTime(line, next);
    return inner === null
      ? null
      : { node: { ...inner.node, isApproximate: true }, next: inner.next };
  },
);

const ABOUT = wordSet('about around circa ca approximately approx roughly nearly shortly');

/** "since 7 o'clock", "after 2010", "no later than 6:00", "2003 or later", "from May onwards". */
const bounded: Rule<Expression> = (line, at) => {
  const { run } = line;
  if (!run.startsClean(at)) return null;
  const prefix = readBound(run, at);
  const start = run.skip(
    run.skip(prefix?.next ?? at, 'about', 'around', 'at', 'on'),
    'about',
    'around',
  );
  const isApproximate = run.is(start - 1, 'about', 'around') && start > at;
  const inner =
    prefix === null ? withSuffix(line, at) : readInner(line, start, prefix.node !== 'until');
  if (inner === null) return null;
  if (prefix === null) return inner;
  // "since 6 o'clock to 8 o'clock" is a range already, whatever opens it.
  if (inner.node.endDate !== undefined || inner.node.endTime !== undefined) {
    return { node: inner.node, next: inner.next };
  }
  const suffix = readSuffix(run, inner.next);
  if (prefix.node === 'maybe-from' && suffix === null) return null;
  // "by today's standards" bounds nothing.
  if (run.is(inner.next, "'") && run.isGlued(inner.next) && run.is(inner.next + 1, 's'))
    return null;
  const isExcluded = prefix.isExcluded && suffix === null;
  return {
    node: {
      ...inner.node,
      bound: prefix.node === 'until' ? 'until' : 'from',
      ...(isExcluded ? { isBoundExcluded: true as const } : {}),
      ...(isApproximate ? { isApproximate: true } : {}),
    },
    next: suffix?.next ?? inner.next,
  };
};

interface Bound {
  /** "from" alone opens no range: it needs "onwards" behind the date. */
  readonly node: 'from' | 'until' | 'maybe-from';
  readonly isExcluded: boolean;
  readonly next: number;
}

const BOUNDS: ReadonlyArray<readonly [string, 'from' | 'until', boolean]> = [
  ['since', 'from', false],
  ['starting from', 'from', false],
  ['starting on', 'from', false],
  ['starting', 'from', false],
  ['beginning from', 'from', false],
  ['beginning on', 'from', false],
  ['beginning', 'from', false],
  ['commencing', 'from', false],
  ['not earlier than', 'from', false],
  ['no earlier than', 'from', false],
  ['not before', 'from', false],
  ['after', 'from', true],
  ['later than', 'from', true],
  ['on or after', 'from', false],
  ['until', 'until', false],
  ['till', 'until', false],
  ['by', 'until', false],
  ['no later than', 'until', false],
  ['not later than', 'until', false],
  ['as late as', 'until', false],
  ['not after', 'until', false],
  ['on or before', 'until', false],
  ['before', 'until', true],
  ['prior to', 'until', true],
  ['earlier than', 'until', true],
];

const BOUND_WORDS = BOUNDS.map(([words, node, isExcluded]) => ({
  words: words.split(' '),
  node,
  isExcluded,
}));

const BOUNDS_BY_WORD: ReadonlyMap<string, typeof BOUND_WORDS> = new Map(
  BOUND_WORDS.map(({ words }) => [
    words[0] ?? '',
    BOUND_WORDS.filter((other) => other.words[0] === words[0]),
  ]),
);

function readBound(run: TokenRun, at: number): Bound | null {
  if (run.is(at, 'from')) return { node: 'maybe-from', isExcluded: false, next: at + 1 };
  let best: Bound | null = null;
  const candidates = BOUNDS_BY_WORD.get(run.at(at)?.text ?? '') ?? [];
  for (const { words, node, isExcluded } of candidates) {
    const next = at + words.length;
    if (run.isPhrase(at, words) && (best === null || next > best.next))
      best = { node, isExcluded, next };
  }
  return best;
}

/** What a bound bounds: a date with its time, a bare year, or "the morning". */
function readInner(line: Line, at: number, isFrom: boolean): Match<Expression> | null {
  const inner = longest(line, at, [dateTime, loose]);
  // "until morning" is that of the story, "since the morning" that of the text.
  return inner ?? (isFrom ? barePartAfterBound(line, at) : null);
}

const loose: Rule<Expression> = (line, at) => {
  const match = looseYear(line, at);
  // "rose by 2000" and "after 1500 …" are counts more often than years.
  const isDoubtful = line.run.is(at - 1, 'by', 'before', 'after') && line.run.digits(at) > 0;
  if (isDoubtful && !isLikelyYear(line.run, at)) return null;
  return match === null ? null : { node: { date: match.node }, next: match.next };
};

/** "since (the) morning": a part of the day that the text stands in. */
function barePartAfterBound({ run }: Line, at: number): Match<Expression> | null {
  const nameAt = run.skip(at, 'the');
  const isEarly = run.is(nameAt, 'early');
  const partAt = run.skip(nameAt, 'early', 'late');
  const { part } = run.senses(partAt);
  if (part === undefined || run.is(partAt, 'tonight', 'overnight') || !run.endsClean(partAt + 1))
    return null;
  const named = isEarly && part === 'morning' ? ('early-morning' as const) : part;
  return { node: { date: { kind: 'shifted', unit: 'day', by: 0 }, part: named }, next: partAt + 1 };
}

/** "2003 or later", "14 October onwards", "May and after". */
function withSuffix(line: Line, at: number): Match<Expression> | null {
  const inner = longest(line, at, [dateTime, loose]);
  const suffix = inner === null ? null : readSuffix(line.run, inner.next);
  return inner === null || suffix === null
    ? null
    : { node: { ...inner.node, bound: suffix.node }, next: suffix.next };
}

function readSuffix(run: TokenRun, at: number): Match<'from' | 'until'> | null {
  if (run.is(at, 'onward', 'onwards')) return { node: 'from', next: at + 1 };
  if (run.is(at, 'or', 'and')) {
    if (run.is(at + 1, 'later', 'after', 'onward', 'onwards')) return closedPhrase(run, at, 'from');
    if (run.is(at + 1, 'earlier', 'before', 'sooner')) return closedPhrase(run, at, 'until');
  }
  return null;
}

/** "1/1/2016 and after my work is done": what follows must not be what comes after. */
function closedPhrase(
  run: TokenRun,
  at: number,
  node: 'from' | 'until',
): Match<'from' | 'until'> | null {
  const token = run.at(at + 2);
  const isOpen = run.is(at + 1, 'after', 'before') && token !== undefined && token.kind !== 'mark';
  return isOpen ? null : { node, next: at + 2 };
}

/** Two dates with times: "from 2 July 2020 10:00 to 3 July 12:00". */
const mixedRange: Rule<Expression> = (line, at) => {
  const { run } = line;
  const kind = run.is(at, 'between') ? 'between' : run.is(at, 'from', 'since') ? 'from' : null;
  const from = dateTime(line, kind === null ? at : at + 1);
  if (from === null || from.node.endDate !== undefined || from.node.endTime !== undefined)
    return null;
  const toAt = skipSeparator(run, from.next, kind);
  if (toAt === null || from.node.date === undefined) return null;
  const to = dateTime(line, toAt);
  if (to === null || to.node.endDate !== undefined || to.node.endTime !== undefined) return null;
  if (from.node.time === undefined || to.node.time === undefined) return null;
  if (!isDayLike(from.node.date)) return null;
  return {
    node: {
      ...from.node,
      endTime: to.node.time,
      ...(to.node.date === undefined ? {} : { endDate: to.node.date }),
    },
    next: to.next,
  };
};

/** "18 and 19 June", "3, 5 and 7 May 2020", "October 13 and 14": several days of one month. */
const dayList: Rule<readonly Piece[]> = (line, at) =>
  daysThenMonthDate(line, at) ?? monthDateThenDays(line, at);

/** Lists longer than this are read in parts. */
const LONGEST_LIST = 12;

interface ListedDay extends Match<DayNumber> {
  readonly start: number;
}

function daysThenMonthDate(line: Line, at: number): Match<readonly Piece[]> | null {
  const { run } = line;
  if (run.nextMonth(at) > at + RUN_OVERLAP) return null;
  const days: ListedDay[] = [];
  let next = at;
  while (days.length < LONGEST_LIST) {
    const dayAt = run.skip(next, 'the');
    const last = days.length === 0 ? null : monthDate(line, dayAt);
    if (last !== null && last.node.kind === 'day')
      return asPieces(days, last.node, dayAt, last.next);
    const day = run.startsClean(dayAt) ? readDay(run, dayAt) : null;
    const joined = day === null ? null : skipJoin(run, day.next);
    if (day === null || joined === null || day.node.form === 'spelled') return null;
    days.push({ ...day, start: dayAt });
    next = joined;
  }
  return null;
}

function asPieces(
  days: readonly ListedDay[],
  last: Extract<DateNode, { kind: 'day' }>,
  lastAt: number,
  next: number,
): Match<readonly Piece[]> | null {
  if (
    last.month === null ||
    days.some(({ node }) => !isRealDay(last.year, last.month ?? 0, node.day))
  ) {
    return null;
  }
  const listed = days.map(({ node, start, next: end }) => ({
    expression: { date: { ...last, day: node.day, weekday: null } },
    start,
    end,
  }));
  return { node: [...listed, { expression: { date: last }, start: lastAt, end: next }], next };
}

function monthDateThenDays(line: Line, at: number): Match<readonly Piece[]> | null {
  const { run } = line;
  const head = monthDate(line, at);
  if (head?.node.kind !== 'day' || head.node.year !== null || head.node.month === null) return null;
  const list: Piece[] = [{ expression: { date: head.node }, start: at, end: head.next }];
  let next = head.next;
  let isClosed = false;
  while (list.length < LONGEST_LIST && !isClosed) {
    const joined = skipJoin(run, next);
    if (joined === null) break;
    isClosed = run.is(joined - 1, 'and', 'or', '&');
    const dayAt = run.skip(joined, 'the');
    const day = run.startsClean(dayAt) ? readDay(run, dayAt) : null;
    if (day === null || day.node.form === 'spelled' || readMonth(run, day.next) !== null) break;
    const after = run.at(day.next);
    const counts =
      after?.kind === 'other' || after?.senses?.unit !== undefined || !run.endsClean(day.next);
    if (counts && (day.node.form === 'digits' || /s$/.test(after?.text ?? ''))) break;
    if (!isRealDay(null, head.node.month, day.node.day) || run.is(day.next, ':')) break;
    list.push({
      expression: { date: { ...head.node, day: day.node.day, weekday: null } },
      start: dayAt,
      end: day.next,
    });
    next = day.next;
  }
  // "May 2nd, 12th place": a list ends with "and"; a comma alone joins anything.
  return list.length > 1 && isClosed && run.is(list.at(-1)?.start ?? 0, 'the') === false
    ? { node: list, next }
    : null;
}

function skipJoin(run: TokenRun, at: number): number | null {
  const next = run.skip(run.skip(at, ','), 'and', 'or', '&');
  return next > at ? next : null;
}

import type { Expression, TimeNode } from '../expression.js';
import { type TokenRun, wordSet } from '../token.js';
import { clockTime } from './clock-times.js';
import { dateRange } from './date-ranges.js';
import { date, isDayLike } from './dates.js';
import { openingWith } from './opening.js';
import { barePart, deicticPart, readPartAfterDate, readPartOfDate } from './parts-of-day.js';
import { readSteps } from './relative-dates.js';
import { type Line, longest, type Match, memorised, type Rule } from './rule.js';
import { timeRange } from './time-ranges.js';
import { readZone } from './zones.js';

/** A date, a time, a part of a day, a range of them, or several of these joined. */
export const dateTime: Rule<Expression> = memorised(2, (line, at) =>
  longest(line, at, [dateFirst, rangeOfDates, timeFirst, partFirst, deicticFirst, barePart]),
);

/** "May 4, at about 02:30", "14 October in the afternoon", "Monday 1-3 pm", "2020-10-14T08:36Z". */
const dateFirst: Rule<Expression> = (line, at) => {
  const { run } = line;
  const day = date(line, at);
  if (day === null) return null;
  if (!isDayLike(day.node)) return { node: { date: day.node }, next: day.next };
  const iso = readIsoTime(line, day.next);
  if (iso !== null) return { node: { date: day.node, time: iso.node }, next: iso.next };
  const part = readPartAfterDate(run, day.next);
  const timesAt = part?.next ?? day.next;
  const times = readTimesAfter(line, timesAt);
  if (times !== null) {
    return { node: { date: day.node, ...withPart(times.node, part?.node) }, next: times.next };
  }
  return part === null
    ? { node: { date: day.node }, next: day.next }
    : { node: { date: day.node, part: part.node }, next: part.next };
};

const rangeOfDates: Rule<Expression> = (line, at) => {
  const range = dateRange(line, at);
  return range === null
    ? null
    : { node: { date: range.node.from, endDate: range.node.to }, next: range.next };
};

/** "6am this morning", "1:00 on 3 May", "from 2:10 to 4:45 on 6/9/2011", "at 7 on Monday". */
const timeFirst: Rule<Expression> = (line, at) => {
  const { run } = line;
  const start = run.skip(at, 'at');
  const range = timeRange(line, start);
  const single = clockTime(line, start);
  const offset = clockOffset(line, at);
  if (offset !== null) return offset;
  const times: Match<Times> | null =
    range !== null
      ? { node: { time: range.node.from, endTime: range.node.to }, next: range.next }
      : single !== null
        ? { node: { time: single.node }, next: single.next }
        : null;
  if (times === null) return null;
  const isWeak = range === null ? single?.node.isWeak !== false : range.node.isWeak;
  const isDotted = range === null && isWeak && times.node.time.minute !== null;
  // "at 08.36" is a time and "by 12.50" an amount; "at 0.05" has too few digits.
  const isAt =
    start > at || run.is(at - 1, 'since', 'until', 'till') || run.isPhrase(at - 2, ['at', 'about']);
  const isClearDotted = isDotted && (run.digits(start) === 0 || (isAt && run.digits(start) === 2));
  const hasCue = start > at || run.isOneOf(at - 1, TIME_CUES);
  const bounded = readLater(run, times.next);
  const dateAt = run.skip(run.skip(bounded ?? times.next, ','), 'on', 'of');
  const isBareRange = range?.node.isWeak;
  const deictic = deicticPart(line, dateAt);
  const day = deictic !== null || (isWeak && !hasCue && !isBareRange) ? null : date(line, dateAt);
  const bound = bounded === null ? {} : { bound: 'from' as const };
  if (deictic !== null && (!isWeak || hasCue)) {
    return {
      node: { date: deictic.node.date, ...withPart(times.node, deictic.node.part), ...bound },
      next: deictic.next,
    };
  }
  if (day !== null && isDayLike(day.node) && !(isBareRange && dateAt === times.next)) {
    const part = readPartAfterDate(run, day.next);
    return {
      node: { date: day.node, ...withPart(times.node, part?.node), ...bound },
      next: part?.next ?? day.next,
    };
  }
  // "at 7" of a plan is a time; of a report it may be an age or a place.
  const after = run.at(times.next);
  const isPlan =
    line.reference.purpose === 'plan' &&
    start > at &&
    (after === undefined || isClause(run, times.next));
  if (isWeak && !(isClearDotted && hasCue) && !(isPlan && range === null)) return null;
  return { node: times.node, next: times.next };
};

const TIME_CUES = wordSet('around about by since until till before after');

/** "the night of May 2 to 3", "the morning of 3 May at 7". */
const partFirst: Rule<Expression> = openingWith(
  '(the) PART early late mid in during at',
  (line, at) => {
    const dated = readPartOfDate(line, at) ?? readPartOfDate(line, line.run.skip(at, 'the'));
    if (dated === null) return null;
    const { part, from, to } = dated.node;
    if (to !== null) return { node: { date: from, endDate: to, part }, next: dated.next };
    const times = readTimesAfter(line, dated.next);
    return times === null
      ? { node: { date: from, part }, next: dated.next }
      : { node: { date: from, ...withPart(times.node, part) }, next: times.next };
  },
);

/** "tonight at 1am", "this evening from 6 to 6:45". */
const deicticFirst: Rule<Expression> = (line, at) => {
  const deictic = deicticPart(line, at);
  if (deictic === null) return null;
  const times = readTimesAfter(line, deictic.next);
  return times === null
    ? deictic
    : {
        node: { date: deictic.node.date, ...withPart(times.node, deictic.node.part) },
        next: times.next,
      };
};

interface Times {
  readonly time: TimeNode;
  readonly endTime?: TimeNode;
  readonly bound?: 'from' | 'until';
}

/** What may follow a bare hour: the end of the clause or a word that goes on with time. */
function isClause(run: TokenRun, at: number): boolean {
  return run.isOneOf(at, CLAUSE_ENDS);
}

const CLAUSE_ENDS = wordSet('. ? ! ; ) on in this tomorrow today tonight');

/** A time that names its part of the day needs the expression's part no more. */
function withPart(times: Times, part: Expression['part']): Times {
  const add = (time: TimeNode): TimeNode =>
    time.part === null && time.half === null && part !== undefined ? { ...time, part } : time;
  const { time, endTime, ...rest } = times;
  return {
    ...rest,
    time: add(time),
    ...(endTime === undefined ? {} : { endTime: add(endTime) }),
  };
}

/** ", at about 02:30", " @ 17:49", " from 7 to 8", " 1-3 pm", " after 2:00" behind a day. */
function readTimesAfter(line: Line, at: number): Match<Times> | null {
  const { run } = line;
  const afterComma = run.skip(at, ',', '-', ';');
  if (run.is(at, '-', ';') && run.isGlued(at)) return null;
  const bound = readTimeBound(run, afterComma);
  const linkEnd = bound?.next ?? run.skip(afterComma, 'at', '@', 'for', 'on');
  const isAt = linkEnd > afterComma;
  const about = skipAbout(run, linkEnd);
  if (bound === null) {
    const range = timeRange(line, about);
    const isFit =
      range !== null && (!range.node.isWeak || isAt || run.is(about, 'from', 'between'));
    if (range !== null && isFit) {
      return { node: { time: range.node.from, endTime: range.node.to }, next: range.next };
    }
  }
  const time = clockTime(line, about);
  if (time === null) return null;
  if (time.node.isWeak && !isStrongEnough(run, time, about, isAt)) return null;
  const isApproximate = time.node.isApproximate || about > linkEnd;
  return {
    node: {
      time: { ...time.node, isApproximate },
      ...(bound === null ? {} : { bound: bound.node }),
    },
    next: time.next,
  };
}

/** "at 5", "at 2.30", "nine thirty" behind a day; not "at 5 places", "at 3 percent". */
function isStrongEnough(run: TokenRun, time: Match<TimeNode>, at: number, isAt: boolean): boolean {
  if (run.digits(at) === 0) return time.node.minute !== null || isAt;
  if (!isAt) return false;
  return time.node.minute !== null || run.at(time.next)?.kind !== 'other';
}

function readTimeBound(run: TokenRun, at: number): Match<'from' | 'until'> | null {
  if (run.is(at, 'after', 'since')) return { node: 'from', next: at + 1 };
  if (run.is(at, 'before', 'until', 'till', 'by')) return { node: 'until', next: at + 1 };
  return run.is(at, 'no', 'not') && run.is(at + 1, 'later') && run.is(at + 2, 'than')
    ? { node: 'until', next: at + 3 }
    : null;
}

/** "4 pm or later". */
function readLater(run: TokenRun, at: number): number | null {
  return run.is(at, 'or', 'and') && run.is(at + 1, 'later') ? at + 2 : null;
}

function skipAbout(run: TokenRun, at: number): number {
  const next = run.skipOneOf(at, ABOUT);
  return next > at ? run.skip(next, '.') : at;
}

const ABOUT = wordSet('about around approximately roughly circa approx ca');

/** The time after the `T` of an ISO date, with its zone, also a negative one. */
function readIsoTime(line: Line, at: number): Match<TimeNode> | null {
  const { run } = line;
  if (!run.is(at, 't') || !run.isGlued(at) || !run.isGlued(at + 1) || run.digits(at + 1) === 0) {
    return null;
  }
  // Rules do not begin inside a word; behind this T they must.
  let next = at + 2;
  const [digits, value] = [run.digits(at + 1), run.value(at + 1)];
  let fields: { hour: number; minute: number | null; second: number | null };
  if (digits === 2) {
    const minute = readColonPart(run, next);
    if (minute !== null) next += 2;
    const second = minute === null ? null : readColonPart(run, next);
    if (second !== null) next += 2;
    fields = { hour: value, minute, second };
  } else if (digits === 4 || digits === 6) {
    const six = digits === 6 ? value : value * 100;
    fields = {
      hour: Math.floor(six / 10_000),
      minute: Math.floor(six / 100) % 100,
      second: digits === 6 ? six % 100 : null,
    };
  } else return null;
  if (run.is(next, '.', ',') && run.isGlued(next) && run.digits(next + 1) > 0) next += 2;
  if (fields.hour > 23 || (fields.minute ?? 0) > 59 || (fields.second ?? 0) > 60) return null;
  const zone = readIsoZone(run, next);
  return {
    node: {
      ...fields,
      half: null,
      part: null,
      isApproximate: false,
      zone: zone?.node,
      isWeak: false,
    },
    next: zone?.next ?? next,
  };
}

function readColonPart(run: TokenRun, at: number): number | null {
  return run.is(at, ':') && run.isGlued(at) && run.digits(at + 1) === 2 ? run.value(at + 1) : null;
}

function readIsoZone(run: TokenRun, at: number): Match<string | null> | null {
  if (run.is(at, '-') && run.isGlued(at) && run.digits(at + 1) === 2 && run.is(at + 2, ':')) {
    return run.digits(at + 3) === 2
      ? { node: `-${run.at(at + 1)?.text}:${run.at(at + 3)?.text}`, next: at + 4 }
      : null;
  }
  return readZone(run, at);
}

/** "5 minutes ago", "two hours ago"; with plans "in 5 minutes", "9 minutes from now". */
const clockOffset: Rule<Expression> = openingWith('COUNT in', ({ run, reference }, at) => {
  const isIn = run.is(at, 'in');
  const steps = readSteps(run, isIn ? at + 1 : at);
  if (steps === null || !steps.node.some(({ unit }) => SHORT_UNITS.has(unit))) return null;
  const isFuture = reference.purpose === 'plan';
  const isFromNow = run.is(steps.next, 'from') && run.is(steps.next + 1, 'now');
  if (!isIn && !isFromNow && !run.is(steps.next, 'ago')) return null;
  if ((isIn || isFromNow) && !isFuture) return null;
  return {
    node: {
      date: {
        kind: 'offset',
        steps: steps.node,
        direction: isIn || isFromNow ? 1 : -1,
        from: null,
      },
    },
    next: isIn ? steps.next : isFromNow ? steps.next + 2 : steps.next + 1,
  };
});

const SHORT_UNITS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

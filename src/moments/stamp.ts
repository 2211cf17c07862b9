import { trimMarks } from '../analysis/trim-marks.js';
import { dayNumber, isoDay, isRealDay, parseIsoDay, weekdayOf } from './calendar.js';
import { findMoments } from './find-moments.js';
import { LEXICON } from './lexicon.js';
import type { Moment, Precision } from './moment.js';
import { isMomentValue } from './moment-extent.js';
import type { DateOrder, Reference } from './reference.js';

/** What a stamp is read with. */
export interface StampReading {
  /** The order of the file's dates in digits: see `orderOfStamps`; null when nothing decides it. */
  readonly order: DateOrder | null;
  /** The zone of stamps that name none, IANA or offset; null when unknown. */
  readonly zone: string | null;
  /** ISO day of the entries, where a divider above them names it: only then is a clock a stamp. */
  readonly day?: string | null;
}

/**
 * The moment of an entry of a log, a chat or a diary, from the stamp that stands before it:
 * `[2023-07-05 19:02:11]`, `12/10/2023, 08:14 -`, `28-Oct-24 02:14 PM`, `## 14 March 2021`,
 * `Wed, 16 Nov 2022 10:12:00 +0000`, and `[19:02]` below a day. Null when it is no stamp: words
 * beside the date, no date with its year, a clock alone without a day (recordings count their
 * minutes in the same form). Without an order `3/4/2020` is known to its year and no further.
 */
export function readStamp(text: string, reading: StampReading): Moment | null {
  if (text.length > LONGEST_STAMP) return null;
  const bare = trimMarks(text.replace(INVISIBLE, '').replace(/\s+/gu, ' '), EDGES, EDGES);
  const clock = readClock(bare);
  const day = clock === null ? bare : clock.rest;
  const date =
    trimMarks(day, EDGES, EDGES) === '' ? dayAbove(reading) : readDay(day, reading.order);
  if (date === null) return null;
  const hasClock = clock !== null && date.length === 10;
  const value = hasClock ? `${date}T${clock.value}` : date;
  if (!isMomentValue(value)) return null;
  return {
    value,
    precision: hasClock ? clock.precision : date.length === 10 ? 'day' : 'year',
    isApproximate: false,
    zone: hasClock ? (clock.zone === undefined ? reading.zone : clock.zone) : null,
    asWritten: text.trim(),
  };
}

/**
 * How the dates in digits of one file are written, from all of its stamps in their order. A
 * number above twelve decides, so do a weekday beside the date, dots between the numbers and, because a log runs forward, the one order in which the days
 * never go back. Null when nothing decides or the stamps contradict each other.
 */
export function orderOfStamps(stamps: readonly string[]): DateOrder | null {
  const dates = stamps.flatMap((stamp) => {
    const numbers = readNumbers(stamp.replace(INVISIBLE, ''));
    return numbers === null ? [] : [{ ...numbers, weekday: weekdayIn(stamp) }];
  });
  const fitting = ORDERS.filter((order) =>
    dates.every((date) => {
      const day = dayIn(date, order);
      return day !== null && (date.weekday === null || date.weekday === weekdayOf(day));
    }),
  );
  if (fitting.length === 1) return fitting[0] ?? null;
  if (fitting.length === 0) return null;
  if (dates.some(({ mark }) => mark === '.')) return 'day-first';
  const forward = ORDERS.filter((order) =>
    dates.every((date, index) => {
      const before = dates[index - 1];
      return before === undefined || (dayIn(date, order) ?? 0) >= (dayIn(before, order) ?? 0);
    }),
  );
  return forward.length === 1 ? (forward[0] ?? null) : null;
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];
/** Nobody puts the month first between dots. */
const DOTTED: readonly DateOrder[] = ['day-first'];

/** Longer lines are sentences. */
const LONGEST_STAMP = 80;

/** Marks of the direction of writing, which chat exports put before their stamps. */
const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Brackets, rules and marks of headings and lists around a stamp. */
const EDGES = ' \t[](){}<>#*_=~|•·—–,:;-';

interface Clock {
  readonly value: string;
  readonly precision: Precision;
  /** Undefined: not said. Null: said, but the words fit several zones. */
  readonly zone: string | null | undefined;
  /** The stamp without it. */
  readonly rest: string;
}

const CLOCK =
  /(?<![\d:.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?![\d:]|\.\d)(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?(Z|[A-Z]{2,5})?\s?([+-]\d{2}:?\d{2})?(?![\d:]))?(?:\s?\([A-Z]{2,5}\))?/iu;

/** The last clock of a stamp, which is never a part of its date: `14.10.2020 08.36` has one. */
function readClock(stamp: string): Clock | null {
  const offset = endOfDate(stamp);
  const match = CLOCK.exec(stamp.slice(offset)) ?? CLOCK.exec(stamp.slice(0, offset));
  if (match === null) return null;
  const [words, hourText = '', minute = '', second, half, name, shift] = match;
  const written = Number(hourText);
  const isTwelve = half !== undefined;
  if (isTwelve && (written < 1 || written > 12)) return null;
  const hour = isTwelve ? (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : written;
  const parts = [String(hour).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])];
  const zone = zoneNamed(name, shift);
  // "10:12 noon" and "10:12 Ada": what only looks like a zone is a word.
  if (name !== undefined && zone === undefined) return null;
  return {
    value: parts.join(':'),
    precision: second === undefined ? 'minute' : 'second',
    zone,
    // `2023-07-05T19:02`
    rest: stamp.replace(words, ' ').replace(/(?<=\d)T\s/iu, ' '),
  };
}

/** Where a date in digits at the start of a stamp ends, so that no clock is read out of it. */
function endOfDate(stamp: string): number {
  const match = NUMBERS.exec(stamp);
  return match === null ? 0 : match.index + match[0].length;
}

function zoneNamed(name: string | undefined, shift: string | undefined): string | null | undefined {
  if (shift !== undefined) return `${shift.slice(0, 3)}:${shift.slice(-2)}`;
  return name === undefined ? undefined : LEXICON.get(name.toLowerCase())?.zone;
}

function dayAbove({ day }: StampReading): string | null {
  return day === undefined || day === null || parseIsoDay(day) === null ? null : day;
}

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly mark: string;
}

/** Dates with the year last; with the year first there is only one order. */
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)/u;

function readNumbers(stamp: string): Numbers | null {
  const match = NUMBERS.exec(stamp);
  if (match === null) return null;
  const [, first, mark = '', second, yearText = ''] = match;
  // Exports with two digits of the year are of chats, which are younger than 1970.
  const short = Number(yearText);
  const year = yearText.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  return { first: Number(first), second: Number(second), year, mark };
}

function dayIn({ first, second, year }: Numbers, order: DateOrder): number | null {
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return month >= 1 && isRealDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** The ISO day of a stamp without its clock; its year alone when the order would decide the rest. */
function readDay(stamp: string, order: DateOrder | null): string | null {
  const numbers = readNumbers(stamp);
  if (numbers !== null) {
    const words = stamp.replace(NUMBERS, ' ').replace(WEEKDAY, ' ').replace(LINKS, ' ');
    if (/[\p{L}\p{N}]/u.test(words)) return null;
    const weekday = weekdayIn(stamp);
    const days = (numbers.mark === '.' ? DOTTED : order === null ? ORDERS : [order])
      .map((one) => dayIn(numbers, one))
      .filter((day) => day !== null && (weekday === null || weekday === weekdayOf(day)));
    const [day] = days;
    if (day === undefined || day === null) return null;
    return days.every((other) => other === day)
      ? isoDay(day)
      : String(numbers.year).padStart(4, '0');
  }
  const written = trimMarks(stamp, EDGES, EDGES);
  const found = findMoments(written, STANDING_ALONE);
  const [only] = found;
  if (only === undefined || found.length > 1 || !/^\d{4}-\d{2}-\d{2}$/.test(only.moment.value)) {
    return null;
  }
  if (only.moment.end !== undefined || only.moment.bound !== undefined) return null;
  const around = `${written.slice(0, only.span.start)} ${written.slice(only.span.end)}`;
  return /[\p{L}\p{N}]/u.test(around.replace(WEEKDAY, ' ').replace(LINKS, ' '))
    ? null
    : only.moment.value;
}

const STANDING_ALONE: Reference = {
  day: null,
  zone: null,
  order: 'day-first',
  purpose: 'report',
};

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  /(?<!\p{L})(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/iu;

function weekdayIn(stamp: string): number | null {
  const name = WEEKDAY.exec(stamp)?.[1]?.slice(0, 3).toLowerCase();
  return name === undefined ? null : WEEKDAYS.indexOf(name) + 1;
}

/** Words that join a day and a clock. */
const LINKS = /(?<!\p{L})(?:at|on|um|le|the|t)(?!\p{L})/giu;

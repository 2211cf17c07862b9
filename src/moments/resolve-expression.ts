import { isoDay, parseIsoDay } from './calendar.js';
import type { DateNode, Expression, TimeNode } from './expression.js';
import type { Moment, PartOfDay, Precision } from './moment.js';
import type { Reading } from './reference.js';
import { resolveDate } from './resolve-date.js';
import { resolveWeekdays } from './resolve-weekdays.js';
import type { ResolvedDate } from './resolved-date.js';

/** What kind of thing a text named: `-range` when it has two ends or an open one. */
export type MomentKind =
  | 'date'
  | 'date-range'
  | 'time'
  | 'time-range'
  | 'date-time'
  | 'date-time-range';

export interface ResolvedExpression {
  readonly moment: Moment;
  readonly kind: MomentKind;
}

/** Reads an expression against a reading of its text; null when it needs a day that is not known. */
export function resolveExpression(
  expression: Expression,
  reading: Reading,
  asWritten: string,
): ResolvedExpression | null {
  const { date, endDate } = resolveEnds(expression, reading);
  if (expression.date !== undefined && date === null) {
    return resolveWithoutDay(expression, reading, asWritten);
  }
  if (expression.endDate !== undefined && endDate === null) return null;
  const ordered = orderEnds(date, endDate, reading);
  const value = writeValue(ordered.first, expression, reading);
  if (value === null) return null;
  const against = date?.against ?? (ordered.isResolved ? reading.day : null);
  const moment: Moment = {
    value: value.start,
    ...(value.end === undefined ? {} : { end: value.end }),
    ...(expression.bound === undefined ? {} : { bound: expression.bound }),
    ...(expression.isBoundExcluded === true ? { isBoundExcluded: true as const } : {}),
    ...(date?.portion === undefined || expression.endDate !== undefined
      ? {}
      : { portion: date.portion }),
    precision: value.precision,
    ...(value.part === undefined ? {} : { partOfDay: value.part }),
    isApproximate:
      expression.isApproximate === true ||
      expression.time?.isApproximate === true ||
      date?.isApproximate === true,
    ...(against === null ? {} : { resolvedAgainst: against }),
    zone: zoneOf(expression, reading),
    asWritten,
  };
  const whole = withLastDate(moment, ordered.last, expression);
  return { moment: whole, kind: kindOf(whole, expression) };
}

/** Both ends of what an expression says; "Monday to Friday" are days of one week. */
function resolveEnds(
  { date, endDate }: Expression,
  reading: Reading,
): { readonly date: ResolvedDate | null; readonly endDate: ResolvedDate | null } {
  const resolve = (node: DateNode | undefined) =>
    node === undefined ? null : resolveDate(node, reading);
  const span =
    date === undefined || endDate === undefined ? null : resolveWeekdays(date, endDate, reading);
  return span ?? { date: resolve(date), endDate: resolve(endDate) };
}

/**
 * "since the morning" without a day known is still since some morning, and "8 this evening" is
 * still a time; what only says a day is left out.
 */
function resolveWithoutDay(
  expression: Expression,
  reading: Reading,
  asWritten: string,
): ResolvedExpression | null {
  const { date: _date, endDate, ...rest } = expression;
  if (endDate !== undefined || (rest.time === undefined && rest.part === undefined)) return null;
  return resolveExpression(rest, reading, asWritten);
}

/** Puts the ends in order when the reading gave each its own year: "from March to May". */
function orderEnds(
  first: ResolvedDate | null,
  last: ResolvedDate | null,
  reading: Reading,
): {
  readonly first: ResolvedDate | null;
  readonly last: ResolvedDate | null;
  readonly isResolved: boolean;
} {
  const isResolved = first?.isResolved === true || last?.isResolved === true;
  if (first === null || last === null || first.value <= (last.end ?? last.value)) {
    return { first, last, isResolved };
  }
  const isYearGuessed = /^\d{4}-\d{2}(-\d{2})?$/;
  if (!isYearGuessed.test(first.value) || !isYearGuessed.test(last.value))
    return { first, last, isResolved };
  const move = (date: ResolvedDate, by: number): ResolvedDate => ({
    ...date,
    value: `${String(Number(date.value.slice(0, 4)) + by).padStart(4, '0')}${date.value.slice(4)}`,
  });
  // Each end was looked for on one side of the day of the text and they came out in the wrong
  // order: the range holds that day.
  return reading.purpose === 'plan' && first.isResolved
    ? { first: move(first, -1), last, isResolved }
    : { first, last: last.isResolved ? move(last, 1) : last, isResolved };
}

interface Value {
  readonly start: string;
  readonly end?: string;
  readonly precision: Precision;
  readonly part?: PartOfDay;
}

function writeValue(
  date: ResolvedDate | null,
  expression: Expression,
  reading: Reading,
): Value | null {
  const { time, endTime, part } = expression;
  if (time !== undefined) return timeValue(date, time, endTime, expression, reading);
  if (date === null)
    return part === undefined ? null : { start: 'TXX', precision: 'part-of-day', part };
  const precision = part === undefined ? date.precision : 'part-of-day';
  return {
    start: date.value,
    ...(date.end === undefined ? {} : { end: date.end }),
    precision,
    ...(part === undefined ? {} : { part }),
  };
}

function timeValue(
  date: ResolvedDate | null,
  time: TimeNode,
  endTime: TimeNode | undefined,
  expression: Expression,
  reading: Reading,
): Value | null {
  const start = clockOf(time);
  const day = date === null ? '' : date.value;
  if (!takesClock(day)) return null;
  const value = start.day === 0 ? `${day}T${start.text}` : `${nextDay(day)}T${start.text}`;
  const said = time.part ?? endTime?.part ?? null;
  const part = said === null ? {} : { part: said };
  if (endTime === undefined) return { start: value, precision: precisionOf(time), ...part };
  const end = clockOf(endTime);
  const endDate =
    expression.endDate === undefined ? null : resolveDate(expression.endDate, reading);
  const isOvernight = endDate === null && end.text < start.text;
  const endDay = endDate?.value ?? (isOvernight || end.day === 1 ? nextDay(day) : day);
  if (!takesClock(endDay)) return null;
  return {
    start: value,
    end: `${endDay}T${end.text}`,
    precision: coarser(precisionOf(time), precisionOf(endTime)),
    ...part,
  };
}

/** A clock time belongs to a day, known or not, and not to a month: "midnight two quarters ago" is no moment. */
function takesClock(date: string): boolean {
  return date === '' || /^(?:\d{4}|XXXX)-\d{2}-\d{2}$/.test(date);
}

function nextDay(iso: string): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : isoDay(day + 1);
}

function precisionOf(time: TimeNode): Precision {
  return time.second !== null ? 'second' : time.minute !== null ? 'minute' : 'hour';
}

const CLOCK_PRECISIONS: readonly Precision[] = ['second', 'minute', 'hour'];

function coarser(a: Precision, b: Precision): Precision {
  return CLOCK_PRECISIONS.indexOf(a) >= CLOCK_PRECISIONS.indexOf(b) ? a : b;
}

/** A time on the 24-hour clock, and whether it falls on the next day (24:00, 12 at night). */
function clockOf(time: TimeNode): { readonly text: string; readonly day: 0 | 1 } {
  const hour = hourOf(time);
  const pad = (number: number) => String(number).padStart(2, '0');
  const parts = [hour % 24, time.minute, time.second].filter((part) => part !== null);
  return { text: parts.map(pad).join(':'), day: hour === 24 ? 1 : 0 };
}

function hourOf({ hour, half, part }: TimeNode): number {
  if (hour > 12) return hour;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  switch (part) {
    case 'afternoon':
      return (hour % 12) + 12;
    case 'evening':
      return hour === 12 || hour < 3 ? hour : hour + 12;
    case 'night':
      // "12 at night" ends the day, "2 at night" is early, "10 at night" late.
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour;
    case 'morning':
    case 'early-morning':
      return hour % 12;
    default:
      return hour;
  }
}

/** The zone that a time named; else the document's for times, none for days. */
function zoneOf({ time, endTime }: Expression, reading: Reading): string | null {
  if (time === undefined) return null;
  const said = time.zone !== undefined ? time.zone : endTime?.zone;
  return said !== undefined ? said : reading.zone;
}

function withLastDate(moment: Moment, last: ResolvedDate | null, expression: Expression): Moment {
  if (last === null || expression.endTime !== undefined) return moment;
  const end = last.end ?? last.value;
  if (end === moment.value) return moment;
  return {
    ...moment,
    end,
    precision: coarserDate(moment.precision, last.precision, moment.partOfDay),
  };
}

const DATE_PRECISIONS: readonly Precision[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
];

function coarserDate(a: Precision, b: Precision, part: PartOfDay | undefined): Precision {
  if (part !== undefined) return 'part-of-day';
  return DATE_PRECISIONS.indexOf(a) >= DATE_PRECISIONS.indexOf(b) ? a : b;
}

/** A range whose ends are the same day, "today to today", is that day. */
function kindOf(moment: Moment, expression: Expression): MomentKind {
  const hasTime =
    expression.time !== undefined || expression.part !== undefined || moment.value.includes('T');
  const hasDate = !moment.value.startsWith('T');
  const isRange = moment.end !== undefined || moment.bound !== undefined;
  if (!hasTime) return isRange ? 'date-range' : 'date';
  if (hasDate) return isRange ? 'date-time-range' : 'date-time';
  return isRange ? 'time-range' : 'time';
}

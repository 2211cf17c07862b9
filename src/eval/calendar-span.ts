/**
 * The stretch of time that an ISO 8601 value covers at its own precision: `2020-10` is all of
 * October's days, `2020-10-14T08` one day and the minutes from 8:00 to 8:59, `T08:36` one minute
 * of no particular day. Bounds are inclusive; null where the value does not say.
 */
export interface CalendarSpan {
  /** Days since 1970-01-01. */
  readonly days: readonly [first: number, last: number] | null;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: readonly [first: number, last: number] | null;
}

/**
 * Whether two values agree at the coarser precision of the two: what both state (day, time of
 * day) must agree, where the finer lies within the coarser; values that share nothing, such as
 * a day and a time of day, do not agree.
 */
export function agree(a: CalendarSpan, b: CalendarSpan): boolean {
  if (a.days !== null && b.days !== null && !isNested(a.days, b.days)) return false;
  if (a.minutes !== null && b.minutes !== null) return isNested(a.minutes, b.minutes);
  return a.days !== null && b.days !== null;
}

/**
 * Reads a date (`2020`, `2020-10`, `2020-10-14`, `2020-W42`, `2020-Q4`, season `2020-21` to
 * `2020-24` as in EDTF or `2020-SP` to `2020-WI` as in TIMEX3, decade `202X`, century `20XX`), a
 * time (`08`, `08:36`, `08:36:10`, with `T` before it where no day is) or both. Seconds, zone
 * suffixes and EDTF's `~`, `?` and `%` are read over; so is the part of a day in
 * `2020-10-14TMO`, which names no exact hours. Null when it is none of these.
 */
export function readCalendarSpan(value: string): CalendarSpan | null {
  const text = value
    .trim()
    .replace(/[~?%]$/, '')
    .toUpperCase();
  if (/^\d{1,2}:\d{2}/.test(text)) return fromParts('', text);
  const at = text.search(/[T ]/);
  if (at === -1) return fromParts(text, '');
  return fromParts(text.slice(0, at), text.slice(at + 1));
}

function fromParts(date: string, time: string): CalendarSpan | null {
  const days = date === '' ? null : readDays(date);
  const minutes = time === '' ? null : readMinutes(time);
  if (date !== '' && days === null) return null;
  if (time !== '' && minutes === null) {
    return days !== null && /^[A-Z]{2}$/.test(time) ? { days, minutes: null } : null;
  }
  return days === null && minutes === null ? null : { days, minutes };
}

function readMinutes(time: string): CalendarSpan['minutes'] {
  const parts = /^(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?(?:\d{2})?)?$/.exec(
    time,
  );
  if (parts === null) return null;
  const hour = Number(parts[1]);
  const minute = parts[2] === undefined ? null : Number(parts[2]);
  if (hour > 23 || (minute ?? 0) > 59) return null;
  return minute === null ? [hour * 60, hour * 60 + 59] : [hour * 60 + minute, hour * 60 + minute];
}

/** One way to write a date, and the first day and the day after the last that it stands for. */
interface DateForm {
  readonly pattern: RegExp;
  readonly bounds: (numbers: readonly number[], letters: string) => readonly [number, number];
}

const seasonStarts = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 } as const;

const dateForms: readonly DateForm[] = [
  { pattern: /^(\d{4})$/, bounds: ([y = 0]) => [day(y, 1, 1), day(y + 1, 1, 1)] },
  {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    bounds: ([y = 0, m = 0]) => [day(y, m, 1), day(y, m + 1, 1)],
  },
  {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/,
    bounds: ([y = 0, m = 0, d = 0]) => [day(y, m, d), day(y, m, d + 1)],
  },
  {
    pattern: /^(\d{4})-W(\d{2})$/,
    bounds: ([y = 0, week = 0]) => {
      const monday = firstMonday(y) + (week - 1) * 7;
      return [monday, monday + 7];
    },
  },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    bounds: ([y = 0, q = 0]) => [day(y, q * 3 - 2, 1), day(y, q * 3 + 1, 1)],
  },
  {
    pattern: /^(\d{4})-(2[1-4])$/,
    bounds: ([y = 0, season = 0]) => [day(y, (season - 20) * 3, 1), day(y, (season - 19) * 3, 1)],
  },
  {
    pattern: /^(\d{4})-(SP|SU|FA|AU|WI)$/,
    bounds: ([y = 0], letters) => {
      const month = seasonStarts[letters as keyof typeof seasonStarts];
      return [day(y, month, 1), day(y, month + 3, 1)];
    },
  },
  { pattern: /^(\d{3})X?$/, bounds: ([d = 0]) => [day(d * 10, 1, 1), day(d * 10 + 10, 1, 1)] },
  {
    pattern: /^(\d{2})(?:XX)?$/,
    bounds: ([c = 0]) => [day(c * 100, 1, 1), day(c * 100 + 100, 1, 1)],
  },
];

function readDays(date: string): CalendarSpan['days'] {
  for (const { pattern, bounds } of dateForms) {
    const parts = pattern.exec(date);
    if (parts === null) continue;
    const [first, next] = bounds(parts.slice(1).map(Number), parts.at(-1) ?? '');
    return [first, next - 1];
  }
  return null;
}

/** Days since 1970-01-01; months and days may run over, as in `Date.UTC`. */
function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getTime() / 86_400_000;
}

/** The Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = day(year, 1, 4);
  // Day 0, 1970-01-01, was a Thursday: three days after a Monday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

function isNested(a: readonly [number, number], b: readonly [number, number]): boolean {
  return (a[0] <= b[0] && b[1] <= a[1]) || (b[0] <= a[0] && a[1] <= b[1]);
}

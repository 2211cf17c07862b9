import type { Moment, PartOfDay, Portion } from './moment.js';

/**
 * A moment in plain English for the terminal: "14 October 2020, about 08:36 (zone not stated)",
 * "night of 13 to 14 October 2020", "14 October 2020, 7 to 9 in the morning (zone not stated)",
 * "after 2010", "October 2020". It says no more than the moment knows; a day is never moved to
 * another zone.
 */
export function formatMoment(moment: Moment): string {
  const [day, clock] = splitValue(moment.value);
  const [endDay, endClock] = moment.end === undefined ? [null, null] : splitValue(moment.end);
  const about = moment.isApproximate ? 'about ' : '';
  const hasClock = clock !== null && clock !== 'XX';
  const bound = boundWord(moment);
  if (hasClock) {
    const isSameDay = endDay === null || endDay === day;
    const first = bound + about + clockText(clock, moment, endClock !== null && isSameDay);
    const zone = moment.zone === null ? ' (zone not stated)' : ` (${moment.zone})`;
    if (!isSameDay) {
      return `${dayText(day)}, ${about}${clockWord(clock)} to ${dayText(endDay)}, ${clockWord(endClock ?? '')}${zone}`;
    }
    const last = endClock === null ? '' : ` to ${clockText(endClock, moment, false)}`;
    return `${day === '' ? '' : `${dayText(day)}, `}${first}${last}${zone}`;
  }
  if (moment.partOfDay !== undefined) return partText(moment.partOfDay, day, endDay, bound, about);
  const portion = moment.portion === undefined ? '' : PORTION_WORDS[moment.portion];
  const first = dayText(day);
  return `${bound}${about}${portion}${endDay === null ? first : rangeText(day, endDay)}`;
}

/** A date of any precision, ISO 8601 or EDTF without a time, in words: "14 October 2020", "the 2020s". */
export function formatDay(date: string): string {
  return dayText(date);
}

const PORTION_WORDS: Readonly<Record<Portion, string>> = {
  early: 'early ',
  middle: 'middle of ',
  late: 'late ',
};

const PART_WORDS: Readonly<Record<PartOfDay, string>> = {
  'early-morning': 'early morning',
  morning: 'morning',
  noon: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function splitValue(value: string): readonly [string, string | null] {
  const at = value.indexOf('T');
  return at < 0 ? [value, null] : [value.slice(0, at), value.slice(at + 1)];
}

function boundWord(moment: Moment): string {
  if (moment.bound === undefined) return '';
  if (moment.bound === 'from') return moment.isBoundExcluded === true ? 'after ' : 'since ';
  return moment.isBoundExcluded === true ? 'before ' : 'until ';
}

/** "08:36"; a full hour of the morning or evening is said as people say it. */
function clockText(clock: string, moment: Moment, isFirstOfTwo: boolean): string {
  const part = moment.partOfDay;
  if (part === undefined || clock.length > 2) return clockWord(clock);
  const hour = Number(clock) % 12 || 12;
  return isFirstOfTwo
    ? String(hour)
    : `${hour} ${part === 'night' ? 'at night' : `in the ${PART_WORDS[part]}`}`;
}

/** An hour alone is written with "h", so that it does not claim the minute. */
function clockWord(clock: string): string {
  return clock.length === 2 ? `${clock}h` : clock;
}

function partText(
  part: PartOfDay,
  day: string,
  endDay: string | null,
  bound: string,
  about: string,
): string {
  const name = PART_WORDS[part];
  if (day === '') {
    return bound === ''
      ? `${about}${name} (day not stated)`
      : `${bound}the ${name} (day not stated)`;
  }
  if (bound !== '') return `${dayText(day)}, ${bound}the ${name}`;
  if (endDay !== null) return `${about}${name} of ${rangeText(day, endDay)}`;
  return `${dayText(day)}, ${about}${part === 'night' ? 'at night' : part === 'noon' ? 'at noon' : `in the ${name}`}`;
}

/** "13 to 14 October 2020", "30 September to 2 October 2020": what is shared is said once. */
function rangeText(first: string, last: string): string {
  const [a, b] = [first.split('-'), last.split('-')];
  const isDays = a.length === 3 && b.length === 3;
  if (isDays && a[0] === b[0]) {
    if (a[1] === b[1]) return `${Number(a[2])} to ${dayText(last)}`;
    return `${Number(a[2])} ${monthName(a[1])} to ${dayText(last)}`;
  }
  const isMonths =
    a.length === 2 && b.length === 2 && a[0] === b[0] && isMonth(a[1]) && isMonth(b[1]);
  return isMonths
    ? `${monthName(a[1])} to ${dayText(last)}`
    : `${dayText(first)} to ${dayText(last)}`;
}

function dayText(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week !== null) return `week ${Number(week[2])} of ${year(week[1])}`;
  const [y, month, day] = value.split('-');
  if (month === undefined) return periodText(value);
  const suffix = y === 'XXXX' ? ' (year not stated)' : ` ${year(y)}`;
  if (day !== undefined) return `${Number(day)} ${monthName(month)}${suffix}`;
  if (isMonth(month)) return `${monthName(month)}${suffix}`;
  const code = Number(month);
  return code >= 33
    ? `quarter ${code - 32}${y === 'XXXX' ? suffix : ` of ${year(y)}`}`
    : `${SEASONS[code - 21] ?? ''}${suffix}`;
}

function periodText(value: string): string {
  if (/^\d{3}X$/.test(value)) return `the ${value.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(value)) return `${ordinal(Number(value.slice(0, 2)) + 1)} century`;
  return year(value);
}

function year(value: string | undefined): string {
  return String(Number(value ?? ''));
}

function isMonth(code: string | undefined): boolean {
  return Number(code) >= 1 && Number(code) <= 12;
}

function monthName(code: string | undefined): string {
  return MONTHS[Number(code) - 1] ?? '';
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const suffix = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

import type { Language, Say } from '../../locales/catalogue.js';
import { catalogues } from '../../locales/translate.js';
import type { Moment } from '../../moments/moment.js';
import { plainLabel } from './plain-text.js';
import { discordTimestamp } from './timestamp.js';

/**
 * A moment in words, no finer than it is known, escaped for Discord. A day is a day wherever the
 * viewer lives; only a minute in a known zone is followed by a Discord timestamp.
 * What cannot be read as a date is shown as the source wrote it.
 */
export function describeMoment(moment: Moment, say: Say): string {
  const about = describeWhen(moment, say, 'long');
  if (about === null) return `“${plainLabel(moment.asWritten, maxWritten)}”`;
  const timestamp = discordTimestamp(moment);
  const local = timestamp === null ? '' : ` = ${timestamp}`;
  return `${about}${describeZone(moment, say)}${local}`;
}

/** The same in few words, "14 Oct 2020, morning", without its zone: for a line that names a source. */
export function describeMomentShortly(moment: Moment, say: Say): string {
  return describeWhen(moment, say, 'short') ?? `“${plainLabel(moment.asWritten, maxWritten)}”`;
}

/** How months are written. */
type Style = 'long' | 'short';

function describeWhen(moment: Moment, say: Say, style: Style): string | null {
  const bounds = describeBounds(moment, say, style);
  if (bounds === null) return null;
  const part = moment.partOfDay === undefined ? '' : `, ${say(`moment.${moment.partOfDay}`)}`;
  const words = `${bounds}${part}`;
  return moment.isApproximate ? say('moment.about', { moment: words }) : words;
}

/** The day of an ISO 8601 instant, in UTC, in words. */
export function describeInstantDay(instant: string, say: Say): string {
  return describeDate(instant.slice(0, 10), say, 'long') ?? plainLabel(instant, maxWritten);
}

const maxWritten = 80;

function describeZone({ precision, zone }: Moment, say: Say): string {
  const hasClock = precision === 'second' || precision === 'minute' || precision === 'hour';
  if (!hasClock && precision !== 'part-of-day') return '';
  if (zone === null) return ` (${say('zone.unknown')})`;
  return hasClock ? ` (${plainLabel(zone, 40)})` : '';
}

/** Null when the moment says more than these words can: a portion, a season, a decade, an open year. */
function describeBounds(moment: Moment, say: Say, style: Style): string | null {
  const { value, end, bound } = moment;
  const start = describeValue(value, say, style);
  if (start === null || moment.portion !== undefined || moment.isBoundExcluded) return null;
  if (bound === 'from') return say('moment.from', { moment: start });
  if (bound === 'until') return say('moment.until', { moment: start });
  if (end === undefined) return start;
  const [day] = splitValue(value);
  const [endDay, endClock] = splitValue(end);
  // 7 to 9 on one day: the day is said once.
  const last = day === endDay && endClock !== null ? describeClock(endClock, say) : null;
  const stop = last ?? describeValue(end, say, style);
  return stop === null ? null : say('moment.range', { start, end: stop });
}

function describeValue(value: string, say: Say, style: Style): string | null {
  const [date, clock] = splitValue(value);
  const time = clock === null ? null : describeClock(clock, say);
  if (clock !== null && time === null) return null;
  if (date === '') return time;
  const day = describeDate(date, say, style);
  if (day === null || time === null) return day;
  return `${day}, ${time}`;
}

/** `2020-10-14T08:36` is the day `2020-10-14` and the clock `08:36`; either may be missing. */
function splitValue(value: string): readonly [date: string, clock: string | null] {
  const at = value.indexOf('T');
  return at === -1 ? [value, null] : [value.slice(0, at), value.slice(at + 1)];
}

/** An hour alone is not shown as `07:00`: that would claim its minutes. */
function describeClock(clock: string, say: Say): string | null {
  if (/^\d{2}:\d{2}(:\d{2})?$/.test(clock)) return clock;
  return /^\d{2}$/.test(clock) ? say('moment.hour', { hour: Number(clock) }) : null;
}

function describeDate(date: string, say: Say, style: Style): string | null {
  const [, weekYear, week] = /^(\d{4})-W(\d{2})$/.exec(date) ?? [];
  if (weekYear !== undefined) {
    return say('moment.week', { week: Number(week), year: weekYear });
  }
  const [, quarterYear, quarter] = /^(\d{4})-(3[3-6])$/.exec(date) ?? [];
  if (quarterYear !== undefined) {
    return say('moment.quarter', { quarter: Number(quarter) - 32, year: quarterYear });
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return year;
  const instant = Date.parse(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  return formats[say.language][style][day === undefined ? 'month' : 'day'].format(instant);
}

/** Making a formatter takes far longer than using one. */
const formats = Object.fromEntries(
  (Object.keys(catalogues) as Language[]).map((language) => [
    language,
    { long: formatsOf(language, 'long'), short: formatsOf(language, 'short') },
  ]),
) as Record<Language, Record<Style, ReturnType<typeof formatsOf>>>;

function formatsOf(language: Language, style: Style) {
  const locale = language === 'en' ? 'en-GB' : language;
  const month = { timeZone: 'UTC', year: 'numeric', month: style } as const;
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
  };
}

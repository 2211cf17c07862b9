import { isRealDay, monthLength } from './calendar.js';
import type { Moment, Precision } from './moment.js';
import { extentOfValue } from './moment-extent.js';

/** A date in a document's metadata that is not an ISO 8601 date, or not a real one. */
export class InvalidIsoMomentError extends Error {
  readonly code = 'INVALID_ISO_MOMENT';

  constructor(
    /** What was found, cut to 60 characters. */
    readonly found: string,
    reason: string,
  ) {
    super(
      `expected an ISO 8601 date such as 2020, 2020-10, 2020-10-14 or 2020-10-14T08:36+04:00, found ${JSON.stringify(found)}: ${reason}`,
    );
    this.name = 'InvalidIsoMomentError';
  }
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

/**
 * Reads a date from metadata (`publishedAt: 2020-10-14`), as precise as it is written: a year, a
 * month, a day, a week (`2020-W42`), or a day with a time and perhaps a zone. Fractions of a
 * second are dropped, `Z` becomes the zone `UTC`. Throws `InvalidIsoMomentError` for anything
 * else and for dates that do not exist (2020-02-30).
 */
export function parseIsoMoment(value: string): Moment {
  const asWritten = value;
  const text = value.trim();
  const shown = text.slice(0, 60);
  const single = (iso: string, precision: Precision, zone: string | null = null): Moment => ({
    value: iso,
    precision,
    isApproximate: false,
    zone,
    asWritten,
  });
  if (/^\d{4}-W\d{2}$/.test(text)) {
    if (extentOfValue(text) === null)
      throw new InvalidIsoMomentError(shown, 'that year has no such week');
    return single(text, 'week');
  }
  const match = ISO.exec(text);
  if (match === null) throw new InvalidIsoMomentError(shown, 'it is not of that form');
  const [, year = '', month, day, hour, minute, second, zone] = match;
  if (year === '0000') throw new InvalidIsoMomentError(shown, 'there is no year 0000');
  if (month === undefined) return single(year, 'year');
  if (monthLength(Number(year), Number(month)) === 0) {
    throw new InvalidIsoMomentError(shown, `there is no month ${month}`);
  }
  if (day === undefined) return single(`${year}-${month}`, 'month');
  if (!isRealDay(Number(year), Number(month), Number(day))) {
    const length = monthLength(Number(year), Number(month));
    throw new InvalidIsoMomentError(
      shown,
      `month ${month} of ${year} has days 01 to ${length}, not ${day}`,
    );
  }
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return single(date, 'day');
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(':');
  const iso = `${date}T${clock}`;
  if (extentOfValue(iso) === null)
    throw new InvalidIsoMomentError(shown, `there is no time ${clock}`);
  const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  return single(iso, precision, zone === undefined ? null : readZone(zone, shown));
}

function readZone(zone: string, shown: string): string {
  if (zone.toUpperCase() === 'Z') return 'UTC';
  const digits = zone.replace(':', '').slice(1).padEnd(4, '0');
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)];
  if (Number(hours) > 14 || Number(minutes) > 59) {
    throw new InvalidIsoMomentError(shown, `there is no zone ${zone}`);
  }
  return `${zone.charAt(0)}${hours}:${minutes}`;
}

import type { Moment } from '../moments/moment.js';
import { agree, type CalendarSpan, readCalendarSpan } from './calendar-span.js';

/**
 * Whether a moment is the time that a golden question expects, at the coarser precision of the
 * two.
 * @param expected ISO 8601 of any precision, with or without a day; two of them with `/` between
 *   for a range, of which an end may leave out what it shares with the start (`07:00/09:00`) or
 *   be open (`2020-10-14/..`, `2020-10-14/`); anything else is plain text and compared with the
 *   words of the document, without case, as whole words.
 *
 * A range agrees when its start and its end do; a single value stands for both. Zones are not
 * compared: a moment's clock time is the one written in its document.
 */
export function isSameTime(expected: string, moment: Moment): boolean {
  const wanted = readRange(expected);
  if (wanted === null) return isSameWording(expected, moment.asWritten);
  const start = readCalendarSpan(moment.value);
  if (start === null) return false;
  if (wanted.start === null) return moment.bound === 'until' && bothAgree(wanted.end, start);
  if (wanted.end === null) return moment.bound === 'from' && agree(wanted.start, start);
  const end = moment.end === undefined ? start : readCalendarSpan(moment.end);
  return end !== null && agree(wanted.start, start) && agree(wanted.end, end);
}

interface ExpectedRange {
  /** Null when open. Never both. */
  readonly start: CalendarSpan | null;
  readonly end: CalendarSpan | null;
}

function readRange(expected: string): ExpectedRange | null {
  const parts = expected.split('/').map((part) => part.trim());
  if (parts.length > 2) return null;
  const [first = '', second = first] = parts;
  const start = isOpen(first) ? null : readCalendarSpan(first);
  const end = isOpen(second) ? null : readCalendarSpan(completed(second, first));
  const isRead = (isOpen(first) || start !== null) && (isOpen(second) || end !== null);
  return isRead && (start !== null || end !== null) ? { start, end } : null;
}

function isOpen(value: string): boolean {
  return value === '' || value === '..';
}

/** ISO 8601 lets a range's end leave out the leading parts that it shares with the start. */
function completed(end: string, start: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(start)?.[0];
  if (day === undefined) return end;
  if (/^T?\d{1,2}:\d{2}/.test(end)) return `${day}T${end.replace(/^T/, '')}`;
  if (/^\d{2}$/.test(end)) {
    const isHour = /T\d{2}$/.test(start);
    return isHour ? `${day}T${end}` : `${day.slice(0, 8)}${end}`;
  }
  if (/^\d{2}-\d{2}$/.test(end)) return `${day.slice(0, 5)}${end}`;
  return end;
}

function bothAgree(wanted: CalendarSpan | null, found: CalendarSpan): boolean {
  return wanted !== null && agree(wanted, found);
}

function isSameWording(expected: string, written: string): boolean {
  const a = ` ${foldedWords(expected)} `;
  const b = ` ${foldedWords(written)} `;
  if (a.trim() === '' || b.trim() === '') return false;
  return a.includes(b) || b.includes(a);
}

function foldedWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

import * as chrono from 'chrono-node';
import type { DateTimeRecord, ExtractedDateTime } from '../../src/eval/datetime.js';
import { findMoments } from '../../src/moments/find-moments.js';
import type { Moment, PartOfDay } from '../../src/moments/moment.js';

/** Reads a judged set: one JSON record a line. */
export function readRecords(lines: string): readonly DateTimeRecord[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as DateTimeRecord);
}

/** Our recogniser, read as an assistant would: the judged sentences speak of plans. */
export function extractOurs(text: string, reference: string | null): readonly ExtractedDateTime[] {
  const [day = null, clock] = reference?.split('T') ?? [];
  const found = findMoments(text, {
    day,
    ...(clock === undefined ? {} : { clock: clock.slice(0, 5) }),
    zone: null,
    order: 'month-first',
    purpose: 'future',
  });
  return found.map(({ span, moment }) => ({ ...span, ...claimsOf(moment) }));
}

/** The hours that the judged set gives to parts of the day. */
const PART_HOURS: Readonly<Record<PartOfDay, readonly [string, string]>> = {
  'early-morning': ['08:00:00', '12:00:00'],
  morning: ['08:00:00', '12:00:00'],
  noon: ['11:00:00', '13:00:00'],
  afternoon: ['12:00:00', '16:00:00'],
  evening: ['16:00:00', '20:00:00'],
  night: ['20:00:00', '23:59:59'],
};

function claimsOf(moment: Moment): { readonly first: string[]; readonly last: string[] } {
  const { value, end, bound, partOfDay } = moment;
  if (partOfDay !== undefined && !/T\d/.test(value)) {
    const [from, to] = PART_HOURS[partOfDay];
    const day = value === 'TXX' ? '' : value;
    return { first: [`${day}T${from}`], last: [`${end ?? day}T${to}`] };
  }
  if (bound === 'until') return { first: [], last: [value] };
  if (bound === 'from') {
    return { first: moment.isBoundExcluded ? [value, ...afterYear(value)] : [value], last: [] };
  }
  return { first: [value], last: end === undefined ? [] : [end] };
}

/** "after 2018" begins with 2019. */
function afterYear(value: string): string[] {
  return /^\d{4}$/.test(value) ? [String(Number(value) + 1)] : [];
}

/** chrono-node with its defaults; implied parts of a date are claimed no finer than known ones. */
export function extractChrono(
  text: string,
  reference: string | null,
): readonly ExtractedDateTime[] {
  const at = new Date(reference ?? '2020-01-01T00:00:00');
  return chrono.parse(text, at).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    first: componentsValues(result.start),
    last: result.end ? componentsValues(result.end) : [],
  }));
}

/** What it is certain of, and beside it the full date that it implies: either may be right. */
function componentsValues(parts: chrono.ParsedComponents): string[] {
  const pad = (component: chrono.Component) => String(parts.get(component) ?? 0).padStart(2, '0');
  const day = `${String(parts.get('year') ?? 0).padStart(4, '0')}-${pad('month')}-${pad('day')}`;
  return [componentsValue(parts), day, `${day}T${pad('hour')}:${pad('minute')}:${pad('second')}`];
}

function componentsValue(parts: chrono.ParsedComponents): string {
  const pad = (component: chrono.Component) => String(parts.get(component) ?? 0).padStart(2, '0');
  const has = (component: chrono.Component) => parts.isCertain(component);
  const hasDay = has('day') || has('weekday');
  const year = String(parts.get('year') ?? 0).padStart(4, '0');
  const clock = has('hour')
    ? has('second')
      ? `T${pad('hour')}:${pad('minute')}:${pad('second')}`
      : `T${pad('hour')}:${pad('minute')}`
    : '';
  if (clock !== '' && !hasDay && !has('month') && !has('year')) return clock;
  if (!hasDay && !has('month') && has('year') && clock === '') return year;
  if (!hasDay && has('month') && clock === '') return `${year}-${pad('month')}`;
  return `${year}-${pad('month')}-${pad('day')}${clock}`;
}

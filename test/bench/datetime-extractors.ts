import * as chrono from 'chrono-node';
import type { DateTimeRecord, ExtractedDateTime } from '../../src/eval/datetime.js';

/** Reads a judged set: one JSON record a line. */
export function readRecords(lines: string): readonly DateTimeRecord[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as DateTimeRecord);
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

import { formatDay, formatMoment } from '../moments/format-moment.js';
import type { Moment } from '../moments/moment.js';

/**
 * A moment for the terminal, no more precise than it is known, with what a reader must know beside
 * it: `14 October 2020, since the morning (zone not stated)`. It is never shifted to another zone.
 */
export function describeMoment(moment: Moment): string {
  const remarks: string[] = [];
  // Where a clock is shown, its zone is said beside it.
  if (moment.precision === 'part-of-day') remarks.push(moment.zone ?? 'zone not stated');
  if (moment.resolvedAgainst !== undefined && !moment.value.startsWith(moment.resolvedAgainst)) {
    remarks.push(`reckoned from ${formatDay(moment.resolvedAgainst)}`);
  }
  return `${formatMoment(moment)}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
}

/** The day of an ISO 8601 instant, in UTC, in words: `24 November 2026`. */
export function describeInstantDay(instant: string): string {
  return formatDay(instant.slice(0, 10));
}

import { type FoundMoment, findMoments } from '../../src/moments/find-moments.js';
import type { Reference } from '../../src/moments/reference.js';

/** A report of Friday 21 May 2021, read day first, no zone known. */
export const REPORT: Reference = {
  day: '2021-05-21',
  zone: null,
  order: 'day-first',
  purpose: 'report',
};

export const UNDATED: Reference = { ...REPORT, day: null };

/** A question about plans, asked on the same day at a quarter past nine. */
export const PLAN: Reference = { ...REPORT, clock: '09:15', purpose: 'plan' };

export function find(text: string, reference: Reference = REPORT): readonly FoundMoment[] {
  return findMoments(text, reference);
}

/** One line for each moment: words | value..end | what else it says. */
export function summarise(text: string, reference: Reference = REPORT): readonly string[] {
  return find(text, reference).map(({ moment }) => {
    const range = moment.end === undefined ? moment.value : `${moment.value}..${moment.end}`;
    const notes = [
      moment.partOfDay,
      moment.portion,
      moment.bound === undefined
        ? undefined
        : `${moment.bound}${moment.isBoundExcluded ? '!' : ''}`,
      moment.isApproximate ? 'about' : undefined,
      moment.zone ?? undefined,
      moment.resolvedAgainst === undefined ? undefined : 'resolved',
    ].filter((note) => note !== undefined);
    return [moment.asWritten, range, ...notes].join(' | ');
  });
}

import { overlaps } from '../moments/compare-moments.js';
import type { Moment } from '../moments/moment.js';

/** How a moment that a question names stands to one that a source names. */
export type MomentAgreement =
  /** The source's moment is, or lies within, the one asked for. */
  | 'same'
  /** The source's moment holds the one asked for, but is less exact: a day for an hour. */
  | 'coarser'
  | 'differs'
  /** They share no part that could be compared, such as a clock time and a year. */
  | 'incomparable';

/**
 * Compares the date and the clock time apart, each only where both name one, at the coarser of
 * the two precisions. A day without a year agrees with that day of any year.
 */
export function compareWithAsked(asked: Moment, found: Moment): MomentAgreement {
  const date = dateAgreement(asked, found);
  const clock = clockAgreement(asked, found);
  if (date === 'differs' || clock === 'differs') return 'differs';
  if (date === 'incomparable' && clock === 'incomparable') return 'incomparable';
  if (clock === 'incomparable' && clockOf(asked) !== null && date !== 'incomparable') {
    return 'coarser';
  }
  return date === 'coarser' || clock === 'coarser' ? 'coarser' : 'same';
}

function dateAgreement(asked: Moment, found: Moment): MomentAgreement {
  const wanted = dateOf(asked);
  const there = dateOf(found);
  if (wanted === null || there === null) return 'incomparable';
  if (wanted.startsWith('XXXX-') || there.startsWith('XXXX-')) {
    return yearlessAgreement(wanted, there, found);
  }
  if (!overlaps(withoutClock(found), wanted, dateOf(asked, 'end') ?? wanted)) return 'differs';
  const isLessExact = there.length < wanted.length && found.end === undefined;
  return isLessExact ? 'coarser' : 'same';
}

/** Month and day alone: `XXXX-10-14` lies within `XXXX-10` and agrees with `2020-10-14`. */
function yearlessAgreement(wanted: string, there: string, found: Moment): MomentAgreement {
  const [month, other] = [wanted.slice(5), there.slice(5)];
  if (month === '' || other === '') return 'incomparable';
  if (other.startsWith(month)) return 'same';
  if (month.startsWith(other)) return 'coarser';
  const last = dateOf(found, 'end')?.slice(5);
  return last !== undefined && other <= month && month <= last ? 'same' : 'differs';
}

/** Hours and minutes alone, as written: zones are rarely stated, so they are not converted. */
function clockAgreement(asked: Moment, found: Moment): MomentAgreement {
  const wanted = clockOf(asked);
  const there = clockOf(found);
  if (wanted === null || there === null) return 'incomparable';
  if (there.startsWith(wanted)) return 'same';
  if (wanted.startsWith(there)) return 'coarser';
  const last = clockOf(found, 'end');
  return last !== null && there <= wanted && wanted <= last ? 'same' : 'differs';
}

function dateOf(moment: Moment, side: 'value' | 'end' = 'value'): string | null {
  const date = (side === 'value' ? moment.value : (moment.end ?? '')).split('T')[0] ?? '';
  return date === '' || date === 'XXXX' ? null : date;
}

function clockOf(moment: Moment, side: 'value' | 'end' = 'value'): string | null {
  const clock = (side === 'value' ? moment.value : (moment.end ?? '')).split('T')[1];
  return clock === undefined || clock === '' || clock === 'XX' ? null : clock;
}

function withoutClock(moment: Moment): Moment {
  const end = dateOf(moment, 'end');
  const { end: _, partOfDay: __, ...rest } = moment;
  return {
    ...rest,
    value: dateOf(moment) ?? moment.value,
    ...(end === null ? {} : { end }),
    precision: 'day',
  };
}

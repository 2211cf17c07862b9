import { extentOfMoment } from '../moments/compare-moments.js';
import type { Moment } from '../moments/moment.js';
import { extentOfValue } from '../moments/moment-extent.js';

/** How a moment that a question names stands to one that a source names. */
export type MomentAgreement =
  /** The source's moment is, or lies within, the one asked for. */
  | 'same'
  /** The source's moment holds the one asked for, but is less exact: a day for an hour. */
  | 'coarser'
  | 'differs'
  /** They share no part that could be compared, such as a clock time and a year. */
  | 'incomparable';

/** A moment taken apart once, to be compared with many: a passage of dates meets a question of dates. */
export class ComparableMoment {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly clock: string | null;
  readonly endClock: string | null;
  #extent: readonly [number, number] | null | undefined;
  #asked: readonly [number, number] | undefined;

  constructor(readonly moment: Moment) {
    const [date = '', clock = ''] = moment.value.split('T');
    const [endDate = '', endClock = ''] = moment.end?.split('T') ?? [];
    this.date = dateIn(date);
    this.endDate = dateIn(endDate);
    this.clock = clockIn(clock);
    this.endClock = clockIn(endClock);
  }

  /** The first and the last second of its days, as far as an open range reaches; null without a full date. */
  get extent(): readonly [number, number] | null {
    if (this.#extent === undefined) this.#extent = extentOfMoment(this.#days());
    return this.#extent;
  }

  /** The same, of just what is named. */
  get asked(): readonly [number, number] {
    this.#asked ??= [
      (extentOfValue(this.date ?? '')?.firstDay ?? Number.NaN) * 86_400,
      (extentOfValue(this.endDate ?? this.date ?? '')?.lastDay ?? Number.NaN) * 86_400 + 86_399,
    ];
    return this.#asked;
  }

  #days(): Moment {
    const { end: _, partOfDay: __, ...rest } = this.moment;
    const end = this.endDate;
    return {
      ...rest,
      value: this.date ?? this.moment.value,
      ...(end === null ? {} : { end }),
      precision: 'day',
    };
  }
}

/** Moments to be compared, each of those that compare alike once, in their order. */
export function distinctMoments(moments: readonly Moment[]): readonly ComparableMoment[] {
  if (moments.length === 0) return [];
  const distinct = new Map<string, Moment>();
  for (const moment of moments) {
    const { value, end, bound, isBoundExcluded } = moment;
    const key = `${value}/${end}/${bound}/${isBoundExcluded}`;
    if (!distinct.has(key)) distinct.set(key, moment);
  }
  return Array.from(distinct.values(), (moment) => new ComparableMoment(moment));
}

/**
 * Compares the date and the clock time apart, each only where both name one, at the coarser of
 * the two precisions. A day without a year agrees with that day of any year.
 */
export function compareWithAsked(
  asked: ComparableMoment,
  found: ComparableMoment,
): MomentAgreement {
  const date = dateAgreement(asked, found);
  const clock = clockAgreement(asked, found);
  if (date === 'differs' || clock === 'differs') return 'differs';
  if (date === 'incomparable' && clock === 'incomparable') return 'incomparable';
  if (clock === 'incomparable' && asked.clock !== null && date !== 'incomparable') {
    return 'coarser';
  }
  return date === 'coarser' || clock === 'coarser' ? 'coarser' : 'same';
}

function dateAgreement(asked: ComparableMoment, found: ComparableMoment): MomentAgreement {
  const [wanted, there] = [asked.date, found.date];
  if (wanted === null || there === null) return 'incomparable';
  if (wanted.startsWith('XXXX-') || there.startsWith('XXXX-')) {
    return yearlessAgreement(wanted, there, found);
  }
  const [from, to] = asked.asked;
  if (found.extent === null || !(found.extent[1] >= from && found.extent[0] <= to)) {
    return 'differs';
  }
  const isLessExact = there.length < wanted.length && found.moment.end === undefined;
  return isLessExact ? 'coarser' : 'same';
}

/** Month and day alone: `XXXX-10-14` lies within `XXXX-10` and agrees with `2020-10-14`. */
function yearlessAgreement(
  wanted: string,
  there: string,
  found: ComparableMoment,
): MomentAgreement {
  const [month, other] = [wanted.slice(5), there.slice(5)];
  if (month === '' || other === '') return 'incomparable';
  if (other.startsWith(month)) return 'same';
  if (month.startsWith(other)) return 'coarser';
  const last = found.endDate?.slice(5);
  return last !== undefined && other <= month && month <= last ? 'same' : 'differs';
}

/** Hours and minutes alone, as written: zones are rarely stated, so they are not converted. */
function clockAgreement(asked: ComparableMoment, found: ComparableMoment): MomentAgreement {
  const [wanted, there] = [asked.clock, found.clock];
  if (wanted === null || there === null) return 'incomparable';
  if (there.startsWith(wanted)) return 'same';
  if (wanted.startsWith(there)) return 'coarser';
  const last = found.endClock;
  return last !== null && there <= wanted && wanted <= last ? 'same' : 'differs';
}

function dateIn(date: string): string | null {
  return date === '' || date === 'XXXX' ? null : date;
}

function clockIn(clock: string): string | null {
  return clock === '' || clock === 'XX' ? null : clock;
}

import type { Season, Unit } from './lexicon.js';
import type { PartOfDay, Portion } from './moment.js';

/**
 * What a text says about a date, before it is read against any reference: the output of the
 * grammar and the input of `resolveDate`. Fields that the text leaves out are null.
 */
export type DateNode =
  /** "14 October 2020", "Oct. 14", "Tue 13th", "the 14th" (as the end of a range only). */
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly year: number }
  /** The 20th century is 20. */
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: DateNode | null }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: DateNode | null;
      /** "last summer" -1, "this summer" 0, "next spring" 1. */
      readonly shift?: -1 | 0 | 1;
    }
  | { readonly kind: 'iso-week'; readonly week: number; readonly year: DateNode | null }
  /** "Tuesday"; "last Tuesday" is in the week before (-1), "the coming Tuesday" the nearest. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift: -1 | 0 | 1 | 'coming' | null;
    }
  /** "next month", "this year", "yesterday" (day, -1), "last May". */
  | { readonly kind: 'shifted'; readonly unit: Unit; readonly by: number }
  | { readonly kind: 'shifted-month'; readonly month: number; readonly shift: number }
  /** "Monday of next week". */
  | { readonly kind: 'weekday-of'; readonly weekday: number; readonly week: DateNode }
  /** "two weeks ago", "3 days after Christmas". `from` null: from the reference. */
  | {
      readonly kind: 'offset';
      readonly steps: readonly Step[];
      readonly direction: -1 | 1;
      readonly from: DateNode | null;
    }
  /** "two days later", "a year earlier", "the following week": counted from what the text named before. */
  | { readonly kind: 'step'; readonly steps: readonly Step[]; readonly direction: -1 | 1 }
  /** "the last 3 months", "the next two weeks": up to, or from, the reference. */
  | {
      readonly kind: 'rolling';
      readonly unit: Unit;
      readonly count: number;
      readonly direction: -1 | 1;
    }
  /** "the first Monday of May", "the last week of 2016", "the 3rd month of next year". -1: last. */
  | {
      readonly kind: 'nth';
      readonly nth: number;
      readonly of: DateNode;
      readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'weekday' | 'half';
      readonly weekday: number | null;
    }
  /** "the last five months of 2011". */
  | {
      readonly kind: 'edge';
      readonly edge: 'first' | 'last';
      readonly count: number;
      readonly unit: 'day' | 'month';
      readonly of: DateNode;
    }
  /** "the week of April 10". */
  | { readonly kind: 'week-of'; readonly of: DateNode; readonly isWeekend: boolean }
  | { readonly kind: 'holiday'; readonly holiday: Holiday; readonly year: DateNode | null }
  | { readonly kind: 'portion'; readonly portion: Portion; readonly of: DateNode };

/** A count of units: part of a distance in time. */
export interface Step {
  readonly count: number;
  readonly unit: Unit;
}

/** How a holiday's day follows from its year. */
export type Holiday =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'nth-weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      /** Days after that weekday: Black Friday is Thanksgiving + 1. */
      readonly plus?: number;
    }
  | { readonly kind: 'easter'; readonly plus: number };

/** A time of day as written: `hour` is not yet on the 24-hour clock if `half` is given. */
export interface TimeNode {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly half: 'am' | 'pm' | null;
  readonly part: PartOfDay | null;
  readonly isApproximate: boolean;
  /** Undefined: not said. Null: said, but the words fit several zones. */
  readonly zone: string | null | undefined;
  /** A number that is a time only beside a date, a range's other end or a part of the day. */
  readonly isWeak: boolean;
}

/** Everything that one expression says: at least one of date, time and part is there. */
export interface Expression {
  readonly date?: DateNode;
  readonly endDate?: DateNode;
  readonly time?: TimeNode;
  readonly endTime?: TimeNode;
  readonly part?: PartOfDay;
  readonly bound?: 'from' | 'until';
  readonly isBoundExcluded?: true;
  readonly isApproximate?: boolean;
}

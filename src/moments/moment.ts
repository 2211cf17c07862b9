/**
 * How finely a moment is known, coarsest last. A moment never claims more than its text did:
 * "14 October" is a `day`, "on the night of May 2 to 3" is a `part-of-day`.
 */
export type Precision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** The part of a day that a text named, in the text's own coarse terms. */
export type PartOfDay = 'early-morning' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** A loosely named part of a period. */
export type Portion = 'early' | 'middle' | 'late';

/**
 * When something happened, was said or was published, kept as precisely as it was written
 * and no more. After EDTF (ISO 8601-2) and TIMEX3.
 */
export interface Moment {
  /**
   * ISO 8601, cut to the precision: `2020-10-14T08:36`, `2020-10-14T07`, `2020-10-14`,
   * `2020-W42`, `2020-10`, `2020`; as in ISO 8601-2 seasons are the months 21–24 (`2020-21` is
   * spring), quarters 33–36, a decade `199X`, a century `19XX`. No zone suffix: see `zone`.
   * A part of a day carries the day (`2020-10-14`) and names its part in `partOfDay`.
   * A time without a day is written `T08:36`.
   * What the text leaves open is written with X, as EDTF writes unspecified digits: `XXXX-10-14`
   * (no year known), `TXX` (a part of some day: see `partOfDay`).
   */
  readonly value: string;
  /** The inclusive last value of a range, in the same form; absent for a single moment. */
  readonly end?: string;
  /** Open ranges: `after 2010` has `bound: 'from'`, `until May` has `bound: 'until'`. */
  readonly bound?: 'from' | 'until';
  /** True when an open range leaves its own value out: `after 2010` begins with 2011. */
  readonly isBoundExcluded?: true;
  /** "early 2019", "mid-May", "the end of 1989": the part of the period, as loosely as it was said. */
  readonly portion?: Portion;
  readonly precision: Precision;
  readonly partOfDay?: PartOfDay;
  /** "about", "around", "circa". */
  readonly isApproximate: boolean;
  /** "today", "this morning", "last week": resolved against a reference day, which is named. */
  readonly resolvedAgainst?: string;
  /** IANA name or offset such as `+04:00`; null when the text does not say. */
  readonly zone: string | null;
  /** The exact words of the text. */
  readonly asWritten: string;
}

import type { Precision } from './moment.js';

/** Which number of `3/4/2020` is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** What a text's relative and shortened dates are read against: usually its document. */
export interface Reference {
  /** ISO day of the document (`2020-10-14`); null when unknown, and then nothing is resolved. */
  readonly day: string | null;
  /** Time of day of the document, `HH:MM`, if it is known: only "5 minutes ago" needs it. */
  readonly clock?: string;
  /** The document's zone, IANA or offset; given to times that name none. Null when unknown. */
  readonly zone: string | null;
  /** How `3/4/2020` is read when both readings are possible. */
  readonly order: DateOrder;
  /**
   * What the text is for, which says in which year or week a shortened date falls. In a `report`
   * the wording decides ("was closed on", "takes place on", "until"), and where it does not the
   * date stays open; in a `plan` (what a person asks of an assistant) it is the next one from the
   * day on, and only there are "in two weeks" and "two weeks later" read from the day: in a report
   * they are durations and steps of the story.
   */
  readonly purpose: 'report' | 'plan';
}

/** Where a shortened date lies, seen from the reference day; both hold that day itself. */
export type Side = 'past' | 'future';

/** A reference with what the text around one expression adds to it. */
export interface Reading extends Reference {
  /** Null: the wording does not say. */
  readonly side: Side | null;
  /** The moment that the text named before, from which "two days later" is counted. */
  readonly anchor: Anchor | null;
  /** The Monday (a day number) of a week that the same sentence named: "next week, on Friday". */
  readonly week: number | null;
}

/** A moment that later ones are counted from. */
export interface Anchor {
  /** ISO value without a time, with its year. */
  readonly value: string;
  readonly precision: Precision;
}

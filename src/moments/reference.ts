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
   * What the text is for, which says in which year or week a shortened date falls: in a `report`
   * the last one up to the day, in a `plan` (what a person asks of an assistant) the next one from
   * the day on. Only in a plan are "in two weeks" and "two weeks later" read from the day: in a
   * report they are durations and steps of the story.
   */
  readonly purpose: 'report' | 'plan';
}

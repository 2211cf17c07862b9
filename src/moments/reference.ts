/** What a text's relative and shortened dates are read against: usually its document. */
export interface Reference {
  /** ISO day of the document (`2020-10-14`); null when unknown, and then nothing is resolved. */
  readonly day: string | null;
  /** Time of day of the document, `HH:MM`, if it is known: only "5 minutes ago" needs it. */
  readonly clock?: string;
  /** The document's zone, IANA or offset; given to times that name none. Null when unknown. */
  readonly zone: string | null;
  /** How `3/4/2020` is read when both readings are possible. */
  readonly order: 'day-first' | 'month-first';
  /**
   * Which year or week a shortened date falls in: `past` the last one up to the day (reports),
   * `future` the next one from the day on (questions about plans). Only with `future` are
   * "in two weeks" and "two weeks later" read from the day: in a report they are durations
   * and steps of the story.
   */
  readonly purpose: 'past' | 'future';
}

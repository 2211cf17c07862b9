/** What is kept in rows that have a seal each, by its table. */
export type SealedKind =
  | 'review_item'
  | 'review_request'
  | 'given_answer'
  | 'given_quote'
  | 'correction'
  | 'given_correction'
  | 'vote'
  | 'guild'
  | 'worded_message';

/** A stored row that is not what was written: a disk has changed it, or somebody by other means than the bot. It is never given out. */
export interface AlteredRow {
  readonly table: SealedKind;
  /** Its key as text; the parts of one are parted by spaces. */
  readonly key: string;
}

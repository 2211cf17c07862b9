/**
 * What can be wrong with a text that a person brings, by name: for doors that say it in another
 * language. Faults that only files of an operator's can have are not in the list.
 */
export const faultCodes = [
  'not-one-line',
  'not-an-address',
  'no-language',
  'no-date',
  'no-zone',
  'no-wording',
  'no-id',
  'misspelt-field',
  'no-fields',
  'front-matter-unclosed',
  'front-matter-only',
  'front-matter-broken',
  'empty',
  'unstorable',
  'utf-16',
  'not-utf-8',
  'not-utf-8-but',
  'structured',
  'pdf',
  'archive',
  'image',
  'binary',
  'file-kind',
  'file-of-many',
  'too-many-redirects',
  'page-kind',
  'page-kind-unstated',
  'page-refused',
  'too-large',
  'not-public',
  'wrong-port',
  'timeout',
  'no-host',
  'no-answer',
  'certificate',
  'broken-off',
  'credentials',
  'page-without-words',
  'page-unreadable',
  'text-unfit',
  'encoding-unknown',
  'encoding-wrong',
  'id-taken',
] as const;

/** One of `faultCodes`. */
export type FaultCode = (typeof faultCodes)[number];

/** What is wrong, without any language. */
export interface FaultReason {
  readonly code: FaultCode;
  /** What was found, or the limit that was passed: a value, not words of ours. Absent where there is none. */
  readonly value?: string;
}

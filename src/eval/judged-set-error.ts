import { OperatorError } from '../operator-error.js';

/** A judged set's record that cannot be read: which file and line, what was expected, what was found. */
export class MalformedRecordError extends OperatorError {
  readonly code = 'EVAL_MALFORMED_RECORD';

  constructor(
    readonly file: string,
    /** 1-based. */
    readonly line: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${file}:${line}: expected ${expected}, found ${found}`);
  }
}

/** A file or folder that a judged set needs and that is not there or cannot be opened. */
export class MissingJudgedFileError extends OperatorError {
  readonly code = 'EVAL_MISSING_FILE';
  override readonly exitCode = 2;

  constructor(
    readonly file: string,
    readonly expected: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: expected ${expected}, found no readable file there`, options);
  }
}

/** A split that the set lacks, or none named where several exist. */
export class UnknownSplitError extends OperatorError {
  readonly code = 'EVAL_UNKNOWN_SPLIT';
  override readonly exitCode = 2;

  constructor(
    readonly set: string,
    readonly asked: string | null,
    readonly existing: readonly string[],
  ) {
    const list = existing.length === 0 ? 'none' : existing.join(', ');
    super(
      asked === null
        ? `${set}: expected --split with one of the set's splits, found none given; splits that exist: ${list}`
        : `${set}: expected a split that exists, found "${asked}"; splits that exist: ${list}`,
    );
  }
}

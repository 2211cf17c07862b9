import { OperatorError } from '../operator-error.js';

/** Between these two lines a page is written by the evaluation; all else on it is a person's. */
export const beginMark =
  '<!-- eval: everything from here to the end mark is written by `npm run eval -- --all` -->';
export const endMark = '<!-- eval: end -->';

/** A page cannot be read or has no pair of marks, so nothing on it may be overwritten. */
export class UnmarkedPageError extends OperatorError {
  readonly code = 'EVAL_UNMARKED_PAGE';
  override readonly exitCode = 2;

  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(
      `${file}: expected a page with the lines "${beginMark}" and "${endMark}" once each and in this order, found none; add them where the figures are to stand, or leave --write out`,
      options,
    );
  }
}

/**
 * A half-open range `[start, end)` of UTF-16 code units in one untouched text,
 * as in the W3C TextPositionSelector. `text.slice(span.start, span.end)` is the spanned text.
 * Invariant: `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spanned text, exactly. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

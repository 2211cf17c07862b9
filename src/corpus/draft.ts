import type { Span } from '../analysis/span.js';
import type { PassageKind, Speaker } from './passage.js';

/** A passage in the making: what a layout reader found, before the text is tiled and dated. */
export interface Draft {
  readonly kind: PassageKind;
  /** Without white space at either end. Drafts are in order and do not overlap. */
  readonly span: Span;
  readonly headings: readonly string[];
  /** `undefined` until something says who speaks; null when the text says that it is not known. */
  readonly speaker: Speaker | null | undefined;
  /** Where the text itself dates these words, such as the end of an attribution line. */
  readonly saidAt: Span | null;
  readonly question: Span | null;
  /** Whether a new section of the document starts here, which ends an interview before it. */
  readonly startsSection: boolean;
}

/** A draft of which only the place is known. */
export function draftOf(kind: PassageKind, span: Span, headings: readonly string[]): Draft {
  return {
    kind,
    span,
    headings,
    speaker: undefined,
    saidAt: null,
    question: null,
    startsSection: false,
  };
}

import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';
import type { PassageKind } from './passage.js';
import type { Stretch, Voice } from './voice.js';

/** A passage in the making: what a layout reader found, before the text is tiled and dated. */
export interface Draft {
  readonly kind: PassageKind;
  /** Without white space at either end. Drafts are in order and do not overlap. */
  readonly span: Span;
  readonly headings: readonly string[];
  /** Absent until something says whose words they are. */
  readonly voice?: Voice;
  /** Where within it the words are another's; see `Passage.stretches`. */
  readonly stretches?: readonly Stretch[];
  /** Where the text itself dates these words, such as the end of an attribution line. */
  readonly saidAt: Span | null;
  /** When it was said, where a stamp beside it tells; goes before `saidAt`. */
  readonly said?: Moment;
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
    saidAt: null,
    question: null,
    startsSection: false,
  };
}

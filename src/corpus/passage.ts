import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';
import type { DocumentId, PassageId } from './document.js';
import type { Stretch, Voice } from './voice.js';

/**
 * What a passage is in its document. `quotation` is somebody's words set apart by the text;
 * `attribution` is the line that names their speaker, `metadata` is front matter or a comment:
 * both are kept so that passages tile the text, and are never quoted themselves (`isQuotable`).
 */
export type PassageKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'code'
  | 'post'
  | 'quotation'
  | 'question'
  | 'answer'
  | 'dateline'
  | 'attribution'
  | 'metadata';

/** A moment that a passage's text states, and where it states it (span in the document). */
export interface StatedMoment {
  readonly moment: Moment;
  readonly span: Span;
}

/**
 * A stretch of a document that is found, shown and cited as one.
 * Invariant: a document's passages, in order, tile its text: the first starts at 0, each starts
 * where the one before ended, the last ends at `text.length`. No character is lost or doubled.
 */
export interface Passage {
  readonly id: PassageId;
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly kind: PassageKind;
  /** Headings above the passage, outermost first. */
  readonly headings: readonly string[];
  /** Whose words it is, but for its `stretches`. */
  readonly voice: Voice;
  /** Where within it the words are another's than `voice`'s: in order, without overlap; most passages have none. */
  readonly stretches: readonly Stretch[];
  /** When it was said or published: the document's date unless the passage's frame says otherwise. */
  readonly said: Moment | null;
  /** Moments stated in the passage's own text, in order. */
  readonly moments: readonly StatedMoment[];
  /** For an answer in an interview: where its question stands in the document, without white space around it. */
  readonly question: Span | null;
}

/** The moments that a passage states within or across a span of the document, in order. */
export function momentsWithin(
  passage: Pick<Passage, 'moments'>,
  span: Span,
): readonly StatedMoment[] {
  return passage.moments.filter(
    (stated) => stated.span.start < span.end && stated.span.end > span.start,
  );
}

/** Whether a passage's words are the document's statement, fit to be found and quoted. */
export function isQuotable(passage: Pick<Passage, 'kind'>): boolean {
  return passage.kind !== 'metadata' && passage.kind !== 'attribution';
}

/** `documentId#start-end`. */
export function passageId(documentId: DocumentId, span: Span): PassageId {
  return `${documentId}#${span.start}-${span.end}` as PassageId;
}

import type { Span } from '../analysis/span.js';
import type { Document, DocumentId, Revision } from '../corpus/document.js';
import type { Quote } from './answer.js';

/** Code units kept before and after a quote; the length that the W3C model's examples use. */
const CONTEXT_LENGTH = 32;

/**
 * The document's own words at `span`, with what stands around them.
 * @throws QuoteMismatchError when the span is empty, leaves the text or cuts a surrogate pair.
 */
export function cutQuote(document: Document, span: Span): Quote {
  const { text } = document;
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) {
    throw new QuoteMismatchError(document.id, document.revision, `the span ${start} to ${end}`);
  }
  if (end > text.length) {
    throw new QuoteMismatchError(
      document.id,
      document.revision,
      `a span ending at ${end} in a text of ${text.length} code units`,
    );
  }
  if (splitsPair(text, start) || splitsPair(text, end)) {
    throw new QuoteMismatchError(document.id, document.revision, 'half of a surrogate pair');
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(alignedBack(text, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, alignedOn(text, end + CONTEXT_LENGTH)),
    span: { start, end },
    documentId: document.id,
    revision: document.revision,
  };
}

/**
 * The quote gate: the last check before a quote leaves the core.
 * @throws QuoteMismatchError unless the quote is the slice of exactly this revision.
 */
export function assertVerbatim(quote: Quote, document: Document): void {
  const fail = (found: string): never => {
    throw new QuoteMismatchError(quote.documentId, quote.revision, found);
  };
  if (quote.documentId !== document.id) fail(`a quote checked against document ${document.id}`);
  if (quote.revision !== document.revision) {
    fail(`a quote checked against revision ${document.revision.slice(0, 8)}`);
  }
  if (quote.exact === '' || document.text.slice(quote.span.start, quote.span.end) !== quote.exact) {
    fail('other words at its place');
  }
}

/** How many lines end from one code unit to before another: at CRLF, LF and CR. */
export function linesBetween(text: string, start: number, end: number): number {
  // `indexOf` looks at many code units at once, but does not stop at an end: a text may be megabytes long.
  const stretch = text.slice(start, end);
  let lines = 0;
  for (let at = stretch.indexOf('\n'); at !== -1; at = stretch.indexOf('\n', at + 1)) {
    lines++;
    // It is slow where lines are short; a text of blank lines alone is counted unit by unit.
    if (lines > fewLines && lines * shortLine > at) return linesByUnit(text, start, end);
  }
  for (let at = stretch.indexOf('\r'); at !== -1; at = stretch.indexOf('\r', at + 1)) {
    if (text.charCodeAt(start + at + 1) !== 0x0a) lines++;
    if (lines > fewLines && lines * shortLine > at) return linesByUnit(text, start, end);
  }
  return lines;
}

const fewLines = 64;
/** In code units. */
const shortLine = 24;

function linesByUnit(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines++;
  }
  return lines;
}

function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

/** The span without half of a surrogate pair at either end. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: alignedBack(text, start), end: alignedOn(text, end) };
}

function alignedBack(text: string, at: number): number {
  const start = Math.max(0, at);
  return splitsPair(text, start) ? start + 1 : start;
}

function alignedOn(text: string, at: number): number {
  const end = Math.min(text.length, at);
  return splitsPair(text, end) ? end - 1 : end;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A quote that is not the slice of the revision it names: a broken promise, so nothing is sent. */
export class QuoteMismatchError extends Error {
  readonly code = 'QUOTE_MISMATCH';

  constructor(
    readonly documentId: DocumentId,
    readonly revision: Revision,
    found: string,
  ) {
    super(
      `Expected a slice of document ${documentId}, revision ${revision.slice(0, 8)}, ` +
        `found ${found}. Nothing was shown. Rebuild the index (npm run ingest) and report this.`,
    );
    this.name = 'QuoteMismatchError';
  }
}

import { findMoments } from '../moments/find-moments.js';
import type { Moment } from '../moments/moment.js';
import { readBlocks } from './block.js';
import type { Document } from './document.js';
import { isDateLine } from './document-form.js';

/**
 * When a document was said or published: what its metadata state; failing that, the date that
 * stands alone in its first line. Null when neither says: a date somewhere in the text is not the
 * text's own.
 */
export function documentDate(document: Document): Moment | null {
  const { text, source } = document;
  if (source.publishedAt !== null) return source.publishedAt;
  const [first] = readBlocks(text.slice(0, 400));
  if (document.form === 'markdown' || first === undefined || !isDateLine(text, first.span))
    return null;
  const line = text.slice(first.span.start, first.span.end);
  return (
    findMoments(line, { day: null, zone: source.zone, order: 'day-first', purpose: 'report' })[0]
      ?.moment ?? null
  );
}

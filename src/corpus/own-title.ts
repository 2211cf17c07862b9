import type { Document } from './document.js';
import { isHeadlineLine } from './headline.js';

/** A document as far as it takes to name it; its text is not at hand everywhere. */
export type Nameable = Pick<Document, 'source'> & Partial<Pick<Document, 'text' | 'form'>>;

/** What a document calls itself: its title, or else its first heading; null where it has neither. */
export function ownTitle({ source, text, form }: Nameable): string | null {
  if (source.title !== null) return source.title;
  return text === undefined || form === undefined ? null : firstHeading({ text, form });
}

/** Lines looked at, without empty ones: a title stands near the top or nowhere. A guess. */
const linesSeen = 40;
/** Longest heading that names a text, in UTF-16 code units; a longer line is a paragraph. A guess. */
const longestHeading = 120;

/**
 * What a text without a title is called by its own words: its first heading, in plain text its first
 * line where that looks like a headline. Null where it has neither.
 */
function firstHeading({ text, form }: Pick<Document, 'text' | 'form'>): string | null {
  let seen = 0;
  for (let start = 0; start < text.length && seen < linesSeen; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, Math.min(end, start + 2 * longestHeading)).trim();
    if (line !== '') {
      seen += 1;
      const marks = line.length - line.replace(/^#{1,6}/, '').length;
      const title = line.slice(marks).trim();
      if (marks > 0 && title !== '' && title.length <= longestHeading) return title;
      if (form !== 'markdown') {
        const isTitle =
          line.length <= longestHeading && isHeadlineLine(line, { start: 0, end: line.length });
        return isTitle ? line : null;
      }
    }
    start = end + 1;
  }
  return null;
}

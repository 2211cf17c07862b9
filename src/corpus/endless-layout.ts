import { trimSpan } from './block.js';
import type { DocumentForm } from './document.js';
import { type Draft, draftOf } from './draft.js';
import { readFrontMatter } from './front-matter.js';

/**
 * More lines with words than this in one text are a log or a table, not something with headlines,
 * turns and signatures; a book has a tenth. Passages are kept in memory, each with its frame, so
 * their number is bounded by this.
 */
const MAX_LINES = 500_000;

/** Whether a text has more lines than a layout is read for. */
export function isEndless(text: string, most = MAX_LINES): boolean {
  // A line with words and its end are two characters at least.
  if (text.length <= 2 * most) return false;
  let lines = 0;
  let isBlank = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) {
      isBlank = true;
    } else if (isBlank && unit !== 0x20 && unit !== 0x09) {
      isBlank = false;
      lines += 1;
      if (lines > most) return true;
    }
  }
  return false;
}

/** The draft of an endless text, to be cut by its length alone; front matter stays apart. */
export function readEndlessLayout(text: string, form: DocumentForm): readonly Draft[] {
  const frontMatter = form === 'markdown' ? readFrontMatter(text) : null;
  const drafts: Draft[] = [];
  let start = 0;
  if (frontMatter !== null && frontMatter !== 'unclosed') {
    drafts.push(draftOf('metadata', trimSpan(text, frontMatter.span), []));
    start = frontMatter.span.end;
  }
  drafts.push(draftOf('paragraph', trimSpan(text, { start, end: text.length }), []));
  return drafts;
}

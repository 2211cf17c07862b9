import type { Span } from '../analysis/span.js';
import { readAttribution } from './attribution.js';
import { type Block, readBlocks, readLines } from './block.js';
import { isDateLine, isFollowedByBody } from './document-form.js';
import { type Draft, draftOf } from './draft.js';
import { MAX_HEADINGS } from './heading-title.js';
import { isHeadline } from './headline.js';
import { isDashTurn } from './turns/dash-interviews.js';

/**
 * Reads a text without markup: blocks between blank lines, headlines, quotations with their
 * speaker's name.
 *
 * In a digest two blank lines end a section and its headline: what follows without a headline of
 * its own is posts. Where a digest uses such gaps, a headline stands only where an item begins
 * (at the top, after a gap, a post, another headline or a signed quotation), because a short
 * paragraph that lost its stop looks the same in the middle of an item.
 */
export function readPlainLayout(text: string, form: 'digest' | 'prose'): readonly Draft[] {
  const blocks = readBlocks(text);
  const usesGaps = form === 'digest' && blocks.slice(1).some((block) => block.blanksBefore >= 2);
  const drafts: Draft[] = [];
  let headings: readonly string[] = [];
  let isItemStart = true;
  for (const [index, block] of blocks.entries()) {
    if (isDateLine(text, block.span)) {
      drafts.push({ ...draftOf('dateline', block.span, []), startsSection: index > 0 });
      headings = [];
      isItemStart = true;
      continue;
    }
    const isAfterGap = usesGaps && index > 0 && block.blanksBefore >= 2;
    if (isAfterGap) {
      headings = [];
      isItemStart = true;
    }
    const isHeading =
      (!usesGaps || isItemStart) &&
      isHeadline(text, block, form) &&
      isFollowedByBody(text, blocks, index, form);
    if (isHeading) {
      const isUnderHeading = drafts.at(-1)?.kind === 'heading' && !isAfterGap;
      const above = isUnderHeading ? headings.slice(1 - MAX_HEADINGS) : [];
      drafts.push({ ...draftOf('heading', block.span, above), startsSection: true });
      headings = [...above, text.slice(block.span.start, block.span.end)];
      isItemStart = true;
      continue;
    }
    const isPost = form === 'digest' && headings.length === 0;
    const kind = isPost ? 'post' : isQuoted(text, block.span) ? 'quotation' : 'paragraph';
    const read = readSigned(text, block, kind, headings, form);
    for (const [place, draft] of read.entries()) {
      drafts.push(place === 0 ? { ...draft, startsSection: isAfterGap } : draft);
    }
    isItemStart = kind === 'post' || read.length > 1;
  }
  return drafts;
}

/** Whether each line begins with the mark by which plain texts quote: `> The crane is old.` */
function isQuoted(text: string, span: Span): boolean {
  if (text.charAt(span.start) !== '>') return false;
  for (const line of readLines(text, span)) {
    if (!/^[ \t]*>(?!>)/u.test(text.slice(line.start, line.start + 8))) return false;
  }
  return true;
}

/** One block; two drafts when its end names who said it. */
function readSigned(
  text: string,
  block: Block,
  kind: 'post' | 'paragraph' | 'quotation',
  headings: readonly string[],
  form: 'digest' | 'prose',
): readonly Draft[] {
  const { span } = block;
  const isTurn = isDashTurn(text, span.start);
  const attribution = isTurn
    ? null
    : readAttribution(text, span, {
        allowsBareName:
          form === 'digest' || /^["“«„]/u.test(text.slice(span.start, span.start + 1)),
        isSetApart: false,
      });
  if (attribution === null || attribution.words.start === attribution.words.end) {
    return [draftOf(kind, span, headings)];
  }
  const { voice, saidAt } = attribution;
  const words = { ...draftOf('quotation', attribution.words, headings), voice, saidAt };
  return [words, { ...words, kind: 'attribution', span: attribution.span }];
}

import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import { isHeadlineLine } from '../headline.js';
import type { PassageKind } from '../passage.js';
import type { Source } from '../source.js';
import { nobody } from '../voice.js';
import { readByline } from './byline.js';
import { isCaption, isEditorsNote, isHeadOfRelated, isPageLine } from './furniture-line.js';
import { readLetters } from './letters.js';
import { readSignedPosts } from './signed-posts.js';
import { setVoices, type VoicedSpan } from './voiced-span.js';

/**
 * Marks what is nobody's: the headline that a text begins with, captions, bylines, menus, lists of
 * other articles, editors' notes; and whose whole letters and embedded posts are. Only lines that
 * can be nothing else: a sentence is somebody's.
 */
export function readFurniture(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  if (source.speaker !== undefined) return drafts;
  const letters = readLetters(text, drafts, source);
  const posts = readSignedPosts(text, letters, source).map((draft, index) =>
    asPageLine(text, draft, index),
  );
  const voiced: VoicedSpan[] = [];
  let isRelated = false;
  for (const [index, draft] of posts.entries()) {
    const { kind, span } = draft;
    if (kind === 'metadata' || kind === 'code' || kind === 'attribution') continue;
    const first = text.slice(span.start, Math.min(span.end, span.start + MAX_LINE + 1));
    if (kind === 'heading') {
      // Without markup a title in a list of titles looks like a heading.
      const isListed: boolean = isRelated && !/^#|[\r\n]/u.test(first);
      isRelated = isListed || isHeadOfRelated(first);
      continue;
    }
    if (draft.voice !== undefined) continue;
    if (isRelated && kind !== 'quotation' && isTitle(text, span)) {
      voiced.push({ span, voice: nobody, isApart: true, kind: 'metadata' });
      continue;
    }
    isRelated = false;
    if (isHeadOfRelated(first) && isTitle(text, span)) {
      isRelated = true;
      voiced.push({ span, voice: nobody, isApart: true, kind: 'metadata' });
      continue;
    }
    if (isEditorsNote(first)) {
      voiced.push({ span, voice: nobody, isApart: true });
      continue;
    }
    if (
      isOpening(posts, index) &&
      kind === 'paragraph' &&
      isOpeningTitle(text, span) &&
      hasBody(posts, index)
    ) {
      voiced.push({ span, voice: nobody, isApart: true, kind: 'heading' });
      continue;
    }
    if (index < MAX_TOP && kind === 'paragraph' && isAboveByline(text, posts, index)) {
      voiced.push({ span, voice: nobody, isApart: true, kind: 'heading' });
      continue;
    }
    for (const line of readLines(text, span)) {
      const bare = trimSpan(text, line);
      if (bare.end === bare.start || bare.end - bare.start > MAX_LINE) continue;
      const sort = sortOf(text.slice(bare.start, bare.end), index < MAX_TOP);
      if (sort !== null) voiced.push({ span: bare, voice: nobody, isApart: true, kind: sort });
    }
  }
  return setVoices(text, posts, voiced);
}

/** What looks like a headline and is a byline or a page's own line. */
function asPageLine(text: string, draft: Draft, index: number): Draft {
  const { kind, span, voice } = draft;
  if (kind !== 'heading' || voice !== undefined || span.end - span.start > MAX_LINE) return draft;
  const sort = sortOf(text.slice(span.start, span.end), index < MAX_TOP);
  return sort === null ? draft : { ...draft, kind: sort, voice: nobody };
}

/** Longer lines are text. In UTF-16 code units. */
const MAX_LINE = 240;
/** A byline stands above the text, within so many blocks. */
const MAX_TOP = 8;

/** What a line becomes that is nobody's; null where it may be somebody's. */
function sortOf(line: string, isAtTop: boolean): PassageKind | null {
  if (isPageLine(line)) return 'metadata';
  if (isCaption(line)) return 'paragraph';
  return isAtTop && readByline(line) !== null ? 'metadata' : null;
}

/** Whether nothing but headings, datelines and front matter stands above. */
function isOpening(drafts: readonly Draft[], index: number): boolean {
  return (
    index <= 3 &&
    drafts
      .slice(0, index)
      .every(({ kind }) => kind === 'metadata' || kind === 'dateline' || kind === 'attribution')
  );
}

function hasBody(drafts: readonly Draft[], index: number): boolean {
  return drafts
    .slice(index + 1, index + 5)
    .some(({ kind }) => kind === 'paragraph' || kind === 'quotation' || kind === 'list-item');
}

/** A title may ask; bold type alone is an interviewer's. */
function isOpeningTitle(text: string, span: Span): boolean {
  if (isTitle(text, span)) return true;
  const line = text.slice(span.start, span.end);
  const asks = line.endsWith('?') || line.endsWith('!');
  return asks && !/^[*_-]/u.test(line) && isTitle(text, { start: span.start, end: span.end - 1 });
}

/** A title under a box or a kicker: the line right above `By Ada Roe`. */
function isAboveByline(text: string, drafts: readonly Draft[], index: number): boolean {
  const next = drafts[index + 1];
  const { span } = drafts[index] as Draft;
  if (next === undefined || !isOpeningTitle(text, span)) return false;
  const [first] = readLines(text, next.span);
  return first !== undefined && readByline(text.slice(first.start, first.end)) !== null;
}

/** One line without a full stop, as headlines are. */
function isTitle(text: string, span: Span): boolean {
  return span.end - span.start <= MAX_LINE && isHeadlineLine(text, span);
}

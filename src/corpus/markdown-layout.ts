import type { Span } from '../analysis/span.js';
import { trimEndMarks } from '../analysis/trim-marks.js';
import { readAttribution } from './attribution.js';
import { readLines, trimSpan } from './block.js';
import { type Draft, draftOf } from './draft.js';
import { readFrontMatter } from './front-matter.js';
import { boundedTitle } from './heading-title.js';
import type { PassageKind } from './passage.js';

/**
 * Reads the blocks of Markdown that matter for quoting: headings (`#` and underlined, nested),
 * paragraphs, list items, block quotes, tables, fenced code, front matter and comments. A closing
 * line `— Ada Roe, occasion, 3 May 2001` says who speaks in the paragraph, item or block quote
 * before it, also across a blank line after a block quote. Not a full CommonMark reader:
 * what inline markup the text has stays, because quotes are slices of it; ingest leaves out most.
 */
export function readMarkdownLayout(text: string): readonly Draft[] {
  const frontMatter = readFrontMatter(text);
  const drafts: Draft[] = [];
  let start = 0;
  if (frontMatter !== null && frontMatter !== 'unclosed') {
    drafts.push(draftOf('metadata', trimSpan(text, frontMatter.span), []));
    start = frontMatter.span.end;
  }
  const headings: { readonly level: number; readonly title: string }[] = [];
  for (const part of readParts(text, start)) {
    if (part.kind !== 'heading') {
      addSigned(
        text,
        drafts,
        part,
        headings.map(({ title }) => title),
      );
      continue;
    }
    while ((headings.at(-1)?.level ?? 0) >= part.level) headings.pop();
    const above = headings.map(({ title }) => title);
    drafts.push({ ...draftOf('heading', part.span, above), startsSection: true });
    headings.push({
      level: part.level,
      title: headingTitle(text.slice(part.span.start, part.span.end)),
    });
  }
  return drafts;
}

type Part =
  | { readonly kind: Exclude<PassageKind, 'heading'>; readonly span: Span }
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number };

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+\S/u;
const QUOTE = /^ {0,3}>/u;

/** The parts of a Markdown text, one after another, read line by line. */
function* readParts(text: string, from: number): Generator<Part> {
  let open: {
    kind: 'paragraph' | 'list-item' | 'quotation';
    start: number;
    end: number;
    lines: number;
  } | null = null;
  let fence: { readonly mark: string; readonly start: number } | null = null;
  let commentStart: number | null = null;
  let end = from;
  const close = (): Part[] => {
    if (open === null) return [];
    const span = trimSpan(text, { start: open.start, end: open.end });
    const part: Part = { kind: open.kind, span };
    open = null;
    return span.end > span.start ? [part] : [];
  };
  for (const span of readLines(text, { start: from, end: text.length })) {
    const line = text.slice(span.start, span.end);
    end = span.end;
    if (fence !== null) {
      const closing = FENCE.exec(line)?.[1];
      if (closing?.startsWith(fence.mark) === true && /^[\s`~]*$/u.test(line)) {
        yield { kind: 'code', span: trimSpan(text, { start: fence.start, end: span.end }) };
        fence = null;
      }
      continue;
    }
    if (commentStart !== null) {
      if (line.includes('-->')) {
        yield { kind: 'metadata', span: trimSpan(text, { start: commentStart, end: span.end }) };
        commentStart = null;
      }
      continue;
    }
    const opening = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[1];
    const underline: string | undefined =
      open?.kind === 'paragraph' && open.lines === 1 ? UNDERLINE.exec(line)?.[1] : undefined;
    if (opening !== undefined) {
      yield* close();
      fence = { mark: opening, start: span.start };
    } else if (/^ {0,3}<!--/u.test(line)) {
      yield* close();
      if (line.includes('-->')) yield { kind: 'metadata', span: trimSpan(text, span) };
      else commentStart = span.start;
    } else if (heading !== undefined) {
      yield* close();
      yield { kind: 'heading', span: trimSpan(text, span), level: heading.length };
    } else if (underline !== undefined && open !== null) {
      const titled: Span = { start: open.start, end: span.end };
      open = null;
      yield {
        kind: 'heading',
        span: trimSpan(text, titled),
        level: underline.startsWith('=') ? 1 : 2,
      };
    } else if (line.trim() === '' || RULE.test(line)) {
      yield* close();
    } else if (ITEM.test(line) || (QUOTE.test(line) && open?.kind !== 'quotation')) {
      yield* close();
      open = {
        kind: QUOTE.test(line) ? 'quotation' : 'list-item',
        start: span.start,
        end: span.end,
        lines: 1,
      };
    } else if (open !== null) {
      open.end = span.end;
      open.lines += 1;
    } else {
      open = { kind: 'paragraph', start: span.start, end: span.end, lines: 1 };
    }
  }
  yield* close();
  if (fence !== null) yield { kind: 'code', span: trimSpan(text, { start: fence.start, end }) };
  if (commentStart !== null)
    yield { kind: 'metadata', span: trimSpan(text, { start: commentStart, end }) };
}

/** Adds a part; when it closes with an attribution, its words and the attribution apart. */
function addSigned(text: string, drafts: Draft[], part: Part, headings: readonly string[]): void {
  const { kind, span } = part;
  const attribution =
    kind === 'code' || kind === 'metadata'
      ? null
      : readAttribution(text, span, { allowsBareName: false, isSetApart: kind === 'quotation' });
  if (attribution === null) {
    drafts.push(draftOf(kind, span, headings));
    return;
  }
  const { voice, saidAt, words } = attribution;
  const signature: Draft = {
    ...draftOf('attribution', attribution.span, headings),
    voice,
    saidAt,
  };
  if (words.end > words.start && /[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) {
    drafts.push({ ...draftOf(kind, words, headings), voice, saidAt }, signature);
    return;
  }
  // Alone in its block: it signs what stands directly before it.
  const before = drafts.at(-1);
  const isSignable =
    before !== undefined &&
    before.voice === undefined &&
    (before.kind === 'quotation' ||
      (before.kind === 'paragraph' &&
        /^["“«„]/u.test(text.slice(before.span.start, before.span.start + 1))));
  if (!isSignable) {
    drafts.push(draftOf(kind, span, headings));
    return;
  }
  drafts[drafts.length - 1] = { ...before, voice, saidAt };
  drafts.push(signature);
}

/** `## Title ##` → `Title`; the underline of an underlined heading goes too. */
function headingTitle(written: string): string {
  const opened = written.replace(/^#{1,6}[ \t]*/u, '');
  const closed = trimEndMarks(opened, ' \t');
  const hashless = trimEndMarks(closed, '#');
  const isClosed = hashless !== closed && /[ \t]$/.test(hashless.slice(-1));
  const [title = '', underline] = (isClosed ? hashless : opened).split(/\r\n|\n|\r/u);
  const isUnderlined = underline !== undefined && /^[ \t]*(?:=+|-+)[ \t]*$/u.test(underline);
  return boundedTitle((isUnderlined ? title : isClosed ? hashless : opened).trim());
}

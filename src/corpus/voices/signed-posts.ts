import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import type { Source } from '../source.js';
import type { Voice } from '../voice.js';
import { momentIn } from './claimant.js';

/** `— Bettina Ruck (@bettinaruck) September 18, 2024`: how embedded posts are signed. */
const SIGNATURE =
  /^[\s>*_]*(?:[—–―-]{1,2}|&mdash;)\s?([^()@\n]{2,60})\(@(\w{1,30})\)(?:[ ,·•|]|$)/u;

/** Gives the words above a post's signature to who signs it, on the day that stands there. */
export function readSignedPosts(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  if (!/\(@\w{1,30}\)/u.test(text)) return drafts;
  const read: Draft[] = [];
  for (const draft of drafts) {
    const line = lastLine(text, draft.span);
    const signed = SIGNATURE.exec(text.slice(line.start, Math.min(line.end, line.start + 200)));
    if (signed === null || draft.kind === 'metadata' || draft.kind === 'code') {
      read.push(draft);
      continue;
    }
    const [, name = '', handle = ''] = signed;
    const said = momentIn(text, line, source);
    const voice: Voice = {
      role: 'quoted',
      name: name.trim() === '' ? `@${handle}` : name.trim(),
      evidence: line,
      ...(said === null ? {} : { said }),
    };
    const { voice: _, stretches: __, ...bare } = draft;
    if (line.start > draft.span.start) {
      const words = trimSpan(text, { start: draft.span.start, end: line.start });
      read.push({ ...bare, kind: 'quotation', span: words, voice });
      read.push({ ...bare, kind: 'attribution', span: line, voice, startsSection: false });
      continue;
    }
    const before = read.at(-1);
    if (before !== undefined && isPostLike(text, before)) {
      const { stretches: ___, ...above } = before;
      read[read.length - 1] = { ...above, kind: 'quotation', voice };
      read.push({ ...bare, kind: 'attribution', voice });
    } else read.push(draft);
  }
  return read;
}

function isPostLike(text: string, { kind, voice, span }: Draft): boolean {
  const isText =
    kind === 'paragraph' || kind === 'quotation' || kind === 'post' || kind === 'heading';
  return isText && voice?.role !== 'claimed' && text.slice(span.start, span.end).trim() !== '';
}

function lastLine(text: string, span: Span): Span {
  const from = Math.max(span.start, span.end - 400);
  let last: Span = { start: from, end: span.end };
  for (const line of readLines(text, last)) {
    const trimmed = trimSpan(text, line);
    if (trimmed.end > trimmed.start) last = trimmed;
  }
  return last;
}

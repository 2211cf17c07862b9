import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import { foldName, isNamePhrase, plainName } from '../people/person-name.js';
import type { Source } from '../source.js';
import type { Voice } from '../voice.js';

/** How a letter begins: `Sir, —`, `Dear Editor,`, `To the Editor:`. */
const SALUTATION =
  /^[*_"“\s]*(?:sirs?|madam|sir or madam|dear [\p{L}.' ]{2,50}|to the editors?|to whom it may concern|editor)[*_]*\s?[,:—–-]/iu;
const CLOSING =
  /^[*_\s]*(?:yours(?: (?:sincerely|faithfully|truly|etc\.?|ever|respectfully))?|sincerely(?: yours)?|(?:with )?(?:kind|best|warm) (?:regards|wishes)|respectfully(?: yours)?|faithfully|regards|signed|love)[*_]*\s?[,.:]?$/iu;
/** Paragraphs of one letter. */
const MAX_PARAGRAPHS = 40;
const MAX_LINE = 70;

/**
 * Gives each letter to who signs it below: its paragraphs are the signer's own words. Who signs with
 * a phrase (`Puzzled in Exville`) is not named, and neither is who writes to the author of the whole.
 */
export function readLetters(
  text: string,
  drafts: readonly Draft[],
  { author }: Source,
): readonly Draft[] {
  if (!SALUTATIONS.test(text)) return drafts;
  const read = [...drafts];
  for (let at = 0; at < read.length; at++) {
    if (!isOpening(text, read[at] as Draft)) continue;
    const signature = findSignature(text, read, at) ?? findPhrase(text, read, at);
    if (signature === null) {
      if (isTo(author, text, read[at] as Draft)) at = giveToNobody(text, read, at);
      continue;
    }
    const { first, last, name, span } = signature;
    const voice: Voice = {
      role: 'author',
      name,
      evidence: span,
      ...(name === null ? { description: text.slice(span.start, span.end) } : {}),
    };
    for (let letter = at; letter < first; letter++) {
      const draft = read[letter] as Draft;
      if (draft.kind !== 'metadata') read[letter] = asLetter(draft, voice);
    }
    for (let line = first; line <= last; line++) {
      const draft = read[line] as Draft;
      const { startsSection: _, ...rest } = draft;
      read[line] = { ...rest, kind: 'attribution', startsSection: false };
    }
    at = last;
  }
  return read;
}

const SALUTATIONS =
  /(?:^|\n)[*_"“ \t]*(?:sirs?|madam|dear [\p{L}.' ]{2,50}|to the editors?|to whom it may concern|editor)[*_]* ?[,:—–-]/iu;

function asLetter(draft: Draft, voice: Voice): Draft {
  return draft.kind === 'heading' ? draft : { ...draft, kind: 'paragraph', voice };
}

function isOpening(text: string, { kind, span }: Draft): boolean {
  const isText =
    kind === 'paragraph' || kind === 'quotation' || kind === 'heading' || kind === 'post';
  return isText && SALUTATION.test(text.slice(span.start, Math.min(span.end, span.start + 70)));
}

/** Whether a letter is addressed to somebody. */
function isTo(name: string | null, text: string, { span }: Draft): boolean {
  const opening = text.slice(span.start, Math.min(span.end, span.start + 70));
  const addressee = /\bdear (\p{L}[\p{L}' -]{1,50})/iu.exec(opening)?.[1]?.split(/[\r\n]/u)[0];
  if (name === null || addressee === undefined) return false;
  const words = foldName(name).split(' ');
  return foldName(addressee)
    .split(' ')
    .some((word) => word.length > 2 && words.includes(word));
}

/** Up to the next letter or heading the words are of who wrote the letter; the place of the last of them. */
function giveToNobody(text: string, drafts: Draft[], opening: number): number {
  let at = opening;
  for (; at < drafts.length; at++) {
    const draft = drafts[at] as Draft;
    if (at > opening && (draft.kind === 'heading' || isOpening(text, draft))) break;
    if (draft.kind !== 'metadata' && draft.voice === undefined)
      drafts[at] = asLetter(draft, { role: 'author', name: null });
  }
  return at - 1;
}

/** `Puzzled in Exville`, `— Seated, Exville`: a line that is no sentence, right before the next letter or the end. */
function findPhrase(text: string, drafts: readonly Draft[], opening: number): Signature | null {
  const end = Math.min(drafts.length, opening + MAX_PARAGRAPHS);
  let at = opening + 1;
  while (at < end && !isOpening(text, drafts[at] as Draft)) at += 1;
  if (at < end || end < drafts.length) {
    const signed = phraseAt(text, drafts, at - 1);
    return signed !== null && at - 1 > opening ? signed : null;
  }
  return null;
}

function phraseAt(text: string, drafts: readonly Draft[], at: number): Signature | null {
  const draft = drafts[at];
  if (draft === undefined || draft.kind === 'metadata') return null;
  const [line, ...others] = linesOf(text, draft.span);
  if (line === undefined || others.length > 0 || line.end - line.start > MAX_LINE) return null;
  const words = text.slice(line.start, line.end);
  if (!PHRASE.test(words) || /[.!?:;…"”]$/u.test(words)) return null;
  let { start } = line;
  while (/[\s*_—–-]/u.test(text.charAt(start))) start += 1;
  return { first: at, last: at, name: null, span: { start, end: line.end } };
}

const PHRASE = /^[*_—–-]{0,3}\s?\p{Lu}[^.!?:;]{2,}$/u;

interface Signature {
  readonly first: number;
  readonly last: number;
  /** Null for a phrase that is no name. */
  readonly name: string | null;
  readonly span: Span;
}

function findSignature(text: string, drafts: readonly Draft[], opening: number): Signature | null {
  const end = Math.min(drafts.length, opening + MAX_PARAGRAPHS);
  for (let at = opening + 1; at < end; at++) {
    const draft = drafts[at] as Draft;
    if (isOpening(text, draft)) return null;
    const lines = linesOf(text, draft.span);
    const words = lines.map(({ start, end: to }) => text.slice(start, to));
    if (words.length > 5 || words.some((line) => line.length > MAX_LINE)) continue;
    const closing = words.findIndex((line) => CLOSING.test(line));
    const from = closing + 1;
    const next = drafts[at + 1];
    if (closing >= 0 && from >= words.length && next !== undefined) {
      const named = linesOf(text, next.span)[0];
      const name = named === undefined ? null : signer(text.slice(named.start, named.end));
      if (name !== null && named !== undefined)
        return { first: at, last: at + 1, name, span: named };
      continue;
    }
    const name = signer(words[from] ?? '');
    const place = words.slice(from + 1);
    const line = lines[from];
    if (name === null || line === undefined || !place.every(isPlace)) continue;
    // The place may stand in a block of its own.
    return { first: at, last: at, name, span: line };
  }
  return null;
}

function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (const line of readLines(text, {
    start: span.start,
    end: Math.min(span.end, span.start + 600),
  })) {
    const trimmed = trimSpan(text, line);
    if (trimmed.end > trimmed.start) lines.push(trimmed);
  }
  return lines;
}

/** The name that a line signs with: `Barnaby Threlk`, `ADA ROE`, `— Dr Ada Roe, Exville`. */
function signer(line: string): string | null {
  const words = line.replace(/^[\s*_—–-]+/u, '').replace(/[*_]{1,3}$/u, '');
  const [name = '', ...rest] = words.split(',');
  if (/[.!?:;]$/u.test(words) || !isNamePhrase(name) || name.split(' ').length > 5) return null;
  if (!name.includes(' ') && rest.length === 0 && words.length > 30) return null;
  return plainName(name) ?? name;
}

function isPlace(line: string): boolean {
  return /^[\p{Lu}\d(]/u.test(line) && !/[.!?]$/u.test(line.replace(/\b\p{L}{1,5}\.$/u, ''));
}

import type { Span } from '../analysis/span.js';
import { trimEndMarks } from '../analysis/trim-marks.js';
import { readLines, trimSpan } from './block.js';
import { isNamePhrase, plainName } from './people/person-name.js';
import { splitSentences } from './sentences.js';
import { unnamed, type Voice } from './voice.js';

/** The end of a quotation that says whose words it holds. */
export interface Attribution {
  /** The quoted words before it; empty when the attribution stands alone. */
  readonly words: Span;
  readonly span: Span;
  /** Without a name when the attribution itself says that the speaker is not named. */
  readonly voice: Voice;
  /** The part that dates the words, if there is one. */
  readonly saidAt: Span | null;
}

/**
 * Reads the attribution that closes a quotation, or null:
 * - a last line `— Ada Roe, interview with Exville Radio, 3 May 2001` (also after the last stop on
 *   the same line): name, occasion, date, the last two optional; `not named` for an unknown speaker;
 * - with `allowsBareName`, a name of two to four words after the last full stop: `…itself. Ada Roe`.
 *
 * `isSetApart` says that the layout already marks the words as a quotation, so that a single name
 * (`— Aristotle`) is enough.
 */
export function readAttribution(
  text: string,
  span: Span,
  options: { readonly allowsBareName: boolean; readonly isSetApart: boolean },
): Attribution | null {
  const dashed = readDashed(
    text,
    span,
    options.isSetApart || /^["“«„]/u.test(text.slice(span.start, span.start + 1)),
  );
  if (dashed !== null) return dashed;
  return options.allowsBareName ? readBareName(text, span) : null;
}

/** An attribution longer than this is a sentence that begins with a dash. */
const MAX_LENGTH = 240;
const UNNAMED =
  /^(?:not named|unnamed|unknown|anonymous|name(?:s)? (?:not given|withheld)|unsigned)\b/iu;
const YEAR = /(?<!\d)\d{4}(?!\d)/u;

function readDashed(text: string, span: Span, isSetApart: boolean): Attribution | null {
  const tailStart = Math.max(span.start, span.end - MAX_LENGTH - 8);
  let lastLine: Span = { start: tailStart, end: span.end };
  for (const line of readLines(text, lastLine)) lastLine = line;
  const line = text.slice(lastLine.start, lastLine.end);
  const atLineStart = /^[ \t>*_]*(?:[—–―]|--)[ \t]*(?=\S)/u.exec(line);
  const isWholeLine =
    atLineStart !== null && (lastLine.start > tailStart || tailStart === span.start);
  const afterStop = /[.!?…”"’»*_][ \t]*(?:[—–―]|--)[ \t]*(?=[\p{Lu}n][^—–―]*$)/u.exec(line);
  const mark = isWholeLine ? atLineStart : afterStop;
  if (mark === null) return null;
  const dashAt = mark.index + mark[0].search(/[—–―]|--/u);
  const content = trimSpan(text, {
    start: lastLine.start + mark.index + mark[0].length,
    end: lastLine.end,
  });
  const parts = splitAtCommas(text, content);
  const [namePart] = parts;
  if (namePart === undefined || content.end - content.start > MAX_LENGTH) return null;
  // `“It fell.” — Ada Roe, 1983. Then she left`: the text goes on, so nothing is closed.
  if (splitSentences(text, content).length > 1) return null;
  const nameText = text.slice(namePart.start, namePart.end);
  const words = trimSpan(text, { start: span.start, end: lastLine.start + dashAt });
  if (words.start === words.end && !isWholeLine) return null;

  const datePart =
    parts.length > 1 && YEAR.test(sliceOf(text, parts.at(-1))) ? (parts.at(-1) ?? null) : null;
  if (/[.!?…:;]$/u.test(nameText) && !UNNAMED.test(nameText)) return null;
  if (!isSpeakerName(nameText, parts.length, datePart !== null, isWholeLine, isSetApart))
    return null;
  const occasionEnd = datePart === null ? parts.at(-1) : parts.at(-2);
  const [, occasionStart] = parts;
  const occasion =
    occasionStart === undefined ||
    occasionEnd === undefined ||
    occasionEnd.start < occasionStart.start
      ? undefined
      : trimEndMarks(text.slice(occasionStart.start, occasionEnd.end), '*_.');
  const attributed = {
    words,
    span: { start: lastLine.start + dashAt, end: span.end },
    saidAt: datePart,
  };
  if (UNNAMED.test(nameText)) return { ...attributed, voice: unnamed };
  const name = (isNamePhrase(nameText) ? plainName(nameText) : null) ?? nameText;
  const voice = { name, role: 'quoted', ...(occasion ? { occasion } : {}) } as const;
  return { ...attributed, voice };
}

function isSpeakerName(
  name: string,
  parts: number,
  isDated: boolean,
  isWholeLine: boolean,
  isSetApart: boolean,
): boolean {
  if (UNNAMED.test(name)) return true;
  if (!/^\p{Lu}/u.test(name) || name.split(/\s+/u).length > 6) return false;
  // A date at the end makes a line an attribution whatever the name looks like: `— Exville Radio reporter, …, 2001`.
  if (isWholeLine && parts > 1 && isDated) return true;
  if (!isNamePhrase(name)) return false;
  return isSetApart || name.includes(' ');
}

function readBareName(text: string, span: Span): Attribution | null {
  const tail = { start: Math.max(span.start, span.end - 400), end: span.end };
  const last = splitSentences(text, tail).at(-1);
  if (last === undefined || last.start <= tail.start || last.end - last.start > 60) return null;
  const name = trimSpan(text, last);
  const words = trimSpan(text, { start: span.start, end: last.start });
  if (!/[.!?…][”"’»)]*$/u.test(text.slice(words.start, words.end).slice(-6))) return null;
  const written = text.slice(name.start, name.end);
  const plain = isNamePhrase(written) ? plainName(written) : null;
  const count = plain?.split(/\s+/u).length ?? 0;
  if (plain === null || count < 2 || count > 4 || written.endsWith('.')) return null;
  return { words, span: name, voice: { name: plain, role: 'quoted' }, saidAt: null };
}

/** Parts between commas, trimmed; `14 October, 2020` and `May 3, 2001` stay one part. */
function splitAtCommas(text: string, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    const isDateComma =
      text[at] === ',' &&
      /^,\s*\d{4}(?!\d)/u.test(text.slice(at, at + 8)) &&
      /(?:\d|\p{L}{3})\s*$/u.test(text.slice(start, at)) &&
      /\d/u.test(text.slice(start, at));
    if (at < span.end && (text[at] !== ',' || isDateComma)) continue;
    const part = trimSpan(text, { start, end: at });
    if (part.end > part.start) parts.push(part);
    start = at + 1;
  }
  return parts;
}

function sliceOf(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}

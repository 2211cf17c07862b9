import type { Span } from '../analysis/span.js';
import { abbreviationKind, opensSentences } from './abbreviations.js';

/**
 * The sentences of a text, or of one span of it, as spans that tile it: the first starts where the
 * span starts, each next one starts where the one before ended, the last ends where the span ends.
 * White space belongs to the sentence before it. An empty span has no sentences; any other has at
 * least one. Never throws; time grows linearly with the length.
 *
 * The rules are English ones, and where a stop is doubtful the sentence goes on: a quote that is a
 * sentence too long still says what its source said, one that is cut short may not. CJK stops and
 * scripts without capitals are cut at every stop.
 */
export function splitSentences(
  text: string,
  span: Span = { start: 0, end: text.length },
): readonly Span[] {
  return Array.from(eachSentence(text, span));
}

/** As `splitSentences`, one after another: a text may have more than there is room for. */
export function* eachSentence(text: string, span: Span): Generator<Span> {
  let start = span.start;
  for (const end of sentenceEnds(text, span)) {
    if (end <= start) continue;
    yield { start, end };
    start = end;
  }
  if (start < span.end) yield { start, end: span.end };
}

/** Where the scanner stands in the run of characters without white space that it is reading. */
interface UnspacedRun {
  readonly start: number;
  /** Whether an at sign stands within it. */
  readonly hasAt: boolean;
}

const STOPS = /[.!?…‽؟۔।॥。！？｡．‥]/u;
const CJK_STOPS = /[。！？｡．]/u;
/** Closing marks that stay with the sentence they close, and footnote marks. */
const CLOSERS = /[”’»›)\]}」』】〉》＂｣*_~¹²³⁰-⁹]/u;
const OPENERS = /[“‘«‹([{「『【„‚¿¡*_~—–-]/u;
const SPACE = /\s/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
/** Georgian letters count as lower case in Unicode, though its sentences start with them. */
const LOWER = /(?![\u10D0-\u10FF])\p{Ll}/u;
const DIGIT = /\p{Nd}/u;
const LETTER_OR_STOP = /^[\p{L}\p{M}.]$/u;
const WORD_OR_STOP = /^[\p{L}\p{M}\p{N}.]$/u;
const EMOJI_PART = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/u;
/** `patients.4,5 The`: the numbers of notes that stand behind a stop. */
const NOTE_NUMBERS = /^\d{1,3}(?:[,–-]\d{1,3}){0,9}(?=\s+\p{Lu})/u;
/** `. . .`: stops set apart by spaces. */
const SPACED_STOP = /^ {1,3}\.(?=[\s.]|$)/u;
const ADDRESS = /^[(<["'“]?(?:[a-z][a-z0-9+.-]{1,9}:\/\/|www\.)/iu;
const LIST_ITEM = /^[ \t]*(?:[-*•‣◦▪–—][ \t]+\S|\(?(?:\d{1,3}|[a-z])[.)][ \t]+\S)/iu;
/** Endings that make `Name.com` an address rather than two sentences with the space forgotten. */
const DOMAIN =
  /^(?:com|org|net|gov|edu|info|io|js|ts|md|txt|pdf|az|ru|uk|fr|de|tv)(?![\p{L}\p{N}])/iu;
const SAYING =
  /^(?:[^\s.!?,;:]+ ){1,3}(?:said|says|asked|asks|replied|added|told|wrote|answered|declared|shouted|tweeted)\b/u;

/** Offsets at which a sentence ends and the next one starts, ascending. */
function* sentenceEnds(text: string, span: Span): Generator<number> {
  let sentenceStart = span.start;
  let run: UnspacedRun | null = null;
  let straightQuotes = 0;
  let at = span.start;
  while (at < span.end) {
    if (run !== null && isPlain(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const char = text[at] as string;
    if (SPACE.test(char)) {
      run = null;
      const gap = readSpace(text, at, span.end);
      if (gap.endsSentence) {
        yield gap.end;
        sentenceStart = gap.end;
        straightQuotes = 0;
      }
      at = gap.end;
      continue;
    }
    if (run === null) run = { start: at, hasAt: false };
    if (char === '@' && at > run.start) run = { start: run.start, hasAt: true };
    if (char === '"') straightQuotes += 1;
    if (!STOPS.test(char)) {
      at += 1;
      continue;
    }
    const stop = readStop(text, at, span.end, straightQuotes % 2 === 1);
    straightQuotes += stop.straightQuotes;
    if (isSentenceEnd(text, at, stop, run, sentenceStart, span)) {
      const end = readSpace(text, stop.end, span.end).end;
      yield end;
      sentenceStart = end;
      straightQuotes = 0;
      run = null;
      at = end;
    } else {
      at = stop.end;
    }
  }
}

/** Whether a character within a word can neither end a sentence nor change how its stops are read. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** A run of white space; it ends a sentence by itself at a blank line and before a list item. */
function readSpace(
  text: string,
  from: number,
  limit: number,
): { end: number; endsSentence: boolean } {
  let end = from;
  if (text[from] === ' ' && from + 1 < limit && isPlain(text.charCodeAt(from + 1)))
    return { end: from + 1, endsSentence: false };
  let breaks = 0;
  let lineStart = from;
  let isParagraphBreak = false; // U+2029
  while (end < limit && SPACE.test(text[end] as string)) {
    const char = text[end];
    if (char === '\n' || char === '\u2029' || (char === '\r' && text[end + 1] !== '\n')) {
      breaks += 1;
      lineStart = end + 1;
      isParagraphBreak ||= char === '\u2029';
    }
    end += 1;
  }
  const isBlankLine = breaks > 1 || isParagraphBreak;
  const isListItem =
    breaks === 1 && LIST_ITEM.test(text.slice(lineStart, Math.min(limit, lineStart + 80)));
  return { end, endsSentence: isBlankLine || isListItem };
}

interface Stop {
  /** The stop's characters, such as `.`, `?!` or `...`. */
  readonly mark: string;
  /** After the stop and the closing marks that belong to it. */
  readonly end: number;
  readonly isQuoteClosed: boolean;
  readonly straightQuotes: number;
}

/** The run of stops at `at` and everything that closes with it: quotation marks, brackets, `[2]`, emoji. */
function readStop(text: string, at: number, limit: number, isInStraightQuote: boolean): Stop {
  let end = at;
  while (end < limit) {
    if (STOPS.test(text[end] as string)) end += 1;
    else {
      const spaced = SPACED_STOP.exec(text.slice(end, Math.min(limit, end + 6)));
      if (spaced === null) break;
      end += spaced[0].length;
    }
  }
  const mark = text.slice(at, end);
  if (/\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at)) && DIGIT.test(text[end] ?? '')) {
    end += NOTE_NUMBERS.exec(text.slice(end, Math.min(limit, end + 40)))?.[0].length ?? 0;
  }
  let isQuoteClosed = false;
  let straightQuotes = 0;
  let isQuoteOpen = isInStraightQuote;
  while (end < limit) {
    const char = String.fromCodePoint(text.codePointAt(end) as number);
    if (char === '"' || char === "'") {
      const next = text[end + 1];
      const isBeforeWord = end + 1 < limit && next !== undefined && /[\p{L}\p{N}]/u.test(next);
      if (isBeforeWord && !(char === '"' && isQuoteOpen)) break;
      if (char === '"') {
        straightQuotes += 1;
        isQuoteOpen = !isQuoteOpen;
      }
      isQuoteClosed = true;
    } else if (char === '“' && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ')) {
      isQuoteClosed = true; // German closes with the mark that English opens with
    } else if (CLOSERS.test(char)) {
      isQuoteClosed ||= /[”’»]/u.test(char);
    } else if (char === '[') {
      const note = /^\[(?:\d{1,3}|[a-z]|note \d{1,3})\]/u.exec(
        text.slice(end, Math.min(limit, end + 12)),
      );
      if (note === null) break;
      end += note[0].length;
      continue;
    } else if (!EMOJI_PART.test(char) || DIGIT.test(char)) {
      break;
    }
    end = Math.min(limit, end + char.length);
  }
  return { mark, end, isQuoteClosed, straightQuotes };
}

function isSentenceEnd(
  text: string,
  at: number,
  stop: Stop,
  run: UnspacedRun,
  sentenceStart: number,
  span: Span,
): boolean {
  if (stop.end >= span.end) return true;
  if (CJK_STOPS.test(stop.mark)) return true;
  const isSpaced = SPACE.test(text[stop.end] as string);
  const next = lookAhead(text, stop.end, span.end);
  if (next === null) return true;
  if (next.isNewBlock) return true;
  const isEllipsis = /^(?:\.[. ]*\.|[…‥]+)$/u.test(stop.mark);
  if (isEllipsis && /[[(]/u.test(text[at - 1] ?? '')) return false; // `[…]` marks an omission
  if (!isSpaced && isAddress(text, run)) return false;
  if (!isSpaced) return isForgottenSpace(text, at, stop, run, next);
  if (LOWER.test(next.char) && !/^\p{Ll}\p{Lu}/u.test(next.word)) return false; // but `iPhone`, `eBay`
  if (/[!?‽؟]/u.test(stop.mark)) {
    return !(
      stop.isQuoteClosed && SAYING.test(text.slice(next.at, Math.min(span.end, next.at + 60)))
    );
  }
  if (isEllipsis || stop.mark !== '.') return true;
  return isFullStop(text, at, stop, run, sentenceStart, next);
}

/** Web and mail addresses: stops inside them are never sentence ends. */
function isAddress(text: string, { start, hasAt }: UnspacedRun): boolean {
  return hasAt || ADDRESS.test(text.slice(start, start + 16));
}

interface Ahead {
  /** Offset and first character (code point) of what follows, past white space and opening marks. */
  readonly at: number;
  readonly char: string;
  /** The word there, up to 24 characters. */
  readonly word: string;
  readonly isNewBlock: boolean;
}

/** What follows a stop: past white space and opening marks. Null when nothing does. */
function lookAhead(text: string, from: number, limit: number): Ahead | null {
  const space = readSpace(text, from, limit);
  let at = space.end;
  const far = Math.min(limit, at + 8);
  while (
    at < far &&
    (OPENERS.test(text[at] as string) || text[at] === '"' || text[at] === "'" || text[at] === ' ')
  ) {
    at += 1;
  }
  if (space.end >= limit) return null;
  if (at >= limit) return { at, char: '', word: '', isNewBlock: space.endsSentence };
  const char = String.fromCodePoint(text.codePointAt(at) as number);
  const word = /^[\p{L}\p{M}'’]*/u.exec(text.slice(at, Math.min(limit, at + 24)))?.[0] ?? '';
  return { at, char, word, isNewBlock: space.endsSentence };
}

/** `position.Armenia`: two sentences whose space was forgotten, as against `example.com` or `08.36`. */
function isForgottenSpace(
  text: string,
  at: number,
  stop: Stop,
  run: UnspacedRun,
  next: Ahead,
): boolean {
  const before = text[at - 1] ?? '';
  if (!UPPER.test(next.char) && !(LETTER.test(next.char) && !LOWER.test(next.char))) return false;
  if (stop.mark !== '.') return LETTER.test(before) || DIGIT.test(before) || stop.isQuoteClosed;
  if (stop.isQuoteClosed || /[)\]”’»"%]/u.test(before)) return true;
  const word = text.slice(Math.max(run.start, at - 24), at);
  const lastWord = endingOf(word, LETTER_OR_STOP);
  if (/(?<!\d)\d{4}$/u.test(word)) return true; // a year: `in 2020.Baku`
  if (!/[\p{Ll}\p{Lo}\p{M}]$/u.test(before) || lastWord.length < 2) return false;
  if (abbreviationKind(lastWord) !== null || lastWord.includes('.')) return false;
  const after = text.slice(next.at, next.at + 12);
  return (
    !DOMAIN.test(after) &&
    /^\p{L}[\p{L}\p{M}'’]*(?:[\s,;:!?“”"-]|(?<=\p{L}{3})\.\s|(?<=\p{L}{3})\.?$)/u.test(after)
  );
}

/** The end of a text from which on every character is of a sort. */
function endingOf(text: string, sort: RegExp): string {
  let start = text.length;
  while (start > 0) {
    const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(start - 1));
    const before = isPair ? Math.max(0, start - 2) : start - 1;
    if (!sort.test(text.slice(before, start))) break;
    start = before;
  }
  return text.slice(start);
}

/** A single full stop followed by white space and something that is not lower case. */
function isFullStop(
  text: string,
  at: number,
  stop: Stop,
  run: UnspacedRun,
  sentenceStart: number,
  next: Ahead,
): boolean {
  if (stop.end > at + 1 && stop.isQuoteClosed) return true; // `the end.” Then`
  const from = Math.max(run.start, at - 24);
  const written = text.slice(from, at);
  const word = endingOf(written, WORD_OR_STOP);
  // `1. First`, `iv. Fourth`: the number of a list item stays with its item.
  const isFirstWord = at - sentenceStart < 12 && text.slice(sentenceStart, at).trim() === word;
  if (isFirstWord && /^(?:\d{1,3}|[ivxlc]{1,4}|\p{L})$/iu.test(word)) {
    return false;
  }
  if (word === '') return true;
  const kind = abbreviationKind(word);
  if (kind === 'never-final') return false;
  if (kind === 'before-number') {
    if (DIGIT.test(next.char)) return false;
    return word.toLowerCase() !== 'al' || text[next.at - 1] !== '(';
  }
  // An initial, `J. Smith`: but `plan B. The` ends one.
  const isInitial = /^\p{Lu}$/u.test(word);
  if (isInitial || kind === 'may-be-final') {
    if (word.toLowerCase() === 'etc') return true;
    const isDotted = text[next.at + next.word.length] === '.';
    return !isDotted && opensSentences(next.word);
  }
  return true;
}

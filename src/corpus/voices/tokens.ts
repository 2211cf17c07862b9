import type { Span } from '../../analysis/span.js';
import { isTitle } from '../person-name.js';
import type { QuotedSpan } from './quotation-marks.js';

/** A word, a punctuation mark, or a whole quotation of a paragraph. */
export interface VoiceToken {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly start: number;
  readonly end: number;
  /** Without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  readonly isCapital: boolean;
  /** `Roe's`, `Agnes'`. */
  readonly isPossessive: boolean;
  readonly quote: QuotedSpan | null;
}

/** The tokens of a paragraph; what stands between quotation marks is one of them. */
export function tokensOf(
  text: string,
  paragraph: Span,
  quotes: readonly QuotedSpan[],
): readonly VoiceToken[] {
  const tokens: VoiceToken[] = [];
  let at = paragraph.start;
  let next = 0;
  while (at < paragraph.end) {
    const quote = quotes[next];
    if (quote !== undefined && quote.span.start === at) {
      tokens.push({ ...blank, kind: 'quote', start: at, end: quote.span.end, quote });
      at = quote.span.end;
      next += 1;
      continue;
    }
    const limit = Math.min(paragraph.end, quote?.span.start ?? paragraph.end);
    const char = text.charAt(at);
    if (/[\p{L}\p{N}@$#]/u.test(char) || isSurrogate(char)) {
      const token = wordAt(text, at, limit, tokens.at(-1));
      tokens.push(token);
      at = Math.max(token.end, at + 1);
      continue;
    }
    if (!/\s/u.test(char))
      tokens.push({ ...blank, kind: 'mark', start: at, end: at + 1, text: char });
    at += 1;
  }
  return tokens;
}

const blank = {
  text: '',
  lower: '',
  isCapital: false,
  isPossessive: false,
  quote: null,
} as const;

/** Longer runs of letters are no words. */
const longestWord = 60;

function wordAt(
  text: string,
  start: number,
  limit: number,
  before: VoiceToken | undefined,
): VoiceToken {
  const far = Math.min(limit, start + longestWord);
  let end = start + 1;
  while (end < far && /[\p{L}\p{M}\p{N}\p{Cs}'’.&-]/u.test(text.charAt(end))) end += 1;
  while (end > start + 1 && /['’.&-]/u.test(text.charAt(end - 1)) && !keepsStop(text, start, end))
    end -= 1;
  const written = text.slice(start, end);
  const possessive = /(?<=.)['’]s$/iu.exec(written)?.[0] ?? '';
  const isPlural = possessive === '' && /s$/iu.test(written) && /['’]/u.test(text.charAt(end));
  const word = written.slice(0, written.length - possessive.length);
  return {
    kind: 'word',
    start,
    end: isPlural ? Math.min(limit, end + 1) : end,
    text: word,
    lower: word.toLowerCase().replace(/’/gu, "'"),
    isCapital: /^[\p{Lu}\p{Lt}]/u.test(word) || (before?.text === '@' && word !== ''),
    isPossessive: possessive !== '' || isPlural,
    quote: null,
  };
}

/** Whether the stop at the end of a run belongs to it: `J.`, `U.S.`, `Mr.`, `Jr.`. */
function keepsStop(text: string, start: number, end: number): boolean {
  if (text.charAt(end - 1) !== '.') return false;
  const word = text.slice(start, end - 1);
  return (
    /^\p{Lu}$/u.test(word) ||
    /^\p{Lu}(?:\.\p{Lu})+$/u.test(word) ||
    isAbbreviated(word.toLowerCase())
  );
}

function isAbbreviated(word: string): boolean {
  return abbreviations.has(word) || (word.length <= 4 && isTitle(word) && !fullTitles.has(word));
}

const abbreviations: ReadonlySet<string> = new Set(
  'jr sr st sen sens rep reps gov gen lt col sgt capt maj prof dr mr mrs ms mx rev hon atty supt det insp cpl adm cmdr pres messrs mme'.split(
    ' ',
  ),
);
const fullTitles: ReadonlySet<string> = new Set(
  'king pope lady lord dame sir miss his her the head vice'.split(' '),
);

function isSurrogate(char: string): boolean {
  return /[\uD800-\uDFFF]/.test(char);
}

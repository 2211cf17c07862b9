import type { Span } from '../../analysis/span.js';
import { isTitle } from '../people/offices.js';
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
      tokens.push(tokenOf('quote', at, quote.span.end, '', false, quote));
      at = quote.span.end;
      next += 1;
      continue;
    }
    const sort = sortAt(text, at);
    if (sort === space) {
      at += 1;
    } else if (sort === mark) {
      tokens.push(tokenOf('mark', at, at + 1, text.charAt(at), false, null));
      at += 1;
    } else {
      const limit = quote === undefined ? paragraph.end : quote.span.start;
      const token = wordAt(text, at, limit);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function tokenOf(
  kind: VoiceToken['kind'],
  start: number,
  end: number,
  text: string,
  isPossessive: boolean,
  quote: QuotedSpan | null,
): VoiceToken {
  const lower = kind === 'word' ? text.toLowerCase() : '';
  return {
    kind,
    start,
    end,
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    isCapital: kind === 'word' && lower !== text && lower.charCodeAt(0) !== text.charCodeAt(0),
    isPossessive,
    quote,
  };
}

const [mark, space, letter, joiner] = [0, 1, 2, 3] as const;
type Sort = typeof mark | typeof space | typeof letter | typeof joiner;

/** The sort of each ASCII character; joiners stand within words: `O'Neil`, `Al-Said`, `U.S.`, `AT&T`. */
const asciiSorts: readonly Sort[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return space;
  if (/[A-Za-z0-9@$#]/u.test(char)) return letter;
  return /['.&-]/u.test(char) ? joiner : mark;
});

function sortAt(text: string, at: number): Exclude<Sort, 3> {
  const sort = fullSortAt(text, at);
  return sort === joiner ? mark : sort;
}

function fullSortAt(text: string, at: number): Sort {
  const code = text.charCodeAt(at);
  if (code < 128) return asciiSorts[code] as Sort;
  if (code === 0x2019) return joiner;
  const char = text.charAt(at);
  if (/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(char)) return letter;
  return /\s/u.test(char) ? space : mark;
}

/** Longer runs of letters are no words. */
const longestWord = 60;

function wordAt(text: string, start: number, limit: number): VoiceToken {
  const far = Math.min(limit, start + longestWord);
  let end = start + 1;
  while (end < far && fullSortAt(text, end) >= letter) end += 1;
  while (end > start + 1 && fullSortAt(text, end - 1) === joiner && !keepsStop(text, start, end)) {
    end -= 1;
  }
  const isSingular =
    end - start > 2 && isApostrophe(text.charCodeAt(end - 2)) && isS(text.charAt(end - 1));
  // `Agnes’ boat`
  const isPlural =
    !isSingular && end < limit && isApostrophe(text.charCodeAt(end)) && isS(text.charAt(end - 1));
  const word = text.slice(start, isSingular ? end - 2 : end);
  return tokenOf('word', start, isPlural ? end + 1 : end, word, isSingular || isPlural, null);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isS(char: string): boolean {
  return /s/iu.test(char);
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

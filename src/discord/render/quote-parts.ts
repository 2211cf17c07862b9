import { plainText } from './plain-text.js';

/** Marks around the words, so that a reader and a screen reader hear where they begin and end. */
export const quotationMarks = ['“', '”'] as const;

/**
 * The words as a block quote: every line prefixed, everything in it escaped. Between the two
 * quotation marks Discord displays exactly `words` (`\r\n` and `\r` as a line break).
 * The marks are there even where the words bring their own, so that nothing at either end,
 * white space included, is ambiguous or trimmed away.
 */
export function quoteBlock(words: string): string {
  const [open, close] = quotationMarks;
  return `${open}${plainText(words)}${close}`
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/**
 * Cuts words into consecutive parts whose blocks are at most `most` long (in code units) and
 * `maxBytes` of UTF-8. Together the parts are the words, character for character. Cuts fall behind
 * a line, else a sentence, else a word, else a character as people see it. Words that fit are one part.
 */
export function splitWords(
  words: string,
  { most, maxBytes }: { readonly most: number; readonly maxBytes: number },
): readonly [string, ...string[]] {
  const fits = (part: string): boolean => {
    // A block is never shorter than its words.
    if (part.length > most) return false;
    const block = quoteBlock(part);
    return block.length <= most && Buffer.byteLength(block) <= maxBytes;
  };
  if (fits(words)) return [words];
  const parts: string[] = [];
  let rest = words;
  while (!fits(rest)) {
    const part = rest.slice(0, cutPlace(rest.slice(0, most + 64), fits));
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [parts[0] ?? words, ...parts.slice(1), rest];
}

/** The best place to cut within what fits; at least one character, so that cutting always ends. */
function cutPlace(text: string, fits: (part: string) => boolean): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const window = text.slice(0, low);
  const earliest = Math.floor(low / 2);
  for (const boundary of [/[\r\n\u2028\u2029]+/g, /[.!?…]["”’)]*\s+/g, /\s+/g]) {
    const end = lastMatchEnd(window, boundary);
    if (end > earliest && !splitsLineEnd(text, end)) return end;
  }
  return graphemeEnd(text, low);
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The last end of a whole grapheme at or before `at`; a grapheme longer than that is cut between code points. */
function graphemeEnd(text: string, at: number): number {
  const lookBack = Math.max(0, at - 256);
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, at + 64))) {
    if (index + segment.length > at) break;
    end = index + segment.length;
  }
  if (end > lookBack && end > 0) return end;
  const splitsPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return splitsPair && at > 1 ? at - 1 : at;
}

function splitsLineEnd(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

import type { Span } from '../../analysis/span.js';

/** One unit of comparison: a word, or a mark that carries meaning. */
export interface QuotationWord {
  /** What it is compared by; equal keys are the same word but for typography. */
  readonly key: string;
  readonly span: Span;
  readonly isWord: boolean;
}

/**
 * Cuts a text into what is compared. Words are letters with inner apostrophes and hyphens; numbers
 * keep their inner points and commas, so that `1.5` and `15` stay apart. Quotation marks and white
 * space are no units: they are typography. Other marks are units, dashes of all lengths alike.
 */
export function quotationWords(text: string): readonly QuotationWord[] {
  const words: QuotationWord[] = [];
  for (const match of text.matchAll(unit)) {
    const [found] = match;
    const span = { start: match.index, end: match.index + found.length };
    const isWord = /[\p{L}\p{N}]/u.test(found);
    words.push({ key: isWord ? wordKey(found) : markKey(found), span, isWord });
  }
  return words;
}

/** Compatibility forms, case, apostrophes and hyphens written alike, invisible characters off. */
export function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
}

function markKey(mark: string): string {
  if (/^(?:…|\.{2,})$/.test(mark)) return '…';
  if (/\p{Pd}|−/u.test(mark)) return '-';
  return mark.normalize('NFKC');
}

const letters = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]';
const unit = new RegExp(
  [
    // Numbers with inner points, commas and colons, then perhaps letters: 1,500.5 or 08:36 or 5th.
    `\\p{N}+(?:[.,:]\\p{N}+)*(?:${letters}*)`,
    `[\\p{L}\\p{N}]${letters}*(?:['’ʼ\`´‐‑-][\\p{L}\\p{N}]${letters}*)*`,
    '…|\\.{2,}',
    // Any other mark that is no quotation mark, control or white space.
    `[^\\p{L}\\p{N}\\p{M}\\p{Z}\\p{C}\\s"'“”„‟«»‹›‘’‚‛\`´]`,
  ].join('|'),
  'gu',
);

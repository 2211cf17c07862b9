import type { Span } from '../analysis/span.js';
import { UnitReader } from './unit-reader.js';

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
  const reader = new UnitReader(text);
  for (let found = reader.next(); found !== 'end'; found = reader.next()) {
    if (found === 'nothing') continue;
    const { start, end } = reader;
    const unit = text.slice(start, end);
    words.push({ key: unitKey(unit), span: { start, end }, isWord: isWord(unit) });
  }
  return words;
}

/** Whether a unit is a word or a number, and no mark. */
export function isWord(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}

/** What a unit is compared by. */
export function unitKey(unit: string): string {
  return isWord(unit) ? wordKey(unit) : markKey(unit);
}

/** Compatibility forms, case, apostrophes and hyphens written alike, invisible characters off. */
export function wordKey(word: string): string {
  // Nine of ten words of an English text; nothing but their case and the backtick would change.
  if (/^[A-Za-z0-9'-]+$/.test(word)) return word.toLowerCase();
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

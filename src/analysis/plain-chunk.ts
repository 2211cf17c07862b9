import { type ChunkTerm, copySlice, isWhiteSpace } from './chunk.js';
import { emptyHash, hashStep } from './chunk-memo.js';
import { isBareContraction, isPossessiveAt } from './contractions.js';
import { longestTerm, plainWordTerm } from './plain-word.js';
import { KindCode } from './token-buffer.js';

/**
 * A chunk that is one word of ASCII letters or of digits, perhaps with punctuation around it, and
 * after letters perhaps with a possessive `'s`. Nineteen chunks of twenty in a text are such. What is
 * known of the word holds with any punctuation. Each `read` writes over the last one, so that
 * nothing is allocated.
 */
export class PlainChunk {
  /** Where the word starts in the text. */
  first = 0;
  /** Behind the word. */
  last = 0;
  /** Behind the chunk. */
  end = 0;
  /** Of the word's code units: see `hashStep`. */
  hash = emptyHash;
  /** Punctuation after the word ends a sentence. */
  endsSentence = false;

  /** Reads the chunk that starts here; false where it is no plain one. */
  read(text: string, start: number): boolean {
    const { length } = text;
    let at = start;
    let kind = classAt(text, at, length);
    while (kind === opening) kind = classAt(text, ++at, length);
    if (kind !== letter && kind !== digit) return false;
    const first = at;
    let hash = emptyHash;
    let found: number = kind;
    do {
      hash = hashStep(hash, text.charCodeAt(at));
      found = classAt(text, ++at, length);
    } while (found === kind);
    const last = at;
    if (last - first > longestTerm) return false;
    if (kind === letter && found === opening && isPossessiveAt(text, last)) {
      at = last + 2;
      found = classAt(text, at, length);
    }
    let endsSentence = false;
    while (found === opening || found === closing) {
      const mark = text.charAt(at);
      if (enders.includes(mark)) endsSentence = true;
      else if (!closers.includes(mark)) endsSentence = false;
      found = classAt(text, ++at, length);
    }
    if (at < length && !isWhiteSpace(text.charCodeAt(at))) return false;
    this.first = first;
    this.last = last;
    this.end = at;
    this.hash = hash;
    this.endsSentence = endsSentence;
    return true;
  }
}

/**
 * The term of a plain chunk's word, which stands from `first` to `last`: what `prepareChunk` and
 * `termsOfChunk` make of it, at a tenth of the cost. Null for a contraction without its apostrophe,
 * which has two.
 */
export function plainTerm(text: string, first: number, last: number): ChunkTerm | null {
  const word = copySlice(text, first, last);
  if (classOf(word.charCodeAt(0)) === digit) return digitsTerm(word);
  return isBareContraction(word) ? null : plainWordTerm(word, 0, word.length);
}

/** See `normaliseNumber`. */
function digitsTerm(digits: string): ChunkTerm {
  const term = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  return { term, start: 0, end: digits.length, step: 1, flags: KindCode.number };
}

/** What may stand between the end of a sentence and the white space. */
const closers = '"\')]';
const enders = '.!?:';

/** Anything else needs a closer look. */
const other = 0;
const letter = 1;
const digit = 4;
/** Punctuation that carries no meaning before a word, and none after it. */
const opening = 2;
/** Punctuation that carries none after a word. */
const closing = 3;

/** By ASCII code. */
const classes = new Uint8Array(128);
for (let unit = 0x21; unit < 0x7f; unit++) {
  const character = String.fromCharCode(unit);
  if (/[a-z]/i.test(character)) classes[unit] = letter;
  else if (/[0-9]/.test(character)) classes[unit] = digit;
  else if ('#@'.includes(character)) classes[unit] = closing;
  else if (!/[$%`]/.test(character)) classes[unit] = opening;
}

/** White space, and whatever is no ASCII, is `other`, and so is the end of the text. */
function classAt(text: string, at: number, length: number): number {
  return at < length ? classOf(text.charCodeAt(at)) : other;
}

function classOf(unit: number): number {
  return unit < 128 ? (classes[unit] as number) : other;
}

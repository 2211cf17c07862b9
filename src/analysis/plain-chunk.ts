import { copySlice } from './chunk.js';
import type { ChunkTerm } from './chunk-term.js';
import { longestTerm, plainWordTerm } from './plain-word.js';
import { KindCode } from './token-buffer.js';
import { isBareContraction } from './whole-word.js';

/** What `prepareChunk` and `termsOfChunk` make of a chunk of one term. */
interface PlainChunk {
  readonly term: ChunkTerm;
  readonly endsSentence: boolean;
}

/**
 * Reads the chunk that stands from `start` to `end` if it is one word of ASCII letters or one of
 * digits, with punctuation around it perhaps or, letters, a possessive `'s`: nine chunks of ten in a
 * text, three of four different ones. Null for any other. The long way finds the same, at ten times
 * the cost.
 */
export function readPlainChunk(text: string, start: number, end: number): PlainChunk | null {
  let first = start;
  while (first < end && classOf(text.charCodeAt(first)) === opening) first++;
  if (first === end) return null;
  const kind = classOf(text.charCodeAt(first));
  if (kind !== letter && kind !== digit) return null;
  let last = first + 1;
  while (last < end && classOf(text.charCodeAt(last)) === kind) last++;
  if (last - first > longestTerm) return null;
  let tail = last;
  if (kind === letter && isPossessive(text, last, end)) {
    // Of a lone letter, wink-nlp has another opinion.
    if (last - first === 1) return null;
    tail = last + 2;
  }
  for (let at = tail; at < end; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found !== opening && found !== closing) return null;
  }
  const word = copySlice(text, first, last);
  if (kind === letter && isBareContraction(word)) return null;
  const term =
    kind === letter
      ? plainWordTerm(word, first - start, last - start)
      : digitsTerm(word, first - start, last - start);
  return { term, endsSentence: endsSentence(text, tail, end) };
}

/** See `normaliseNumber`. */
function digitsTerm(digits: string, start: number, end: number): ChunkTerm {
  const term = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  return { term, start, end, step: 1, flags: KindCode.number };
}

/** `'s`, and then no letter. */
function isPossessive(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start) === apostrophe &&
    text.charCodeAt(start + 1) === letterS &&
    start + 1 < end &&
    (start + 2 === end || classOf(text.charCodeAt(start + 2)) !== letter)
  );
}

/** A full stop or its like, and after it only what closes. */
function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && closers.includes(text.charAt(at))) at--;
  return at >= start && enders.includes(text.charAt(at));
}

const closers = '"\')]';
const enders = '.!?:';
const apostrophe = 0x27;
const letterS = 0x73;

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

function classOf(unit: number): number {
  return unit < 128 ? (classes[unit] as number) : other;
}

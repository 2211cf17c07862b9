import { isAsciiDigit, isAsciiLetter } from './ascii.js';
import { foldChunk } from './fold.js';

/** A chunk (text between white space) made ready to be cut. Offsets of `core` count in `folded`. */
export interface Chunk {
  readonly folded: string;
  /** Origin of each folded code unit in the chunk as written; null when they map one to one. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
  /** The folded chunk without the punctuation around it. */
  readonly core: string;
  readonly coreStart: number;
  /**
   * How it is cut: `words` printable ASCII of ordinary length, `runs` other scripts and monsters,
   * `address` URLs and e-mail, `empty` nothing to find.
   */
  readonly route: 'words' | 'runs' | 'address' | 'empty';
  /** Punctuation after the core ends a sentence, so a capital letter after it proves nothing. */
  readonly endsSentence: boolean;
}

/** A term of one chunk; offsets count in the chunk as written, while it is made in the folded core. */
export interface ChunkTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** How far the position moves on before this term: 0 for an extra, else 1. */
  readonly step: 0 | 1;
  /** See `TokenFlag`. */
  readonly flags: number;
}

/** Folds a chunk, takes the punctuation off its ends and decides how it is cut. */
export function prepareChunk(written: string): Chunk {
  const { text: folded, starts, ends } = foldChunk(written);
  const text = withoutPicture(folded);
  const coreStart = startOfCore(text);
  const core = coreStart < 0 ? '' : withoutTail(text.slice(coreStart));
  return {
    folded,
    starts,
    ends,
    core,
    coreStart: Math.max(0, coreStart),
    route: routeOf(core),
    endsSentence: /[.!?:]["')\]]*$/.test(text),
  };
}

/** A post that is copied with its picture has the address of that behind its last word, without a space. */
function withoutPicture(text: string): string {
  const start = text.indexOf('pic.twitter.com/');
  return start > 0 ? text.slice(0, start) : text;
}

/** Where the first character stands that means something; -1 where none does. */
function startOfCore(text: string): number {
  let at = 0;
  while (at < text.length && isAsciiMark(text.charCodeAt(at))) at++;
  if (at < text.length && text.charCodeAt(at) <= 0x7e) return at;
  const found = text.slice(at).search(/[\p{L}\p{N}#@$€£]/u);
  return found < 0 ? -1 : at + found;
}

/** Printable ASCII that carries no meaning at the beginning of a word. */
function isAsciiMark(unit: number): boolean {
  const isPrintable = unit > 0x20 && unit < 0x7f;
  const isMeant = unit === 0x23 || unit === 0x24 || unit === 0x40;
  return isPrintable && !isMeant && !isAsciiLetter(unit) && !isAsciiDigit(unit);
}

/**
 * `text.slice(start, end)`, to be kept: in V8 a slice of 13 or more characters keeps its whole text
 * alive, a copy does not.
 */
export function copySlice(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return slice.length < 13 ? slice : ` ${slice}`.slice(1);
}

/** Where white space ends and begins again; U+FEFF is no white space here, it is invisible. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x85) return unit === 0x20 || (unit <= 0x0d && unit >= 0x09);
  if (unit < 0xa0) return unit === 0x85;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** A longer chunk holds no word that anybody would look for; it is cut at changes of script and kind. */
const longestOfWords = 80;

const address =
  /^(?:https?:\/\/|www\.)|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\/|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|info)$|^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

function routeOf(core: string): Chunk['route'] {
  if (core === '') return 'empty';
  if (core.length <= 2048 && /[.@/]/.test(core) && address.test(core)) return 'address';
  if (core.length > longestOfWords) return 'runs';
  for (let i = 0; i < core.length; i++) {
    const unit = core.charCodeAt(i);
    if (unit < 0x21 || unit > 0x7e) return 'runs';
  }
  return 'words';
}

/** Punctuation off the end, by hand: a pattern anchored there is quadratic on a row of dots. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && !isAsciiWordlike(text.charCodeAt(end - 1))) {
    const last = lastCharacter(text, end);
    if (/[\p{L}\p{N}\p{M}%$€£]/u.test(last)) break;
    end -= last.length;
  }
  return text.slice(0, end);
}

/** Most words end so, and to look is cheaper than to match. */
function isAsciiWordlike(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || isAsciiDigit(unit);
}

function lastCharacter(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1
    ? text.slice(end - 2, end)
    : text.slice(end - 1, end);
}

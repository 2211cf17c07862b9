/** A chunk in its folded form, and where each folded code unit came from. */
export interface Folded {
  readonly text: string;
  /** Per code unit of `text`: where its origin starts in the chunk; null when `text` maps one to one. */
  readonly starts: Int32Array | null;
  /** Per code unit of `text`: where its origin ends in the chunk. */
  readonly ends: Int32Array | null;
}

/**
 * Writes alike what people type differently, case excepted: compatibility forms (NFKC), accents and
 * vowel points off, letters that Unicode does not decompose (`ı ə ø ł`), curly quotes, the many
 * hyphens; zero-width and direction marks vanish. Offsets into the original stay known.
 */
export function foldChunk(chunk: string): Folded {
  if (isPlainAscii(chunk)) return { text: chunk, starts: null, ends: null };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let end = 0;
  while (end < chunk.length) {
    const start = end;
    end = clusterEnd(chunk, start);
    const isPlain = end - start === 1 && isPlainUnit(chunk.charCodeAt(start));
    const folded = isPlain ? chunk.charAt(start) : foldCluster(chunk.slice(start, end));
    for (let i = 0; i < folded.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The folded text alone, white space untouched. */
export function foldText(text: string): string {
  return foldChunk(text).text;
}

/** Behind one character and the marks that follow it, at most `maxMarks` code units of them. */
function clusterEnd(chunk: string, start: number): number {
  let end = start;
  do end += (chunk.codePointAt(end) as number) > 0xffff ? 2 : 1;
  while (end < chunk.length && end - start <= maxMarks && isMark(chunk.codePointAt(end) as number));
  return end;
}

/**
 * Longer towers are read in pieces: to put marks in order takes quadratic time. UAX 15's Stream-Safe
 * Text Format allows 30 marks in a row, and no language has so many.
 */
const maxMarks = 30;

/** Below U+0300 there are none, nor among dashes and quotation marks; the pattern is asked last. */
function isMark(codePoint: number): boolean {
  if (codePoint < 0x300 || (codePoint >= 0x2010 && codePoint <= 0x205e)) return false;
  return /\p{M}/u.test(String.fromCodePoint(codePoint));
}

/** Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points: what a reader leaves off. */
const droppedMarks = new RegExp(
  '[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u064b-\\u065f\\u0670' +
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
  'g',
);

/** Soft hyphens, zero-width characters, direction marks, variation selectors, trade marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}™®©]/gu;

const lookalikes: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ə', 'e'],
  ['Ə', 'E'],
  ['ǝ', 'e'],
  ['Ǝ', 'E'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ʻ', "'"],
  ['ʼ', "'"],
  ['ʹ', "'"],
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['‛', "'"],
  ['′', "'"],
  ['´', "'"],
  ['`', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‟', '"'],
  ['«', '"'],
  ['»', '"'],
  ['″', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['−', '-'],
  ['﹘', '-'],
  ['─', '-'],
]);

function foldCluster(written: string): string {
  const visible = written.replace(invisible, '');
  const known = lookalikes.get(visible);
  if (known !== undefined) return known;
  // U+00B4 and its like decompose to a space; a fold must not make white space out of a mark.
  const bare = visible
    .normalize('NFKD')
    .replace(droppedMarks, '')
    .normalize('NFC')
    .replace(/\s/g, '');
  return lookalikes.get(bare) ?? bare;
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlainUnit(text.charCodeAt(i))) return false;
  return true;
}

/** ASCII that folds to itself: a grave accent is an apostrophe. */
function isPlainUnit(unit: number): boolean {
  return unit <= 0x7e && unit !== 0x60;
}

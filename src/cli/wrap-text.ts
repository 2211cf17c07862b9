export interface WrapOptions {
  /** Columns of the terminal; a line is at most this wide unless the indent alone exceeds it. */
  readonly width: number;
  /** What stands before the first line. */
  readonly first: string;
  /** What stands before every further line. */
  readonly rest: string;
}

/** Columns between two tab stops of a terminal. */
const tabStop = 8;

/** Scripts that are written without spaces and may be broken between any two characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of a terminal by the columns that its characters take (East Asian wide
 * characters and emoji take two). Only white space at the ends of lines is dropped: every other
 * character stays as it is, in order. No-break spaces do not break. A word wider than a whole line
 * is broken between graphemes. The text must be safe, see `showSafely`.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const lines: string[] = [];
  for (const sourceLine of text.split('\n')) {
    const indent = lines.length === 0 ? options.first : options.rest;
    for (const line of wrapLine(sourceLine, indent, options)) lines.push(line);
  }
  return lines;
}

function wrapLine(text: string, firstIndent: string, { width, rest }: WrapOptions): string[] {
  const lines: string[] = [];
  let indent = firstIndent;
  let line = '';
  let column = textWidth(indent);

  const startLine = () => {
    lines.push((indent + line).trimEnd());
    indent = rest;
    line = '';
    column = textWidth(indent);
  };
  const append = (piece: string) => {
    line += piece;
    column = columnAfter(piece, column);
  };
  const appendGraphemes = (word: string) => {
    for (const { segment } of graphemes.segment(word)) {
      if (line !== '' && columnAfter(segment, column) > width) startLine();
      append(segment);
    }
  };

  for (const [, gap = '', word = ''] of text.matchAll(/([ \t]*)([^ \t]*)/g)) {
    if (word === '') continue;
    const breaksAnywhere = unspaced.test(word);
    if (columnAfter(gap + word, column) <= width) {
      append(gap + word);
      continue;
    }
    if (breaksAnywhere && columnAfter(gap, column) < width) append(gap);
    else if (line !== '') startLine();
    if (columnAfter(word, column) <= width) append(word);
    else appendGraphemes(word);
  }
  startLine();
  return lines;
}

/** The column after printing the piece, with tabs going to the next tab stop. */
function columnAfter(piece: string, column: number): number {
  let after = column;
  for (const [index, part] of piece.split('\t').entries()) {
    if (index > 0) after += tabStop - (after % tabStop);
    after += textWidth(part);
  }
  return after;
}

import stringWidth from 'string-width';

/** Columns that a text takes in a terminal: East Asian wide characters and emoji take two. */
export function textWidth(text: string): number {
  // Nearly every word is ASCII, and finding graphemes costs a hundred times as much.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

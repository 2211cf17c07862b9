import { decodeHTMLStrict } from 'entities';
import { trimEndMarks } from '../analysis/trim-marks.js';
import { droppedMarks, isLineStart } from './emphasis.js';

/** Addresses that `[label]: address` lines define, by their labels in lower case. */
type Definitions = ReadonlySet<string>;

/**
 * Markdown as people read it: without the markup within lines, which a quote would otherwise hold.
 * Links are their words, pictures, footnote marks, shortcodes and tags are gone, entities are the
 * characters that they stand for, rows of tables have tabs between their cells. What says how a text
 * is built stays: headings, lists, block quotes, code, comments, and bold or italic type where it
 * marks a label, a speaker or a whole line. Every line stays in its place, so that line numbers are
 * those of the file; a text without such markup comes back as it is.
 */
export function readableMarkdown(text: string): string {
  const lines = withoutBlocks(text).split(/\r\n|\n|\r/u);
  const ends = Array.from(text.matchAll(/\r\n|\n|\r/gu), ([end]) => end);
  const definitions = new Set<string>();
  for (const line of lines) {
    const label = DEFINITION.exec(line)?.[1];
    if (label !== undefined && !label.startsWith('^')) definitions.add(label.toLowerCase());
  }
  const read: string[] = [];
  let fence: string | null = null;
  let isComment = false;
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0)
      for (const line of readParagraph(paragraph, definitions)) read.push(line);
    paragraph = [];
  };
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null || isComment || mark !== null || line.trimStart().startsWith('<!--')) {
      close();
      read.push(line);
      if (fence !== null) fence = mark?.startsWith(fence) === true ? null : fence;
      else if (mark !== null && !isComment) fence = mark;
      else isComment = !line.includes('-->');
    } else if (line.trim() === '') {
      close();
      read.push(line);
    } else paragraph.push(line);
  }
  close();
  return read.map((line, place) => `${line}${ends[place] ?? ''}`).join('');
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const DEFINITION = /^ {0,3}\[([^\][]{1,200})\]:\s/u;

/** Shortcodes of Hugo, tags of Jekyll, and what a page would not show, without their words but with their lines. */
function withoutBlocks(text: string): string {
  if (!/\{\{|\{%|<script|<style|<iframe/iu.test(text)) return text;
  return BLOCKS.reduce((rest, [open, end]) => cutOut(rest, open, end), text);
}

const BLOCKS: readonly (readonly [open: string, end: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<iframe', '</iframe>'],
];

/** Takes out what stands between two marks, at most 5,000 characters apart, outside of code. */
function cutOut(text: string, open: string, end: string): string {
  const low = text.toLowerCase();
  const pieces: string[] = [];
  let [at, stop] = [0, -1];
  for (let start = low.indexOf(open); start !== -1; start = low.indexOf(open, at)) {
    if (stop < start + open.length) stop = low.indexOf(end, start + open.length);
    if (stop === -1) break;
    const isMarkup = stop - start < 5_000 && text[start - 1] !== '`';
    const until = isMarkup ? stop + end.length : start + open.length;
    pieces.push(text.slice(at, start));
    const cut = text.slice(start, until);
    pieces.push(isMarkup ? cut.replace(/[^\r\n]/gu, '') : cut);
    at = until;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The line of a table below its head: `| --- | :--: |`. */
function isDelimiters(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[ \t:|-]+$/u.test(line);
}

/** The lines of one paragraph, list, quotation or table. */
function readParagraph(lines: readonly string[], definitions: Definitions): readonly string[] {
  const table = lines.findIndex(isDelimiters);
  if (table > 0 && lines[table - 1]?.includes('|') === true) {
    return [
      ...(table > 1 ? readParagraph(lines.slice(0, table - 1), definitions) : []),
      ...lines.slice(table - 1).map((line, row) => (row === 1 ? '' : readRow(line, definitions))),
    ];
  }
  const kept = lines.map((line) => {
    if (DEFINITION.test(line))
      return line
        .replace(/^ {0,3}\[\^[^\][]{1,200}\]:[ \t]*/u, '')
        .replace(/^ {0,3}\[[^\]]*\]:.*$/u, '');
    const bare = line.trim();
    if (/^(?:\{:[^{}]*\}|\[TOC\]|\[\[_TOC_\]\])$/u.test(bare) || bare.startsWith(':::')) return '';
    // Classes, tables of contents and kinds of boxes, as Kramdown, Hugo and others write them.
    return line
      .replace(/^([ \t]*>[ \t]*)\[![A-Za-z]{1,20}\][ \t]*/u, '$1')
      .replace(/[ \t]\{[#.:][^{}]*\}[ \t]*$/u, '');
  });
  return new InlineReader(kept.join('\n'), definitions).read().split('\n');
}

function readRow(line: string, definitions: Definitions): string {
  const bare = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  const cells = bare.replaceAll('\\|', '\uE000').split('|');
  return cells
    .map((cell) => readCell(cell.replaceAll('\uE000', '|').trim(), definitions))
    .join('\t');
}

function readCell(cell: string, definitions: Definitions): string {
  return new InlineReader(cell, definitions, budgetFor(cell)).read();
}

function budgetFor(text: string): Budget {
  return { left: 50 * text.length + 10_000 };
}

/** How many steps a paragraph may still take: marks that never close would be looked for over and over. */
interface Budget {
  left: number;
}

/** So far a mark is looked for that closes another: no sentence is longer. */
const REACH = 2_000;

/** Reads what stands within lines; line ends stay where they are. */
class InlineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #pieces: string[] = [];
  /** What was written last, to know whether a space follows a space. */
  #last = '\n';
  readonly #budget: Budget;
  /** Marks of emphasis that are left out, by their places. */
  readonly #dropped: ReadonlySet<number>;

  /** @param budget of what it stands in; absent for whole lines, in which type may mark a label */
  constructor(text: string, definitions: Definitions, budget?: Budget) {
    this.#text = text;
    this.#definitions = definitions;
    this.#budget = budget ?? budgetFor(text);
    this.#dropped = droppedMarks(text, budget === undefined);
  }

  read(): string {
    const text = this.#text;
    // Most paragraphs have none of it.
    if (!/[\\`![<&*_~]|==/u.test(text)) return text;
    for (let at = 0; at < text.length; ) {
      this.#budget.left -= 1;
      at = this.#budget.left < 0 ? this.#copy(at, text.length) : this.#step(at);
    }
    return this.#pieces.join('').split('\n').map(withoutEnd).join('\n');
  }

  /** Reads what begins at a place and gives the place behind it. */
  #step(at: number): number {
    const text = this.#text;
    if (this.#dropped.has(at)) return at + 1;
    switch (text[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '!':
        return text[at + 1] === '[' ? this.#picture(at) : this.#copy(at, at + 1);
      case '[':
        return this.#link(at);
      case '<':
        return this.#tag(at);
      case '&':
        return this.#entity(at);
      case 'h':
        return this.#address(at);
      default:
        return this.#copy(at, at + 1);
    }
  }

  #write(words: string): void {
    if (words === '') return;
    this.#pieces.push(words);
    this.#last = words.slice(-1);
  }

  #copy(from: number, to: number): number {
    this.#write(this.#text.slice(from, to));
    return to;
  }

  /** How far behind a place a mark stands; -1 where it is not within reach. */
  #find(mark: string, from: number): number {
    if (this.#budget.left < 0) return -1;
    const found = this.#text.slice(from, from + REACH).indexOf(mark);
    this.#budget.left -= found === -1 ? REACH : found;
    return found;
  }

  #closing(at: number, open: string, close: string): number | null {
    if (this.#budget.left < 0) return null;
    const found = closing(this.#text, at, open, close);
    this.#budget.left -= found === null ? REACH : found - at;
    return found;
  }

  /** Leaves out a stretch, but not its line ends. */
  #skip(from: number, to: number): number {
    this.#write(this.#text.slice(from, to).replace(/[^\n]/gu, ''));
    // Of the spaces on both sides one is enough.
    return /\s/u.test(this.#last) && this.#text[to] === ' ' ? to + 1 : to;
  }

  #inner(from: number, to: number): void {
    this.#budget.left -= 3 * (to - from);
    const inner = this.#text.slice(from, to);
    this.#write(new InlineReader(inner, this.#definitions, this.#budget).read());
  }

  /** A mark that is no markup; at the start of a line the stroke stays, or it would become some. */
  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (next === '\n' || next === '') return this.#skip(at, at + 1);
    if (!/[!-/:-@[-`{-~]/u.test(next)) return this.#copy(at, at + 1);
    const builds = /[#>+-]/u.test(next) || (next === '*' && this.#text[at + 2] === ' ');
    return this.#copy(builds && isLineStart(this.#text, at) ? at : at + 1, at + 2);
  }

  #code(at: number): number {
    let open = at;
    while (this.#text[open] === '`') open += 1;
    const mark = this.#text.slice(at, open);
    const end = this.#find(mark, open);
    if (end === -1) return this.#copy(at, open);
    this.#copy(open, open + end);
    return open + end + mark.length;
  }

  #picture(at: number): number {
    const text = this.#text;
    if (text.startsWith('![[', at)) {
      const end = this.#find(']]', at);
      return end === -1 ? this.#copy(at, at + 1) : this.#skip(at, at + end + 2);
    }
    const close = this.#closing(at + 1, '[', ']');
    if (close === null) return this.#copy(at, at + 1);
    const end = this.#target(close + 1);
    return end === null ? this.#copy(at, at + 1) : this.#skip(at, end);
  }

  #link(at: number): number {
    const text = this.#text;
    const close = this.#closing(at, '[', ']');
    if (close === null) return this.#copy(at, at + 1);
    const label = text.slice(at + 1, close);
    if (label.startsWith('^')) return this.#skip(at, close + 1);
    if (label.startsWith('[') && label.endsWith(']') && !label.slice(1, -1).includes(']')) {
      const bar = label.indexOf('|');
      this.#inner(at + 2 + (bar === -1 ? 0 : bar), close - 1);
      return close + 1;
    }
    const end =
      this.#target(close + 1) ?? (this.#definitions.has(label.toLowerCase()) ? close + 1 : null);
    if (end === null) return this.#copy(at, at + 1);
    this.#inner(at + 1, close);
    return this.#skip(close, end);
  }

  /** Where `(address "title")` or `[label]` behind a link ends; null where neither stands there. */
  #target(at: number): number | null {
    const text = this.#text;
    if (text[at] === '(') {
      const close = this.#closing(at, '(', ')');
      return close === null ? null : close + 1;
    }
    if (text[at] !== '[') return null;
    const close = this.#closing(at, '[', ']');
    if (close === null) return null;
    const label = text.slice(at + 1, close).toLowerCase();
    return label === '' || this.#definitions.has(label) ? close + 1 : null;
  }

  #tag(at: number): number {
    const text = this.#text;
    const end = this.#find('>', at);
    if (end === -1) return this.#copy(at, at + 1);
    const inner = text.slice(at + 1, at + end);
    if (/^(?:[a-z][a-z0-9+.-]{1,31}:|[^\s<@/]{1,64}@)[^\s<@]{1,1900}$/iu.test(inner)) {
      this.#copy(at + 1, at + end);
      return at + end + 1;
    }
    if (!/^\/?[a-z][a-z0-9.-]*(?:[\s/][^<]*)?$/iu.test(inner)) return this.#copy(at, at + 1);
    if (/^br\b/iu.test(inner) && !/\s/u.test(this.#last)) this.#write(' ');
    return this.#skip(at, at + end + 1);
  }

  #entity(at: number): number {
    const found = ENTITY.exec(this.#text.slice(at, at + 40))?.[0];
    if (found === undefined) return this.#copy(at, at + 1);
    this.#write(decodeHTMLStrict(found));
    return at + found.length;
  }

  /** An address keeps its strokes, stars and signs. */
  #address(at: number): number {
    if (!/^https?:\/\//u.test(this.#text.slice(at, at + 8))) return this.#copy(at, at + 1);
    let end = at;
    while (end < this.#text.length && !/[\s<>"”`*\])|]/u.test(this.#text.charAt(end))) end += 1;
    return this.#copy(at, end);
  }
}

/** A line without the space that was left before what is left out; two are a break of the line. */
function withoutEnd(line: string): string {
  const end = trimEndMarks(line, ' \t');
  return line.length - end.length === 2 ? line : end;
}

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;

/** Where a bracket is closed that opens at a place; null where it is not, within reach. */
function closing(text: string, at: number, open: string, close: string): number | null {
  let depth = 0;
  for (let place = at; place < Math.min(text.length, at + REACH); place++) {
    const sign = text[place];
    if (sign === '\\') place += 1;
    else if (sign === open) depth += 1;
    else if (sign === close) {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  return null;
}

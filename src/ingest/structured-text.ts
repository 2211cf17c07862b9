import { meaningOf } from './record-columns.js';

/** What a text is that was offered as words to read, and what to do with it. */
export interface StructuredText {
  readonly found: string;
  readonly remedy: string;
}

/**
 * Notices data that was given the name of a text: quoted, it would be brackets and columns. Null for
 * what reads as words, however it is laid out.
 */
export function detectStructured(text: string): StructuredText | null {
  const start = text.slice(0, 2_000).trimStart();
  if (/^<!doctype html|^<html[\s>]/iu.test(start)) return named('an HTML page', '.html');
  if (start.startsWith('<?xml')) {
    return { found: 'XML', remedy: 'Export its text as .txt or .md first' };
  }
  if (start.startsWith('{\\rtf')) {
    return { found: 'rich text (RTF)', remedy: 'Export its text as .txt or .md first' };
  }
  return detectJson(text, start) ?? detectTable(text);
}

function named(found: string, ending: string): StructuredText {
  return { found, remedy: `Give its name the ending ${ending}` };
}

/** Longer JSON is told by its first line. */
const MAX_JSON = 8_000_000;

function detectJson(text: string, start: string): StructuredText | null {
  if (!/^[[{]/u.test(start)) return null;
  const [first = '', second] = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '');
  if (isJson(first, '{') && (second === undefined || isJson(second, '{'))) {
    return named('JSON Lines', '.jsonl');
  }
  const isWhole = text.length <= MAX_JSON && isJson(text, '');
  const remedy = 'Write its objects one a line, and give its name the ending .jsonl';
  return isWhole ? { found: 'JSON', remedy } : null;
}

function isJson(text: string, opening: string): boolean {
  if (!text.trimStart().startsWith(opening)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}

/** So many lines tell a table. */
const MAX_LINES = 50;

function detectTable(text: string): StructuredText | null {
  const [head = '', ...rows] = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/u, 2 * MAX_LINES)
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_LINES);
  if (rows.length === 0 || head.length > 1_000) return null;
  // The last line may be cut off.
  const whole = rows.length > 1 ? rows.slice(0, -1) : rows;
  for (const [mark, ending] of MARKS) {
    const columns = head.split(mark).map((cell) => cell.trim().replace(/^"|"$/gu, ''));
    if (!areNames(columns)) continue;
    const known = columns.filter((column) => meaningOf(column) !== null).length;
    const isTabbed = mark === '\t' && (columns.length > 2 || known > 0);
    if (!isTabbed && (known < 2 || known < columns.length / 2)) continue;
    const isTable = whole.every((row) => {
      const cells = row.split(mark).length;
      return isTabbed ? cells === columns.length : cells >= columns.length || row.includes('"');
    });
    if (isTable) return named('a table', ending);
  }
  return null;
}

const MARKS: readonly (readonly [mark: string, ending: string])[] = [
  ['\t', '.tsv'],
  [',', '.csv'],
  [';', '.csv'],
  ['|', '.csv'],
];

/** Whether the cells of a first row are names of columns: short, different, and no sentences or figures. */
function areNames(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    new Set(cells).size === cells.length &&
    cells.every((cell) => cell.length <= 40 && /^\p{L}[\p{L}\p{N} _./()#-]*$/u.test(cell)) &&
    !cells.some((cell) => /[.!?]$/u.test(cell))
  );
}

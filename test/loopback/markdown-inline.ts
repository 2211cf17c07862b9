import { findAngle, findShortcode, findUrl } from './markdown-angle.js';
import { findCode } from './markdown-code.js';
import type { Found, MarkdownNode, Surroundings } from './markdown-node.js';

const shrug = '¯\\_(ツ)_/¯';

/** What begins at `at` in running text, if any of Discord's signs does. */
export function findInline(source: string, at: number, place: Surroundings): Found | null {
  switch (source[at]) {
    case '\\':
      return findEscape(source, at, place);
    case '¯':
      return source.startsWith(shrug, at) ? plain(shrug, at + shrug.length) : null;
    case '*':
    case '_':
      return findEmphasis(source, at);
    case '~':
      return findPaired(source, at, '~~', 'strike');
    case '|':
      return findPaired(source, at, '||', 'spoiler');
    case '`':
      return findCode(source, at);
    case '[':
      return place.inLabel ? null : findLink(source, at);
    case '<':
      return findAngle(source, at);
    case '@':
      return findBroadcast(source, at);
    case ':':
      return findShortcode(source, at);
    case 'h':
    case 's':
    case 'd':
      return place.inLabel ? null : findUrl(source, at);
    default:
      return null;
  }
}

function plain(text: string, end: number): Found {
  return { end, leaf: { kind: 'text', text } };
}

/** A backslash takes the meaning from the sign after it; in a link's label it stays visible (#6185). */
function findEscape(source: string, at: number, place: Surroundings): Found | null {
  const sign = source[at + 1];
  if (sign === undefined || /[0-9A-Za-z\s]/.test(sign)) return null;
  return plain(place.inLabel ? `\\${sign}` : sign, at + 2);
}

/** The longest of the emphases that begin here; when they are equally long, the italic one. */
function findEmphasis(source: string, at: number): Found | null {
  const sign = source[at] === '*' ? '*' : '_';
  const italicEnd = sign === '*' ? starItalicEnd(source, at) : lineItalicEnd(source, at);
  const doubleEnd = doubledEnd(source, at, sign);
  if (italicEnd === -1 && doubleEnd === -1) return null;
  const isItalic = italicEnd >= doubleEnd;
  const end = isItalic ? italicEnd : doubleEnd;
  const width = isItalic ? 1 : 2;
  const kind = isItalic ? 'italic' : sign === '*' ? 'bold' : 'underline';
  return wrapped(kind, source.slice(at + width, end - width), end);
}

/** `*text*`: no space inside the signs; a doubled star belongs to the text. */
function starItalicEnd(source: string, at: number): number {
  if (/\s/.test(source[at + 1] ?? ' ')) return -1;
  let p = at + 1;
  while (p < source.length) {
    if (source[p] === '*') {
      if (source[p + 1] === '*') p += 2;
      else return p > at + 1 && !/\s/.test(source[p - 1] ?? '') ? p + 1 : -1;
    } else if (source[p] === '\\') {
      if (p + 1 >= source.length) return -1;
      p += 2;
    } else p++;
  }
  return -1;
}

/** `_text_`: the closing line must not run into a word, so that snake_case stays as it is. */
function lineItalicEnd(source: string, at: number): number {
  let p = at + 1;
  while (p < source.length) {
    if (source[p] === '_') {
      if (p > at + 1 && !/\w/.test(source[p + 1] ?? ' ')) return p + 1;
      if (source[p + 1] !== '_') return -1;
      p += 2;
    } else p += source[p] === '\\' ? 2 : 1;
  }
  return -1;
}

/** `**text**` and `__text__`: closed by the first pair that no third sign follows. */
function doubledEnd(source: string, at: number, sign: '*' | '_'): number {
  const pair = sign + sign;
  if (!source.startsWith(pair, at)) return -1;
  let p = at + 2;
  while (p < source.length) {
    if (p > at + 2 && source.startsWith(pair, p) && source[p + 2] !== sign) return p + 2;
    p += source[p] === '\\' ? 2 : 1;
  }
  return -1;
}

function findPaired(
  source: string,
  at: number,
  pair: '~~' | '||',
  kind: 'strike' | 'spoiler',
): Found | null {
  if (!source.startsWith(pair, at)) return null;
  const close = source.indexOf(pair, at + 3);
  if (close === -1) return null;
  return wrapped(kind, source.slice(at + 2, close), close + 2);
}

function wrapped(
  kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler',
  inner: string,
  end: number,
): Found {
  return {
    end,
    inner: [inner],
    within: {},
    wrap: ([children = []]): MarkdownNode => ({ kind, children }),
  };
}

const target =
  /\]\(\s*<?(https?:\/\/(?:\([^)\s]*\)|\\.|[^\s\\()<>])+)>?(?:\s+(?:"[\s\S]*?"|'[\s\S]*?'))?\s*\)/iy;

/**
 * `[label](address)`, for web addresses only. Brackets in the label must be in pairs, and a label
 * that holds an address itself is not masked: Discord shows all of it as it was typed.
 */
function findLink(source: string, at: number): Found | null {
  for (let p = source.indexOf('](', at); p !== -1; p = source.indexOf('](', p + 1)) {
    const label = source.slice(at + 1, p);
    if (!isBalanced(label)) continue;
    target.lastIndex = p;
    const match = target.exec(source);
    const url = match?.[1];
    if (match === null || url === undefined || label.trim() === '') return null;
    if (/https?:\/\/\S/i.test(label)) return null;
    return {
      end: target.lastIndex,
      inner: [label],
      within: { inLabel: true, lineStart: false },
      wrap: ([children = []]) => ({
        kind: 'link',
        url: url.replace(/\\([^0-9A-Za-z\s])/g, '$1'),
        children,
      }),
    };
  }
  return null;
}

/** Whether no bracket of a label stays open or closes what was not open; escaped ones do not count. */
function isBalanced(label: string): boolean {
  let depth = 0;
  for (let p = 0; p < label.length; p++) {
    if (label[p] === '\\') p++;
    else if (label[p] === '[') depth++;
    else if (label[p] === ']' && --depth < 0) return false;
  }
  return depth === 0;
}

function findBroadcast(source: string, at: number): Found | null {
  for (const of of ['everyone', 'here'] as const) {
    if (source.startsWith(of, at + 1)) {
      return { end: at + 1 + of.length, leaf: { kind: 'mention', of, id: of } };
    }
  }
  return null;
}

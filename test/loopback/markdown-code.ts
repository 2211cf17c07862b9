import type { Found } from './markdown-node.js';

/** The code block or, failing that, the code span that begins with the backtick at `at`. */
export function findCode(source: string, at: number): Found | null {
  return findCodeBlock(source, at) ?? findCodeSpan(source, at);
}

const languageLine = /([a-z0-9_+\-.#]+)\n/iy;

function findCodeBlock(source: string, at: number): Found | null {
  if (!source.startsWith('```', at)) return null;
  languageLine.lastIndex = at + 3;
  const language = languageLine.exec(source)?.[1];
  // A word alone on the first line is the language, unless nothing else is in the block.
  return (
    (language === undefined ? null : block(source, at + 4 + language.length, language)) ??
    block(source, at + 3, null)
  );
}

function block(source: string, from: number, language: string | null): Found | null {
  let start = from;
  while (source[start] === '\n') start++;
  // The first character belongs to the text even if it is a backtick.
  const close = source.indexOf('```', start + 1);
  if (close === -1) return null;
  const text = source.slice(start, close).replace(/\n+$/, '');
  return { end: close + 3, leaf: { kind: 'codeBlock', language, text } };
}

/**
 * `` `code` ``: closed by a run of exactly as many backticks as opened it. Where no run fits the
 * whole opening, the widest part of it that one fits opens the code, and the rest belongs to it.
 */
function findCodeSpan(source: string, at: number): Found | null {
  const open = runLength(source, at);
  let width = 0;
  let close = -1;
  for (let p = source.indexOf('`', at + open); p !== -1; ) {
    const run = runLength(source, p);
    if (run <= open && run > width) {
      width = run;
      close = p;
    }
    if (width === open) break;
    p = source.indexOf('`', p + run);
  }
  if (close === -1) return null;
  const text = source
    .slice(at + width, close)
    .replace(/^ (?= *`)/, '')
    .replace(/(?<=` *) $/, '');
  return { end: close + width, leaf: { kind: 'code', text } };
}

function runLength(source: string, at: number): number {
  let length = 0;
  while (source[at + length] === '`') length++;
  return length;
}

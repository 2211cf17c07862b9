import type { Span } from '../analysis/span.js';
import { readLines } from './block.js';

/** YAML metadata at the top of a Markdown file. */
export interface FrontMatter {
  /** From the first fence to after the last one's line terminator. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
}

/**
 * The front matter of a text: a first line `---`, YAML, a line `---` or `...`. Null when there is
 * none, `unclosed` when the first fence is followed by a `key:` line but no closing fence comes
 * within 200 lines and 20,000 characters. A `---` that is followed by anything else is a rule across
 * the page.
 */
export function readFrontMatter(text: string): FrontMatter | null | 'unclosed' {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null) return null;
  const yamlStart = opening[0].length;
  if (!opensYaml(text.slice(yamlStart, yamlStart + OPENING_REACH))) return null;
  let count = 0;
  for (const line of readLines(text, { start: yamlStart, end: text.length })) {
    if (count === MAX_LINES || line.start > yamlStart + MAX_LENGTH) break;
    count += 1;
    if (!/^(?:---|\.\.\.)[ \t]*$/u.test(text.slice(line.start, line.end))) continue;
    return {
      span: { start: 0, end: afterTerminator(text, line.end) },
      yaml: { start: yamlStart, end: line.start },
    };
  }
  return 'unclosed';
}

/** How far the closing fence may be away, in lines and in UTF-16 code units: whole books are no metadata. */
const MAX_LINES = 200;
const MAX_LENGTH = 20_000;

function afterTerminator(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}

/** The first field stands within so many UTF-16 code units: comments and blank lines may come before it. */
const OPENING_REACH = 2_000;

const FIRST_FIELD = /(?:[\p{L}_"'][^\n\r:]{0,60}:(?:\s|$)|---[ \t]*(?:[\r\n]|$)|\.\.\.)/uy;

/** Whether the first line that is neither blank nor a comment is a field, or closes the front matter. */
function opensYaml(yaml: string): boolean {
  let at = 0;
  for (;;) {
    const from = at;
    while (at < yaml.length && SPACE.test(yaml.charAt(at))) at += 1;
    if (yaml[at] !== '#') {
      if (at > from && yaml[at - 1] !== '\n') return false;
      FIRST_FIELD.lastIndex = at;
      return FIRST_FIELD.test(yaml);
    }
    const end = yaml.indexOf('\n', at);
    if (end === -1) return false;
    at = end + 1;
  }
}

const SPACE = /\s/u;

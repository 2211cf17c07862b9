import type { Span } from '../analysis/span.js';

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
 * within 200 lines. A `---` that is followed by anything else is a rule across the page.
 */
export function readFrontMatter(text: string): FrontMatter | null | 'unclosed' {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null) return null;
  const yamlStart = opening[0].length;
  if (
    !/^(?:\s*#[^\n]*\n|\s*\n)*(?:[\p{L}_"'][^\n\r:]{0,60}:(?:\s|$)|---[ \t]*(?:[\r\n]|$)|\.\.\.)/u.test(
      text.slice(yamlStart, yamlStart + 2_000),
    )
  ) {
    return null;
  }
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/gu;
  line.lastIndex = yamlStart;
  for (let count = 0; count < 200; count++) {
    const lineStart = line.lastIndex;
    const match = line.exec(text);
    if (match === null) return 'unclosed';
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(match[1] ?? '')) {
      return {
        span: { start: 0, end: line.lastIndex },
        yaml: { start: yamlStart, end: lineStart },
      };
    }
    if (line.lastIndex >= text.length) return 'unclosed';
  }
  return 'unclosed';
}

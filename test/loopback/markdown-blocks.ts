import type { Found, Surroundings } from './markdown-node.js';

/** Discord shows at most this many lists inside each other. */
const deepestList = 11;

/** The heading, subtext, quote or list that begins at `at`, which is the start of a line. */
export function findBlock(source: string, at: number, place: Surroundings): Found | null {
  return (
    findHeading(source, at) ??
    findSubtext(source, at) ??
    (place.inQuote ? null : findQuote(source, at)) ??
    (place.listDepth < deepestList ? findList(source, at, place.listDepth) : null)
  );
}

const heading = /(#{1,3}) +(?!#)([^\n]+)\n?/y;

function findHeading(source: string, at: number): Found | null {
  const match = matchAt(heading, source, at);
  const [whole, marks, text] = match ?? [];
  if (whole === undefined || marks === undefined || text === undefined) return null;
  return {
    end: at + whole.length,
    inner: [text],
    within: { lineStart: true },
    wrap: ([children = []]) => ({ kind: 'heading', level: marks.length, children }),
  };
}

const subtext = /-# +(?!-#)([^\n]+)\n?/y;

function findSubtext(source: string, at: number): Found | null {
  const [whole, text] = matchAt(subtext, source, at) ?? [];
  if (whole === undefined || text === undefined) return null;
  return {
    end: at + whole.length,
    inner: [text],
    within: { lineStart: true },
    wrap: ([children = []]) => ({ kind: 'subtext', children }),
  };
}

const restQuote = / *>>> ([\s\S]+)/y;
const quotedLine = / *> ([^\n]*)(?:\n|$)/y;

/** `>>> ` quotes all that follows, `> ` one line; neighbouring lines make one quote. No nesting. */
function findQuote(source: string, at: number): Found | null {
  const rest = matchAt(restQuote, source, at);
  if (rest?.[1] !== undefined) return quote(source.length, rest[1]);
  const lines: string[] = [];
  let end = at;
  for (;;) {
    const line = matchAt(quotedLine, source, end);
    if (line?.[1] === undefined || line[0] === '') break;
    lines.push(line[1]);
    end += line[0].length;
  }
  return lines.length === 0 ? null : quote(end, lines.join('\n'));
}

function quote(end: number, text: string): Found {
  return {
    end,
    inner: [text],
    within: { lineStart: true, inQuote: true },
    wrap: ([children = []]) => ({ kind: 'quote', children }),
  };
}

const bullet = /( *)([-*+]|\d{1,10}\.) +([^\n]+)\n?/y;

/** An item, lines below it that are indented by two more spaces, and the items that follow. */
function findList(source: string, at: number, depth: number): Found | null {
  const first = matchAt(bullet, source, at);
  if (first === null) return null;
  const marker = first[2] ?? '';
  const items: string[] = [];
  let end = at;
  for (;;) {
    const item = matchAt(bullet, source, end);
    if (item === null) break;
    const indent = item[1] ?? '';
    end += item[0].length;
    const lines = [item[3] ?? ''];
    const continuation = new RegExp(`${indent} {2}( *[^ \\n][^\\n]*)\\n?`, 'y');
    for (;;) {
      const line = matchAt(continuation, source, end);
      if (line?.[1] === undefined) break;
      lines.push(line[1]);
      end += line[0].length;
    }
    items.push(lines.join('\n'));
  }
  return {
    end,
    inner: items,
    within: { lineStart: true, listDepth: depth + 1 },
    wrap: (parts) => ({
      kind: 'list',
      start: marker.endsWith('.') ? Number.parseInt(marker, 10) : null,
      items: parts,
    }),
  };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

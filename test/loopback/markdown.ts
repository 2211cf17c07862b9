import { findBlock } from './markdown-blocks.js';
import { findInline } from './markdown-inline.js';
import type { MarkdownNode, Surroundings } from './markdown-node.js';

export type { MarkdownNode } from './markdown-node.js';

const top: Surroundings = {
  lineStart: true,
  inQuote: false,
  inLabel: false,
  listDepth: 0,
  depth: 0,
};

/** A guess: Discord's own bound is unknown. Deeper signs stay as they were typed. */
const deepest = 100;

/**
 * Reads a message's text as a Discord client does. Discord's dialect is no CommonMark: there are no
 * paragraphs, blocks and running text are told apart only by standing at the start of a line, and
 * what is not closed stays as it was typed.
 */
export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return parse(source, top);
}

function parse(source: string, place: Surroundings): readonly MarkdownNode[] {
  if (place.depth > deepest) return [{ kind: 'text', text: source }];
  const nodes: MarkdownNode[] = [];
  let text = '';
  let lineStart = place.lineStart;
  let at = 0;
  const flush = () => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  while (at < source.length) {
    const here = { ...place, lineStart };
    const found = (lineStart ? findBlock(source, at, here) : null) ?? findInline(source, at, here);
    if (found === null) {
      const sign = source[at] ?? '';
      text += sign;
      lineStart = sign === '\n' || (lineStart && sign === ' ');
      at++;
      continue;
    }
    if ('leaf' in found && found.leaf.kind === 'text') {
      text += found.leaf.text;
    } else {
      flush();
      nodes.push(
        'leaf' in found
          ? found.leaf
          : found.wrap(
              found.inner.map((inner) =>
                parse(inner, { ...here, depth: here.depth + 1, ...found.within }),
              ),
            ),
      );
    }
    at = found.end;
    lineStart = source[at - 1] === '\n';
  }
  flush();
  return nodes;
}

/** How the one who looks sees what depends on the viewer. */
export interface Viewer {
  /** IANA name; timestamps are shown in it. */
  readonly zone?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** The name behind a mention, with its sign: `@ann`, `#checks`. */
  readonly nameOf?: (kind: string, id: string) => string | undefined;
}

/**
 * What a person reads: the text without its signs. Bullets become `•`, numbered items are counted
 * on from the first, emoji become `[emoji name]`, timestamps are written out for the viewer.
 */
export function displayedText(
  source: string | readonly MarkdownNode[],
  viewer: Viewer = {},
): string {
  const page = new Page(viewer);
  page.writeAll(typeof source === 'string' ? parseMarkdown(source) : source);
  return page.text;
}

/** The displayed text of each block quote, in order. */
export function displayedQuotes(source: string, viewer: Viewer = {}): readonly string[] {
  const quotes: string[] = [];
  const visit = (nodes: readonly MarkdownNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'quote') quotes.push(displayedText(node.children, viewer));
      else if (node.kind === 'list') node.items.forEach(visit);
      else if ('children' in node) visit(node.children);
    }
  };
  visit(parseMarkdown(source));
  return quotes;
}

/** Whom a text mentions. */
export interface Mentions {
  readonly users: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
}

/**
 * The mentions that would notify somebody if `allowed_mentions` lets them. A backslash hides a
 * mention from the reader, not from the server, so an escaped one counts; inside code none does.
 */
export function mentionsIn(source: string): Mentions {
  const users = new Set<string>();
  const roles = new Set<string>();
  let everyone = false;
  // Most texts hold none: do not parse them.
  if (!source.includes('@')) return { users, roles, everyone };
  const open = withoutCode(source);
  for (const [, sign, id = ''] of open.matchAll(/<@([!&]?)(\d{1,20})>/g)) {
    (sign === '&' ? roles : users).add(id);
  }
  everyone = /@(?:everyone|here)/.test(open);
  return { users, roles, everyone };
}

function withoutCode(source: string): string {
  let open = '';
  let at = 0;
  while (at < source.length) {
    const sign = source[at] ?? '';
    const code = sign === '`' ? findInline(source, at, top) : null;
    if (code !== null) {
      open += ' ';
      at = code.end;
    } else {
      const width = sign === '\\' ? 2 : 1;
      open += source.slice(at, at + width);
      at += width;
    }
  }
  return open;
}

/** Text being laid out: blocks begin on a line of their own and end one. */
class Page {
  text = '';
  readonly #viewer: Viewer;
  #breakBefore = false;
  #depth = 0;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  writeAll(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) this.#write(node);
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#breakBefore && !text.startsWith('\n')) this.text += '\n';
    this.#breakBefore = false;
    this.text += text;
  }

  #block(write: () => void): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.#breakBefore = true;
    write();
    this.#breakBefore = true;
  }

  #write(node: MarkdownNode): void {
    switch (node.kind) {
      case 'text':
      case 'code':
        this.#put(node.text);
        return;
      case 'codeBlock':
        this.#block(() => this.#put(node.text));
        return;
      case 'heading':
      case 'subtext':
      case 'quote':
        this.#block(() => this.writeAll(node.children));
        return;
      case 'list':
        this.#block(() => this.#writeItems(node.items, node.start));
        return;
      case 'url':
        this.#put(node.url);
        return;
      case 'mention':
        this.#put(this.#nameOf(node.of, node.id));
        return;
      case 'emoji':
        this.#put(`[emoji ${node.name}]`);
        return;
      case 'timestamp':
        this.#put(writeTimestamp(node.unixSeconds, node.style, this.#viewer));
        return;
      default:
        this.writeAll(node.children);
    }
  }

  #writeItems(items: readonly (readonly MarkdownNode[])[], start: number | null): void {
    for (const [index, item] of items.entries()) {
      if (index > 0) this.#breakBefore = true;
      const mark = start === null ? (this.#depth === 0 ? '•' : '◦') : `${start + index}.`;
      this.#put(`${'  '.repeat(this.#depth)}${mark} `);
      this.#depth++;
      this.writeAll(item);
      this.#depth--;
    }
  }

  #nameOf(kind: string, id: string): string {
    const name = this.#viewer.nameOf?.(kind, id);
    if (name !== undefined) return name;
    if (kind === 'everyone' || kind === 'here') return `@${kind}`;
    return `${kind === 'channel' ? '#' : kind === 'command' ? '/' : '@'}${id}`;
  }
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

function writeTimestamp(unixSeconds: number, style: string, viewer: Viewer): string {
  const date = new Date(unixSeconds * 1_000);
  if (Number.isNaN(date.getTime())) return '[invalid date]';
  const format = styles[style];
  // "2 hours ago" depends on when one looks; what is fixed is that it is relative.
  if (format === undefined) return `[relative to ${date.toISOString()}]`;
  return new Intl.DateTimeFormat(viewer.locale ?? 'en-GB', {
    ...format,
    timeZone: viewer.zone ?? 'UTC',
  }).format(date);
}

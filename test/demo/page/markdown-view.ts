import type { MarkdownNode } from '../../loopback/markdown-node.js';
import { element } from './element.js';
import { timestamp } from './time-text.js';

/** What depends on who reads. */
export interface Reader {
  readonly locale: string;
  /** Names behind mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Parsed Markdown as elements. */
export function markdownView(nodes: readonly MarkdownNode[], reader: Reader): readonly Node[] {
  return nodes.map((node) => nodeView(node, reader));
}

function nodeView(node: MarkdownNode, reader: Reader): Node {
  const inside = (children: readonly MarkdownNode[]) => markdownView(children, reader);
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'bold':
      return element('strong', {}, ...inside(node.children));
    case 'italic':
      return element('em', {}, ...inside(node.children));
    case 'underline':
      return element('u', {}, ...inside(node.children));
    case 'strike':
      return element('s', {}, ...inside(node.children));
    case 'spoiler':
      return spoiler(inside(node.children));
    case 'subtext':
      return element('small', { class: 'subtext' }, ...inside(node.children));
    case 'quote':
      return element('blockquote', {}, ...inside(node.children));
    case 'heading':
      // h1 is the channel and h2 the author.
      return element(headings[node.level] ?? 'h5', {}, ...inside(node.children));
    case 'list': {
      const items = node.items.map((item) => element('li', {}, ...inside(item)));
      return node.start === null
        ? element('ul', {}, ...items)
        : element('ol', { start: node.start }, ...items);
    }
    case 'code':
      return element('code', {}, node.text);
    case 'codeBlock':
      return element('pre', { tabindex: 0 }, element('code', {}, node.text));
    case 'link':
      return link(node.url, inside(node.children));
    case 'url':
      return link(node.url, [document.createTextNode(node.url)]);
    case 'mention':
      return element('span', { class: 'mention' }, mentionText(node.of, node.id, reader));
    case 'emoji':
      return element('span', { class: 'emoji' }, `:${node.name}:`);
    case 'timestamp':
      return timestamp(node.unixSeconds, node.style, reader.locale);
  }
}

const headings: Readonly<Record<number, 'h3' | 'h4' | 'h5'>> = { 1: 'h3', 2: 'h4', 3: 'h5' };

/** A link that leaves the page. Anything but a web address stays text. */
export function link(url: string, children: readonly Node[]): HTMLElement {
  if (!/^https?:\/\//i.test(url)) return element('span', {}, ...children);
  return element(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', title: url },
    ...children,
  );
}

function spoiler(children: readonly Node[]): HTMLElement {
  const cover = element('button', { type: 'button', class: 'spoiler' }, 'Spoiler: show');
  cover.addEventListener('click', () => {
    const shown = element('span', { class: 'spoiler-shown', tabindex: -1 }, ...children);
    cover.replaceWith(shown);
    shown.focus();
  });
  return cover;
}

function mentionText(of: string, id: string, { names }: Reader): string {
  if (of === 'everyone' || of === 'here') return `@${of}`;
  const sign = of === 'channel' ? '#' : of === 'command' ? '/' : '@';
  return `${sign}${names[id] ?? id}`;
}

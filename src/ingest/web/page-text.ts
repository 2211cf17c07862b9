import { trimMarks } from '../../analysis/trim-marks.js';
import type { PageNode } from './page-node.js';

/**
 * The words of a page as a browser shows them, without its markup: blocks with an empty line
 * between them, `br` as a line break, cells of a row with a tab between them. White space is what
 * HTML makes of it (runs are one space, except in `pre`); every other character is the page's own.
 */
export function pageText(root: PageNode): string {
  const writer = new BlockWriter();
  // A list of what is still to be done instead of recursion: pages may be nested deeper than a stack.
  const steps: Step[] = [{ node: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) {
      writer.leave(step.leave);
      continue;
    }
    const { node } = step;
    if (node.nodeType === TEXT) writer.write(node.nodeValue ?? '');
    if (node.nodeType !== ELEMENT || isUnseen(node)) {
      // A document is neither, and has children.
      if (node.nodeType > COMMENT) pushChildren(node, steps);
      continue;
    }
    writer.enter(node.localName ?? '');
    steps.push({ leave: node.localName ?? '' });
    pushChildren(node, steps);
  }
  return writer.finish();
}

type Step = { readonly node: PageNode } | { readonly leave: string };

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** Last one first, because the list of steps is worked off from its end. */
function pushChildren(node: PageNode, steps: Step[]): void {
  const children = Array.from(node.childNodes);
  for (let child = children.pop(); child !== undefined; child = children.pop()) {
    steps.push({ node: child });
  }
}

/** Elements that start and end a block. Others stand within a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose content is not text for readers, or is what a reader would fill in. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed head iframe input map math noscript object option picture ' +
    'script select style svg template textarea title video'
  ).split(' '),
);

function isUnseen(node: PageNode): boolean {
  if (UNSEEN.has(node.localName ?? '')) return true;
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  if (attribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(
    attribute('style') ?? '',
  );
}

class BlockWriter {
  readonly #blocks: string[] = [];
  /** What the block holds so far, none of it empty: joined once, because to look into a text that grows copies it. */
  #pieces: string[] = [];
  /** Whether any of them is more than white space. */
  #hasWords = false;
  /** How many `pre` stand around. */
  #preformatted = 0;

  write(text: string): void {
    if (this.#preformatted > 0) {
      this.#add(text);
      return;
    }
    // HTML's own white space; a no-break space is a character like any other.
    const spaced = text.replace(/[ \t\n\f\r]+/gu, ' ');
    const last = this.#pieces.at(-1)?.slice(-1) ?? ' ';
    const isAfterSpace = last === ' ' || last === '\n' || last === '\t';
    this.#add(isAfterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced);
  }

  enter(name: string): void {
    if (BLOCKS.has(name)) this.#endBlock();
    if (name === 'pre') this.#preformatted += 1;
    else if (name === 'br') this.#breakLine();
    else if (name === 'q') this.#add('“');
    else if ((name === 'td' || name === 'th') && this.#hasWords) this.#add('\t');
  }

  leave(name: string): void {
    if (BLOCKS.has(name)) this.#endBlock();
    if (name === 'pre') this.#preformatted -= 1;
    else if (name === 'q') this.#add('”');
  }

  finish(): string {
    this.#endBlock();
    return this.#blocks.length === 0 ? '' : `${this.#blocks.join('\n\n')}\n`;
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#hasWords ||= text.trim() !== '';
  }

  /** A space before it is not seen. */
  #breakLine(): void {
    const last = this.#pieces.pop() ?? '';
    this.#add(last.endsWith(' ') ? last.slice(0, -1) : last);
    this.#add('\n');
  }

  #endBlock(): void {
    if (this.#hasWords) this.#blocks.push(trimMarks(this.#pieces.join(''), ' \n', ' \t\n'));
    this.#pieces = [];
    this.#hasWords = false;
  }
}

import { trimMarks } from '../../analysis/trim-marks.js';
import { around, type PageNode } from './page-node.js';

/**
 * The words of a page as a browser shows them, without its markup: blocks with an empty line
 * between them, `br` as a line break, cells of a row with a tab between them. White space is what
 * HTML makes of it (runs are one space, except in `pre`); every other character is the page's own.
 */
export function pageText(root: PageNode): string {
  return joinBlocks(pageBlocks(root));
}

/** A paragraph, a heading, an item, a row: what stands by itself on a page. */
export interface PageBlock {
  readonly text: string;
  /** The innermost block element in which it stands. */
  readonly node: PageNode;
  /** How many of its UTF-16 code units are links, from 0 to 1. */
  readonly linked: number;
}

/** Blocks with an empty line between them. */
export function joinBlocks(blocks: readonly Pick<PageBlock, 'text'>[]): string {
  return blocks.length === 0 ? '' : `${blocks.map(({ text }) => text).join('\n\n')}\n`;
}

/**
 * Blocks of block quotations with the mark that mail and Markdown give each of their lines, for they
 * are not the author's words. A page that quotes more than it says lays itself out that way.
 */
export function markQuotations(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const quoted = blocks.filter(({ node }) => isInQuotation(node));
  if (2 * lengthOf(quoted) > lengthOf(blocks)) return blocks;
  return blocks.map((block) =>
    isInQuotation(block.node) ? { ...block, text: block.text.replace(/^/gmu, '> ') } : block,
  );
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether an element is a block quotation or stands in one. */
export function isInQuotation(node: PageNode): boolean {
  for (const one of around(node)) if (one.localName === 'blockquote') return true;
  return false;
}

/** As `pageText`, block by block. The picture of a verdict counts as its words. */
export function pageBlocks(root: PageNode): readonly PageBlock[] {
  const writer = new BlockWriter(root);
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
    writer.enter(node);
    steps.push({ leave: node });
    pushChildren(node, steps);
  }
  return writer.finish();
}

type Step = { readonly node: PageNode } | { readonly leave: PageNode };

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

/** Longer feet of quotations are text. In UTF-16 code units. */
const MAX_SIGNATURE = 120;

class BlockWriter {
  readonly #blocks: PageBlock[] = [];
  /** What the block holds so far, none of it empty: joined once, because to look into a text that grows copies it. */
  #pieces: string[] = [];
  /** Whether any of them is more than white space. */
  #hasWords = false;
  /** How many of its code units are links. */
  #linked = 0;
  /** The verdict that a picture of the block shows. */
  #verdict: string | null = null;
  /** How many `pre`, and how many links, stand around. */
  #preformatted = 0;
  #links = 0;
  /** Whether the block begins with a `cite`. */
  #isCite = false;
  /** The block elements around, the innermost last. */
  readonly #around: PageNode[];

  constructor(root: PageNode) {
    this.#around = [root];
  }

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

  enter(node: PageNode): void {
    const name = node.localName ?? '';
    if (BLOCKS.has(name)) {
      this.#endBlock();
      this.#around.push(node);
    }
    if (name === 'pre') this.#preformatted += 1;
    else if (name === 'a') this.#links += 1;
    else if (name === 'br') this.#breakLine();
    else if (name === 'q') this.#add('“');
    else if (name === 'cite' && !this.#hasWords) this.#isCite = true;
    else if (name === 'img') this.#verdict ??= verdictOf(node.getAttribute?.('alt') ?? null);
    else if ((name === 'td' || name === 'th') && this.#hasWords) this.#add('\t');
  }

  leave(node: PageNode): void {
    const name = node.localName ?? '';
    if (BLOCKS.has(name)) {
      this.#endBlock();
      this.#around.pop();
    }
    if (name === 'pre') this.#preformatted -= 1;
    else if (name === 'a') this.#links -= 1;
    else if (name === 'q') this.#add('”');
  }

  finish(): readonly PageBlock[] {
    this.#endBlock();
    return this.#blocks;
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#hasWords ||= text.trim() !== '';
    if (this.#links > 0) this.#linked += text.length;
  }

  /** A space before it is not seen. */
  #breakLine(): void {
    const last = this.#pieces.pop() ?? '';
    this.#add(last.endsWith(' ') ? last.slice(0, -1) : last);
    this.#add('\n');
  }

  #endBlock(): void {
    if (!this.#hasWords && this.#verdict !== null) this.#pieces = [this.#verdict];
    if (this.#hasWords || this.#verdict !== null) {
      const text = trimMarks(this.#pieces.join(''), ' \n', ' \t\n');
      const node = this.#around.at(-1) as PageNode;
      if (!this.#sign(text, node))
        this.#blocks.push({ text, node, linked: Math.min(1, this.#linked / text.length) });
    }
    this.#pieces = [];
    this.#hasWords = false;
    this.#linked = 0;
    this.#verdict = null;
    this.#isCite = false;
  }

  /** Sets who is quoted, in a `footer` or `cite` of a block quotation, on the line below its words. */
  #sign(text: string, node: PageNode): boolean {
    const quotation = this.#around.findLast((one) => one.localName === 'blockquote');
    const last = this.#blocks.at(-1);
    const isFoot = node.localName === 'footer' || this.#isCite;
    if (quotation === undefined || last === undefined || !isFoot) return false;
    if (text.length > MAX_SIGNATURE || text.includes('\n')) return false;
    if (!Array.from(around(last.node)).includes(quotation)) return false;
    const signature = /^[—–―-]/u.test(text) ? text : `— ${text}`;
    this.#blocks[this.#blocks.length - 1] = { ...last, text: `${last.text}\n${signature}` };
    return true;
  }
}

/**
 * Fact-checkers show their rating as a picture and write it for those who cannot see it; any other
 * picture's description is not the article's words.
 */
function verdictOf(alt: string | null): string | null {
  const words = alt?.replace(/\s+/gu, ' ').trim() ?? '';
  return isVerdict(words) ? words : null;
}

/** Whether a text is one of the verdicts that fact-checkers give, and nothing more. */
export function isVerdict(text: string): boolean {
  return VERDICT.test(text);
}

const VERDICT =
  /^(?:rating: ?|verdict: ?|our ruling: ?)?(?:(?:mostly|half|partly|partially|largely|barely|almost|totally|completely)[ -])?(?:true|false|correct|incorrect|accurate|inaccurate|wrong|right|untrue|misleading|unproven|unsupported|unverified|unfounded|baseless|fake|satire|scam|hoax|altered|manipulated|fabricated|miscaptioned|misattributed|missing context|needs context|lacks context|out of context|exaggerated|distorted|debunked|legend|outdated|mixture|mixed|pants on fire|(?:one|two|three|four|\d) pinocchios?|falsch|richtig|irreführend|faux|vrai|trompeur|falso|verdadero|engañoso|ложь|правда|фейк)[.!]?$/iu;

import { isBeside, isComment, isNoise } from './page-areas.js';
import { around, type PageNode } from './page-node.js';
import type { PageBlock } from './page-text.js';

/**
 * The article of a page, block by block. A library finds its column; what it leaves out of that
 * column is put back, because it does so silently: the headline, the first paragraphs and the box
 * with the claim before what it found, and paragraphs between. What readers wrote below is left out.
 * @param whole all blocks of the page
 * @param found those that the library found; none when it found no article
 */
export function articleBlocks(
  whole: readonly PageBlock[],
  found: readonly string[],
  title: string | null,
): readonly PageBlock[] {
  const areas = new Areas();
  const places = placesOf(whole, found);
  const kept = new Set(places);
  leaveOut(whole, kept, (node) => areas.isComment(node), 2 / 3);
  leaveOut(whole, kept, (node) => areas.isNoise(node), 1 / 3);
  if (kept.size === 0) return withoutAreas(whole, areas);
  const headline = headlinePlace(whole, kept, title, areas);
  restore(whole, kept, headline, areas);
  if (headline !== null) kept.add(headline);
  return whole.filter((_, place) => kept.has(place));
}

/**
 * Leaves out what does not belong to an article, unless that is most of what was found: a page of
 * nothing but comments is a conversation, and a name can mislead.
 * @param most the part of the words, from 0 to 1, that may be left out
 */
function leaveOut(
  whole: readonly PageBlock[],
  kept: Set<number>,
  isOut: (node: PageNode) => boolean,
  most: number,
): void {
  let [all, out] = [0, 0];
  const places: number[] = [];
  for (const place of kept) {
    const block = whole[place];
    if (block === undefined) continue;
    all += block.text.length;
    if (!isOut(block.node)) continue;
    out += block.text.length;
    places.push(place);
  }
  if (out > all * most) return;
  for (const place of places) kept.delete(place);
}

/** Answers each node's question once. */
class Areas {
  readonly #beside = new Map<PageNode, boolean>();
  readonly #comments = new Map<PageNode, boolean>();
  readonly #noise = new Map<PageNode, boolean>();

  isBeside(node: PageNode): boolean {
    return answer(this.#beside, node, isBeside);
  }

  isComment(node: PageNode): boolean {
    return answer(this.#comments, node, isComment);
  }

  isNoise(node: PageNode): boolean {
    return answer(this.#noise, node, isNoise);
  }
}

function answer(
  known: Map<PageNode, boolean>,
  node: PageNode,
  ask: (node: PageNode) => boolean,
): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const now = ask(node);
  known.set(node, now);
  return now;
}

function withoutAreas(whole: readonly PageBlock[], areas: Areas): readonly PageBlock[] {
  const rest = whole.filter(({ node }) => !areas.isBeside(node));
  return rest.length === 0 ? whole : rest;
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where the found blocks stand in the page. Reading takes elements apart, so some stand in pieces. */
function placesOf(whole: readonly PageBlock[], found: readonly string[]): ReadonlySet<number> {
  const waiting = new Map<string, number>();
  for (const text of found) waiting.set(folded(text), (waiting.get(folded(text)) ?? 0) + 1);
  const places = new Set<number>();
  const loose: number[] = [];
  for (const [place, { text }] of whole.entries()) {
    // The library takes out who is quoted below a block quotation.
    const foot = text.lastIndexOf('\n—');
    const all = folded(text);
    const key = waiting.has(all) || foot < 0 ? all : folded(text.slice(0, foot));
    const left = waiting.get(key) ?? 0;
    if (left > 0) {
      places.add(place);
      waiting.set(key, left - 1);
    } else loose.push(place);
  }
  // What was joined or divided: looked for within what is left over, which is little.
  const rest = Array.from(waiting, ([text, left]) => (left > 0 ? text : ''))
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MAX_REST);
  if (rest === '') return places;
  for (const place of loose.slice(0, MAX_LOOSE)) {
    const key = folded(whole[place]?.text ?? '');
    if (key.length >= 12 && rest.includes(key)) places.add(place);
    else if (rest.split('\n').some((text) => text.length >= 12 && key.includes(text)))
      places.add(place);
  }
  return places;
}

/** Guesses that bound the work on hostile pages. */
const MAX_REST = 200_000;
const MAX_LOOSE = 2_000;

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The first heading before the article's words that is its title, or the only one there. */
function headlinePlace(
  whole: readonly PageBlock[],
  kept: ReadonlySet<number>,
  title: string | null,
  areas: Areas,
): number | null {
  const [, last] = firstAndLast(kept);
  const headings = whole.flatMap(({ node, linked }, place) =>
    place <= last && node.localName === 'h1' && linked < 1 && !areas.isBeside(node) ? [place] : [],
  );
  const named = headings.find((place) => isTitle(whole[place]?.text ?? '', title));
  return named ?? (headings.length === 1 ? (headings[0] ?? null) : null);
}

function isTitle(text: string, title: string | null): boolean {
  const [one, other] = [folded(text).toLowerCase(), folded(title ?? '').toLowerCase()];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

function firstAndLast(places: ReadonlySet<number>): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const place of places) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return [first, last];
}

/** Adds what belongs to the column between its headline, or the top of the page, and its last paragraph. */
function restore(
  whole: readonly PageBlock[],
  kept: Set<number>,
  headline: number | null,
  areas: Areas,
): void {
  const [first, last] = firstAndLast(kept);
  const from = headline !== null && headline < first ? headline + 1 : 0;
  const spine = new Set<PageNode>();
  for (const place of kept) {
    for (const node of around(whole[place]?.node ?? ROOTLESS)) {
      if (spine.has(node)) break;
      spine.add(node);
    }
  }
  const groups = new Map<PageNode, number[]>();
  for (let place = from; place < last; place++) {
    const block = whole[place];
    if (block === undefined || kept.has(place) || place === headline) continue;
    if (areas.isBeside(block.node)) continue;
    const group = groupOf(block.node, spine);
    const before = groups.get(group);
    if (before === undefined) groups.set(group, [place]);
    else before.push(place);
  }
  const known = new Set(Array.from(kept, (place) => folded(whole[place]?.text ?? '')));
  for (const [group, places] of groups) {
    const blocks = places.map((place) => whole[place]).filter((block) => block !== undefined);
    const own = spine.has(group) ? places.filter((place) => isSentence(whole[place])) : places;
    if (!blocks.some(isSentence) || isLinks(blocks)) continue;
    for (const place of own) {
      if (!known.has(folded(whole[place]?.text ?? ''))) kept.add(place);
    }
  }
}

const ROOTLESS: PageNode = { nodeType: 1, nodeValue: null, childNodes: [] };

/** The outermost element around a block in which nothing is kept: it is taken or left as a whole. */
function groupOf(node: PageNode, spine: ReadonlySet<PageNode>): PageNode {
  let group = node;
  for (const one of around(node)) {
    if (spine.has(one)) break;
    group = one;
  }
  return group;
}

/** Whether a block is somebody's sentence and not a label, a button or a date. */
function isSentence(block: PageBlock | undefined): boolean {
  if (block === undefined) return false;
  const words = block.text.split(/\s+/u).length;
  return words >= 4 && block.linked < 0.5 && /[.!?…]["'”’»)\]]*$/u.test(block.text);
}

function isLinks(blocks: readonly PageBlock[]): boolean {
  const all = lengthOf(blocks);
  return blocks.reduce((sum, { text, linked }) => sum + text.length * linked, 0) > all * 0.4;
}

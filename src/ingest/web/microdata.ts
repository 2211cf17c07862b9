import type { JsonMap } from '../claim-review.js';
import { around, type Page, type PageElement, type PageNode } from './page-node.js';

/** Guess: a page with more describes a whole site. */
const MAX_PROPERTIES = 5_000;

/**
 * The ClaimReviews that a page marks up with microdata (`itemscope`, `itemtype`, `itemprop`), as
 * objects like those of JSON-LD: what stands in an inner item is that item's.
 * https://html.spec.whatwg.org/multipage/microdata.html
 */
export function readMicrodataReviews(page: Page): readonly JsonMap[] {
  const items = new Map<PageNode, Record<string, unknown>>();
  for (const element of page.querySelectorAll('[itemscope]')) {
    if (items.size >= MAX_PROPERTIES) break;
    items.set(element, { '@type': element.getAttribute?.('itemtype')?.trim() ?? '' });
  }
  const reviews = [...items.values()].filter((item) => /ClaimReview$/u.test(String(item['@type'])));
  if (reviews.length === 0) return [];
  let read = 0;
  for (const element of page.querySelectorAll('[itemprop]')) {
    read += 1;
    if (read > MAX_PROPERTIES) break;
    const owner = ownerOf(element, items);
    if (owner === undefined) continue;
    const value = items.get(element) ?? statedBy(element);
    for (const name of (element.getAttribute?.('itemprop') ?? '').split(/\s+/u)) {
      // What a page says first of an item holds.
      if (name !== '' && name !== '@type') owner[name] ??= value;
    }
  }
  return reviews;
}

/** The item that a property belongs to: the nearest one around its element. */
function ownerOf(
  element: PageElement,
  items: ReadonlyMap<PageNode, Record<string, unknown>>,
): Record<string, unknown> | undefined {
  for (const node of around(element)) {
    if (node === element) continue;
    const item = items.get(node);
    if (item !== undefined) return item;
  }
  return undefined;
}

function statedBy(element: PageElement): string {
  for (const name of ['content', 'datetime', 'href', 'src']) {
    const stated = element.getAttribute?.(name);
    if (stated !== null && stated !== undefined) return stated;
  }
  return element.textContent ?? '';
}

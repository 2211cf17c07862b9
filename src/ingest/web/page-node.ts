/** What is read of a page's tree: the part of the DOM that every implementation has. */
export interface PageNode {
  /** 1 for an element, 3 for text; https://dom.spec.whatwg.org/#node */
  readonly nodeType: number;
  /** The name of an element, in lower case; undefined for text. */
  readonly localName?: string;
  /** The text of a text node; null for an element. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode?: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** An element, as far as statements are looked for in it. */
export interface PageElement extends PageNode {
  readonly textContent: string | null;
}

/** A page, as far as elements are looked for in it. */
export interface Page {
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** The elements around a node, from the inside; the node itself first. */
export function* around(node: PageNode): Generator<PageNode> {
  for (let at: PageNode | null = node; at !== null; at = at.parentNode ?? null) yield at;
}

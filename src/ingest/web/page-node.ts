/** What is read of a page's tree: the part of the DOM that every implementation has. */
export interface PageNode {
  /** 1 for an element, 3 for text; https://dom.spec.whatwg.org/#node */
  readonly nodeType: number;
  /** The name of an element, in lower case; undefined for text. */
  readonly localName?: string;
  /** The text of a text node; null for an element. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

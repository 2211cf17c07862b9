import { decodeHTML } from 'entities';
import { isMap, isOfType, type JsonMap, type Resolve } from '../claim-review.js';
import type { Page } from './page-node.js';

/** The JSON-LD of a page. https://www.w3.org/TR/json-ld11/ */
export interface LinkedData {
  /** What the page describes itself: objects that stand in no other, in their order. */
  readonly top: readonly JsonMap[];
  /** All objects, those within others too. */
  readonly all: readonly JsonMap[];
  /** The object that another place only names by its `@id`. */
  readonly resolve: Resolve;
}

/** Guesses: a page with more describes its whole site. */
const MAX_CHARACTERS = 2_000_000;
const MAX_OBJECTS = 5_000;

/** Reads it; a script that is no JSON says nothing. */
export function readLinkedData(page: Page): LinkedData {
  const top: JsonMap[] = [];
  let characters = 0;
  for (const script of page.querySelectorAll('script')) {
    const type = script.getAttribute?.('type')?.toLowerCase() ?? '';
    if (!type.includes('ld+json')) continue;
    const json = script.textContent ?? '';
    characters += json.length;
    if (characters > MAX_CHARACTERS) break;
    for (const node of graphOf(parse(json)).slice(0, MAX_OBJECTS)) top.push(node);
  }
  const all = objectsIn(top);
  const byId = new Map<string, JsonMap>();
  for (const node of all) {
    const id = node['@id'];
    if (typeof id === 'string' && !isOnlyNamed(node) && !byId.has(id)) byId.set(id, node);
  }
  const resolve: Resolve = (value) => {
    if (!isMap(value) || !isOnlyNamed(value) || typeof value['@id'] !== 'string') return value;
    return byId.get(value['@id']) ?? value;
  };
  return { top, all, resolve };
}

/** Whether an object says nothing but which one is meant. */
function isOnlyNamed(node: JsonMap): boolean {
  return Object.keys(node).every((key) => key === '@id' || key === '@type');
}

function parse(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/u, '')
    .replace(/(?:-->|\/\/\]\]>|\/\*\]\]>\*\/|;)$/u, '');
  try {
    return JSON.parse(bare.replace(/\p{Cc}/gu, ' '), (_, value: unknown) =>
      typeof value === 'string' ? asText(value) : value,
    ) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Many systems write their texts into JSON as they would into HTML. */
function asText(value: string): string {
  const bare = value.includes('<') ? value.replace(/<\/?[a-z][^<>]*>/giu, '') : value;
  return bare.includes('&') ? decodeHTML(bare) : bare;
}

/** The objects of a script: one, a list, or a `@graph`. */
function graphOf(value: unknown): readonly JsonMap[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isMap).flatMap((one) => {
    const graph = one['@graph'];
    if (Array.isArray(graph)) return graph.filter(isMap);
    return isMap(graph) ? [graph] : [one];
  });
}

function objectsIn(top: readonly JsonMap[]): readonly JsonMap[] {
  const found: JsonMap[] = [];
  const steps: unknown[] = top.toReversed();
  while (steps.length > 0 && found.length < MAX_OBJECTS) {
    const value = steps.pop();
    if (isMap(value)) found.push(value);
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Object.values(value);
    for (let at = Math.min(inner.length, MAX_OBJECTS) - 1; at >= 0; at--) steps.push(inner[at]);
  }
  return found;
}

/** What schema.org has for texts that somebody publishes. */
const ARTICLE =
  /^(?:\w{0,20}Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|CriticReview|NewsStory)$/u;

/** Whether an object is an article, by its type. */
export function isArticle(node: JsonMap): boolean {
  return isOfType(node, ARTICLE);
}

import type { StatedReview } from '../corpus/source.js';
import { readStatedDate } from './stated-date.js';

/** A JSON object, such as a node of JSON-LD. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** What stands for a node that is only named, by its `@id`; the value itself where it is whole. */
export type Resolve = (value: unknown) => unknown;

const asIs: Resolve = (value) => value;

/**
 * The review that a ClaimReview states; null when it states neither a claim nor a rating.
 * https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export function readClaimReview(node: JsonMap, resolve: Resolve = asIs): StatedReview | null {
  const item = firstMap(node.itemReviewed, resolve);
  const itself = (field: string) => wordsOf(node[field]);
  const of = (field: string) => (item === null ? null : wordsOf(item[field]));
  const appearance =
    firstMap(item?.firstAppearance, resolve) ?? firstMap(item?.appearance, resolve);
  const review = {
    claim: itself('claimReviewed') ?? of('text') ?? of('name') ?? of('headline'),
    claimant: nameOf(item?.author, resolve) ?? nameOf(item?.creator, resolve),
    claimedAt: dateOf(item?.datePublished) ?? dateOf(appearance?.datePublished),
    rating: ratingOf(firstMap(node.reviewRating, resolve)),
    reviewedAt: dateOf(node.datePublished) ?? dateOf(node.dateCreated),
    publisher: publisherOf(node, resolve),
    url: addressOf(node.url) ?? addressOf(node['@id']),
  };
  if (review.claim === null && review.rating === null) return null;
  return Object.fromEntries(Object.entries(review).filter(([, value]) => value !== null));
}

/** Who a review is by: its organisation; the person who wrote it only where no other is named. */
function publisherOf(node: JsonMap, resolve: Resolve): string | null {
  const author = firstMap(node.author, resolve);
  const isPerson = author !== null && isOfType(author, 'Person');
  const [byAuthor, byPublisher] = [
    nameOf(node.author, resolve),
    nameOf(node.publisher, resolve) ?? nameOf(author?.worksFor, resolve),
  ];
  return isPerson ? (byPublisher ?? byAuthor) : (byAuthor ?? byPublisher);
}

/** The verdict in words; where a publisher has only numbers, its number of the best one. */
export function ratingOf(rating: JsonMap | null): string | null {
  if (rating === null) return null;
  const words =
    wordsOf(rating.alternateName) ?? wordsOf(rating.textualRating) ?? wordsOf(rating.name);
  if (words !== null) return words;
  const value = wordsOf(rating.ratingValue);
  const best = wordsOf(rating.bestRating);
  const isNumber = value !== null && /^\d+(?:\.\d+)?$/u.test(value);
  return isNumber && best !== null ? `${value}/${best}` : value;
}

/** Whether a node is of a type of schema.org's, however its context spells that. */
export function isOfType(node: JsonMap, type: string | RegExp): boolean {
  const types: readonly unknown[] = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((one) => {
    if (typeof one !== 'string') return false;
    const name = one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/iu, '');
    return typeof type === 'string' ? name === type : type.test(name);
  });
}

/** Names of one or several, as `A, B and C`; null where nobody is named. */
export function nameOf(value: unknown, resolve: Resolve = asIs): string | null {
  const names = namesOf(value, resolve);
  return names.length === 0 ? null : joinNames(names);
}

/** The names of persons or organisations that a field states. */
export function namesOf(value: unknown, resolve: Resolve = asIs): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = all.flatMap((one) => {
    const whole = resolve(one);
    const name = isMap(whole) ? wordsOf(whole.name) : wordsOf(whole);
    return name === null || NOBODY.test(name) || /^https?:/iu.test(name) ? [] : [name];
  });
  return [...new Set(names)];
}

/** What forms are filled with where nobody is known. */
const NOBODY = /^(?:unknown|n\/?a|none|null|undefined|not (?:known|stated)|-+|\?+|\.)$/iu;

/** `A`, `A and B`, `A, B and C`. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Text on one line; null for what is none, or empty. The first of several. */
export function wordsOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  // JSON-LD states the language of a text beside it.
  const plain = isMap(one) ? one['@value'] : one;
  if (typeof plain !== 'string' && typeof plain !== 'number' && typeof plain !== 'boolean') {
    return null;
  }
  const words = String(plain).replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
}

export function dateOf(value: unknown): string | null {
  const words = wordsOf(value);
  return words === null ? null : readStatedDate(words);
}

function addressOf(value: unknown): string | null {
  const words = wordsOf(value);
  return words !== null && /^https?:\/\/\S+$/iu.test(words) && URL.canParse(words) ? words : null;
}

/** The object that a field holds, or the first of several. */
export function firstMap(value: unknown, resolve: Resolve = asIs): JsonMap | null {
  const one = resolve(Array.isArray(value) ? value[0] : value);
  return isMap(one) ? one : null;
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

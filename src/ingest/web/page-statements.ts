import type { SourceMetadata, StatedReview } from '../../corpus/source.js';
import { authorNames, namesOfCitation } from '../author-names.js';
import {
  dateOf,
  firstMap,
  isMap,
  isOfType,
  type JsonMap,
  joinNames,
  namesOf,
  readClaimReview,
  wordsOf,
} from '../claim-review.js';
import { readMetadata } from '../source-metadata.js';
import { readStatedDate } from '../stated-date.js';
import { isArticle, type LinkedData, readLinkedData } from './linked-data.js';
import { readMicrodataReviews } from './microdata.js';
import { isBeside } from './page-areas.js';
import { around, type Page, type PageElement } from './page-node.js';

/** What a page says about itself, before its text is known. */
export interface PageStatements {
  readonly metadata: SourceMetadata;
  readonly reviews: readonly StatedReview[];
  /** Whether it states a date of publication that cannot be told from others: then nothing else tells it. */
  readonly isDateContradicted: boolean;
}

/**
 * What a page says about itself as metadata: from its JSON-LD, its `meta` elements, schema.org's
 * microdata, and `rel=author` and `time` of the article, in this order. Never from names of
 * classes, from comments, from what stands beside the article or from other articles. Only what can
 * be understood; none of it is a fault, because the page's author did not write it for us.
 * @param fallbackTitle what a library for articles takes for the title
 */
export function pageStatements(page: Page, fallbackTitle: string | null): PageStatements {
  const data = readLinkedData(page);
  const metas = readMetas(page);
  const meta = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const address = canonicalAddress(page, meta('og:url'));
  const article = mainArticle(data, address);
  const reviews = reviewsOf(page, data);
  const publisher = publisherOf(data, article, meta, fallbackTitle);
  const dates = statedDates(page, data, article, meta);
  const [lang] = Array.from(page.querySelectorAll('html'), (html) => html.getAttribute?.('lang'));
  const title =
    wordsOf(article?.headline) ??
    meta('citation_title', 'og:title', 'twitter:title', 'dc.title')[0] ??
    fallbackTitle;
  const stated = {
    title: withoutSite(title, publisher),
    author: joinNames(authorsOf(page, data, article, meta, publisher)),
    publisher,
    section:
      wordsOf(article?.articleSection) ?? meta('article:section', 'parsely-section', 'section')[0],
    url: address,
    language: wordsOf(article?.inLanguage) ?? lang?.trim() ?? meta('og:locale')[0],
    publishedAt: dates.length === 1 ? dates[0] : null,
  };
  return { metadata: understood(stated), reviews, isDateContradicted: dates.length > 1 };
}

/** Longer “titles” and “names” are something else. */
const MAX_CHARACTERS = 300;

/** What of the fields can be stored. */
export function understood(stated: Readonly<Record<string, string | null | undefined>>) {
  const kept = Object.entries(stated).flatMap(([field, value]) => {
    const text = value?.replace(/\s+/gu, ' ').trim() ?? '';
    const spelt = field === 'language' ? text.replaceAll('_', '-') : text;
    const isKept =
      spelt !== '' &&
      spelt.length <= MAX_CHARACTERS &&
      readMetadata({ [field]: spelt }).faults.length === 0;
    return isKept ? [[field, spelt] as const] : [];
  });
  return readMetadata(Object.fromEntries(kept)).metadata;
}

/** The contents of `meta` by name or property, in lower case. */
function readMetas(page: Page): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = meta.getAttribute?.('content')?.replace(/\s+/gu, ' ').trim() ?? '';
    if (content === '' || isWithinAnother(meta)) continue;
    const names = ['name', 'property', 'itemprop'].map((one) => meta.getAttribute?.(one) ?? '');
    for (const name of new Set(names.join(' ').toLowerCase().split(/\s+/u))) {
      const before = found.get(name);
      if (before === undefined) found.set(name, [content]);
      else before.push(content);
    }
  }
  return found;
}

type Meta = (...names: readonly string[]) => readonly string[];

/** The object that describes this page's article: the one with its address, or the only one. */
function mainArticle(data: LinkedData, address: string | null): JsonMap | null {
  const articles = data.top
    .flatMap((node) => [node, firstMap(node.mainEntity, data.resolve)])
    .filter((node) => node !== null)
    .filter(isArticle);
  const own = articles.find((node) => address !== null && isAbout(node, address, data));
  return own ?? (articles.length === 1 ? (articles[0] ?? null) : null);
}

function isAbout(node: JsonMap, address: string, { resolve }: LinkedData): boolean {
  const page = firstMap(node.mainEntityOfPage, resolve);
  const addresses = [node.url, node['@id'], node.mainEntityOfPage, page?.['@id'], page?.url];
  return addresses.some((one) => typeof one === 'string' && plain(one) === plain(address));
}

function plain(address: string): string {
  return (address.split('#')[0] ?? '').replace(/\/$/u, '');
}

/** Every review once, those of comments and products not. */
function reviewsOf(page: Page, data: LinkedData): readonly StatedReview[] {
  const linked = data.all.filter((node) => isOfType(node, 'ClaimReview'));
  const reviews = (linked.length > 0 ? linked : readMicrodataReviews(page))
    .map((node) => readClaimReview(node, data.resolve))
    .filter((review) => review !== null)
    .map((review) => ({ ...review, ...short(review) }));
  const once = new Map(reviews.map((review) => [JSON.stringify(review), review]));
  const { metadata } = readMetadata({ reviews: [...once.values()] });
  return metadata.reviews ?? [];
}

/** What is too long for a field is cut off rather than lost with all others. */
function short({ claim }: StatedReview): Partial<StatedReview> {
  return claim === undefined || claim.length <= 2_000 ? {} : { claim: claim.slice(0, 2_000) };
}

function publisherOf(
  data: LinkedData,
  article: JsonMap | null,
  meta: Meta,
  title: string | null,
): string | null {
  const { resolve } = data;
  const reviewer = data.top.find((node) => isOfType(node, 'ClaimReview'));
  const named = [
    ...namesOf(article?.publisher, resolve),
    ...meta('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'publisher'),
    ...namesOf(reviewer?.publisher, resolve),
    ...namesOf(organisation(reviewer?.author, data), resolve),
    ...data.top.filter((node) => isOfType(node, SITE)).flatMap((node) => namesOf(node.name)),
  ];
  const name = named.find((one) => !/^@|^https?:/iu.test(one));
  if (name !== undefined) return name;
  // A handle is no name, but the title may hold the name that it is short for.
  const handles = named.filter((one) => one.startsWith('@')).map(folded);
  return partsOf(title).find((part) => handles.includes(folded(part))) ?? null;
}

const SITE = /^(?:WebSite|NewsMediaOrganization)$/u;

function organisation(value: unknown, { resolve }: LinkedData): unknown {
  const author = firstMap(value, resolve);
  return author !== null && isOfType(author, 'Person') ? null : author;
}

function authorsOf(
  page: Page,
  data: LinkedData,
  article: JsonMap | null,
  meta: Meta,
  publisher: string | null,
): readonly string[] {
  const reviewer = data.top.find((node) => isOfType(node, 'ClaimReview'));
  const review = article === null && reviewer !== undefined ? reviewer.author : null;
  const statements = [
    () => authorsIn(article?.author ?? article?.creator, data),
    () => personsIn(review, data),
    () => meta('citation_author', 'citation_authors').flatMap(namesOfCitation),
    () => meta('author', 'article:author', 'og:article:author', 'byl').flatMap(authorNames),
    () =>
      meta(
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'cxenseparse:author',
      ).flatMap(authorNames),
    () => markedAuthors(page, '[itemprop~="author"]', isOfArticle),
    () => markedAuthors(page, 'a[rel~="author"], span[rel~="author"]', isInArticle),
  ];
  for (const state of statements) {
    const names = [...new Set(state())].filter((name) => name !== publisher);
    if (names.length > 0) return names;
  }
  return [];
}

/** Persons cleaned of what stands beside their names; organisations as they are called. */
function authorsIn(value: unknown, { resolve }: LinkedData): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.flatMap((one) => {
    const whole = resolve(one);
    const isHouse = isMap(whole) && isOfType(whole, /Organization$/u);
    const names = namesOf(whole, resolve);
    return isHouse ? names : names.flatMap(authorNames);
  });
}

function personsIn(value: unknown, data: LinkedData): readonly string[] {
  const author = firstMap(value, data.resolve);
  return author !== null && isOfType(author, 'Person') ? authorsIn(author, data) : [];
}

/** Names in marked elements; none where so many are marked that it is a list of other articles. */
function markedAuthors(
  page: Page,
  selectors: string,
  isMeant: (element: PageElement) => boolean,
): readonly string[] {
  const marked = Array.from(page.querySelectorAll(selectors)).filter(isMeant);
  if (marked.length > MAX_MARKED) return [];
  return marked.flatMap((element) =>
    authorNames(element.getAttribute?.('content') ?? element.textContent ?? ''),
  );
}

const MAX_MARKED = 8;

/** Whether an element's microdata are those of the article: of nothing within it, such as a comment. */
function isOfArticle(element: PageElement): boolean {
  if (isBeside(element)) return false;
  const holds = element.getAttribute?.('itemscope') != null;
  for (const node of around(element)) {
    if (node === element && holds) continue;
    if (node.getAttribute?.('itemscope') == null) continue;
    return /(?:Article|Posting|Review|Report|WebPage)$/u.test(node.getAttribute('itemtype') ?? '');
  }
  return false;
}

/** Whether an element stands in the article, or nowhere else where a page marks no article. */
function isInArticle(element: PageElement): boolean {
  if (isBeside(element)) return false;
  const names = Array.from(around(element), (node) => node.localName ?? '');
  return !names.some((name) => QUOTING.test(name));
}

/** Elements that hold other people's words, or pieces of other articles. */
const QUOTING = /^(?:blockquote|q|li|figure|figcaption|table|cite)$/u;

function isWithinAnother(meta: PageElement): boolean {
  if (meta.getAttribute?.('itemprop') == null) return false;
  if (isBeside(meta)) return true;
  for (const node of around(meta)) {
    if (node.getAttribute?.('itemscope') == null) continue;
    return !/(?:Article|Posting|Review|Report|WebPage)$/u.test(node.getAttribute('itemtype') ?? '');
  }
  return false;
}

/**
 * The dates of publication, one a day, that the first kind of statement gives which gives any:
 * several contradict one another.
 */
function statedDates(
  page: Page,
  data: LinkedData,
  article: JsonMap | null,
  meta: Meta,
): readonly string[] {
  const others = data.top.filter((node) => isOfType(node, /^(?:ClaimReview|\w{0,20}Page)$/u));
  const statements = [
    () => [dateOf(article?.datePublished) ?? dateOf(article?.dateCreated)],
    () =>
      meta(
        'article:published_time',
        'og:article:published_time',
        'og:published_time',
        'datepublished',
        'parsely-pub-date',
        'citation_publication_date',
        'citation_online_date',
        'citation_date',
        'sailthru.date',
        'cxenseparse:recs:publishtime',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publication_date',
        'date',
      ).map(readStatedDate),
    () => others.map((node) => dateOf(node.datePublished)),
    () => timesOf(page, '[itemprop~="datePublished"]', isOfArticle),
    () => timesOf(page, 'time', isOfHead),
  ];
  for (const state of statements) {
    const dates = state().filter((date) => date !== null);
    if (dates.length > 0) return onePerDay(dates.filter(isPossible));
  }
  return [];
}

function onePerDay(dates: readonly string[]): readonly string[] {
  const days = new Map<string, string>();
  // As precise as it is stated anywhere.
  for (const date of dates) {
    const day = date.slice(0, 10);
    if ((days.get(day)?.length ?? 0) < date.length) days.set(day, date);
  }
  return [...days.values()];
}

/** Nothing on the web was published before; such dates are what is left of an empty field. */
function isPossible(date: string): boolean {
  return Number(date.slice(0, 4)) >= 1900;
}

function timesOf(
  page: Page,
  selectors: string,
  isMeant: (element: PageElement) => boolean,
): readonly (string | null)[] {
  return Array.from(page.querySelectorAll(selectors))
    .filter(isMeant)
    .map((element) => {
      const stated =
        element.getAttribute?.('datetime') ??
        element.getAttribute?.('content') ??
        element.textContent;
      return stated == null ? null : readStatedDate(stated);
    });
}

/** Longer texts around a `time` tell of something that happened then. */
const MAX_LINE = 160;

/** Whether a `time` is of the article's head: in a short line, not of a change, nor of anything within the article. */
function isOfHead(element: PageElement): boolean {
  if (!isInArticle(element)) return false;
  if (/dateModified|startDate|endDate/u.test(element.getAttribute?.('itemprop') ?? ''))
    return false;
  for (const node of around(element)) {
    if (node.getAttribute?.('itemscope') != null) {
      const type = node.getAttribute('itemtype') ?? '';
      if (!/(?:Article|Posting|Review|Report|WebPage)$/u.test(type)) return false;
    }
    if (node === element || !LINE.test(node.localName ?? '')) continue;
    const line = ('textContent' in node ? String(node.textContent) : '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (line.length > MAX_LINE) return node.localName !== 'p';
    const before = line.slice(0, line.indexOf((element.textContent ?? '').trim()));
    if (
      /\b(?:updated|modified|edited|corrected|changed|aktualisiert|modifié|actualizado)\b[^.]{0,20}$/iu.test(
        before,
      )
    )
      return false;
    if (/[.!?]$/u.test(line) && !/^(?:published|posted|first published|by)\b/iu.test(line))
      return false;
  }
  return true;
}

const LINE = /^(?:p|div|span|small|header|section|li|dd|td)$/u;

/** `<link rel=canonical>` before `og:url`; null where neither is a whole address. */
function canonicalAddress(page: Page, stated: readonly string[]): string | null {
  const links = Array.from(page.querySelectorAll('link[rel~="canonical"]'), (link) =>
    link.getAttribute?.('href'),
  );
  const all = [...links, ...stated].map((address) => address?.trim() ?? '');
  return (
    all.find((address) => /^https?:\/\/[^\s]+$/iu.test(address) && URL.canParse(address)) ?? null
  );
}

/** `Exville Gazette | Bridge closed` → `Bridge closed`, where the publisher is called so. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const parts = partsOf(title);
  const site = folded(publisher);
  const rest = parts.filter((part) => folded(part) !== site);
  if (rest.length === parts.length || rest.length === 0) return title;
  return parts.length === 2 ? (rest[0] ?? title) : title;
}

function partsOf(title: string | null): readonly string[] {
  return title === null ? [] : title.split(/\s[|–—·•-]\s/u).map((part) => part.trim());
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

import { nameOf, wordsOf } from './claim-review.js';
import { type Fault, faultOf, shown } from './problem.js';
import { readColumns, readReviews } from './record-columns.js';
import { METADATA_FIELDS, type ReadMetadata, readMetadata } from './source-metadata.js';
import { readStatedDate } from './stated-date.js';

/** Names under which site builders keep what we call otherwise, in lower case without marks. */
const ALIASES: Readonly<Record<string, string>> = {
  date: 'publishedAt',
  published: 'publishedAt',
  publishdate: 'publishedAt',
  publisheddate: 'publishedAt',
  datepublished: 'publishedAt',
  pubdate: 'publishedAt',
  authors: 'author',
  byline: 'author',
  license: 'licence',
  lang: 'language',
  locale: 'language',
  canonicalurl: 'url',
  canonical: 'url',
  link: 'url',
  permalink: 'url',
  headline: 'title',
  sitename: 'publisher',
  timezone: 'zone',
};

/** What builders of sites read themselves and says nothing about a source: no warning names them. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'aliases banner bookcollapsesection build cascade categories category classes collection comments cover ' +
    'cssclass cssclasses description draft excerpt expirydate featured featuredimage hero hidden image images ' +
    'keywords kind lastmod lastmodified lastupdated layout linktitle markup math mathjax menu menus modified ' +
    'navorder noindex order outputs parent pin pinned redirectfrom resources sections series showtoc sidebar ' +
    'sidebarlabel sidebarposition slug subtitle summary tableofcontents tag tags taxonomies teaser template ' +
    'thumbnail toc type updated videos weight'
  ).split(' '),
);

/**
 * Reads front matter as Jekyll, Hugo and other builders of sites write it: fields in any case, `date`
 * and `published`, `author` and `authors` as texts, lists or objects with a `name`, `license`, and
 * claims with their ratings. Only a field by its own name with a wrong value keeps the text out;
 * what is unknown, or stands under another's name and cannot be read, is passed over.
 */
export function readFrontMatterFields(value: unknown): ReadMetadata {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return readMetadata(value);
  const strict: Record<string, unknown> = {};
  const faults: Fault[] = [];
  const others: [field: string, stated: unknown][] = [];
  for (const [field, stated] of Object.entries(value)) {
    if (field === 'author' && typeof stated === 'object') others.push([field, stated]);
    else if (field === 'url' && isPath(stated)) continue;
    else if (FIELDS.includes(field)) strict[field] = onOneLine(field, stated);
    else others.push([field, stated]);
  }
  const columns = readColumns(Object.fromEntries(others));
  const lenient: Record<string, unknown> = {};
  for (const [field, stated] of others) {
    const plain = field.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const meant = ALIASES[plain] ?? FIELDS.find((one) => one.toLowerCase() === plain);
    if (meant === undefined) {
      if (!OTHERS.has(plain) && !columns.used.includes(field)) faults.push(unknownField(field));
      continue;
    }
    if (strict[meant] !== undefined || lenient[meant] !== undefined) continue;
    const read = readLeniently(meant, stated);
    if (read === null) {
      if (!isSilent(plain, stated)) faults.push(unread(field, meant, stated));
    } else lenient[meant] = read;
  }
  const reviews =
    columns.values.has('claim') || isVerdict(columns.values.get('rating'))
      ? readReviews(Object.fromEntries(others), columns, '')
      : [];
  const { metadata, faults: wrong } = readMetadata({
    ...(reviews.length === 0 ? {} : { reviews }),
    ...lenient,
    ...strict,
  });
  return { metadata, faults: [...wrong, ...faults] };
}

const FIELDS: readonly string[] = [...METADATA_FIELDS, 'reviews'];

/** The address of a page within its own site tells nobody where it is. */
function isPath(stated: unknown): boolean {
  return typeof stated === 'string' && /^\.{0,2}\//u.test(stated.trim());
}

/** A title may be broken over lines in YAML. */
function onOneLine(field: string, stated: unknown): unknown {
  return field === 'title' && typeof stated !== 'object' ? (wordsOf(stated) ?? stated) : stated;
}

/** Null for what cannot be read. */
function readLeniently(field: string, stated: unknown): unknown {
  if (field === 'reviews') return stated;
  const words = field === 'author' || field === 'publisher' ? nameOf(stated) : wordsOf(stated);
  if (words === null || typeof stated === 'boolean') return null;
  const spelt =
    field === 'publishedAt'
      ? readStatedDate(words)
      : field === 'language'
        ? words.replaceAll('_', '-')
        : words;
  return spelt !== null && readMetadata({ [field]: spelt }).faults.length === 0 ? spelt : null;
}

/** `published: true` is whether and not when, `permalink: /:title/` where in its own site. */
function isSilent(plain: string, stated: unknown): boolean {
  if (stated === null || stated === '' || stated === true) return true;
  return (plain === 'permalink' || plain === 'link') && isPath(stated);
}

function isVerdict(rating: unknown): boolean {
  return typeof rating === 'string' && !/^\d/u.test(rating);
}

function unknownField(field: string): Fault {
  const found = shown(field).slice(1, -1);
  const expected = `one of ${METADATA_FIELDS.join(', ')}`;
  const remedy = 'It was passed over; rename it if it should count';
  return faultOf('warning', expected, 'an unknown field', remedy, { field: found });
}

function unread(field: string, meant: string, stated: unknown): Fault {
  const isDraft = stated === false;
  const expected = isDraft ? 'a text that its author has published' : `what ${meant} contains`;
  const remedy = isDraft
    ? 'It was read all the same; remove it if it is a draft'
    : `It was passed over; write it as ${meant} if it should count`;
  return faultOf('warning', expected, `${shown(stated)}`, remedy, {
    field: shown(field).slice(1, -1),
  });
}

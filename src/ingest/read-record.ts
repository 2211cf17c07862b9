import { detectForm } from '../corpus/document-form.js';
import type { SourceMetadata } from '../corpus/source.js';
import { type JsonMap, nameOf, wordsOf } from './claim-review.js';
import { type Fault, faultOf, shown } from './problem.js';
import type { TextRecord } from './record.js';
import {
  type ReadColumns,
  type RecordMeaning,
  readColumns,
  readReviews,
} from './record-columns.js';
import { METADATA_FIELDS, type ReadMetadata, readMetadata } from './source-metadata.js';
import { readStatedDate } from './stated-date.js';

/** A record whose fields were understood, or why it is none. */
export type ReadRecord =
  | { readonly record: Omit<TextRecord, 'metadata'>; readonly read: ReadMetadata }
  | { readonly fault: Fault };

/**
 * Reads one record of a table or a file of JSON Lines. Its text is its own; where it has a claim
 * instead, or beside it, the text is the claim and what the reviewer explains, each as a paragraph
 * in its own words.
 * @param line 1-based, where the record begins.
 */
export function readRecord(fields: JsonMap, line: number): ReadRecord {
  const columns = readColumns(fields);
  const own = columns.values.get('text');
  if (own !== undefined && typeof own !== 'string') {
    return { fault: textFault(fields, line, shown(own)) };
  }
  const reviews = readReviews(fields, columns, own ?? '');
  const text = textOf(own ?? '', columns, reviews.length > 0);
  if (text === null) {
    return {
      fault: textFault(
        fields,
        line,
        `only ${Object.keys(fields).join(', ').slice(0, 80) || 'nothing'}`,
      ),
    };
  }
  if (!text.isWellFormed() || text.includes('\0')) {
    const found = text.isWellFormed() ? 'a zero character' : 'half of a surrogate pair';
    const remedy = 'Correct the program that wrote the record';
    const more = { line, field: 'text' };
    return { fault: faultOf('error', 'characters that can be stored', found, remedy, more) };
  }
  const form = text === own ? detectForm(text) : 'prose';
  const { metadata, faults } = readLabels(fields, columns);
  const hasReviews = metadata.reviews !== undefined || reviews.length === 0;
  return {
    record: { text, form, line },
    read: {
      metadata: hasReviews ? metadata : { ...metadata, reviews },
      faults: faults.map((fault) => ({ ...fault, line })),
    },
  };
}

function textFault(fields: JsonMap, line: number, found: string): Fault {
  const more = { line, field: 'text' };
  return typeof fields.text === 'string' && fields.text.trim() === ''
    ? faultOf(
        'warning',
        'the text of the document',
        'an empty text',
        'Remove the record, or write its text',
        more,
      )
    : faultOf('error', 'the text of the document', found, 'Give the record a field “text”', more);
}

/** Null where there are no words. */
function textOf(own: string, { values }: ReadColumns, isReview: boolean): string | null {
  const claim = blockOf(values.get('claim'));
  const summary = isReview ? blockOf(values.get('summary')) : null;
  const isClaimAlone = own !== '' && !/[\n\r]/u.test(own.trim()) && own.length <= 600;
  const parts: string[] = [];
  if (claim !== null && !folded(own).includes(folded(claim))) parts.push(claim);
  if (own.trim() !== '') parts.push(own);
  const isExplained = own.trim() === '' || isClaimAlone;
  if (
    isExplained &&
    summary !== null &&
    !parts.some((part) => folded(part).includes(folded(summary)))
  )
    parts.push(summary);
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : parts.join('\n\n');
}

/** A text without white space around it; lists of paragraphs are one. Null where there is none. */
function blockOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return wordsOf(value);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Fields of a record that are no metadata: `_id` and `metadata` are BEIR's. */
const OWN_FIELDS = ['text', '_id', 'metadata'];

/**
 * Fields by the names of `METADATA_FIELDS` must be right; what stands under another name is taken
 * where it can be, and where the first is not stated.
 */
function readLabels(fields: JsonMap, columns: ReadColumns): ReadMetadata {
  const strict = new Set<string>([...METADATA_FIELDS, 'reviews']);
  const used = new Set([...columns.used, ...REVIEW_OBJECTS]);
  const hasClaim = columns.values.has('claim');
  const rest = Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => {
      // Beside a claim, `speaker` is who made it, and not who speaks the reviewer's text.
      if (field === 'speaker' && hasClaim) return false;
      // Lists and objects with names, as schema.org has them.
      if (NAMED.test(field) && typeof value === 'object' && nameOf(value) !== null) return false;
      return strict.has(field) || !used.has(field);
    }),
  );
  // BEIR's `_id` before the record's own, so that the latter wins.
  const ownId = Object.hasOwn(fields, '_id') ? { id: fields._id } : {};
  const read = readMetadata({ ...ownId, ...rest }, OWN_FIELDS);
  const lenient: Record<string, unknown> = {};
  for (const field of ALIASED) {
    if (Object.hasOwn(rest, field) || (field === 'id' && Object.hasOwn(fields, '_id'))) continue;
    const value = labelOf(field, columns.values.get(field));
    if (value === null || readMetadata({ [field]: value }).faults.length > 0) continue;
    lenient[field] = value;
  }
  if (lenient.publishedAt === undefined && rest.publishedAt === undefined) {
    const reviewedAt = labelOf('publishedAt', columns.values.get('reviewedAt'));
    if (reviewedAt !== null) lenient.publishedAt = reviewedAt;
  }
  return { metadata: { ...(lenient as SourceMetadata), ...read.metadata }, faults: read.faults };
}

const NAMED = /^(?:author|publisher)$/u;

/** They hold reviews as objects, see `readReviews`. */
const REVIEW_OBJECTS = ['claimReview', 'itemReviewed', 'reviewRating', '@type', '@context', '@id'];

const ALIASED = [
  'id',
  'title',
  'publisher',
  'author',
  'url',
  'licence',
  'language',
  'publishedAt',
] as const satisfies readonly RecordMeaning[];

function labelOf(field: (typeof ALIASED)[number], value: unknown): string | null {
  if (field === 'publisher' || field === 'author') return nameOf(value);
  const words = wordsOf(value);
  return field === 'publishedAt' && words !== null ? readStatedDate(words) : words;
}

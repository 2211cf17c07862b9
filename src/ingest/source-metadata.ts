import { z } from 'zod';
import type { SourceMetadata, StatedReview } from '../corpus/source.js';
import { InvalidIsoMomentError, parseIsoMoment } from '../moments/parse-iso-moment.js';
import type { FaultCode } from './fault-reason.js';
import { nearestName } from './nearest-name.js';
import { type Fault, faultOf, shown } from './problem.js';
import { readStatedReviews } from './stated-reviews.js';

/** What was understood of stated metadata. With an `error` among the faults it must not be used. */
export interface ReadMetadata {
  readonly metadata: SourceMetadata;
  readonly faults: readonly Fault[];
}

/** What each field must hold; the message completes “expected …”. */
const FIELDS = {
  id: z.union([z.string(), z.number().transform(String)]).pipe(
    z
      .string()
      .refine(isKeepable)
      .regex(/^[^\s\p{Cc}]{1,200}$/u),
  ),
  publisher: line(),
  author: line(),
  speaker: line(),
  title: line(),
  section: line(),
  url: z.string().refine(isWebAddress),
  licence: line(),
  language: z.string().refine(isLanguage),
  zone: z.string().refine(isTimeZone),
  perspective: line(),
  wording: z.enum(['verbatim', 'summary']),
  publishedAt: z.union([z.string(), z.number().transform(String)]),
} as const;

type FieldName = keyof typeof FIELDS & keyof SourceMetadata;

const EXPECTED: Readonly<Record<FieldName, string>> = {
  id: 'a name of 1 to 200 characters without white space',
  publisher: 'one line of text',
  author: 'one line of text',
  speaker: 'one line of text',
  title: 'one line of text',
  section: 'one line of text',
  url: 'an absolute web address that begins with https:// or http://',
  licence: 'one line of text',
  language: 'a language tag (BCP 47) such as en or pt-BR',
  zone: 'an IANA time zone such as Asia/Baku or UTC',
  perspective: 'one line of text that names a side',
  wording: 'verbatim or summary',
  publishedAt: 'an ISO 8601 date such as 2020, 2020-10-14 or 2020-10-14T08:36+04:00',
};

const CODES: Readonly<Record<FieldName, FaultCode>> = {
  id: 'no-id',
  publisher: 'not-one-line',
  author: 'not-one-line',
  speaker: 'not-one-line',
  title: 'not-one-line',
  section: 'not-one-line',
  url: 'not-an-address',
  licence: 'not-one-line',
  language: 'no-language',
  zone: 'no-zone',
  perspective: 'not-one-line',
  wording: 'no-wording',
  publishedAt: 'no-date',
};

/** The fields that every place for metadata knows, in the order in which they are documented. */
export const METADATA_FIELDS = Object.keys(FIELDS) as readonly FieldName[];

/**
 * Reads the fields of front matter, a sidecar, a record or flags. An absent, null or empty field
 * is unknown. A field with a wrong value is an error. So is an unknown field that looks like a
 * misspelt known one, because a label that is lost without a word is worse than a document that
 * is; any other unknown field is a warning. `alsoKnown` names fields that the caller reads itself.
 */
export function readMetadata(value: unknown, alsoKnown: readonly string[] = []): ReadMetadata {
  if (value === null || value === undefined) return { metadata: {}, faults: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      metadata: {},
      faults: [
        faultOf(
          'error',
          'fields with values, such as “publisher: Exville Gazette”',
          shown(value),
          'Write one field a line',
          { reason: { code: 'no-fields' } },
        ),
      ],
    };
  }
  const metadata: Record<string, unknown> = {};
  const faults = new FaultList();
  for (const [field, stated] of Object.entries(value)) {
    if (alsoKnown.includes(field)) continue;
    if (field === 'reviews' && stated !== null && stated !== undefined && stated !== '') {
      const { reviews, faults: wrong } = readStatedReviews(stated, readReviewField);
      if (reviews.length > 0) metadata[field] = reviews;
      for (const fault of wrong) faults.push(fault);
      continue;
    }
    if (!isFieldName(field)) {
      faults.push(unknownField(field, alsoKnown));
      continue;
    }
    if (stated === null || stated === undefined || stated === '') continue;
    const read = readField(field, stated);
    if (typeof read === 'string') metadata[field] = read;
    else faults.push(read);
  }
  return { metadata: metadata as SourceMetadata, faults: faults.all };
}

/** Faults of one record: the first are named, all others counted in one more. */
class FaultList {
  readonly #named: Fault[] = [];
  #more = 0;
  #severity: Fault['severity'] = 'warning';

  push(fault: Fault): void {
    if (this.#named.length < MAX_NAMED) {
      this.#named.push(fault);
      return;
    }
    this.#more += 1;
    if (fault.severity === 'error') this.#severity = 'error';
  }

  get all(): readonly Fault[] {
    if (this.#more === 0) return this.#named;
    const found = `${this.#more.toLocaleString('en-GB')} more faults`;
    const remedy = 'Correct those that are named first';
    return [...this.#named, faultOf(this.#severity, 'fields that are known', found, remedy)];
  }
}

const MAX_NAMED = 20;

function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(FIELDS, field);
}

function readField(field: FieldName, stated: unknown): string | Fault {
  const result = FIELDS[field].safeParse(stated);
  if (!result.success) {
    return faultOf(
      'error',
      EXPECTED[field],
      shown(stated),
      'Correct the value, or leave the field out if it is not known',
      { field, reason: { code: CODES[field], value: statedText(stated) } },
    );
  }
  if (field !== 'publishedAt') return result.data;
  try {
    parseIsoMoment(result.data);
    return result.data;
  } catch (error) {
    if (!(error instanceof InvalidIsoMomentError)) throw error;
    const reason = error.message.slice(error.message.lastIndexOf(': ') + 2);
    return faultOf(
      'error',
      EXPECTED.publishedAt,
      `${shown(stated)} (${reason})`,
      'Write the date only as precisely as it is known',
      { field, reason: { code: 'no-date', value: statedText(stated) } },
    );
  }
}

/** The fields of a review hold what fields of metadata hold that mean the like. */
function readReviewField(field: keyof StatedReview, stated: unknown): string | Fault {
  if (field === 'url') return readField('url', stated);
  if (field === 'claimedAt' || field === 'reviewedAt') return readField('publishedAt', stated);
  // YAML reads `rating: False` and `rating: 2` as what they are not: words of a verdict.
  const words = typeof stated === 'boolean' || typeof stated === 'number' ? String(stated) : stated;
  return readField('title', typeof words === 'string' ? words.replace(/\s+/gu, ' ') : words);
}

/** As it was stated; what is no text, as JSON spells it. */
function statedText(stated: unknown): string {
  return typeof stated === 'string' ? stated : shown(stated);
}

function unknownField(field: string, alsoKnown: readonly string[]): Fault {
  const nearest = nearestName(field, [...METADATA_FIELDS, ...alsoKnown]);
  const found = shown(field).slice(1, -1);
  const place = { field: found };
  return nearest === null
    ? faultOf(
        'warning',
        `one of ${METADATA_FIELDS.join(', ')}`,
        'an unknown field',
        'It was passed over; rename it if it should count',
        place,
      )
    : faultOf(
        'error',
        `the field ${nearest}`,
        `the unknown field ${found}`,
        `Write ${nearest} if that was meant; otherwise rename or remove the field`,
        { ...place, reason: { code: 'misspelt-field', value: nearest } },
      );
}

/** Text on one line, without white space around it. */
function line() {
  return z
    .string()
    .max(2_000)
    .refine(isKeepable)
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^[^\p{Cc}\u2028\u2029]*$/u));
}

function isWebAddress(text: string): boolean {
  return isKeepable(text) && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}

/** Half of a surrogate pair comes back from no database as it was. */
function isKeepable(text: string): boolean {
  return text.isWellFormed();
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Offsets such as `+04:00` are no zones: they do not say what holds in summer. */
function isTimeZone(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

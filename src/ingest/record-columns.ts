import type { StatedReview } from '../corpus/source.js';
import { isMap, type JsonMap, nameOf, ratingOf, readClaimReview, wordsOf } from './claim-review.js';
import { readStatedDate } from './stated-date.js';

/** What a column or a field of a record can mean. */
export type RecordMeaning =
  | 'text'
  | 'claim'
  | 'claimant'
  | 'claimedAt'
  | 'rating'
  | 'reviewedAt'
  | 'summary'
  | 'id'
  | 'title'
  | 'publisher'
  | 'author'
  | 'url'
  | 'licence'
  | 'language'
  | 'publishedAt';

/**
 * The names that publishers of fact checks, their data sets and common exports give to columns, in
 * lower case without spaces and marks. Of two columns with one meaning the name that stands first
 * here is taken.
 */
const NAMES: Readonly<Record<RecordMeaning, string>> = {
  text: 'text body content articlebody articletext articlecontent fulltext fullarticle maintext',
  claim:
    'claim claimtext claimreviewed statement claimstatement reviewedclaim claimcontent whatwasclaimed claimbeingchecked',
  claimant:
    'claimant claimantname claimclaimant itemreviewedauthorname itemreviewedauthor claimedby claimby claimauthor claimsource claimspeaker statementoriginator statementauthor statementby originator politician speakername saidby statedby madeby attributedto quotedperson personquoted',
  claimedAt:
    'claimedat claimdate claimclaimdate itemrevieweddatepublished claimeddate dateofclaim datemade statementdate dateofstatement dateclaimed claimedon saidon datesaid datestated statedon madeon',
  rating:
    'rating verdict ruling reviewratingalternatename claimreviewtextualrating claimreview0textualrating textualrating textrating claimrating claimverdict reviewrating ratingname alternatename truthrating truthfulness truthometer veracity claimveracity factcheckrating factcheckverdict finalrating label claimlabel factcheckresult ourverdict ourrating ourruling ratingtext',
  reviewedAt:
    'reviewedat reviewdate claimreviewreviewdate claimreview0reviewdate reviewedon datereviewed factcheckdate dateoffactcheck datechecked checkdate checkedat checkedon',
  summary:
    'summary explanation justification rationale reason analysis finding findings reviewsummary shortexplanation excerpt description shortdescription detail details',
  id: 'id factcheckid claimid checkid reviewid guid',
  title: 'title headline articletitle reviewtitle factchecktitle',
  publisher:
    'publisher publishername claimreviewpublishername claimreview0publishername publishersite factchecker factcheckorganization factcheckorganisation factcheckedby checkedby reviewer reviewpublisher organization organisation outlet newspaper sitename site website',
  author: 'author authorname authors byline writer journalist checker checkername',
  url: 'url link reviewurl claimreviewurl claimreview0url factcheckurl factchecklink factcheckanalysislink articleurl articlelink claimurl permalink canonicalurl webpage address href',
  licence: 'licence license',
  language: 'language lang languagecode',
  publishedAt:
    'publishedat date datepublished publicationdate publisheddate publishdate pubdate published dateofpublication timestamp createdat',
};

const MEANINGS: ReadonlyMap<string, { readonly meaning: RecordMeaning; readonly rank: number }> =
  new Map(
    Object.entries(NAMES).flatMap(([meaning, names]) =>
      names
        .split(' ')
        .map((name, rank) => [name, { meaning: meaning as RecordMeaning, rank }] as const),
    ),
  );

/** What a column's name says that it holds; null for a name that is not known. */
export function meaningOf(column: string): RecordMeaning | null {
  return MEANINGS.get(plainName(column))?.meaning ?? null;
}

/** Whether a column means something only beside a claim: `source`, `result`, `fact_check`. */
export function hasMeaningBesideClaim(column: string): boolean {
  return BESIDE_CLAIM.has(plainName(column));
}

/** Columns that many tables have for other things, by what they are beside a claim. */
const CLAIMANT_BESIDE = ['speaker', 'source', 'sources'];
const RATING_BESIDE = ['target', 'result', 'conclusion', 'assessment'];
/** They may hold the verdict, the whole check, or its address. */
const RATING_IF_SHORT = ['factcheck', 'check', 'outcome', 'status'];
const BESIDE_CLAIM: ReadonlySet<string> = new Set([
  ...CLAIMANT_BESIDE,
  ...RATING_BESIDE,
  ...RATING_IF_SHORT,
]);

function plainName(column: string): string {
  return column
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A record by the meaning of its fields. */
export interface ReadColumns {
  readonly values: ReadonlyMap<RecordMeaning, unknown>;
  /** The fields whose meaning is known, by their own names, also those that are empty. */
  readonly used: readonly string[];
}

/**
 * Finds what a record states. `speaker`, `source` and `target` mean one thing beside a claim and
 * another without: who claimed it and the verdict, or the speaker of the text and its publisher.
 */
export function readColumns(record: JsonMap): ReadColumns {
  const best = new Map<RecordMeaning, { readonly field: string; readonly rank: number }>();
  for (const [field, value] of Object.entries(record)) {
    const found = MEANINGS.get(plainName(field));
    if (found === undefined || isEmpty(value)) continue;
    const before = best.get(found.meaning);
    if (before === undefined || found.rank < before.rank) {
      best.set(found.meaning, { field, rank: found.rank });
    }
  }
  const take = (
    meaning: RecordMeaning,
    names: readonly string[],
    fits: (value: unknown) => boolean = () => true,
  ): void => {
    if (best.has(meaning)) return;
    const taken = new Set([...best.values()].map(({ field }) => field));
    const field = Object.keys(record).find(
      (one) =>
        names.includes(plainName(one)) &&
        !taken.has(one) &&
        !isEmpty(record[one]) &&
        fits(record[one]),
    );
    if (field !== undefined) best.set(meaning, { field, rank: names.length });
  };
  const isReview = best.has('claim') && !best.has('text') ? true : best.has('rating');
  // Where there is a column for the speaker, an empty one says that nobody is known.
  const hasSpeaker = Object.keys(record).some((field) => plainName(field) === 'speaker');
  const claimants = hasSpeaker ? ['speaker'] : CLAIMANT_BESIDE;
  if (isReview || best.has('claim')) take('claimant', claimants);
  if (best.has('claim')) take('rating', RATING_BESIDE);
  if (best.has('claim')) take('rating', RATING_IF_SHORT, isRatingLike);
  take('publisher', ['source']);
  return {
    values: new Map(Array.from(best, ([meaning, { field }]) => [meaning, record[field]])),
    used: [
      ...Object.keys(record).filter((field) => MEANINGS.has(plainName(field))),
      ...Array.from(best.values(), ({ field }) => field),
    ],
  };
}

/** A few words that are no address. */
function isRatingLike(value: unknown): boolean {
  const words = wordsOf(value);
  return words !== null && words.split(' ').length <= 6 && !/^https?:|[.;]\s/iu.test(words);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

/** The reviews that a record states; none where it speaks of neither a claim nor a rating. */
export function readReviews(
  record: JsonMap,
  { values }: ReadColumns,
  /** Its text; empty when it has none of its own. */
  text: string,
): readonly StatedReview[] {
  const listed: readonly unknown[] = [record.claimReview].flat();
  const nested = listed.filter(isMap);
  const claim = wordsOf(values.get('claim')) ?? (nested.length > 0 ? wordsOf(text) : null);
  const own = {
    ...(isMap(record.itemReviewed) || isMap(record.reviewRating)
      ? readClaimReview(record)
      : undefined),
    ...stated({
      claim,
      claimant: nameOf(values.get('claimant')),
      claimedAt: statedDate(values.get('claimedAt')),
      rating: statedRating(values.get('rating')),
      reviewedAt: statedDate(values.get('reviewedAt')) ?? statedDate(values.get('publishedAt')),
      publisher: nameOf(values.get('publisher')),
      url: addressOf(values.get('url')),
    }),
  };
  if (nested.length > 0) return nested.map((one) => ({ ...own, ...reviewOf(one) }));
  if (own.claim === undefined && own.rating === undefined && own.claimant === undefined) return [];
  const isClaim = own.claim === undefined && isOneStatement(text);
  return [isClaim ? { ...own, ...stated({ claim: wordsOf(text) }) } : own];
}

/** A review as Google's Fact Check Tools list it: the claim stands around it. */
function reviewOf(review: JsonMap): StatedReview {
  const { publisher } = review;
  const site = isMap(publisher) ? wordsOf(publisher.site) : null;
  return stated({
    rating:
      statedRating(review.textualRating) ??
      ratingOf(isMap(review.reviewRating) ? review.reviewRating : null),
    reviewedAt: statedDate(review.reviewDate) ?? statedDate(review.datePublished),
    publisher: nameOf(publisher) ?? site,
    url: addressOf(review.url),
  });
}

/** A rating may be an object, as in ClaimReview. */
function statedRating(value: unknown): string | null {
  return isMap(value) ? ratingOf(value) : wordsOf(value);
}

/** Whether a text can be the claim itself: one paragraph without labels, of a few sentences. */
function isOneStatement(text: string): boolean {
  const whole = text.trim();
  return whole.length > 0 && whole.length <= 600 && !/[\n\r]/u.test(whole) && !LABEL.test(whole);
}

const LABEL = /^\s*\**(?:claim|what was claimed|statement|rating|verdict)\**\s*:/iu;

function statedDate(value: unknown): string | null {
  const words = wordsOf(value);
  return words === null ? null : readStatedDate(words);
}

function addressOf(value: unknown): string | null {
  const words = wordsOf(value);
  return words !== null && /^https?:\/\/\S+$/iu.test(words) && URL.canParse(words) ? words : null;
}

function stated(fields: Readonly<Record<string, string | null>>): StatedReview {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

import type { StatedReview } from '../corpus/source.js';
import { type Fault, faultOf, shown } from './problem.js';

/** How a field of a review is read: its value, or what is wrong with it. */
export type ReadReviewField = (field: keyof StatedReview, stated: unknown) => string | Fault;

/** The fields of a review, in the order in which they are documented. */
export const REVIEW_FIELDS = [
  'claim',
  'claimant',
  'claimedAt',
  'rating',
  'reviewedAt',
  'publisher',
  'url',
] as const satisfies readonly (keyof StatedReview)[];

/** A page of more reviews is a list of pages. */
const MAX_REVIEWS = 200;

/**
 * Reads `reviews` of front matter, a sidecar or a record: a list of maps with the fields of
 * `Review`, or one such map. A wrong value is an error, because a claim without its rating would be
 * quoted for true; what is no list of maps at all, as in `reviews: 12`, is another's field and is
 * passed over with a warning.
 */
export function readStatedReviews(
  stated: unknown,
  readField: ReadReviewField,
): { readonly reviews: readonly StatedReview[]; readonly faults: readonly Fault[] } {
  const all: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
  if (!all.every(isMap) || all.length > MAX_REVIEWS) {
    const expected = `at most ${MAX_REVIEWS} reviews with ${REVIEW_FIELDS.join(', ')}`;
    const remedy = 'It was passed over; write one review as fields under “- ” if it should count';
    const found = all.length > MAX_REVIEWS ? `${all.length} reviews` : shown(stated);
    const fault = faultOf('warning', expected, found, remedy, { field: 'reviews' });
    return { reviews: [], faults: [fault] };
  }
  const reviews: StatedReview[] = [];
  const faults: Fault[] = [];
  for (const map of all) {
    const review: Record<string, string> = {};
    for (const field of REVIEW_FIELDS) {
      const value = Object.hasOwn(map, field) ? map[field] : undefined;
      if (value === null || value === undefined || value === '') continue;
      const read = readField(field, value);
      if (typeof read === 'string') review[field] = read;
      else faults.push({ ...read, field: `reviews.${field}` });
    }
    if (Object.keys(review).length > 0) reviews.push(review);
  }
  return { reviews, faults };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

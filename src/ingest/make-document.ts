import type { Document, DocumentId } from '../corpus/document.js';
import { revisionOf } from '../corpus/revision.js';
import type { Review, Source, SourceMetadata, StatedReview } from '../corpus/source.js';
import type { Moment } from '../moments/moment.js';
import { parseIsoMoment } from '../moments/parse-iso-moment.js';
import { defaultDocumentId } from './document-id.js';
import type { KnownSources } from './known-sources.js';
import type { TextRecord } from './record.js';

/** Everything that says something about a text, strongest first. */
export interface Statements {
  readonly flags: SourceMetadata;
  /** Its own: front matter, or the fields of its record. */
  readonly record: TextRecord;
  readonly sidecar: SourceMetadata;
  readonly known: KnownSources;
}

/**
 * Makes a document of a text and what is said about it: flags before its own statements before its
 * sidecar before the registry, field by field. What none of them says is unknown, and so is a date
 * of publication after the day on which the text was obtained, unless a flag states it.
 */
export function makeDocument(
  statements: Statements,
  origin: { readonly name: string; readonly retrievedAt: string },
): Document {
  const { record, flags, sidecar, known } = statements;
  const revision = revisionOf(record.text);
  const stated: SourceMetadata = {
    ...known.get(record.obtained ?? revision),
    ...sidecar,
    ...record.metadata,
    ...flags,
  };
  const isLater =
    flags.publishedAt === undefined && isAfter(stated.publishedAt, origin.retrievedAt);
  const reviews = (stated.reviews ?? []).map(reviewOf);
  const source: Source = {
    publisher: stated.publisher ?? null,
    author: stated.author ?? null,
    ...(stated.speaker === undefined ? {} : { speaker: stated.speaker }),
    title: stated.title ?? null,
    ...(stated.section === undefined ? {} : { section: stated.section }),
    url: stated.url ?? null,
    licence: stated.licence ?? null,
    language: stated.language ?? null,
    zone: stated.zone ?? null,
    perspective: stated.perspective ?? null,
    wording: stated.wording ?? 'verbatim',
    publishedAt: isLater ? null : momentOf(stated.publishedAt),
    ...(reviews.length === 0 ? {} : { reviews }),
    retrievedAt: origin.retrievedAt,
    origin: { name: origin.name, line: record.line },
  };
  const id =
    stated.id === undefined
      ? defaultDocumentId(origin.name, revision, record.line !== null)
      : (stated.id as DocumentId);
  return { id, revision, text: record.text, form: record.form, source };
}

/** Whether a stated date is after the day of an instant, wherever on earth that day was meant. */
export function isAfter(stated: string | undefined, instant: string): boolean {
  const day = momentOf(stated)?.value.slice(0, 10);
  if (day === undefined || day.includes('W')) return false;
  const latest = new Date(Date.parse(instant) + FURTHEST_ZONE_MS).toISOString();
  return day > latest.slice(0, day.length);
}

/** Clocks are at most 14 hours before UTC. */
const FURTHEST_ZONE_MS = 14 * 60 * 60 * 1000;

function reviewOf({ claimedAt, reviewedAt, ...stated }: StatedReview): Review {
  const { claim = null, claimant = null, rating = null, publisher = null, url = null } = stated;
  const dates = { claimedAt: momentOf(claimedAt), reviewedAt: momentOf(reviewedAt) };
  return { claim, claimant, rating, publisher, url, ...dates };
}

function momentOf(stated: string | undefined): Moment | null {
  return stated === undefined ? null : parseIsoMoment(stated);
}

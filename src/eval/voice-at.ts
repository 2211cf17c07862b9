import type { Span } from '../analysis/span.js';
import { citeVoices, saidOf } from '../corpus/cite-voices.js';
import type { CutDocument } from '../corpus/cut-document.js';
import { momentsWithin } from '../corpus/passage.js';
import type { VoiceRole } from '../corpus/voice.js';
import type { Moment } from '../moments/moment.js';
import type { JudgedRole } from './voice-set.js';

/** Whom the product shows for a stretch of a document, and when. */
export interface ShownVoice {
  /** Null where the product does not say. */
  readonly role: JudgedRole | null;
  readonly name: string | null;
  /** Office or title, which alone names somebody as well. */
  readonly title: string | null;
  /** How the text describes somebody whom it does not name. */
  readonly description: string | null;
  /** The words of the text by which it is known who says so; null where none are. */
  readonly evidence: Span | null;
  /** The publisher's words on a claim. */
  readonly rating: string | null;
  readonly said: Moment | null;
  /** The moments that the stretch itself states, with their places in the document. */
  readonly about: readonly { readonly moment: Moment; readonly span: Span }[];
}

/** What is shown beside a quote of the words at `span`: of several passages, by that with most of them. */
export function voiceAt({ passages }: CutDocument, span: Span): ShownVoice {
  const touched = passages
    .filter((passage) => shared(passage.span, span) > 0)
    .sort((a, b) => shared(b.span, span) - shared(a.span, span));
  const about = touched.flatMap((one) => momentsWithin(one, span));
  const passage = touched[0];
  if (passage === undefined) return { ...nothing, about };
  const { voice } = citeVoices(passage, {
    start: Math.max(span.start, passage.span.start),
    end: Math.min(span.end, passage.span.end),
  });
  return {
    role: roles[voice.role],
    name: voice.name,
    title: voice.title ?? null,
    description: voice.description ?? null,
    evidence: voice.evidence ?? null,
    rating: voice.rating?.words ?? null,
    said: saidOf(voice, passage.said),
    about,
  };
}

const nothing = {
  role: null,
  name: null,
  title: null,
  description: null,
  evidence: null,
  rating: null,
  said: null,
};

const roles = {
  author: 'author',
  quoted: 'direct',
  reported: 'indirect',
  asked: 'question',
  claimed: 'claim',
  rating: 'rating',
  nobody: 'none',
} as const satisfies Readonly<Record<VoiceRole, JudgedRole>>;

/** In UTF-16 code units. */
function shared(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

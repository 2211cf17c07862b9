import type { Span } from '../analysis/span.js';
import type { CutDocument } from '../corpus/cut-document.js';
import { momentsWithin, type Passage, type Speaker } from '../corpus/passage.js';
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
  /** The publisher's words on a claim. */
  readonly rating: string | null;
  readonly said: Moment | null;
  /** The moments that the stretch itself states, with their places in the document. */
  readonly about: readonly { readonly moment: Moment; readonly span: Span }[];
}

/** What is shown beside the words at `span`: of several passages, that of the one with most of them. */
export function voiceAt({ passages }: CutDocument, span: Span): ShownVoice {
  const touched = passages
    .filter((passage) => shared(passage.span, span) > 0)
    .sort((a, b) => shared(b.span, span) - shared(a.span, span));
  const passage = touched[0];
  const speaker = passage?.speaker ?? null;
  return {
    role: passage === undefined ? null : roleOf(passage, speaker),
    name: speaker?.name ?? null,
    title: speaker?.title ?? null,
    description: null,
    rating: null,
    said: passage?.said ?? null,
    about: touched.flatMap((one) => momentsWithin(one, span)),
  };
}

const roles = {
  interviewee: 'direct',
  interviewer: 'question',
  quoted: 'direct',
  author: 'author',
} as const satisfies Readonly<Record<Speaker['role'], JudgedRole>>;

function roleOf(passage: Passage, speaker: Speaker | null): JudgedRole | null {
  if (speaker !== null) return roles[speaker.role];
  return passage.kind === 'heading' || passage.kind === 'metadata' ? 'none' : null;
}

/** In UTF-16 code units. */
function shared(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

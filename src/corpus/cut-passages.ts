import type { Span } from '../analysis/span.js';
import { anchorMoment } from '../moments/anchor-moment.js';
import { findMoments } from '../moments/find-moments.js';
import type { Moment } from '../moments/moment.js';
import type { Reference } from '../moments/reference.js';
import { divideLong } from './divide-long.js';
import type { Document } from './document.js';
import { DocumentDates } from './document-date.js';
import { type Draft, draftOf } from './draft.js';
import { isEndless, readEndlessLayout } from './endless-layout.js';
import { readMarkdownLayout } from './markdown-layout.js';
import { type Passage, passageId, type StatedMoment } from './passage.js';
import { dayOf, momentsWithin } from './passage-moments.js';
import { readPlainLayout } from './plain-layout.js';
import { readTurns } from './turns/read-turns.js';
import { nobody, type Stretch, unnamed, type Voice } from './voice.js';
import { documentAuthor } from './voices/document-author.js';
import { readVoices } from './voices/read-voices.js';

/**
 * Cuts a document into its passages, in order. They tile the text: each begins with its own first
 * word and ends where the next begins, so the white space between belongs to the one before; the
 * first also holds what white space stands at the top. A text without characters has no passages.
 * Never throws for any text; time grows linearly with it.
 */
export function cutPassages(document: Document): readonly Passage[] {
  const { text, source } = document;
  if (text === '') return [];
  const drafts = laidOut(document).flatMap((draft) => divideLong(text, draft));
  if (drafts.length === 0) drafts.push(draftOf('metadata', { start: 0, end: text.length }, []));
  const dates = new DocumentDates(document);
  const voices = new DocumentVoices(document, drafts);
  return drafts.map((draft, index) => {
    const start = index === 0 ? 0 : draft.span.start;
    const span = { start, end: drafts[index + 1]?.span.start ?? text.length };
    const said =
      draft.said ??
      (draft.saidAt === null ? null : momentAt(text, draft.saidAt, source.zone)) ??
      dates.at(draft.span.start);
    return {
      id: passageId(document.id, span),
      documentId: document.id,
      span,
      kind: draft.kind,
      headings: draft.headings,
      voice: draft.voice ?? voices.of(draft),
      stretches: draft.stretches ?? none,
      said,
      moments: momentsOf(text, span, said, document, draft),
      question: draft.question,
    };
  });
}

/** What the layout says, what turns of speech say beyond it, and what the words themselves say. */
function laidOut({ text, form, source }: Document): readonly Draft[] {
  if (isEndless(text)) return readEndlessLayout(text, form);
  const drafts = form === 'markdown' ? readMarkdownLayout(text) : readPlainLayout(text, form);
  return readVoices(text, readTurns({ text, form, source }, drafts), source);
}

/** Whose words a passage holds when its text does not say: the whole document's speaker or author. */
class DocumentVoices {
  readonly #speaker: Voice | null;
  readonly #author: Voice;

  constructor({ text, form, source }: Document, drafts: readonly Draft[]) {
    this.#speaker = source.speaker === undefined ? null : { role: 'quoted', name: source.speaker };
    // Who compiled a digest did not write what it holds.
    this.#author = {
      role: 'author',
      name: form === 'digest' ? null : documentAuthor(text, source, drafts),
    };
  }

  of({ kind }: Draft): Voice {
    if (kind === 'metadata' || kind === 'dateline' || kind === 'attribution') return nobody;
    if (this.#speaker !== null) return this.#speaker;
    if (kind === 'heading') return nobody;
    return kind === 'quotation' ? unnamed : this.#author;
  }
}

const none: readonly Stretch[] = [];

/** The moment that a stretch of the text names; null when it names none. */
function momentAt(text: string, span: Span, zone: string | null): Moment | null {
  const reference = referenceTo(null, zone);
  return findMoments(text.slice(span.start, span.end), reference)[0]?.moment ?? null;
}

function momentsOf(
  text: string,
  span: Span,
  said: Moment | null,
  document: Document,
  draft: Draft,
): readonly StatedMoment[] {
  if (draft.kind === 'metadata') return [];
  const day = dayOf(draft.voice?.said ?? said);
  const voiced = { span, voice: draft.voice ?? nobody, stretches: draft.stretches ?? none };
  const found = momentsWithin(text, voiced, referenceTo(day, document.source.zone));
  // `At 08.36 …` in a day's digest or in words dated to a day means that day, if the passage names no other.
  const isOfOneDay = document.form === 'digest' || draft.saidAt !== null;
  const isAnchored =
    isOfOneDay &&
    day !== null &&
    found.every(({ moment }) => moment.value.startsWith('T') || moment.value.startsWith(day));
  return found.map(({ moment, span: at }) => ({
    moment: isAnchored ? anchorMoment(moment, day) : moment,
    span: at,
  }));
}

/** Documents report: their wording says where a date without its year lies. */
function referenceTo(day: string | null, zone: string | null): Reference {
  return { day, zone, order: 'day-first', purpose: 'report' };
}

import type { Span } from '../../analysis/span.js';
import type { Moment } from '../../moments/moment.js';
import { trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import { eachSentence } from '../sentences.js';
import { nobody, type Stretch, type Voice } from '../voice.js';
import { inlineNotes } from './stage-note.js';

/** The words of one turn, paragraph by paragraph, and the notes between them, which have their voice already. */
export interface Turn {
  readonly voice: Voice;
  /** By which its speaker is known from the others. */
  readonly speaker: string;
  readonly said: Moment | null;
  readonly drafts: Draft[];
}

/**
 * Gives the drafts of a turn their voices: what asks in it is asked, notes of the transcript within
 * it are nobody's. Returns where it asks.
 */
export function voiceTurn(text: string, turn: Turn): readonly Span[] {
  const asked: Span[] = [];
  for (const [at, draft] of turn.drafts.entries()) {
    if (draft.voice !== undefined) continue;
    const words = text.slice(draft.span.start, draft.span.end);
    const asks = words.includes('?') ? questionsIn(text, draft.span) : [];
    const notes = /[([]/u.test(words) ? inlineNotes(text, draft.span) : [];
    for (const question of asks) asked.push(question);
    const isOnlyAsking =
      turn.voice.role === 'quoted' &&
      asks.length > 0 &&
      covers(asks, text, draft.span) &&
      notes.length === 0;
    const voice = isOnlyAsking ? { ...turn.voice, role: 'asked' as const } : turn.voice;
    const stretches: Stretch[] = [
      ...(isOnlyAsking || voice.role !== 'quoted'
        ? []
        : asks.map((span) => ({ span, voice: { ...turn.voice, role: 'asked' as const } }))),
      ...notes.map((span) => ({ span, voice: nobody })),
    ];
    turn.drafts[at] = {
      ...draft,
      kind: voice.role === 'asked' ? 'question' : draft.kind,
      voice,
      ...(stretches.length === 0 ? {} : { stretches: apart(stretches) }),
      ...(turn.said === null ? {} : { said: turn.said }),
    };
  }
  return asked;
}

/** The sentences that ask, without white space around them. */
function questionsIn(text: string, span: Span): readonly Span[] {
  const questions: Span[] = [];
  for (const sentence of eachSentence(text, span)) {
    const { start, end } = trimSpan(text, sentence);
    if (/\?[*_)\]]{0,3}$/u.test(text.slice(Math.max(start, end - 4), end)))
      questions.push({ start, end });
  }
  return questions;
}

function covers(parts: readonly Span[], text: string, span: Span): boolean {
  let at = span.start;
  for (const { start, end } of parts) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, start))) return false;
    at = end;
  }
  return !/[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

/** In order; a later one that begins within an earlier one cuts it in two. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.span.start - b.span.start);
  const result: Stretch[] = [];
  for (const stretch of sorted) {
    const last = result.at(-1);
    if (last === undefined || last.span.end <= stretch.span.start) {
      result.push(stretch);
      continue;
    }
    result.pop();
    const { start, end } = last.span;
    if (start < stretch.span.start)
      result.push({ ...last, span: { start, end: stretch.span.start } });
    result.push(stretch);
    if (stretch.span.end < end) result.push({ ...last, span: { start: stretch.span.end, end } });
  }
  return result;
}

/**
 * The end of a question that is longer than any turn, from a word on: it is read and searched anew
 * with every passage of its answer.
 */
export function endOfQuestion(text: string, question: Span): Span {
  const { start, end } = question;
  if (end - start <= MAX_QUESTION_LENGTH) return question;
  const far = end - MAX_QUESTION_LENGTH;
  const space = /\s+/u.exec(text.slice(far, far + LONGEST_WORD));
  const from = space === null ? far : far + space.index + space[0].length;
  return trimSpan(text, { start: isLowSurrogate(text, from) ? from + 1 : from, end });
}

/** As long as the longest passage of a turn, in UTF-16 code units. */
const MAX_QUESTION_LENGTH = 4_000;
const LONGEST_WORD = 80;

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** From the first to the last of some spans; null where there are none. */
export function spanOf(spans: readonly Span[]): Span | null {
  const first = spans[0];
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

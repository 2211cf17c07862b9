import type { Span } from '../../analysis/span.js';
import type { Draft } from '../draft.js';
import { foldName } from '../people/person-name.js';
import { nobody, type Voice } from '../voice.js';
import type { Reading } from './read-transcript.js';
import { readSpeechHead } from './speech-head.js';
import { readStageNote } from './stage-note.js';
import { endOfQuestion, type Turn, voiceTurn } from './turn-drafts.js';

/**
 * Interviews that set the questions in bold or italics, as headings or as paragraphs of their own,
 * and the answers below them. Only where title or introduction name who answers: lists of questions
 * and answers look the same. Who asks is whom they name, or the author of the interview. Null for
 * any other document.
 */
export function readTypefaceInterview(
  { text, source }: Reading,
  drafts: readonly Draft[],
): readonly Draft[] | null {
  const set = placesOf(drafts, ({ kind, span }) => kind !== 'metadata' && isSet(text, span));
  const headed = placesOf(drafts, ({ kind, span }) => kind === 'heading' && asks(text, span));
  const plain = placesOf(
    drafts,
    ({ kind, span }) => kind === 'paragraph' && span.end - span.start <= 300 && asks(text, span),
  );
  const asked = [set, headed, plain].find((places) => isAsking(text, drafts, places));
  const first = asked?.[0];
  if (asked === undefined || first === undefined) return null;
  const above = drafts.slice(0, first).filter(({ kind }) => kind !== 'metadata');
  const head = readSpeechHead(
    text,
    above.slice(-30).map(({ span }) => span),
    source,
  );
  if (head.answers === null) return null;
  const { answers } = head;
  const interviewer = head.asks ?? source.author;
  const asker: Voice = {
    role: 'asked',
    name: interviewer !== null && foldName(interviewer) !== foldName(answers) ? interviewer : null,
    occasion: `interview with ${answers}`,
  };
  const guest: Voice = {
    role: 'quoted',
    name: answers,
    ...(head.title === null ? {} : { title: head.title }),
    occasion: asker.name === null ? 'interview' : `interview with ${asker.name}`,
  };
  const surname = answers.split(' ').at(-1) as string;
  const places = new Set(asked);
  const last = asked.at(-1) as number;
  let question: Span | null = null;
  let isOver = false;
  return drafts.map((draft, at) => {
    if (at < first || draft.kind === 'metadata' || draft.kind === 'code') return draft;
    if (places.has(at)) {
      question = endOfQuestion(text, draft.span);
      return { ...draft, kind: 'question', voice: asker, saidAt: head.saidAt };
    }
    const words = text.slice(draft.span.start, draft.span.end);
    if (readStageNote(words) !== null) return { ...draft, kind: 'metadata', voice: nobody };
    isOver ||=
      draft.kind === 'heading' || (at > last && (CLOSING.test(words) || words.includes(surname)));
    if (isOver) return draft;
    const turn: Turn = {
      voice: guest,
      speaker: '',
      said: null,
      drafts: [{ ...draft, kind: 'answer', saidAt: head.saidAt, question }],
    };
    voiceTurn(text, turn);
    const [told = draft] = turn.drafts;
    return { ...told, kind: 'answer' };
  });
}

function placesOf(drafts: readonly Draft[], fits: (draft: Draft) => boolean): readonly number[] {
  return drafts.flatMap((draft, at) => (fits(draft) ? [at] : []));
}

/** Two or more, most of which ask, each with something below it. */
function isAsking(text: string, drafts: readonly Draft[], places: readonly number[]): boolean {
  if (places.length < 2) return false;
  const questions = places.filter((at) => asks(text, (drafts[at] as Draft).span)).length;
  const answered = places.filter(
    (at, index) => at + 1 < drafts.length && places[index + 1] !== at + 1,
  ).length;
  return questions * 2 > places.length && answered * 4 >= places.length * 3;
}

/** Whether a paragraph is set in bold or italics from end to end. */
function isSet(text: string, { start, end }: Span): boolean {
  const opened = /^(?:\*{1,3}|_{1,3})(?=\S)/u.exec(text.slice(start, start + 4))?.[0];
  if (opened === undefined || end - start < 2 * opened.length + 2) return false;
  const inner = text.slice(start + opened.length, end - opened.length);
  return text.slice(end - opened.length, end) === opened && !inner.includes(opened);
}

function asks(text: string, { start, end }: Span): boolean {
  return /\?[*_”"’)#\s]{0,6}$/u.test(text.slice(Math.max(start, end - 8), end));
}

/** What stands below the last answer and is the author's again. */
const CLOSING =
  /^[*_([]{0,3}(?:(?:this|the|our) (?:interview|conversation|text|article|book|film|exhibition|album)\b|interview(?:ed)?\b|edited|translat|recorded|copyright|©|photo|more (?:on|from)|read more|about the)|^[*_]/iu;

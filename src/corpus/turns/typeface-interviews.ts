import type { Span } from '../../analysis/span.js';
import type { Draft } from '../draft.js';
import { personsIn } from '../people/name-runs.js';
import { foldName, spelled } from '../people/person-name.js';
import type { Source } from '../source.js';
import { nobody, type Voice } from '../voice.js';
import type { Reading } from './read-transcript.js';
import { readSpeechHead } from './speech-head.js';
import { readStageNote } from './stage-note.js';
import { endOfQuestion, type Turn, voiceTurn } from './turn-drafts.js';

/**
 * Interviews that set the questions in bold or italics, as headings or as paragraphs of their own,
 * and the answers below them. Only where title or introduction name who answers, or questions say
 * “you” and answers “I”: lists of questions and answers look the same. Who asks is whom they name, or
 * the author of the interview. Null for any other document.
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
  const isTalk = head.answers === null && asked !== plain && isBetweenTwo(text, drafts, asked);
  if (head.answers === null && !isTalk) return null;
  const answers = head.answers ?? soleGuest(head.lines, source);
  const interviewer = head.asks ?? source.author;
  const isOther = interviewer !== null && foldName(interviewer) !== foldName(answers ?? '');
  const asker: Voice = {
    role: 'asked',
    name: isOther ? interviewer : null,
    ...(answers === null ? {} : { occasion: `interview with ${answers}` }),
  };
  const guest: Voice = {
    role: 'quoted',
    name: answers,
    ...(head.title === null ? {} : { title: head.title }),
    occasion: asker.name === null ? 'interview' : `interview with ${asker.name}`,
  };
  const surname = answers?.split(' ').at(-1) ?? null;
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
      draft.kind === 'heading' ||
      (at > last && (CLOSING.test(words) || (surname !== null && words.includes(surname))));
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

/** Whether most questions are put to somebody who answers of himself. */
function isBetweenTwo(text: string, drafts: readonly Draft[], asked: readonly number[]): boolean {
  const wordsAt = (at: number): string => {
    const span = drafts[at]?.span;
    return span === undefined ? '' : text.slice(span.start, Math.min(span.end, span.start + 600));
  };
  const put = asked.filter((at) => /\byou(?:r|rs|rself)?\b/iu.test(wordsAt(at))).length;
  const own = asked.filter((at, index) => {
    const next = asked[index + 1] ?? Math.min(drafts.length, at + 4);
    const answer = Array.from({ length: Math.min(4, next - at - 1) }, (_, place) =>
      wordsAt(at + 1 + place),
    ).join(' ');
    return /\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|mine)\b/u.test(answer);
  }).length;
  return put * 2 >= asked.length && own * 2 >= asked.length;
}

/** The one person whom the head names beside author and publisher; null where it names none or several. */
function soleGuest(lines: readonly string[], { author, publisher }: Source): string | null {
  const others = new Map<string, string>();
  for (const name of lines.flatMap((line) => [...personsIn(line)])) {
    const folded = foldName(name);
    if (folded !== foldName(author ?? '') && folded !== foldName(publisher ?? ''))
      others.set(folded, name);
  }
  const [sole] = others.values();
  return others.size === 1 && sole !== undefined ? spelled(sole) : null;
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

import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import { surnameOf } from '../people/person-name.js';
import { unnamed, type Voice } from '../voice.js';
import { assignTurns } from './assign-turns.js';
import { type InterviewFrame, readInterviewFrame, speaksOfInterview } from './interview-frame.js';
import { endOfQuestion } from './turn-drafts.js';

/**
 * Finds the interviews whose turns begin with a dash and gives each its speaker, and each answer the
 * place of its question. Only under a frame that says who interviews whom, or lists would be
 * interviews. A name that the text does not give stays unknown.
 */
export function readDashInterviews(
  text: string,
  drafts: readonly Draft[],
  title: string | null,
): readonly Draft[] {
  const result: Draft[] = [];
  const names = new NameSurroundings(text);
  let above: string[] = [];
  let index = 0;
  while (index < drafts.length) {
    const draft = drafts[index] as Draft;
    if (draft.startsSection) above = [];
    const { start, end } = draft.span;
    const lines = [...above, title ?? ''];
    const isWorthReading = isSpeech(draft) && isDashTurn(text, start) && speaksOfInterview(lines);
    const run = isWorthReading ? readRun(text, drafts, index) : null;
    const frame =
      run === null || run.turns.length < 2
        ? null
        : readInterviewFrame(lines, names.around(start, lines));
    if (run === null || frame === null) {
      above = [...above, text.slice(start, end)].slice(-FRAME_REACH);
      result.push(draft);
      index += 1;
      continue;
    }
    for (const turn of tellSpeakers(text, run.turns, frame)) result.push(turn);
    index = run.next;
    above = [];
  }
  return result;
}

/** The text around interviews, in which other mentions of their people are looked for. */
class NameSurroundings {
  readonly #text: string;
  /** How much may still be searched: a text of nothing but interviews gets by without. */
  #left: number;

  constructor(text: string) {
    this.#text = text;
    this.#left = 8 * text.length + 50 * NAME_REACH;
  }

  /** What stands around an offset; nothing once too much was searched. */
  around(offset: number, lines: readonly string[]): string {
    if (this.#left < 0 || !speaksOfInterview(lines)) return '';
    const around = this.#text.slice(Math.max(0, offset - NAME_REACH), offset + NAME_REACH);
    this.#left -= around.length;
    return around;
  }
}

/** How far around an interview other mentions of its people are looked for, in UTF-16 code units. */
const NAME_REACH = 20_000;
/** A frame stands at most so many blocks above the first turn: headline, introduction and a line or two. */
const FRAME_REACH = 4;
/** So many paragraphs without a mark may continue one turn; more, and they are another text. */
const MAX_CONTINUATION = 8;

/** The first is the marked paragraph, the others continue it. */
type Turn = readonly Draft[];

interface Run {
  readonly turns: readonly Turn[];
  /** Index of the first draft after the last turn. */
  readonly next: number;
}

/** The turns from `first` on: to the last marked paragraph of this section. What follows it is not known to be speech. */
function readRun(text: string, drafts: readonly Draft[], first: number): Run {
  const turns: Draft[][] = [];
  let pending: Draft[] = [];
  let next = first;
  for (let index = first; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    if ((index > first && draft.startsSection) || !isSpeech(draft)) break;
    const pieces = splitAtDashes(text, draft);
    if (pieces[0]?.isMarked !== true) {
      pending.push(draft);
      if (pending.length > MAX_CONTINUATION) break;
      continue;
    }
    for (const draft of pending) turns.at(-1)?.push(draft);
    pending = [];
    for (const { draft: piece } of pieces) turns.push([piece]);
    next = index + 1;
  }
  return { turns, next };
}

function isSpeech(draft: Draft): boolean {
  return (
    ['paragraph', 'post', 'list-item', 'quotation'].includes(draft.kind) &&
    draft.voice === undefined
  );
}

/** Whether a line begins like a turn: `-Hello`, `– Hello`. A dash alone proves nothing: items of lists have one too. */
export function isDashTurn(text: string, start: number): boolean {
  return DASH.test(text.slice(start, start + 8));
}

const DASH = /^[-–—―‒‐][ \t\u00A0]*(?=[\p{L}“"'‘«(…¿¡.])/u;

/** A draft cut where its lines begin new turns: transcripts often have no blank lines between them. */
function splitAtDashes(text: string, draft: Draft): readonly { isMarked: boolean; draft: Draft }[] {
  const starts: { isMarked: boolean; start: number }[] = [];
  for (const line of readLines(text, draft.span)) {
    const { start } = trimSpan(text, line);
    if (isDashTurn(text, start)) starts.push({ isMarked: true, start });
    else if (starts.length === 0) starts.push({ isMarked: false, start: draft.span.start });
  }
  return starts.map(({ isMarked, start }, index) => {
    const span = trimSpan(text, { start, end: starts[index + 1]?.start ?? draft.span.end });
    const startsSection = draft.startsSection && index === 0;
    return { isMarked, draft: { ...draft, span, startsSection } };
  });
}

/** The drafts of a run with their speakers. */
function tellSpeakers(
  text: string,
  turns: readonly Turn[],
  frame: InterviewFrame,
): readonly Draft[] {
  const surname = frame.interviewee === null ? null : surnameOf(frame.interviewee);
  const spans = turns.map((drafts) => ({
    start: (drafts[0] as Draft).span.start,
    end: (drafts.at(-1) as Draft).span.end,
  }));
  const sides = assignTurns(
    spans.map(({ start, end }) => {
      const words = text.slice(start, end);
      return {
        endsInQuestionMark: /\?["”’»)]*$/u.test(words.slice(-8)),
        namesInterviewee: surname !== null && hasWord(words, surname),
      };
    }),
  );
  const told: Draft[] = [];
  let question: Span | null = null;
  let isAsking = false;
  for (const [index, drafts] of turns.entries()) {
    const side = sides[index] ?? 'answer';
    const span = spans[index] as Span;
    if (side === 'question') {
      const from: number = isAsking && question !== null ? question.start : span.start;
      question = endOfQuestion(text, { start: from, end: span.end });
    }
    isAsking = side === 'question';
    const voice = voiceOf(side, frame);
    for (const draft of drafts) {
      told.push({ ...draft, kind: side, voice, question: side === 'answer' ? question : null });
    }
  }
  return told;
}

function voiceOf(
  side: 'question' | 'answer',
  { interviewer, interviewee, title }: InterviewFrame,
): Voice {
  if (side === 'answer') {
    if (interviewee === null) return unnamed;
    return {
      name: interviewee,
      role: 'quoted',
      ...(title === null ? {} : { title }),
      occasion: interviewer === null ? 'interview' : `interview with ${interviewer}`,
    };
  }
  if (interviewer === null) return { role: 'asked', name: null };
  return {
    name: interviewer,
    role: 'asked',
    ...(interviewee === null ? {} : { occasion: `interview with ${interviewee}` }),
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') &&
      !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? '')
    )
      return true;
  }
  return false;
}

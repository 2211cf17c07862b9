import type { Span } from '../analysis/span.js';
import { assignTurns } from './assign-turns.js';
import { readLines, trimSpan } from './block.js';
import type { Draft } from './draft.js';
import { type InterviewFrame, readInterviewFrame, speaksOfInterview } from './interview-frame.js';
import { plainName, surnameOf } from './person-name.js';
import { readTurnMark, type TurnMark } from './turn-mark.js';
import { unnamed, type Voice } from './voice.js';

/**
 * Finds the interviews and transcripts among the drafts and gives each turn its speaker, and each
 * answer the place of its question. Three layouts: turns that begin with a dash (only under a
 * frame that says who interviews whom, or lists would be interviews), `Q:` and `A:`, and
 * `Name: words`. A name that the text does not give stays unknown.
 */
export function readInterviews(
  text: string,
  drafts: readonly Draft[],
  title: string | null,
): readonly Draft[] {
  const result: Draft[] = [];
  /** Up to which draft a form has been read in vain: reading on from every draft would take quadratic time. */
  const readInVain = { letter: 0, name: 0 };
  const names = new NameSurroundings(text);
  let above: string[] = [];
  let index = 0;
  while (index < drafts.length) {
    const draft = drafts[index] as Draft;
    if (draft.startsSection) above = [];
    const { start, end } = draft.span;
    const form = isSpeech(draft) ? (readTurnMark(text, start, end)?.form ?? null) : null;
    const lines = [...above, title ?? ''];
    const isWorthReading =
      form !== null && (form === 'dash' ? speaksOfInterview(lines) : index >= readInVain[form]);
    const run = isWorthReading ? readRun(text, drafts, index, form) : null;
    const told =
      run === null || run.turns.length < 2
        ? null
        : tellSpeakers(text, run.turns, readInterviewFrame(lines, names.around(start, lines)));
    if (run === null || told === null) {
      if (run !== null && form !== null && form !== 'dash') readInVain[form] = run.next;
      above = [...above, text.slice(start, end)].slice(-FRAME_REACH);
      result.push(draft);
      index += 1;
      continue;
    }
    for (const turn of told) result.push(turn);
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

interface Turn {
  readonly mark: TurnMark;
  /** The first is the marked one, the others continue it. */
  readonly drafts: readonly Draft[];
}

interface Run {
  readonly turns: readonly Turn[];
  /** Index of the first draft after the last turn. */
  readonly next: number;
}

/** The turns from `first` on: to the last marked paragraph of this section. What follows it is not known to be speech. */
function readRun(
  text: string,
  drafts: readonly Draft[],
  first: number,
  form: TurnMark['form'],
): Run {
  const turns: { mark: TurnMark; drafts: Draft[] }[] = [];
  let pending: Draft[] = [];
  let next = first;
  for (let index = first; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    if ((index > first && draft.startsSection) || !isSpeech(draft)) break;
    const pieces = splitAtMarks(text, draft, form);
    if (pieces[0]?.mark === null) {
      pending.push(draft);
      if (pending.length > MAX_CONTINUATION) break;
      continue;
    }
    for (const draft of pending) turns.at(-1)?.drafts.push(draft);
    pending = [];
    for (const { mark, draft: piece } of pieces)
      if (mark !== null) turns.push({ mark, drafts: [piece] });
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

/** A draft cut where its lines begin new turns: transcripts often have no blank lines between them. */
function splitAtMarks(
  text: string,
  draft: Draft,
  form: TurnMark['form'],
): readonly { mark: TurnMark | null; draft: Draft }[] {
  const starts: { mark: TurnMark | null; start: number }[] = [];
  for (const line of readLines(text, draft.span)) {
    const { start, end } = trimSpan(text, line);
    const mark = readTurnMark(text, start, end);
    if (mark?.form === form) starts.push({ mark, start });
    else if (starts.length === 0) starts.push({ mark: null, start: draft.span.start });
  }
  return starts.map(({ mark, start }, index) => {
    const span = trimSpan(text, { start, end: starts[index + 1]?.start ?? draft.span.end });
    return { mark, draft: { ...draft, span, startsSection: draft.startsSection && index === 0 } };
  });
}

/** The drafts of a run with their speakers, or null when it is no interview after all. */
function tellSpeakers(
  text: string,
  turns: readonly Turn[],
  frame: InterviewFrame | null,
): readonly Draft[] | null {
  const sides = sidesOf(text, turns, frame);
  if (sides === null) return null;
  const told: Draft[] = [];
  let question: Span | null = null;
  let isAsking = false;
  for (const [index, { mark, drafts }] of turns.entries()) {
    const side = sides[index];
    const first = drafts[0] as Draft;
    const last = drafts.at(-1) as Draft;
    if (side === undefined || side === 'quotation') {
      const voice = mark.form === 'name' ? labelled(mark.label) : unnamed;
      for (const draft of drafts) told.push({ ...draft, kind: 'quotation', voice });
      continue;
    }
    if (side === 'question') {
      const from: number = isAsking && question !== null ? question.start : first.span.start;
      question = endOf(text, { start: from, end: last.span.end });
    }
    isAsking = side === 'question';
    const voice = voiceOf(side, mark, frame);
    for (const draft of drafts) {
      told.push({ ...draft, kind: side, voice, question: side === 'answer' ? question : null });
    }
  }
  return told;
}

/**
 * The end of a question that is longer than any turn, from a word on: it is read and searched anew
 * with every passage of its answer.
 */
function endOf(text: string, question: Span): Span {
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

type Side = 'question' | 'answer' | 'quotation';

function sidesOf(
  text: string,
  turns: readonly Turn[],
  frame: InterviewFrame | null,
): readonly Side[] | null {
  const form = turns[0]?.mark.form;
  if (turns.length < 2) return null;
  if (form === 'dash') {
    if (frame === null) return null;
    const surname = frame.interviewee === null ? null : surnameOf(frame.interviewee);
    return assignTurns(
      turns.map(({ drafts }) => {
        const first = drafts[0] as Draft;
        const last = drafts.at(-1) as Draft;
        const words = text.slice(first.span.start, last.span.end);
        return {
          endsInQuestionMark: /\?["”’»)]*$/u.test(words.slice(-8)),
          namesInterviewee: surname !== null && hasWord(words, surname),
        };
      }),
    );
  }
  if (form === 'letter') {
    const asks = turns.map(({ mark }) => mark.form === 'letter' && mark.asks);
    return asks.includes(true) && asks.includes(false)
      ? asks.map((isAsking) => (isAsking ? 'question' : 'answer'))
      : null;
  }
  return sidesOfNamed(turns, frame);
}

/** `Name: words`: at least two speakers of whom one speaks twice, or one whom the frame names. */
function sidesOfNamed(
  turns: readonly Turn[],
  frame: InterviewFrame | null,
): readonly Side[] | null {
  const labels = turns.map(({ mark }) => (mark.form === 'name' ? mark.label : ''));
  const guest = frame?.interviewee ?? null;
  if (guest !== null) {
    const isGuest = (label: string) => hasWord(label.toLowerCase(), surnameOf(guest).toLowerCase());
    if (labels.some(isGuest))
      return labels.map((label) => (isGuest(label) ? 'answer' : 'question'));
  }
  const distinct = new Set(labels.map((label) => label.toLowerCase())).size;
  if (turns.length < 3 || distinct < 2 || distinct > (turns.length * 2) / 3) return null;
  return labels.map(() => 'quotation');
}

function voiceOf(side: 'question' | 'answer', mark: TurnMark, frame: InterviewFrame | null): Voice {
  const host = frame?.interviewer ?? null;
  const guest = frame?.interviewee ?? null;
  if (side === 'answer') {
    if (guest === null) return unnamed;
    return {
      name: guest,
      role: 'quoted',
      ...(frame === null || frame.title === null ? {} : { title: frame.title }),
      occasion: host === null ? 'interview' : `interview with ${host}`,
    };
  }
  const name = mark.form === 'name' ? mark.label : host;
  if (name === null) return { role: 'asked', name: null };
  return {
    name,
    role: 'asked',
    ...(guest === null ? {} : { occasion: `interview with ${guest}` }),
  };
}

function labelled(label: string): Voice {
  return { name: plainName(label) ?? label, role: 'quoted' };
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

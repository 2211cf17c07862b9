import type { Span } from '../../analysis/span.js';
import type { DateOrder } from '../../moments/reference.js';
import { orderOfStamps, readStamp } from '../../moments/stamp.js';
import type { DocumentForm } from '../document.js';
import { type Draft, draftOf } from '../draft.js';
import type { Source } from '../source.js';
import { nobody, unnamed, type Voice } from '../voice.js';
import { type AcceptedMarks, acceptMarks } from './accept-marks.js';
import { readExamination, witnessIn } from './examination.js';
import { Speakers } from './name-speakers.js';
import { joinRoleLines, joinStampLines } from './role-lines.js';
import { isInCapitals } from './speaker-label.js';
import { readSpeechHead, type SpeechHead, speaksOfSpeech } from './speech-head.js';
import { readSpeechLines, type SpeechLine } from './speech-line.js';
import { readStageNote } from './stage-note.js';
import { endOfQuestion, spanOf, type Turn, voiceTurn } from './turn-drafts.js';
import { CLOSING, LOOSE, SERVICE } from './turn-end.js';
import { readTurnMark, type TurnMark } from './turn-mark.js';

/** What a document is read with. */
export interface Reading {
  readonly text: string;
  readonly form: DocumentForm;
  readonly source: Source;
}

/**
 * The drafts of a document whose lines say who speaks: a transcript, a chat, captions with names.
 * Each turn has its speaker, its label is nobody's and apart from its words. Null for any other
 * document. Takes time in proportion to the text.
 */
export function readTranscript(
  reading: Reading,
  drafts: readonly Draft[],
): readonly Draft[] | null {
  const { text, source } = reading;
  const lines = readSpeechLines(text, drafts);
  const single = lines.map((line) => readTurnMark(text, line));
  const read = joinStampLines(text, lines, joinRoleLines(text, lines, single));
  if (read.every((mark) => mark === null)) return null;
  const top = lines
    .slice(0, TOP)
    .filter(({ span }) => span.end - span.start <= LONGEST_HEAD_LINE)
    .map(({ span }) => text.slice(span.start, span.end));
  const isCalled = speaksOfSpeech(source.title === null ? top : [...top, source.title]);
  const isCaptions = /\.(?:vtt|srt)$/iu.test(source.origin.name);
  const accepted = acceptMarks(text, lines, read, { speaksOfSpeech: isCalled, isCaptions });
  if (accepted === null) return null;
  const first = accepted.marks.findIndex((mark) => mark !== null);
  const above = lines.slice(0, first).map(({ span }) => span);
  const head = readSpeechHead(text, above, source);
  return new Transcript(reading, drafts, lines, head, accepted, isCalled).read();
}

/** In its first lines a text says what it is; longer ones are paragraphs, which may speak of any debate. */
const [TOP, LONGEST_HEAD_LINE] = [8, 240];

/** Words that nobody vouches for: after a note, a heading or a label that cannot be read. */
const UNKNOWN: Voice = unnamed;

/** Where a turn asks, and whose it is. */
interface Asked {
  readonly asked: readonly Span[];
  readonly speaker: string;
}

/** Reads a document of speech line by line. */
class Transcript {
  readonly #text: string;
  readonly #form: DocumentForm;
  readonly #drafts: readonly Draft[];
  readonly #lines: readonly SpeechLine[];
  readonly #head: SpeechHead;
  readonly #accepted: AcceptedMarks;
  readonly #speakers: Speakers;
  readonly #order: DateOrder | null;
  readonly #zone: string | null;
  readonly #lastMark: number;
  readonly #isOneSpeaker: boolean;
  readonly #isFaq: boolean;
  readonly #hasAnswers: boolean;

  readonly #result: Draft[] = [];
  #turn: Turn | null = null;
  #before: Asked | null = null;
  /** What a turn called Q last asked. */
  #asked: Asked | null = null;
  #headings: readonly string[] = [];
  /** Who examines and who testifies, as the record last said. */
  #asks: string | null;
  #answers: string | null;
  #day: string | null = null;
  #goesOn = false;
  /** Where the last label ends, and how far its line is set in. */
  #labelEnd = 0;
  #indent = 0;
  #hasLongTurns = false;

  constructor(
    { text, form, source }: Reading,
    drafts: readonly Draft[],
    lines: readonly SpeechLine[],
    head: SpeechHead,
    accepted: AcceptedMarks,
    isCalledSpeech: boolean,
  ) {
    this.#text = text;
    this.#form = form;
    this.#drafts = drafts;
    this.#lines = lines;
    this.#head = head;
    this.#accepted = accepted;
    this.#zone = source.zone;
    this.#asks = head.asks;
    const turns = accepted.marks.flatMap((mark, at) =>
      mark === null ? [] : [{ mark, lineEnd: lines[at]?.span.end ?? 0 }],
    );
    this.#answers = head.answers ?? witnessIn(text, turns);
    this.#speakers = new Speakers(text, head, turns, accepted.isChat);
    this.#order = orderOfStamps(turns.flatMap(({ mark: { stamp } }) => stamp?.written ?? []));
    this.#lastMark = accepted.marks.findLastIndex((mark) => mark !== null);
    const labels = new Set(turns.map(({ mark }) => mark.label?.written ?? mark.asks));
    this.#hasAnswers = turns.some(({ mark }) => mark.form === 'letter' && !mark.asks);
    this.#isOneSpeaker = labels.size === 1;
    this.#isFaq =
      turns.every(({ mark }) => mark.form === 'letter') &&
      !isCalledSpeech &&
      this.#answers === null;
  }

  read(): readonly Draft[] {
    let line = 0;
    for (const [index, draft] of this.#drafts.entries()) {
      const from = line;
      while (this.#lines[line]?.draft === index) line += 1;
      if (from === line) {
        const voice = draft.kind === 'code' ? this.#turn?.voice : nobody;
        this.#push(this.#turn === null || voice === undefined ? draft : { ...draft, voice });
        continue;
      }
      this.#readDraft(draft, from, line);
    }
    this.#closeTurn();
    return this.#result;
  }

  /** The lines of one draft of the layout. */
  #readDraft(draft: Draft, from: number, to: number): void {
    const isSilent = this.#turn === null && !this.#accepted.marks.slice(from, to).some(Boolean);
    if (draft.kind === 'heading' && this.#isHeading(draft, from)) {
      this.#endTurn(this.#isOneSpeaker ? (this.#turn?.voice ?? null) : null);
      this.#result.push({ ...draft, headings: this.#headings.slice(0, draft.headings.length) });
      this.#headings = [
        ...draft.headings,
        this.#slice(draft.span)
          .replace(/^#+\s*/u, '')
          .slice(0, 200),
      ];
      this.#examine(this.#slice(draft.span));
      return;
    }
    if (isSilent) {
      let isExamination = false;
      for (let at = from; at < to; at++) {
        const { span } = this.#lines[at] as SpeechLine;
        isExamination = !this.#accepted.isChat && this.#examine(this.#slice(span));
      }
      const isNote = readStageNote(this.#slice(draft.span)) === 'pause' || isExamination;
      this.#result.push(to === from + 1 && isNote ? this.#note(draft.span) : draft);
      return;
    }
    if (this.#turn === null) this.#headings = draft.headings;
    for (let at = from; at < to; at++) this.#readLine(draft, at);
  }

  /** Whether what the layout took for a heading is one in a document of speech. */
  #isHeading(draft: Draft, line: number): boolean {
    if (this.#accepted.marks[line] !== null) return false;
    const text = this.#slice(draft.span);
    if (this.#form === 'markdown') return true;
    if (this.#turn === null) return true;
    if (this.#accepted.isChat) return false;
    const next = this.#accepted.marks[line + 1] ?? null;
    return (
      readStageNote(text) === null &&
      next !== null &&
      text.length < 80 &&
      line < this.#lastMark &&
      !isInCapitals(text)
    );
  }

  #readLine(draft: Draft, at: number): void {
    const line = this.#lines[at] as SpeechLine;
    const mark = this.#accepted.marks[at] ?? null;
    // The second line of a label was read with the first.
    if (line.span.end <= this.#labelEnd) return;
    const words = this.#slice(line.span);
    const mayDivide = this.#accepted.isChat && (mark === null || mark.form === 'line');
    if (mayDivide && this.#isDivider(words)) {
      this.#endTurn(null);
      this.#push(this.#note(line.span));
      return;
    }
    if (mark !== null) return this.#begin(line, mark);
    // The words of a play stand under their names, what happens at the margin.
    if (line.startsBlock && line.indent === 0 && this.#indent >= 4) this.#endTurn(UNKNOWN);
    const note = this.#accepted.isChat ? null : readStageNote(words);
    if (!this.#accepted.isChat && this.#examine(words)) {
      this.#endTurn(UNKNOWN);
      this.#push(this.#note(line.span));
      return;
    }
    if (note !== null && (note === 'pause' || line.startsBlock || line.endsBlock)) {
      const isEnd = note === 'break' || (line.startsBlock && !this.#isOneSpeaker);
      if (isEnd) this.#endTurn(UNKNOWN);
      else this.#goesOn = false;
      this.#push(this.#note(line.span));
      return;
    }
    if (this.#turn === null) return this.#keep(draft, line);
    if (this.#accepted.isChat && SERVICE.test(words)) {
      this.#push(this.#note(line.span));
      return;
    }
    if (this.#accepted.fields.has(at)) this.#endTurn(null);
    else if (line.startsBlock && LOOSE.test(words.slice(0, 120))) this.#endTurn(UNKNOWN);
    else if (line.startsBlock && at > this.#lastMark && !this.#isContinued(words))
      this.#endTurn(null);
    if (this.#turn === null) return this.#keep(draft, line);
    this.#speak(line.span, !line.startsBlock && this.#goesOn);
    if (line.startsBlock && at < this.#lastMark) this.#hasLongTurns = true;
  }

  /** A line that begins a turn. */
  #begin(line: SpeechLine, mark: TurnMark): void {
    this.#closeTurn();
    if (mark.form === 'event') {
      this.#push(this.#note(line.span));
      return;
    }
    this.#labelEnd = mark.words;
    this.#indent = mark.form === 'line' ? line.indent : 0;
    const evidence = { start: line.span.start, end: Math.max(line.span.start + 1, mark.words) };
    while (/\s/u.test(this.#text.charAt(evidence.end - 1))) evidence.end -= 1;
    this.#push({ ...draftOf('attribution', evidence, this.#headings), voice: nobody });
    const voice = this.#voiceOf(mark, evidence);
    const said =
      mark.stamp === null
        ? null
        : readStamp(mark.stamp.written, { order: this.#order, zone: this.#zone, day: this.#day });
    this.#turn = {
      voice,
      speaker: mark.label?.written ?? (mark.asks ? 'Q' : 'A'),
      said: this.#accepted.isChat || mark.stamp?.hasDay === true ? said : null,
      drafts: [],
    };
    this.#goesOn = false;
    const words = { start: mark.words, end: line.span.end };
    if (words.start < words.end) this.#speak(words, false);
  }

  #voiceOf(mark: TurnMark, evidence: Span): Voice {
    if (mark.label !== null) {
      const isWitness = this.#answers !== null && /^(?:the )?witness$/iu.test(mark.label.written);
      return isWitness
        ? { role: 'quoted', name: this.#answers, title: mark.label.written, evidence }
        : this.#speakers.voiceOf(mark.label, evidence);
    }
    if (mark.asks) return { role: 'asked', name: this.#asks, evidence };
    if (this.#answers === null) return unnamed;
    const occasion = this.#asks === null ? {} : { occasion: `interview with ${this.#asks}` };
    const title = this.#head.title === null ? {} : { title: this.#head.title };
    return { role: 'quoted', name: this.#answers, ...title, ...occasion, evidence };
  }

  /** Words of the turn: of the paragraph before, or of a new one. */
  #speak(span: Span, goesOn: boolean): void {
    const turn = this.#turn;
    if (turn === null) return;
    if (this.#accepted.isChat && SERVICE.test(this.#slice(span))) {
      this.#push(this.#note(span));
      this.#goesOn = false;
      return;
    }
    const last = turn.drafts.at(-1);
    if (goesOn && last !== undefined && last.voice === undefined) {
      turn.drafts[turn.drafts.length - 1] = {
        ...last,
        span: { start: last.span.start, end: span.end },
      };
    } else {
      turn.drafts.push({
        ...draftOf('quotation', span, this.#headings),
        saidAt: this.#head.saidAt,
      });
    }
    this.#goesOn = true;
  }

  /** A line outside all turns: as the layout has it. */
  #keep(draft: Draft, { span }: SpeechLine): void {
    const last = this.#result.at(-1);
    if (last?.kind === draft.kind && this.#goesOn && last.voice === undefined) {
      this.#result[this.#result.length - 1] = {
        ...last,
        span: { start: last.span.start, end: span.end },
      };
    } else {
      const kind = draft.kind === 'heading' ? 'paragraph' : draft.kind;
      this.#result.push({ ...draftOf(kind, span, this.#headings) });
    }
    this.#goesOn = true;
  }

  /** Whether a paragraph after the last label still belongs to the last turn. */
  #isContinued(words: string): boolean {
    const surname = this.#answers?.split(' ').at(-1);
    // Nobody speaks of himself by name.
    if (CLOSING.test(words) || (surname !== undefined && words.includes(surname))) return false;
    return (
      this.#accepted.isChat || this.#accepted.isStrong || this.#hasLongTurns || this.#isOneSpeaker
    );
  }

  /** Reads who examines and who testifies; whether the line says so. */
  #examine(words: string): boolean {
    const read = readExamination(words);
    if (read === null) return false;
    if (read.asks !== undefined) this.#asks = read.asks;
    if (read.answers !== undefined) this.#answers = read.answers;
    return true;
  }

  /** Whether a line of a chat only names the day of what follows. */
  #isDivider(words: string): boolean {
    if (words.length > 60) return false;
    const bare = words.replace(/^(?:---\s)?(?:day changed(?: to)?|log opened)\s/iu, '');
    const day = readStamp(bare, { order: this.#order, zone: this.#zone });
    if (day === null) return /^[-–—=*_\s]{3,}$/u.test(words);
    this.#day = day.value.slice(0, 10);
    return true;
  }

  #endTurn(next: Voice | null): void {
    this.#closeTurn();
    this.#turn = next === null ? null : { voice: next, speaker: '', said: null, drafts: [] };
    if (next === null) this.#before = null;
    this.#goesOn = false;
  }

  /** Hands over the drafts of the turn, with the question that they answer. */
  #closeTurn(): void {
    const turn = this.#turn;
    this.#turn = null;
    if (turn === null || turn.drafts.length === 0) return;
    // An objection may stand between a question and its answer.
    const before = turn.speaker === 'A' ? (this.#asked ?? this.#before) : this.#before;
    const asked = voiceTurn(this.#text, turn);
    const question =
      before !== null && before.speaker !== turn.speaker ? spanOf(before.asked) : null;
    // Who speaks between Q and A in court objects.
    const isObjection = this.#hasAnswers && before?.speaker === 'Q' && turn.speaker !== 'A';
    const isAnswer =
      question !== null && turn.speaker !== '' && !this.#accepted.isChat && !isObjection;
    const answered = isAnswer ? endOfQuestion(this.#text, question) : null;
    for (const spoken of turn.drafts) {
      const draft = this.#isFaq ? this.#faq(spoken) : spoken;
      const answers = draft.kind === 'quotation' && answered !== null;
      this.#result.push(answers ? { ...draft, kind: 'answer', question: answered } : draft);
    }
    if (turn.drafts.every(({ kind }) => kind === 'metadata')) return;
    const all = turn.voice.role === 'asked' ? turn.drafts.map(({ span }) => span) : asked;
    this.#before = { asked: all, speaker: turn.speaker };
    if (turn.speaker === 'Q') this.#asked = this.#before;
  }

  /** What a list of questions and answers answers is its author's. */
  #faq(draft: Draft): Draft {
    if (draft.voice?.role === 'asked') return draft;
    const { voice: _, ...rest } = draft;
    return rest;
  }

  /** A label or a note: within the turn, if one is open. */
  #push(draft: Draft): void {
    (this.#turn?.drafts ?? this.#result).push(draft);
  }

  #note(span: Span): Draft {
    return { ...draftOf('metadata', span, []), voice: nobody };
  }

  #slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }
}

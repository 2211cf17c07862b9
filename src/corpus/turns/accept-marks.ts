import { isParticle } from '../people/name-words.js';
import { People } from '../people/people.js';
import { foldName } from '../people/person-name.js';
import { isInCapitals } from './speaker-label.js';
import type { SpeechLine } from './speech-line.js';
import { readStageNote } from './stage-note.js';
import type { TurnMark } from './turn-mark.js';

/** The marks of a document of speech, line by line, and what kind of speech it is. */
export interface AcceptedMarks {
  /** Null where a line begins no turn. */
  readonly marks: readonly (TurnMark | null)[];
  readonly isChat: boolean;
  /** Whether the look of its labels alone says that it is a transcript. */
  readonly isStrong: boolean;
  /** The lines that begin like a turn and have the label of a form or a note, which ends a turn. */
  readonly fields: ReadonlySet<number>;
}

/** What a document is said to be, beside its marks. */
export interface SpeechSigns {
  /** Whether title or head call it a transcript or the like. */
  readonly speaksOfSpeech: boolean;
  /** Whether it was captions: whatever stands there is said. */
  readonly isCaptions: boolean;
}

/**
 * Decides whether the marks of a document are those of speech: a list, a glossary, a form and a log
 * have lines of the same look. Speakers come again, speak in sentences, and are not called "Note".
 * Null when it is none.
 */
export function acceptMarks(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
  { speaksOfSpeech, isCaptions }: SpeechSigns,
): AcceptedMarks | null {
  const chat = acceptChat(lines, read);
  if (chat !== null) return { marks: chat, isChat: true, isStrong: true, fields: new Set() };
  const counts = new Map<TurnMark['form'], number>();
  for (const mark of read)
    if (mark !== null) counts.set(mark.form, (counts.get(mark.form) ?? 0) + 1);
  if (counts.size === 0) return null;
  const taken = read.map((): TurnMark | null => null);
  const take = (accepted: readonly number[]): boolean => {
    for (const at of accepted) taken[at] = read[at] ?? null;
    return accepted.length > 0;
  };
  const letters = acceptLetters(read);
  const colons = acceptColons(text, lines, read, speaksOfSpeech, letters.length > 0, isCaptions);
  let isStrong = take(letters);
  if (colons !== null) {
    take(colons.places);
    isStrong ||= colons.isStrong;
  }
  if (colons === null) {
    isStrong = take(acceptDots(lines, read)) || isStrong;
    if (letters.length === 0) isStrong = take(acceptNameLines(text, lines, read)) || isStrong;
  }
  if (taken.every((mark) => mark === null)) return null;
  const fields = read.flatMap((mark, at) => (mark?.form === 'colon' && isField(mark) ? [at] : []));
  return { marks: taken, isChat: false, isStrong, fields: new Set(fields) };
}

/** Messages with the day of their sending, or `<nicks>`: most stamped lines must have somebody's name. */
function acceptChat(
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
): readonly (TurnMark | null)[] | null {
  let named = 0;
  let events = 0;
  for (const [at, mark] of read.entries()) {
    if (mark === null) continue;
    if (isMessage(mark)) {
      const isFollowed = mark.form !== 'line' || isWordsLine(lines, read, at + 1);
      if (isFollowed) named += 1;
    } else if (mark.form === 'event') events += 1;
  }
  if (named < 2 || events > named * 2) return null;
  return read.map((mark) =>
    mark !== null && (isMessage(mark) || mark.form === 'event') ? mark : null,
  );
}

function isMessage({ form, stamp }: TurnMark): boolean {
  return form === 'message' || form === 'nick' || (form === 'line' && stamp?.hasDay === true);
}

/** `Q.` and `A.`, or `Q` beside names. */
function acceptLetters(read: readonly (TurnMark | null)[]): readonly number[] {
  const letters = read.flatMap((mark, at) => (mark?.form === 'letter' ? [at] : []));
  const asks = letters.filter((at) => read[at]?.asks === true).length;
  const hasNames = read.some((mark) => mark?.form === 'colon' && mark.isStrong);
  return asks > 0 && (letters.length > asks || (hasNames && letters.length === asks))
    ? letters
    : [];
}

function acceptColons(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
  speaksOfSpeech: boolean,
  hasLetters: boolean,
  isCaptions: boolean,
): { readonly places: readonly number[]; readonly isStrong: boolean } | null {
  const all = read.flatMap((mark, at) =>
    mark !== null && mark.form === 'colon' && !isField(mark) ? [at] : [],
  );
  const begun = all.findIndex((at) => !isHolder(text, lines, read, at));
  const places = begun === -1 ? [] : all.slice(begun);
  if (places.length === 0) return null;
  const marks = places.map((at) => read[at] as TurnMark);
  const keyOf = keysOf(marks);
  const times = new Map<string, number>();
  for (const mark of marks) times.set(keyOf(mark), (times.get(keyOf(mark)) ?? 0) + 1);
  const recurs = [...times.values()].some((count) => count > 1);
  const strong = marks.filter(({ isStrong }) => isStrong).length;
  const isStrong =
    strong * 2 >= marks.length &&
    ((marks.length >= 2 && (recurs || isCaptions || hasNotes(text, lines))) ||
      (speaksOfSpeech && isSoleSpeaker(lines, places, marks)) ||
      hasLetters);
  const isWeak = marks.length >= 3 && times.size >= 2 && times.size <= (marks.length * 2) / 3;
  if (!isStrong && !isWeak && !(isCaptions && marks.length >= 2)) return null;
  const worded = places.filter((at) => hasWords(text, lines, read, at)).length;
  if (worded * 2 < places.length) return null;
  const areCapitals =
    marks.filter(({ label }) => label !== null && isInCapitals(label.written)).length * 10 >=
    marks.length * 8;
  const areSet = marks.filter(({ isSet }) => isSet).length * 10 >= marks.length * 8;
  const begins = places.filter((at) => lines[at]?.startsBlock === true).length;
  const doBegin = begins * 10 >= places.length * 8;
  return {
    isStrong,
    places: places.filter((at) => {
      const mark = read[at] as TurnMark;
      if (mark.isStrong || (times.get(keyOf(mark)) ?? 0) > 1) return true;
      return (
        !areCapitals && (!areSet || mark.isSet) && (!doBegin || lines[at]?.startsBlock === true)
      );
    }),
  };
}

/** `THE PRESIDENT: words` below a head; what has a colon in the first line is a headline. */
function isSoleSpeaker(
  lines: readonly SpeechLine[],
  places: readonly number[],
  [mark]: readonly TurnMark[],
): boolean {
  const at = places[0] ?? 0;
  const label = mark?.label ?? null;
  return (
    at > 0 &&
    lines[at]?.startsBlock === true &&
    label !== null &&
    (isInCapitals(label.written) || label.address !== null || label.isStrong)
  );
}

/** `Moderator: Ada Roe` above the first turn says who that is. */
function isHolder(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
  at: number,
): boolean {
  const end = lines[at]?.span.end ?? 0;
  const words = text.slice(read[at]?.words ?? end, end);
  if (words.length > 80 || /[.?!…]$/u.test(words)) return false;
  const name = (words.split(/[,(]/u)[0] ?? '').trim().split(' ');
  return (
    name.length >= 2 &&
    name.length <= 4 &&
    name.every((word) => NAME_WORD.test(word) || isParticle(word))
  );
}

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Printed hearings and plays: labels that come again, all with the same indent. */
function acceptDots(
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
): readonly number[] {
  const all = read.flatMap((mark, at) => (mark?.form === 'dot' ? [at] : []));
  const indented = all.filter((at) => (lines[at]?.indent ?? 0) >= 2).length;
  const isIndented = indented * 2 > all.length;
  const places = all.filter((at) =>
    isIndented
      ? (lines[at]?.indent ?? 0) >= 2 || lines[at]?.startsBlock === true
      : lines[at]?.startsBlock === true || (lines[at - 1]?.span.end ?? 0) > 0,
  );
  const times = timesOf(places.map((at) => read[at] as TurnMark));
  const isSpeech =
    places.length >= 3 && times.size >= 2 && [...times.values()].some((count) => count > 1);
  return isSpeech ? places : [];
}

/** Names on lines of their own, each with words below it. */
function acceptNameLines(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
): readonly number[] {
  const places = read.flatMap((mark, at) =>
    mark?.form === 'line' && isWordsLine(lines, read, at + 1) ? [at] : [],
  );
  const strong = places.filter((at) => read[at]?.isStrong === true);
  if (strong.length >= 2) {
    const known = timesOf(strong.map((at) => read[at] as TurnMark));
    return places.filter((at) => {
      const mark = read[at] as TurnMark;
      if (mark.isStrong || known.has(keyOf(mark))) return true;
      return (
        lines[at]?.endsBlock === true && mark.label?.isStrong === true && !hasStop(text, lines, at)
      );
    });
  }
  const capitals = places.filter((at) => isInCapitals(read[at]?.label?.written ?? ''));
  const bare = recurringNames(read, capitals, 3);
  return bare.length > 0
    ? bare
    : recurringNames(
        read,
        places.filter((at) => isFullName(read[at])),
        4,
      );
}

/** From the first name that comes again on: names above it are a title or a list. */
function recurringNames(
  read: readonly (TurnMark | null)[],
  places: readonly number[],
  least: number,
): readonly number[] {
  const times = timesOf(places.map((at) => read[at] as TurnMark));
  const first = places.findIndex((at) => (times.get(keyOf(read[at] as TurnMark)) ?? 0) > 1);
  const speaking = first === -1 ? [] : places.slice(first);
  const names = timesOf(speaking.map((at) => read[at] as TurnMark)).size;
  const isSpeech = speaking.length >= least && names >= 2 && names * 3 <= speaking.length * 2;
  return isSpeech ? speaking : [];
}

/** A person's name of two or three words, or a bare office. */
function isFullName(mark: TurnMark | null | undefined): boolean {
  const label = mark?.label;
  if (label === null || label === undefined) return false;
  const words = label.name?.split(' ').length ?? 0;
  return label.isOffice ? label.isStrong : words === 2 || words === 3;
}

function hasStop(text: string, lines: readonly SpeechLine[], at: number): boolean {
  const span = lines[at]?.span;
  return span !== undefined && /[.!?:]/u.test(text.charAt(span.end - 1));
}

/** Whether a line is there and begins no turn of its own. */
function isWordsLine(
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
  at: number,
): boolean {
  const mark = read[at] ?? null;
  const isMark = mark !== null && (mark.isStrong || mark.label?.isStrong === true);
  return lines[at] !== undefined && !isMark;
}

/** Whether a turn has words as people speak: more than a value. */
function hasWords(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
  at: number,
): boolean {
  const line = lines[at] as SpeechLine;
  const mark = read[at] as TurnMark;
  const words = text.slice(mark.words, Math.min(line.span.end, mark.words + 200));
  if (words.trim() === '') return isWordsLine(lines, read, at + 1);
  return /[.!?…"”’)\]—–-]$/u.test(words) || words.split(/\s+/u).length >= 4;
}

function hasNotes(text: string, lines: readonly SpeechLine[]): boolean {
  return lines.some(({ span }) => {
    const first = text.charAt(span.start);
    return (
      (first === '(' || first === '[') &&
      span.end - span.start <= 120 &&
      readStageNote(text.slice(span.start, span.end)) !== null
    );
  });
}

function timesOf(marks: readonly TurnMark[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const mark of marks) times.set(keyOf(mark), (times.get(keyOf(mark)) ?? 0) + 1);
  return times;
}

/** A key for each label by which turns of one speaker are known again: `Ada` is `Ada Roe` where only one is called so. */
function keysOf(marks: readonly TurnMark[]): (mark: TurnMark) => string {
  const people = new People();
  for (const { label } of marks)
    if (label !== null && label.name !== null && !label.isOffice) people.note(label.name);
  return (mark) => {
    const key = keyOf(mark);
    const full = key.includes(' ') ? null : people.full(key);
    return full === null ? key : foldName(full);
  };
}

/** By which turns of one speaker are known again: the name, or the label. */
function keyOf({ label }: TurnMark): string {
  return label === null ? '' : foldName((label.isOffice ? null : label.name) ?? label.written);
}

/** Labels that no speaker has: of forms, notes, recipes, invitations, bulletins. */
function isField({ label }: TurnMark): boolean {
  return label !== null && FIELD.test(label.written);
}

const FIELD =
  /^(?:(?:editor['’]?s?|key|side|please|important|foot)? ?notes?|nb|n\.b\.|ps|p\.s\.|warning|caution|danger|tip|tips|hint|update|updated|correction|clarification|sources?|photos?|photograph(?:er|s)?|pictures?|images?|video|audio|caption|credits?|figure|fig|table|chart|map|box|date|time|dates|times|day|place|venue|location|where|when|who|what|why|how|address|tel|telephone|phone|fax|mobile|e-?mail|web|website|url|link|links|contact|contacts|media contacts?|press contacts?|price|prices|cost|costs|admission|tickets?|hours|open|opening|closed|ingredients?|method|methods|serves|yield|directions|preparation|instructions|steps?|materials?|tools?|equipment|results?|discussion|background|objective|objectives|purpose|conclusions?|findings|summary|abstract|introduction|keywords?|subjects?|topics?|title|author|authors|publisher|published|isbn|doi|pages?|volume|issue|edition|language|licen[cs]e|copyright|category|categories|tags?|status|version|type|types|format|size|colou?r|weight|height|width|length|age|born|died|sex|gender|nationality|occupation|name|names|total|subtotal|amount|score|half-time|full-time|from|to|cc|bcc|re|sent|reply-to|received|via|attn|regards|read more|see also|related|more|further reading|references?|example|examples|e\.g\.|definition|meaning|synonyms?|origin|usage|pronunciation|claim|claims|the claim|rating|our rating|ruling|our ruling|verdict|our verdict|the verdict|what was claimed|fact|facts|the facts|fact check|conclusion|context|evidence|reality|truth|false|true|headline|byline|dateline|agenda|item|items|action|actions|decision|decisions|resolved|motion|apologies|present|in attendance|absent|attendees|attendance|participants|panell?ists|speakers|guests|members present|executives|analysts|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|breakfast|lunch|dinner|supper|pros|cons|advantages|disadvantages|step \d+|part \d+|chapter \d+|section \d+|article \d+|day \d+|week \d+|scene \d+|act \d+|annex \w+|appendix \w+|transcript|recording|recorded|transcribed by|interview by|interviewed by|produced by|directed by|guild|channel|server|exported|prepared remarks|questions and answers|q ?& ?a|question-and-answer session|hosts|panel|interview|profile|opinion|comment|analysis|review|feature|watch|live|breaking|exclusive|episode \d+|sfx|fx|f\/x|sound|sound effects?|music|grams|atmos|cut to|fade (?:in|out)|setting|scene|cast|characters|dramatis personae|enter|exit)$/iu;

import { trimEndMarks, trimMarks } from '../../analysis/trim-marks.js';
import { readSpeakerLabel, type SpeakerLabel } from './speaker-label.js';
import type { SpeechLine } from './speech-line.js';
import { readEndStamp, readStampMark, type StampMark } from './stamp-mark.js';

/**
 * How a line says that somebody's turn begins:
 * - `colon`: `ROE: words`, `**Ada Roe:** words`, `[00:12] Ada Roe: words`, `MADAM SPEAKER.- words`;
 * - `letter`: `Q. words`, `A: words`, `Q    words`;
 * - `dot`: `Mr. Roe. words`, `HAMLET. words`;
 * - `nick`: `<ada> words`;
 * - `line`: the name alone, with a time or a role: `Ada Roe  0:12`, `Ada Roe -- Mayor`, `ADA ROE`;
 * - `message`: a message of a chat, with the day of its sending: `12/10/2023, 08:14 - Ada: words`;
 * - `event`: what a chat says of itself: `[19:03] * ada sighs`.
 */
export interface TurnMark {
  readonly form: 'colon' | 'letter' | 'dot' | 'nick' | 'line' | 'message' | 'event';
  /** Null for letters and events. */
  readonly label: SpeakerLabel | null;
  /** Where the words begin in the document; the end of the line when they stand below it. */
  readonly words: number;
  readonly stamp: StampMark | null;
  /** For letters: whether it is the question's. */
  readonly asks: boolean;
  /** Whether its form alone says that it is a speaker's. */
  readonly isStrong: boolean;
  /** Whether the label is set in another typeface: `**Ada Roe:** words`. */
  readonly isSet: boolean;
}

/** The mark that begins a line; null when it has none. A mark alone proves nothing: `acceptMarks` decides. */
export function readTurnMark(text: string, line: SpeechLine): TurnMark | null {
  const { start, end } = line.span;
  const head = text.slice(start, Math.min(end, start + HEAD));
  let at = 0;
  // `*Hosts: Ada Roe and Bo Lind*` is a note; `12   Q.` stands on a numbered line of a record.
  if (/^([*_])(?![*_]).{1,198}\1$/u.test(head)) return null;
  const arrows = /^(?:>>+[ \t]*|[-*•+][ \t]+|\d{1,2}(?:[ \t]{2,}|\t))/u.exec(head);
  const isAction = /^\*[ \t]/u.test(head);
  if (arrows !== null) at = arrows[0].length;
  let typeface = TYPEFACE.exec(head.slice(at, at + 3))?.[0] ?? '';
  at += typeface.length;
  const stamp = readStampMark(head, at);
  if (stamp !== null) at = stamp.end;
  if (stamp !== null && typeface === '') {
    typeface = TYPEFACE.exec(head.slice(at, at + 3))?.[0] ?? '';
    at += typeface.length;
  }
  const isWhole = start + head.length === end;
  const offset = start;
  const sender = stamp === null ? null : SENDER.exec(head.slice(at));
  if (sender !== null) {
    const [written, names = ''] = sender;
    let words = at + written.length;
    while (words < head.length && /\s/u.test(head.charAt(words))) words += 1;
    const label = handle((names.split(' to ')[0] ?? '').trim());
    const isBelow = words >= head.length;
    return mark(isBelow ? 'line' : 'colon', label, isBelow ? end : offset + words, stamp, true);
  }
  const nick = /^<[@+%&~ ]?([^<>\s][^<>\n]{0,31})>\s+(?=\S)/u.exec(head.slice(at));
  if (nick !== null) {
    const [, name = ''] = nick;
    return mark('nick', handle(name.trim()), offset + at + nick[0].length, stamp, true);
  }
  // WeeChat and its like part the time, the nick and the words by tabs.
  const tabbed =
    stamp === null ? null : /^([^\s<>*-][^\t\n]{0,31})\t[ \t]*(?=\S)/u.exec(head.slice(at));
  if (tabbed !== null && head.charAt(at - 1) === '\t') {
    const name = (tabbed[1] ?? '').replace(/^[@+%&~!]/u, '').trim();
    return mark('nick', handle(name), offset + at + tabbed[0].length, stamp, true);
  }
  if ((stamp !== null || isAction) && EVENT.test(stamp === null ? head : head.slice(at, at + 4))) {
    return { ...mark('event', null, end, stamp, stamp !== null), words: end };
  }
  const letter = LETTER.exec(head.slice(at));
  if (letter !== null) {
    const asks = /^q/iu.test(letter[1] ?? '');
    return { ...mark('letter', null, offset + at + letter[0].length, stamp, true), asks };
  }
  const colon = readColon(head, at, stamp);
  if (colon !== null) {
    const form = stamp?.hasDay === true ? 'message' : 'colon';
    const isStrong = stamp !== null || arrows?.[0].startsWith('>>') === true || colon.isStrong;
    const isSet = typeface !== '';
    return {
      ...mark(form, colon.label, offset + colon.words, stamp ?? colon.stamp, isStrong),
      isSet,
    };
  }
  if (stamp?.hasDay === true && isWhole && at < head.length) {
    const name = head.slice(at);
    if (isHandle(name) || readSpeakerLabel(name) !== null)
      return mark('line', handle(name), end, stamp, true);
  }
  if (stamp?.hasDay === true && at < head.length) {
    return { ...mark('event', null, end, stamp, false), words: end };
  }
  if (isWhole) {
    const named = readNameLine(head, at, stamp, line);
    if (named !== null) return { ...named, words: end };
  }
  return readDot(head, at, offset);
}

/** A mark stands within so many characters of its line's start. */
const HEAD = 200;
/** Who writes to whom in the chat of a meeting: `From Ada Roe to Everyone:`, `From Ada Roe : words`. */
const SENDER = /^From ([^:\n]{1,110}):/iu;
const TYPEFACE = /^(?:\*\*|__|[*_](?=[\p{Lu}]))/u;
const EVENT = /^(?:-!-|\*{1,3}\s|-->|<--|--\s|→|←|==\s)/u;
const LETTER =
  /^(Q|A|Question|Answer|QUESTION|ANSWER)(?:\s?\d{1,3})?(?:(?:[:.]|\*\*:|__:|\s[–—-])(?:\*\*|__)?\s+|(?:\s{2,}|\t)|[:.]?$)(?=\S|$)/u;

function mark(
  form: TurnMark['form'],
  label: SpeakerLabel | null,
  words: number,
  stamp: StampMark | null,
  isStrong: boolean,
): TurnMark {
  return { form, label, words, stamp, asks: false, isStrong, isSet: false };
}

/** What stands around a name in chats. */
const LINKS = ' \t~·•,|:—–-';

/** A label that a chat gives: any name that somebody chose. */
export function handle(written: string): SpeakerLabel {
  // `Ada Roe @ada` has a name, `@ada` none but this.
  const at = /\s\(?@[\w.-]/u.exec(written)?.index ?? 0;
  const named = at > 0 && !/\s/u.test(trimEndMarks(written.slice(at + 1), LINKS));
  const bare = trimMarks(named ? written.slice(0, at) : written, LINKS, LINKS);
  return { written: bare, name: bare, address: null, title: null, isOffice: false, isStrong: true };
}

/** Whether a line of a chat below its stamp can be a name: short, and no sentence. */
function isHandle(written: string): boolean {
  return (
    written.length <= 48 &&
    written.split(/\s+/u).length <= 5 &&
    !/[.!?…:;,]$/u.test(written) &&
    /[\p{L}\p{N}]/u.test(written)
  );
}

interface Colon {
  readonly label: SpeakerLabel;
  readonly words: number;
  readonly stamp: StampMark | null;
  readonly isStrong: boolean;
}

/** `LABEL: words`, with brackets, marks of typeface and a time around the colon; and `LABEL.- words`. */
function readColon(head: string, from: number, stamp: StampMark | null): Colon | null {
  const dashed = /^([\p{Lu}][^a-z:]{2,60}?)\.\s?[-–—]+\s*(?=\S)/u.exec(head.slice(from));
  if (dashed !== null) {
    const label = readSpeakerLabel(dashed[1] ?? '');
    return label === null
      ? null
      : { label, words: from + dashed[0].length, stamp: null, isStrong: true };
  }
  const at = colonIn(head, from);
  if (at === -1) return null;
  let words = at + 1;
  // `**Ada Roe:** words`
  while (words < head.length && /[*_]/u.test(head.charAt(words))) words += 1;
  if (words < head.length && !/\s/u.test(head.charAt(words))) return null;
  while (words < head.length && /\s/u.test(head.charAt(words))) words += 1;
  const after = readStampMark(head, words);
  if (after !== null && /[[(]/u.test(head.charAt(words))) words = after.end;
  const written = head.slice(from, at).replace(/[*_]{1,3}$/u, '');
  if (stamp?.hasDay === true) {
    // Who writes in a chat has the name that the chat gives, whatever it is.
    return written.trim() === '' || written.length > 60
      ? null
      : { label: handle(written.trim()), words, stamp: after, isStrong: true };
  }
  const label = readSpeakerLabel(written);
  if (label === null) return null;
  const inside = readEndStamp(written.trimEnd());
  const hasParty = /\([\p{Lu}][\p{L} .&-]{0,40}\)/u.test(written);
  return {
    label,
    words,
    stamp: after ?? inside?.mark ?? null,
    isStrong: label.isStrong || after !== null || inside !== null || hasParty,
  };
}

/** The colon that ends a label: the first one outside brackets, in reach. */
function colonIn(head: string, from: number): number {
  let isInside = false;
  const far = Math.min(head.length, from + LONGEST_LABEL);
  for (let at = from; at < far; at++) {
    const char = head.charAt(at);
    if (char === '(' || char === '[') isInside = true;
    else if (char === ')' || char === ']') isInside = false;
    else if (isInside) continue;
    else if (char === ':') return at;
    else if (NO_LABEL.has(char)) return -1;
  }
  return -1;
}

const LONGEST_LABEL = 150;
const NO_LABEL: ReadonlySet<string> = new Set('!?;"“”«»=|');
const NO_DOTTED: ReadonlySet<string> = new Set(',;:!?"“”()');

/** A line that is only a name, with a time (`Ada Roe  0:12`), a role (`Ada Roe -- Mayor`), or in capitals. */
function readNameLine(
  head: string,
  from: number,
  stamp: StampMark | null,
  line: SpeechLine,
): TurnMark | null {
  const rest = head.slice(from);
  if (rest.length > 100) return null;
  const end = stamp === null ? readEndStamp(rest) : null;
  if (stamp !== null || end !== null) {
    const name = (end === null ? rest : rest.slice(0, end.start)).replace(
      /[\s·•,|:*_—–(-]{1,12}$/u,
      '',
    );
    const hasDay = (stamp ?? end?.mark)?.hasDay === true;
    const inside = /^\[([^[\]]{2,60})\]$/u.exec(name.trim())?.[1];
    if (inside !== undefined)
      return mark('line', handle(inside), 0, stamp ?? end?.mark ?? null, true);
    const label = hasDay && isHandle(name) ? handle(name) : readSpeakerLabel(name);
    return label === null ? null : mark('line', label, 0, stamp ?? end?.mark ?? null, true);
  }
  if (/^@[\w.-]{1,40}$/u.test(rest)) return null;
  const role = /\s(?:--|[–—-])\s/u.exec(rest);
  if (role !== null) {
    const label = readSpeakerLabel(rest.slice(0, role.index));
    const title = rest.slice(role.index + role[0].length);
    if (label === null || label.name === null || !/^\p{Lu}/u.test(title)) return null;
    if (/[.!?:;]$/u.test(title)) return null;
    return mark('line', { ...label, title }, 0, null, role[0].includes('--'));
  }
  if (!line.startsBlock || /[.!?:;,]$/u.test(rest)) return null;
  const label = readSpeakerLabel(rest);
  return label === null ? null : mark('line', label, 0, null, false);
}

/** `Mr. Roe. words`, `The Chairman. words`, `HAMLET. words`. */
function readDot(head: string, from: number, offset: number): TurnMark | null {
  const office = OFFICE_IN_CHAIR.exec(head.slice(from, from + 100))?.[1];
  const stop = office === undefined ? dotIn(head, from) : from + office.length;
  if (stop === -1) return null;
  const label = readSpeakerLabel(head.slice(from, stop));
  if (label === null || !label.isStrong) return null;
  let words = stop + 1;
  while (words < head.length && /[\s—–-]/u.test(head.charAt(words))) words += 1;
  if (!/^[\p{Lu}\d"“‘'(¿¡[…]/u.test(head.slice(words, words + 1))) return null;
  return mark('dot', label, offset + words, null, false);
}

/** `The PRESIDING OFFICER (Ms. Roe). words` */
const OFFICE_IN_CHAIR = /^((?:The|Mr\.|Madam) \p{Lu}[\p{Lu} ]{3,40} \([^()\n]{2,40}\))\. /u;

/** The stop that ends a name in reach: not that of `Mr.` or of an initial. */
function dotIn(head: string, from: number): number {
  const far = Math.min(head.length, from + 60);
  let word = from;
  for (let at = from; at < far; at++) {
    const char = head.charAt(at);
    if (NO_DOTTED.has(char)) return -1;
    if (char <= ' ' || char > '~') {
      if (/\s/u.test(char)) word = at + 1;
      continue;
    }
    if (char !== '.' || !/\s/u.test(head.charAt(at + 1))) continue;
    const before = head.slice(word, at);
    if (
      /^(?:\p{Lu}|mr|mrs|ms|mx|dr|hon|prof|st|jr|sr|sen|rep|rev|gen|gov|col|capt|lt|sgt)$/iu.test(
        before,
      )
    )
      continue;
    return at;
  }
  return -1;
}

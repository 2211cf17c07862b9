import type { Span } from '../../analysis/span.js';
import { findMoments } from '../../moments/find-moments.js';
import { personsIn } from '../people/name-runs.js';
import { isParticle } from '../people/name-words.js';
import { isOffice } from '../people/offices.js';
import { foldName, personOf, spelled } from '../people/person-name.js';
import type { Source } from '../source.js';
import { readInterviewFrame, speaksOfInterview } from './interview-frame.js';

/** What stands above the first turn, and what it says of who speaks. */
export interface SpeechHead {
  readonly lines: readonly string[];
  /** Who asks and who answers where the turns are only called Q and A, or set in two typefaces. */
  readonly asks: string | null;
  readonly answers: string | null;
  readonly title: string | null;
  /** The one date in it: when it was said. */
  readonly saidAt: Span | null;
}

/** Reads the head of a document of speech: the lines before its first turn, and its title. */
export function readSpeechHead(text: string, spans: readonly Span[], source: Source): SpeechHead {
  const near = spans.slice(0, MOST_LINES);
  const lines = near.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)));
  const titled = source.title === null ? lines : [...lines, source.title];
  const saidAt = dateIn(text, near, source.zone);
  const told = titled.map((line) => readParties(line.replace(/\s+/gu, ' ')));
  const asks = told.find(({ asks }) => asks !== null)?.asks ?? null;
  const stated = told.find(({ answers }) => answers !== null)?.answers ?? null;
  const answers = stated ?? (asks === null ? null : soleOther(titled, asks));
  const frame =
    answers === null && speaksOfInterview(titled)
      ? readInterviewFrame(titled, titled.join('\n'))
      : null;
  return {
    lines: titled,
    asks: asks ?? frame?.interviewer ?? null,
    answers: answers ?? frame?.interviewee ?? null,
    title: frame?.title ?? null,
    saidAt,
  };
}

/** Whether a head calls what follows a transcript, an interview, a debate or the like. */
export function speaksOfSpeech(lines: readonly string[]): boolean {
  return lines.some((line) => SPEECH.test(line));
}

/** A head has at most so many lines: headline, introduction, a list of those present. */
const MOST_LINES = 30;
/** So much of a line of the head is read. In UTF-16 code units. */
const LONGEST = 600;

const SPEECH =
  /\b(?:transcripts?|interview(?:s|ed)?|remarks|statement by|speech|address by|debate|hearing|briefing|conversation|podcast|episode|panel|proceedings|testimony|deposition|oral history|earnings call|conference call|press conference|bulletin|studio copy|script|q ?& ?a|questions and answers|examination|round ?table|town hall|hansard|inquest|trial|in conversation|sworn|court|webinar|livestream|rush transcript|dialogue|talks? (?:to|with)|spoke (?:to|with)|met (?:him|her|them))\b/iu;

/** `Ada Roe mends clocks. Bo Lind met her`: the one person whom the head names besides who asks. */
function soleOther(lines: readonly string[], asks: string): string | null {
  const others = new Map<string, string>();
  for (const line of lines) {
    for (const name of personsIn(line)) {
      if (foldName(name) !== foldName(asks)) others.set(foldName(name), spelled(name));
    }
  }
  const [sole] = others.values();
  return others.size === 1 && sole !== undefined ? sole : null;
}

/** Who asks and who answers, as one line says. */
export function readParties(line: string): { asks: string | null; answers: string | null } {
  const talk = TALKS.exec(line);
  if (talk !== null) {
    const asks = personBefore(line, TALKS);
    const answers = personAfter(line, TALKS);
    if (asks !== null && answers !== null) return { asks, answers };
  }
  const answered = ANSWERS.map((pattern) => personAfter(line, pattern)).find(
    (name) => name !== null,
  );
  const asked =
    ASKS.map((pattern) => personAfter(line, pattern)).find((name) => name !== null) ??
    MEETS.map((pattern) => personBefore(line, pattern)).find(
      (name) => name !== undefined && name !== null,
    );
  return { asks: asked ?? null, answers: answered ?? null };
}

const ANSWERS: readonly RegExp[] = [
  /\b(?:interview|oral history|deposition|testimony|examination|conversation|q ?& ?a|questions and answers|discussion|talk|chat|five minutes|ten minutes|an hour|questions)(?: session)?,? (?:with|of|for)\b/iu,
  /^(?:interviewee|witness|narrator|guest|deponent|respondent|answers?)\s?:/iu,
  /^interview\s?:/iu,
];
const ASKS: readonly RegExp[] = [
  /^(?:interviewer|interviewed by|interview by|questions by|host|examiner|conducted by|asked by)\s?:?(?=\s)/iu,
  /\b(?:interviewed by|interview (?:was )?(?:conducted|recorded|led|made) by|conducted by|questions (?:were )?(?:put|asked) by|in conversation with)\b/iu,
];
/** `Ada Roe talks to the breeder Bo Lind`: who is named before asks. */
const TALKS = / (?:talks|talked|speaks|spoke) (?:to|with)(?= )/u;
/** `Ada Roe met him on a ladder.` */
const MEETS: readonly RegExp[] = [
  /\b(?:met|visited|asked|interviewed|questioned|called on|caught up with|sat down with|spoke (?:to|with)|talked (?:to|with)|speaks (?:to|with)|talks (?:to|with)) (?:him|her|them)\b/iu,
];

function personAfter(line: string, pattern: RegExp): string | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const words = line
    .slice(match.index + match[0].length)
    .trim()
    .split(' ');
  return personFrom(words);
}

/** The person with whom a phrase begins: words in small letters before the name describe it (`the breeder Ada Roe`). */
export function personFrom(words: readonly string[]): string | null {
  const name: string[] = [];
  for (const [at, word] of words.entries()) {
    const bare = word.replace(/^["“‘'(*_]{1,3}/u, '').replace(/["”’')*_,;:.!?]{1,3}$/u, '');
    const isName = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(bare) || (name.length > 0 && isParticle(bare));
    if (isName)
      name.push(
        /^\p{Lu}$/u.test(bare) && word.startsWith(`${bare}.`)
          ? `${bare}.`
          : bare.replace(/['’]s$/u, ''),
      );
    if ((!isName && (name.length > 0 || at >= 5)) || (isName && /[,;:!?)]$/u.test(word))) break;
    if (
      isName &&
      /\.$/u.test(word) &&
      !/^(?:\p{Lu}|mr|mrs|ms|dr|prof|sir|hon|h\.e)\.$/iu.test(word)
    )
      break;
  }
  const person =
    personOf(name) ?? (name.length === 2 && !name.some(isOffice) ? name.join(' ') : null);
  return person === null ? null : spelled(person);
}

function personBefore(line: string, pattern: RegExp): string | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const words = line.slice(0, match.index).trim().split(' ');
  const name: string[] = [];
  for (let at = words.length - 1; at >= 0 && name.length < 4; at--) {
    const word = words[at] as string;
    if (
      !/^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) ||
      (name.length > 0 && /[.!?]$/u.test(word) && word.length > 3)
    )
      break;
    name.unshift(word);
  }
  const person = personOf(name);
  return person === null ? null : spelled(person);
}

/** The place of the one date with its day in the head; null when there is none or they differ. */
function dateIn(text: string, spans: readonly Span[], zone: string | null): Span | null {
  let found: Span | null = null;
  let value = '';
  let length = 0;
  for (const span of spans.slice(0, 12)) {
    length += span.end - span.start;
    if (length > 1_500) break;
    const line = text.slice(span.start, span.end);
    if (!/\d{4}/u.test(line)) continue;
    for (const { moment, span: at } of findMoments(line, {
      day: null,
      zone,
      order: 'day-first',
      purpose: 'report',
    })) {
      if (!/^\d{4}-\d{2}-\d{2}/u.test(moment.value) || moment.end !== undefined) continue;
      const day = moment.value.slice(0, 10);
      if (value !== '' && day !== value) return null;
      if (value !== '') continue;
      value = day;
      found = { start: span.start + at.start, end: span.start + at.end };
    }
  }
  return found;
}

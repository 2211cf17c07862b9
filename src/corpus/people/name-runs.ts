import type { Span } from '../../analysis/span.js';
import { readLines } from '../block.js';
import { tokensOf, type VoiceToken } from '../voices/tokens.js';
import { genderOfFirstName } from './first-name.js';
import { isMonthName, isNoName, isParticle } from './name-words.js';
import { genderOfTitle, isCalling, isOffice } from './offices.js';
import { personOf } from './person-name.js';

/** Tokens that may be a name: from `from` to before `to`. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** The runs of tokens that may be names, with particles and initials inside. */
export function nameRuns(
  tokens: readonly VoiceToken[],
  from: number,
  to: number,
): readonly NameRun[] {
  const runs: NameRun[] = [];
  let start = -1;
  for (let at = from; at <= to; at++) {
    const token = at < to ? tokens[at] : undefined;
    const isInside =
      token !== undefined &&
      (isNameAt(tokens, at, start >= 0) || (start >= 0 && isParticleAt(tokens, at, to)));
    if (isInside && start < 0) start = at;
    const breaks = !isInside || token?.isPossessive === true;
    if (start < 0 || !breaks) continue;
    const end = isInside ? at + 1 : at;
    runs.push({ from: isCalledFirst(tokens, start, end) ? start + 1 : start, to: end });
    start = -1;
  }
  return runs;
}

/** The words of a run as they stand, without possessive endings. */
export function nameIn(tokens: readonly VoiceToken[], { from, to }: NameRun): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** The names in a heading, a label or a list that look like a person's in full, in order. */
export function* personsIn(text: string): Generator<string> {
  for (const line of readLines(text, { start: 0, end: text.length })) {
    for (const name of personsInLine(text, line)) yield name;
  }
}

function* personsInLine(text: string, line: Span): Generator<string> {
  const tokens = tokensOf(text, line, []).map((token) =>
    headWords.has(token.lower) ? { ...token, isCapital: false } : token,
  );
  for (const { from, to } of nameRuns(tokens, 0, tokens.length)) {
    const name = personOf(tokens.slice(from, to).map((token) => token.text));
    if (name !== null) yield name;
  }
}

/** Capitalised in a head, and no part of the names that they stand beside. */
const headWords: ReadonlySet<string> = new Set(
  `between vs versus is was were are has had full text transcript interview interviews remarks statement speech press
   briefing debate hearing conversation panel podcast episode part guest guests hosts present participants speakers
   moderated hosted interviewed recorded welcome oral history deposition testimony minutes meeting session question
   questions answer answers q dear hello thank good`.split(/\s+/u),
);

/** Whether a token may be part of a name: a capitalised word that is no office, no day and no conjunction. */
function isNameAt(tokens: readonly VoiceToken[], at: number, isBegun: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.isCapital) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}@]/u.test(token.text)) return false;
  if (isMonthName(token.lower)) return isBegun ? !isDatePart(tokens, at) : opensName(tokens, at);
  return !isNoName(token.lower) && !isOffice(token.text) && genderOfTitle(token.text) === null;
}

/** `Campaigner Ada Roe`, `Projectionist Ada Roe` at a sentence's start: what somebody is stands before the whole name. */
function isCalledFirst(tokens: readonly VoiceToken[], start: number, end: number): boolean {
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (end - start < 3 || first === undefined || second === undefined) return false;
  if (isCalling(first.lower)) return true;
  const before = tokens[start - 1];
  const isStart = before === undefined || before.kind === 'quote' || /^[.!?:]$/u.test(before.text);
  const isNamed = (word: string) => genderOfFirstName(word) !== null;
  return isStart && !isNamed(first.text) && isNamed(second.text) && TRADE.test(first.lower);
}

const TRADE = /^\p{L}{3,}(?:ist|ian|er|or|man|woman|eer|ant|ent)$/u;

/** `van der` before a name. */
function isParticleAt(tokens: readonly VoiceToken[], from: number, to: number): boolean {
  let at = from;
  while (at < Math.min(to, from + 3) && isParticle(tokens[at]?.lower ?? '')) at += 1;
  return at > from && at < to && isNameAt(tokens, at, true);
}

/** `Tristan May`, but not `Exville May 3`. */
function isDatePart(tokens: readonly VoiceToken[], at: number): boolean {
  return /^\d/u.test(tokens[at + 1]?.text ?? '');
}

/** `April Roe said`, but not `In April Roe said` and not `May Roe speak?`. */
function opensName(tokens: readonly VoiceToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || !next.isCapital || isNoName(next.lower) || isMonthName(next.lower))
    return false;
  if (isOffice(next.text) || !/^\p{Lu}/u.test(next.text) || /^\p{Lu}+$/u.test(next.text))
    return false;
  const before = tokens[at - 1];
  if (before?.kind === 'word' && (beforeDates.has(before.lower) || /^\d/u.test(before.text)))
    return false;
  return tokens[at]?.lower !== 'may' || before?.kind === 'word';
}

const beforeDates: ReadonlySet<string> = new Set(
  'in of by since until till from to before after during last next this early late mid every each for on through between and'.split(
    ' ',
  ),
);

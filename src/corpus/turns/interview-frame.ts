import { trimEndMarks, trimMarks } from '../../analysis/trim-marks.js';
import { isTitle } from '../people/offices.js';
import { plainName } from '../people/person-name.js';

/** Who asks and who answers, as an interview's headline or first sentence tells. */
export interface InterviewFrame {
  readonly interviewee: string | null;
  /** What stands before the interviewee's name, such as "President of the Republic of Exland"; null when nothing does. */
  readonly title: string | null;
  /** The channel, paper or person that asks. */
  readonly interviewer: string | null;
}

/**
 * Reads the frame of an interview from the lines above its first turn (headline, introduction,
 * title), by the shape of the sentence alone. Where the lines differ, the plainer name wins.
 * Null when none of them speaks of an interview. `text` is the document, which settles where a
 * country ends and a name begins.
 */
export function readInterviewFrame(lines: readonly string[], text: string): InterviewFrame | null {
  const parties = readParties(lines, text);
  return parties && { ...parties, title: titleIn(lines, parties.interviewee) };
}

type Parties = Omit<InterviewFrame, 'title'>;

/** The longest run of words before the name at the start of a line; longer than this it is a sentence. */
const longestTitle = 80;

function titleIn(lines: readonly string[], name: string | null): string | null {
  if (name === null) return null;
  for (const line of lines) {
    const at = line.indexOf(name);
    const before = at > 0 ? line.slice(0, at).trim() : '';
    if (
      before.length > 0 &&
      before.length <= longestTitle &&
      /^\p{Lu}[\p{L}\s’'-]*$/u.test(before)
    ) {
      return before.replace(/\s+/gu, ' ');
    }
  }
  return null;
}

function readParties(lines: readonly string[], text: string): Parties | null {
  return lines.reduce<Parties | null>((frame, line) => {
    const found = frameOfLine(line, text);
    if (frame === null || found === null) return frame ?? found;
    return {
      interviewee: plainer(frame.interviewee, found.interviewee),
      interviewer: plainer(frame.interviewer, found.interviewer),
    };
  }, null);
}

/** The words of a line as far as it can speak of an interview. */
function wordsOf(line: string): readonly string[] {
  return line
    .slice(0, LONGEST_LINE)
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

const LONGEST_LINE = 400;

/** Whether one of the lines says who interviews whom. */
export function speaksOfInterview(lines: readonly string[]): boolean {
  return lines.some((line) => phrasesOf(line) !== null);
}

function frameOfLine(line: string, text: string): Parties | null {
  const phrases = phrasesOf(line);
  if (phrases === null) return null;
  const { interviewee, interviewer } = phrases;
  return {
    interviewee: interviewee === null ? null : plainName(untilClauseEnd(interviewee), text),
    interviewer: interviewer === null ? null : outletName(interviewer),
  };
}

/** What stands in the place of each party in a line that speaks of an interview; null in any other. */
function phrasesOf(line: string): Phrases | null {
  if (!/interview/iu.test(line.slice(0, LONGEST_LINE))) return null;
  const words = wordsOf(line);
  const lower = words.map((word) => word.toLowerCase());
  const phrase = ([from, to]: Stretch) => words.slice(from, to).join(' ');
  for (const read of [passive, given, both, alone]) {
    const found = read(lower);
    if (found === null) continue;
    const { interviewee, interviewer } = found;
    return {
      interviewee: phrase(interviewee),
      interviewer: interviewer === null ? null : phrase(interviewer),
    };
  }
  const found = noun(lower) ?? active(lower);
  if (found === null) return null;
  const [before, after] = [phrase([0, found.end]), phrase([found.next])];
  if (found.isVerb) return { interviewee: after, interviewer: before };
  // `CNN's interview with Ada Roe`, but `Ada Roe's interview with CNN`.
  const possessive = /(?<=.)['’]s?$/iu.exec(before)?.[0] ?? '';
  const owner = before.slice(0, before.length - possessive.length);
  const isPersonFirst =
    !looksLikeOutlet(owner) && (looksLikeOutlet(after) || (possessive !== '' && !hasTitle(after)));
  return isPersonFirst
    ? { interviewee: owner, interviewer: after }
    : { interviewee: after, interviewer: owner };
}

interface Phrases {
  readonly interviewee: string | null;
  readonly interviewer: string | null;
}

/** From a word to before another one, or to the end. */
type Stretch = readonly [from: number, to?: number];

interface Stretches {
  readonly interviewee: Stretch;
  readonly interviewer: Stretch | null;
}

/** `Ada Roe was (exclusively) interviewed by Exville Radio`. */
function passive(words: readonly string[]): Stretches | null {
  for (let at = 1; at < words.length; at++) {
    const isPerfect = isOneOf(words[at], ['has', 'had']) && words[at + 1] === 'been';
    if (!isPerfect && !isOneOf(words[at], ['was', 'is', 'were', 'being'])) continue;
    const verb = at + (isPerfect ? 2 : 1);
    for (const next of /^\p{L}+ly$/u.test(words[verb] ?? '') ? [verb + 1, verb] : [verb]) {
      if (words[next] !== 'interviewed' || words[next + 1] !== 'by') continue;
      if (next + 2 < words.length) return { interviewee: [0, at], interviewer: [next + 2] };
    }
  }
  return null;
}

/** `Ada Roe gave (a long, first) interview to Exville Radio`. */
function given(words: readonly string[]): Stretches | null {
  for (let at = 1; at < words.length; at++) {
    const isPerfect = words[at] === 'has' && isOneOf(words[at + 1], ['given', 'granted']);
    if (!isPerfect && !isOneOf(words[at], ['gave', 'gives', 'grants', 'granted'])) continue;
    const first = at + (isPerfect ? 2 : 1);
    const last = first + (isOneOf(words[first], ['a', 'an']) ? 4 : 3);
    for (let next = first; next <= last && next + 2 < words.length; next++) {
      if (words[next] === 'interview' && words[next + 1] === 'to') {
        return { interviewee: [0, at], interviewer: [next + 2] };
      }
      if (!/^[\p{L}-]+$/u.test(words[next] ?? '')) break;
    }
  }
  return null;
}

/** `interview with Ada Roe by Exville Radio`. */
function both(words: readonly string[]): Stretches | null {
  const at = words.findIndex(
    (word, index) => /(?<!\w)interview$/u.test(word) && isOneOf(words[index + 1], ['of', 'with']),
  );
  if (at === -1) return null;
  for (let next = at + 3; next + 1 < words.length; next++) {
    if (isOneOf(words[next], ['with', 'by', 'to', 'for'])) {
      return { interviewee: [at + 2, next], interviewer: [next + 1] };
    }
  }
  return null;
}

/** `An exclusive interview with Ada Roe`. */
function alone(words: readonly string[]): Stretches | null {
  let at = 0;
  while (isOneOf(words[at], ['a', 'an', 'exclusive'])) at++;
  const isFrame = words[at] === 'interview' && isOneOf(words[at + 1], ['with', 'of']);
  return isFrame && at + 2 < words.length ? { interviewee: [at + 2], interviewer: null } : null;
}

/** Two phrases: one ends before a word, the other begins at one. */
interface Pair {
  readonly end: number;
  readonly next: number;
  readonly isVerb: boolean;
}

/** `Exville Radio (exclusive) interview with Ada Roe`. */
function noun(words: readonly string[]): Pair | null {
  for (let at = 1; at + 2 < words.length; at++) {
    if (words[at] !== 'interview' || !isOneOf(words[at + 1], ['with', 'of', 'to'])) continue;
    const end = at > 1 && words[at - 1] === 'exclusive' ? at - 1 : at;
    return { end, next: at + 2, isVerb: false };
  }
  return null;
}

/** `Exville Radio (has) interviewed Ada Roe`. */
function active(words: readonly string[]): Pair | null {
  for (let at = 1; at + 1 < words.length; at++) {
    if (!isOneOf(words[at], ['interviewed', 'interviews'])) continue;
    const end = at > 1 && isOneOf(words[at - 1], ['has', 'had']) ? at - 1 : at;
    return { end, next: at + 1, isVerb: true };
  }
  return null;
}

function isOneOf(word: string | undefined, words: readonly string[]): boolean {
  return word !== undefined && words.includes(word);
}

/** `Ada Roe in Exville on Monday` → `Ada Roe`. */
function untilClauseEnd(phrase: string): string {
  const words = phrase.split(' ');
  const end = words.findIndex((word, index) => index > 0 && CLAUSE_START.test(word));
  return trimEndMarks(end === -1 ? phrase : words.slice(0, end).join(' '), '.!?');
}

const CLAUSE_START =
  /^(?:in|on|at|about|for|from|after|during|who|as|ahead|amid|live|today|yesterday)\b/u;

/** The name of a channel or paper at the start of a phrase, without what only says that it is one. */
function outletName(phrase: string): string | null {
  const tokens = phrase
    .replace(/^(?:the|an?)\s+(?=\p{Lu})/iu, (article) => (article.startsWith('T') ? article : ''))
    .split(/\s+/u);
  const name: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const isJoined =
      /^(?:of|and|&|the|de|la|el|for)$/u.test(token) && /^\p{Lu}/u.test(tokens[index + 1] ?? '');
    if (!/^["“'‘]?[\p{Lu}\p{N}]/u.test(token) && !(isJoined && name.length > 0)) {
      if (
        OUTLET_KIND.test(token) &&
        /^(?:TV|Television|Radio)$/u.test(name.at(-1) ?? '') &&
        name.length > 1
      )
        name.pop();
      break;
    }
    const bare = trimMarks(token, '"“\'‘', '"”\'’.,;:!?)');
    if (bare !== '') name.push(bare);
    if (/[.,;:!?)]$/u.test(token)) break;
  }
  while (name.length > 1 && OUTLET_KIND.test(name.at(-1) ?? '')) {
    name.pop();
    if (name.length > 1 && /^(?:TV|Television)$/u.test(name.at(-1) ?? '')) name.pop();
  }
  return name.length === 0 ? null : name.join(' ').replace(/['’]s$/u, '');
}

const OUTLET_KIND =
  /^(?:channel|company|network|station|broadcaster|agency|newspaper|magazine|website|portal|programme|program)[.,]?$/iu;

function looksLikeOutlet(phrase: string): boolean {
  return (
    /\d|\b(?:TV|channel|television|radio|news|newspaper|agency|magazine|times|post|journal|herald|tribune|daily|weekly|broadcast\w*|media|press)\b/iu.test(
      phrase,
    ) || /^(?:the\s+)?\p{Lu}{2,}(?:['’]s)?(?:\s|$)/u.test(phrase)
  );
}

function hasTitle(phrase: string): boolean {
  return isTitle(phrase.split(/\s+/u)[0] ?? '');
}

/** Of two forms of one name the one that is the end (a person) or the start (a channel) of the other. */
function plainer(known: string | null, found: string | null): string | null {
  if (known === null || found === null) return known ?? found;
  return known.endsWith(` ${found}`) && found.includes(' ')
    ? found
    : known.startsWith(`${found} `)
      ? found
      : known;
}

import { isTitle, plainName } from './person-name.js';

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
    const found = frameOfLine(line.slice(0, 400).replace(/\s+/gu, ' ').trim(), text);
    if (frame === null || found === null) return frame ?? found;
    return {
      interviewee: plainer(frame.interviewee, found.interviewee),
      interviewer: plainer(frame.interviewer, found.interviewer),
    };
  }, null);
}

function frameOfLine(line: string, text: string): Parties | null {
  if (!/interview/iu.test(line)) return null;
  const person = (phrase: string | undefined) =>
    phrase === undefined ? null : plainName(untilClauseEnd(phrase), text);
  const outlet = (phrase: string | undefined) => (phrase === undefined ? null : outletName(phrase));

  const passive =
    /^(.*?)\s+(?:(?:was|is|were|has been|had been|being)\s+)(?:\p{L}+ly\s+)?interviewed\s+by\s+(.+)$/iu.exec(
      line,
    );
  if (passive !== null) return { interviewee: person(passive[1]), interviewer: outlet(passive[2]) };

  const given =
    /^(.*?)\s+(?:gave|gives|grants|granted|has given|has granted)\s+(?:an?\s+)?(?:[\p{L}-]+\s+){0,3}interview\s+to\s+(.+)$/iu.exec(
      line,
    );
  if (given !== null) return { interviewee: person(given[1]), interviewer: outlet(given[2]) };

  const both = /\binterview\s+(?:of|with)\s+(.+?)\s+(?:with|by|to|for)\s+(.+)$/iu.exec(line);
  if (both !== null) return { interviewee: person(both[1]), interviewer: outlet(both[2]) };

  const alone = /^(?:an?\s+|exclusive\s+)*interview\s+(?:with|of)\s+(.+)$/iu.exec(line);
  if (alone !== null) return { interviewee: person(alone[1]), interviewer: null };

  const noun = /^(.+?)(['’]s?)?\s+(?:exclusive\s+)?interview\s+(?:with|of|to)\s+(.+)$/iu.exec(line);
  if (noun !== null) {
    const [, before = '', possessive, after = ''] = noun;
    // `CNN's interview with Ada Roe`, but `Ada Roe's interview with CNN`.
    const isPersonFirst =
      !looksLikeOutlet(before) &&
      (looksLikeOutlet(after) || (possessive !== undefined && !hasTitle(after)));
    return isPersonFirst
      ? { interviewee: person(before), interviewer: outlet(after) }
      : { interviewee: person(after), interviewer: outlet(before) };
  }

  const active = /^(.+?)\s+(?:has\s+|had\s+)?interview(?:ed|s)\s+(.+)$/iu.exec(line);
  if (active !== null) return { interviewee: person(active[2]), interviewer: outlet(active[1]) };

  return null;
}

/** `Ada Roe in Exville on Monday` → `Ada Roe`. */
function untilClauseEnd(phrase: string): string {
  return phrase
    .replace(
      /\s+(?:in|on|at|about|for|from|after|during|who|as|ahead|amid|live|today|yesterday)\b.*$/u,
      '',
    )
    .replace(/[.!?]+$/u, '');
}

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
    const bare = token.replace(/^["“'‘]+|["”'’.,;:!?)]+$/gu, '');
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

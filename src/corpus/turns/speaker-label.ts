import { trimMarks } from '../../analysis/trim-marks.js';
import { isParticle } from '../people/name-words.js';
import { isOffice } from '../people/offices.js';

/** Whom the label of a turn names, read by itself. */
export interface SpeakerLabel {
  /** As written, without stamps, marks of typeface and what stands in brackets. */
  readonly written: string;
  /** The person's name without form of address and office; the label as written where it is only an office; null for nobody named. */
  readonly name: string | null;
  /** Such as "Mr" or "Ms", in lower case; null where there is none. */
  readonly address: string | null;
  readonly title: string | null;
  /** Whether the name is an office ("THE PRESIDENT") and not a person's. */
  readonly isOffice: boolean;
  /** Whether its look alone says that it is a speaker's: capitals, a form of address, an office. */
  readonly isStrong: boolean;
}

/** Reads a label without its colon or stop; null when it can be no speaker's. */
export function readSpeakerLabel(written: string): SpeakerLabel | null {
  const { outer, inner } = withoutBrackets(written);
  const bare = trimMarks(outer, MARKS, MARKS).replace(/\s+/gu, ' ');
  if (bare === '' || bare.length > LONGEST) return null;
  const comma = bare.indexOf(', ');
  const head = comma === -1 ? bare : bare.slice(0, comma);
  const rest = comma === -1 ? null : bare.slice(comma + 2).trim();
  const words = head.split(' ');
  if (!isWordedLikeLabel(words)) return null;
  if (rest !== null && !isWordedLikeLabel(rest.split(/[ ,]+/u))) return null;
  const isCaps = isInCapitals(head);
  if (rest !== null && words.length < 2 && !isCaps) return null;
  if (UNNAMED.test(head)) {
    return {
      written: bare,
      name: null,
      address: null,
      title: null,
      isOffice: false,
      isStrong: isCaps || /^(?:unidentified|unknown|speaker|interview)/iu.test(head),
    };
  }
  const { address, title, name } = takeApart(words);
  if (name === null) {
    // `The Secretary of State for Tides (Benedict Sloane)`
    const holder = inner.find((one) => isPersonal(one));
    if (holder !== undefined) {
      const person = takeApart(holder.split(/\s+/u));
      return {
        written: bare,
        name: person.name ?? holder,
        address: person.address,
        title: head.replace(/^the\s+/iu, ''),
        isOffice: false,
        isStrong: true,
      };
    }
    return {
      written: bare,
      name: head,
      address,
      title: null,
      isOffice: true,
      isStrong: isCaps || words.some(isOffice),
    };
  }
  return {
    written: bare,
    name,
    address,
    title: title ?? (rest === 'BYLINE' ? null : rest),
    isOffice: false,
    isStrong: isCaps || address !== null || title !== null || (rest !== null && isInCapitals(rest)),
  };
}

/** Longer labels are sentences. In UTF-16 code units. */
const LONGEST = 100;
const MARKS = ' \t*_>•·–—-';

/** What stands in brackets, and the rest. */
function withoutBrackets(written: string): { outer: string; inner: string[] } {
  const inner: string[] = [];
  let outer = '';
  let opened = -1;
  for (let at = 0; at < written.length; at++) {
    const char = written.charAt(at);
    if (opened === -1) {
      if (char === '(' || char === '[') opened = at;
      else outer += char;
    } else if (char === ')' || char === ']') {
      inner.push(written.slice(opened + 1, at).trim());
      opened = -1;
    }
  }
  return { outer: outer.replace(/ ,/gu, ','), inner };
}

/** Form of address and office before a name; no name when nothing is left or an office goes on (`Minister of Tides`). */
function takeApart(words: readonly string[]): {
  readonly address: string | null;
  readonly title: string | null;
  readonly name: string | null;
} {
  let start = /^the$/iu.test(words[0] ?? '') ? 1 : 0;
  let address: string | null = null;
  let last = start;
  const isOfOffice = words.slice(1).some((word) => /^(?:of|for|to)$/u.test(word.toLowerCase()));
  for (let at = start; at < words.length; at++) {
    const word = words[at] as string;
    if (at === start && ADDRESS.test(word)) address = word.toLowerCase().replace(/\.$/u, '');
    if (isOffice(word) || H_E.test(word)) last = at + 1;
  }
  if (isOfOffice) {
    // `Mr. SMITH of Ohio` is a person, `The Minister of Tides` an office.
    const of = words.findIndex((word) => /^(?:of|for|to)$/iu.test(word));
    const ahead = words.slice(0, of);
    const person = ahead.slice(address === null ? ahead.length : start + 1);
    const isPerson = address !== null && person.length > 0 && !person.some(isOffice);
    return { address, title: null, name: isPerson ? person.join(' ') : null };
  }
  if (last === start && start === 0) return { address: null, title: null, name: words.join(' ') };
  if (last === start) return { address, title: null, name: null };
  const name = words.slice(last);
  if (name.length === 0) return { address, title: null, name: null };
  start += address === null ? 0 : 1;
  const title = words.slice(start, last).filter((word) => !ADDRESS.test(word) && !H_E.test(word));
  return {
    address,
    title: title.length === 0 ? null : title.join(' '),
    name: name.join(' '),
  };
}

const ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|madam|madame|hon|prof|sen|rep|rev)\.?$/iu;
const H_E = /^H\.?\s?E\.?$/u;

/** Labels of people whom the document does not name. */
const UNNAMED =
  /^(?:unidentified|unknown|unnamed|anonymous|inaudible|(?:male|female)?\s?(?:speaker|voice|participant|interviewee|caller|guest|panell?ist|respondent|person|student|juror)\s?#?\d{1,3}$|(?:speaker|participant|respondent) [a-z]$|(?:an? |the )?(?:journalists?|reporters?|interviewer|interviewee|respondent|correspondent|media|press|audience|audience member|voice|voices|man|woman|boy|girl|male|female|questioner|question|caller|heckler|crowd|all|participant|several|some)(?:$|\s(?:voice|speaker|member|from|in|hon|members|\d)))/iu;

/** One to six words, each with a capital but for `of`, `the` and the like; offices may be longer. */
function isWordedLikeLabel(words: readonly string[]): boolean {
  const most = /^the$/iu.test(words[0] ?? '') ? 12 : 8;
  if (words.length > most) return false;
  return (
    words.every((word) => CAPITALISED.test(word) || isJoiner(word)) &&
    words.some((word) => /\p{L}/u.test(word)) &&
    !words.some((word) => /^by$/iu.test(word)) &&
    !JOINER_START.test(words[0] ?? '')
  );
}

const CAPITALISED =
  /^(?:["“‘']?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.\u00B7&/-]*["”’']?|#?\d{1,3})$/u;
const JOINER = /^(?:of|the|for|and|to|in|al-\p{Lu}[\p{L}-]*|d['’]\p{Lu}[\p{L}-]*|&)$/u;
function isJoiner(word: string): boolean {
  return isParticle(word) || JOINER.test(word);
}

const JOINER_START = /^(?:of|and|to|in|for|by|from|with|on|at|y|&)$/iu;

/** A name of two words or more with nothing in lower case but particles, or a form of address and a name. */
function isPersonal(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || isJoiner(word)) &&
    !words.some((word) => /^(?:of|for|the|and)$/iu.test(word))
  );
}

/** Whether all letters are capitals, at least two of them; `Mc`, forms of address and initials aside. */
export function isInCapitals(text: string): boolean {
  const words = text
    .split(/[\s,]+/u)
    .filter((word) => !ADDRESS.test(word) && !/^(?:the|of|for|and|van|de|von)$/iu.test(word));
  const letters = words.join('').replace(/\b(?:Mc|Mac|O['’]|D['’]|de|van)(?=\p{Lu})/gu, '');
  return /\p{Lu}[\p{Lu}.'’-]*\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters);
}

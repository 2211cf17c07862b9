import { trimEndMarks } from '../analysis/trim-marks.js';
import { readStatedDate } from './stated-date.js';

/**
 * The names in a statement of who wrote something: without “By”, dates, roles, addresses and
 * handles, each once. Empty where nothing of it is a name.
 */
export function authorNames(stated: string): readonly string[] {
  const bare = withoutDate(
    stated
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, MAX_CHARACTERS)
      .replace(BY, '')
      .replace(/\([^()]*\)|<[^<>]*>|\[[^[\]]*\]/gu, ' ')
      // Addresses and handles.
      .split(' ')
      .filter((word) => !/@|:\/\/|^www\./u.test(word))
      .join(' '),
  );
  const names: string[] = [];
  for (const part of bare.split(/[,;|•·/]|\s(?:and|und|et|with|&|[-–—])\s/iu)) {
    const name = withoutDate(part.trim().replace(BY, ''))
      .replace(/^(?:and|und|et)\s/iu, '')
      .trim();
    if (isName(name) && !names.includes(name)) names.push(name);
  }
  return names.slice(0, MAX_NAMES);
}

/** “Roe, Ada” as libraries write it, as people write it. */
export function namesOfCitation(stated: string): readonly string[] {
  const parts = stated.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  const isInverted = parts.length === 2 && isName(family) && isName(given);
  return isInverted ? [`${given} ${family}`] : authorNames(stated);
}

/** Longer ones are something else. */
const MAX_CHARACTERS = 300;
const MAX_NAMES = 12;

const BY =
  /^(?:(?:written|posted|published|reported|story|text|words|report|reporting|opinion|analysis|author|authors|authored) ?(?:by|:)|by|von|par|por|di|da|автор:?)[:\s]\s*/iu;

function withoutDate(text: string): string {
  const at = DATE.exec(text)?.index;
  if (at === undefined) return text.trim();
  const before = trimEndMarks(text.slice(0, at), MARKS);
  return trimEndMarks(before.replace(/\b(?:published|posted|updated|on|am|le|el):?$/iu, ''), MARKS);
}

const MARKS = ' ,|•·–—-';

/** Also where markup had kept it apart from the name: `Ada RoeMay 31, 2024`. */
const DATE =
  /(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}/iu;

/** Words of roles, houses and instructions, which stand beside names and are none. */
const NO_NAME =
  /(?:^|[\s-])(?:staff|editors?|editorial|reporters?|correspondents?|writers?|contributors?|columnists?|journalists?|producers?|analysts?|photographers?|newsroom|news|desk|team|bureau|chief|managing|senior|political|admin|administrator|guest|updated?|published|posted|redaktion|rédaction|redacción|редакция|author|unknown|anonymous|min read|minutes?|comments?|share|follow|subscribe|email|twitter|facebook)(?:$|[\s.:-])/iu;

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    /^\p{L}/u.test(name) &&
    !/[@\d:]|https?|www\.|\.(?:com|org|net)\b/iu.test(name) &&
    name.split(' ').length <= 6 &&
    !NO_NAME.test(name)
  );
}

/** A line that says by whom a text is: `By Ada Roe and Ben Moss, 3 May 2024`. */
export interface Byline {
  readonly names: readonly string[];
  /** As it was written, to be understood or not; null where there is none. */
  readonly date: string | null;
}

/** Reads a line as a byline; null when it is anything else, such as a sentence that begins with “By”. */
export function readBylineText(line: string): Byline | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (text.length > 120 || !/^(?:by|von|par|por)[: ]/iu.test(text)) return null;
  const date = dateAtEnd(text);
  const rest = withoutDate(text).replace(BY, '');
  const names = authorNames(rest);
  const isAllNames = rest
    .split(/,|\s(?:and|und|et|&|[|·•–—-])\s/iu)
    .every((part) => FULL_NAME.test(part.trim()) || NO_NAME.test(part));
  return names.length > 0 && isAllNames && names.every((name) => FULL_NAME.test(name))
    ? { names, date }
    : null;
}

const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|da|del|van|von|der|den|bin|al|el|la|le|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u;

function dateAtEnd(text: string): string | null {
  const found = DATE.exec(text)?.[0] ?? null;
  return found === null ? null : readStatedDate(found);
}

import { trimMarks } from '../analysis/trim-marks.js';

/**
 * The plain name in a phrase such as `President of the Republic of Exland Ada Roe, speaking`: the
 * capitalised words at its end (before the first comma), without titles. Null when there are none.
 *
 * After `of Exland` the country cannot be told from a first name by the phrase alone, so the rest
 * of `text` decides: the longest ending of two or more words that also stands elsewhere after
 * another word; failing that, the last two words.
 */
export function plainName(phrase: string, text = ''): string | null {
  const head = trimMarks(phrase.split(/[,;(:–—]/u)[0]?.trim() ?? '', '"“\'‘', '"”\'’.');
  const tokens = head.split(/\s+/u).filter((token) => token !== '');
  let start = tokens.length;
  while (start > 0 && isNameWord(tokens[start - 1] as string)) start -= 1;
  while (start < tokens.length && PARTICLE.test(tokens[start] as string)) start += 1;
  const isAfterOf = start > 0 && /^(?:of|the)$/iu.test(tokens[start - 1] as string);
  while (start < tokens.length && isTitle(tokens[start] as string)) start += 1;
  const name = tokens.slice(start);
  if (name.length === 0) return null;
  if (!isAfterOf || name.length < 3) return name.join(' ');
  for (let from = Math.max(1, name.length - MAX_WORDS); from <= name.length - 2; from++) {
    if (standsAlone(name.slice(from).join(' '), name[from - 1] as string, text)) {
      return name.slice(from).join(' ');
    }
  }
  return name.slice(-2).join(' ');
}

/** Longer endings of a phrase are not looked for as names. */
const MAX_WORDS = 8;

/** Whether every word of the phrase could be part of a name: capitalised, a particle or an initial. */
export function isNamePhrase(phrase: string): boolean {
  const tokens = phrase.trim().split(/\s+/u);
  return (
    tokens.length <= 6 && tokens.every(isNameWord) && tokens.some((token) => /^\p{Lu}/u.test(token))
  );
}

/** The last word of a name, by which a person is addressed. */
export function surnameOf(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name;
}

/** Whether a word is a form of address or an office, such as `President`. */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase();
  return TITLES.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|van|von|der|den|ter|bin|bint|ibn|al|el|la|le|y|zu|af)$/u;

function isNameWord(token: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:al|el|d|l)[-'’]\p{Lu}[\p{L}\p{M}'’-]*)$/u.test(token) ||
    PARTICLE.test(token)
  );
}

/** Whether `name` stands in the text somewhere without `before` directly in front of it. */
function standsAlone(name: string, before: string, text: string): boolean {
  let at = text.indexOf(name);
  for (let times = 0; at >= 0 && times < MAX_MENTIONS; times++) {
    const ahead = text.slice(Math.max(0, at - before.length - 1), at).trimEnd();
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') &&
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
    if (isWhole && !ahead.endsWith(before)) return true;
    at = text.indexOf(name, at + name.length);
  }
  return false;
}

/** So many mentions of a name settle whether it ever stands alone. */
const MAX_MENTIONS = 200;

const TITLES: ReadonlySet<string> = new Set(
  `president vice-president vice prime minister chancellor premier secretary general secretary-general
   foreign defence defense deputy first interim acting former ex-president king queen prince princess
   emperor pope senator governor mayor congressman congresswoman representative ambassador
   commissioner chairman chairwoman chair director chief head commander colonel major captain
   lieutenant sergeant marshal admiral judge justice professor prof doctor dr mr mrs ms mx miss sir
   dame lord lady madam father rev reverend imam rabbi sheikh comrade spokesman spokeswoman
   spokesperson assistant adviser advisor state his her excellency majesty holiness highness honourable
   honorable the gen col maj capt lt sgt gov sen rep hon pres st`.split(/\s+/u),
);

import { trimMarks } from '../../analysis/trim-marks.js';
import { isOfThings, isParticle } from './name-words.js';
import { isOffice, isTitle } from './offices.js';

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
  while (start < tokens.length && isParticle(tokens[start] as string)) start += 1;
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

/** The person at the end of some capitalised words: after the last office or form of address. Null for a thing's name. */
export function personOf(words: readonly string[]): string | null {
  let from = 0;
  for (const [at, word] of words.entries())
    if (isOffice(word) || /^H\.?E\.?$/u.test(word)) from = at + 1;
  let end = words.length;
  while (end > from && isParticle(words[end - 1] as string)) end -= 1;
  const name = words.slice(from, end).map((word) => word.replace(/['’]s$/u, ''));
  if (name.length < 2 || name.length > 4) return null;
  return name.some((word) => isOfThings(word.toLowerCase())) ? null : name.join(' ');
}

/** Without case, accents and stops. */
export function foldName(name: string): string {
  const bare = PLAIN.test(name) ? name : name.normalize('NFKD').replace(/[\p{M}.]/gu, '');
  return bare.toLowerCase().replace(/\s+/gu, ' ').trim();
}

const PLAIN = /^[a-z' -]*$/iu;

/** `SALOME O'HARKIN` → `Salome O'Harkin`; other spellings stay. */
export function spelled(name: string): string {
  if (/\p{Ll}{2}/u.test(name) || !/\p{Lu}{2}/u.test(name.replace(/\./gu, ''))) return name;
  return name
    .split(' ')
    .map((word) => {
      const lower = word.toLowerCase();
      if (isParticle(lower)) return lower;
      if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
      return lower
        .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
        .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
    })
    .join(' ');
}

/** The last word of a name, by which a person is addressed. */
export function surnameOf(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name;
}

function isNameWord(token: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:al|el|d|l)[-'’]\p{Lu}[\p{L}\p{M}'’-]*)$/u.test(token) ||
    isParticle(token)
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

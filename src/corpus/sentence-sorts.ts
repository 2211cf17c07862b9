import type { Span } from '../analysis/span.js';
import { KindCode, type TokenBuffer, TokenFlag } from '../analysis/token-buffer.js';

/**
 * What a sentence holds, as the bits of one 32-bit number: things that may be what a question asks
 * for, and forms that can or cannot answer. Read from the sentence's own text and tokens alone, so
 * that it may be kept beside them; whoever keeps it notes `sortsVersion`.
 */
export type Sorts = number;

/** Counts the changes of what `sortsOf` reads: what was kept by another one is read anew. */
export const sortsVersion = 2;

export const sort = {
  /** A number that is no part of a date. */
  number: 1 << 0,
  /** A number from 1000 to 2099 that may be a year. */
  year: 1 << 1,
  /** A date or time. */
  moment: 1 << 2,
  /** So many years, days, minutes; or two years, from and to. */
  duration: 1 << 3,
  /** How old somebody or something is, or when they were born. */
  age: 1 << 4,
  /** A number with a unit of length, area, weight, volume, speed or temperature. */
  measure: 1 << 5,
  money: 1 << 6,
  percent: 1 << 7,
  /** Two to four capitalised words in a row. */
  person: 1 << 8,
  /** A capitalised word within the sentence. */
  name: 1 << 9,
  /** A preposition of place before a capitalised word, or a word that says where. */
  place: 1 << 10,
  /** `by` before a capitalised word. */
  agent: 1 << 11,
  /** A form of "to be" before an article, among its first words: "X is a …". */
  isA: 1 << 12,
  /** "refers to", "means", "known as", "defined". */
  means: 1 << 13,
  reason: 1 << 14,
  /** By doing something, or with what means. */
  manner: 1 << 15,
  /** Begins with a word that turns against or limits what was just said. */
  contrast: 1 << 16,
  /** Ends with a question mark. */
  question: 1 << 17,
  /** Does not end as sentences do. */
  unended: 1 << 18,
  /** Begins with "yes" or "no". */
  yesNo: 1 << 19,
  /** Begins with a word that stands for what was said before: "he", "it", "these". */
  pronoun: 1 << 20,
  /** Speaks of "I" or "we". */
  firstPerson: 1 << 21,
  /** Holds a quotation mark. */
  quotation: 1 << 22,
  colon: 1 << 23,
} as const satisfies Record<string, Sorts>;

/** The lowest of the three bits that say how dense the commas are. */
const commaShift = 29;
const mostCommas = 7;

/** How dense the commas of a sentence are, 0 to 1: five times their share of its words, at most 1. */
export function commaDensity(sorts: Sorts): number {
  return (sorts >>> commaShift) / mostCommas;
}

/**
 * Reads what a sentence holds.
 * @param words the sentence, without white space around it
 * @param tokens of exactly these words
 * @param dates where the sentence states moments, spans in it
 */
export function sortsOf(words: string, tokens: TokenBuffer, dates: readonly Span[] = []): Sorts {
  let sorts: Sorts = dates.length > 0 ? sort.moment : 0;
  let gates = 0;
  let years = 0;
  let run = 0;
  let count = 0;
  let endBefore = 0;
  let beforeBits = 0;
  let sinceNumber = Number.POSITIVE_INFINITY;
  for (let row = 0; row < tokens.length; row++) {
    const flags = tokens.flags[row] as number;
    if ((flags & TokenFlag.extra) !== 0) continue;
    const kind = flags & TokenFlag.kindMask;
    const start = tokens.starts[row] as number;
    const end = tokens.ends[row] as number;
    const bits = bitsOf(words, start, end);
    gates |= bits;
    if (kind === KindCode.number && !isPointing(words, start, end)) {
      sinceNumber = 0;
      if (isYear.test(tokens.terms[row] as string)) years++;
      if (!dates.some((date) => date.start <= start && date.end >= end)) sorts |= sort.number;
    } else sinceNumber++;
    if (sinceNumber <= unitReach) {
      if (bits & word.duration) sorts |= sort.duration;
      if (bits & word.measure) sorts |= sort.measure;
      if (bits & word.old) sorts |= sort.age;
    }
    if (kind === KindCode.name && (flags & TokenFlag.stop) === 0) {
      run = run > 0 && isNextTo(words, endBefore, start) ? run + 1 : 1;
      if (run >= 2 && run <= longestName) sorts |= sort.person;
      if (count > 0) sorts |= sort.name;
      if (beforeBits & word.where) sorts |= sort.place;
      if (beforeBits & word.by) sorts |= sort.agent;
    } else run = 0;
    if (count <= openingWords && beforeBits & word.be && bits & word.article) sorts |= sort.isA;
    if (beforeBits & word.by && words.slice(start, end).endsWith('ing')) sorts |= sort.manner;
    if (count === 0) {
      if (bits & word.yesNo) sorts |= sort.yesNo;
      if (bits & word.pronoun) sorts |= sort.pronoun;
    }
    endBefore = end;
    beforeBits = bits;
    count++;
  }
  if (years > 0) sorts |= sort.year;
  if (years > 1) sorts |= sort.duration;
  if (gates & word.age) sorts |= sort.age;
  if (gates & word.money && sorts & sort.number) sorts |= sort.money;
  if (gates & word.percent || (gates & word.cent && perCent.test(words))) sorts |= sort.percent;
  if (gates & word.located) sorts |= sort.place;
  if (gates & word.means) sorts |= sort.means;
  if (gates & word.manner) sorts |= sort.manner;
  if (gates & word.firstPerson) sorts |= sort.firstPerson;
  if (gates & word.reason && reason.test(words)) sorts |= sort.reason;
  return sorts | formOf(words, count);
}

/** What the marks of a sentence tell, and its first word. */
function formOf(words: string, count: number): Sorts {
  let sorts: Sorts = contrast.test(words) ? sort.contrast : 0;
  let commas = 0;
  for (let at = 0; at < words.length; at++) {
    switch (words.charCodeAt(at)) {
      case 0x2c: // ,
        commas++;
        break;
      case 0x3a: // :
        sorts |= sort.colon;
        break;
      case 0x25: // %
        sorts |= sort.percent;
        break;
      case 0x24: // $
      case 0xa3: // £
      case 0xa5: // ¥
      case 0x20ac: // €
        sorts |= sort.money;
        break;
      case 0x22: // "
      case 0x201c: // “
      case 0xab: // «
        sorts |= sort.quotation;
        break;
    }
  }
  const end = ending.exec(words.slice(-longestEnding))?.[1];
  if (end === undefined) sorts |= sort.unended;
  else if (end === '?') sorts |= sort.question;
  const density = Math.min(1, (5 * commas) / Math.max(fewWords, count));
  return sorts | (Math.round(density * mostCommas) << commaShift);
}

function isNextTo(words: string, end: number, start: number): boolean {
  const gap = words.slice(end, start);
  return gap === ' ' || gap === '. ';
}

/** A “one” that counts nothing: `the one committed in May`, `no one`, `another one`. */
function isPointing(words: string, start: number, end: number): boolean {
  if (end - start !== 3 || words.slice(start, end).toLowerCase() !== 'one') return false;
  return pointing.test(words.slice(Math.max(0, start - 9), start));
}

/** What the word there tells, in whatever case it is written. */
function bitsOf(words: string, start: number, end: number): number {
  if (end - start > longestTelling) return 0;
  const written = words.slice(start, end);
  return wordBits.get(written) ?? wordBits.get(written.toLowerCase()) ?? 0;
}

/** The mark that ends a sentence, and what may close behind it. */
const ending = /([.!?…。！？])["'”’»)\]*_\d]{0,8}$/u;
const longestEnding = 10;
/** Commas of fewer words are as dense as of so many. */
const fewWords = 8;
const isYear = /^(?:1\d{3}|20\d\d)$/;
const pointing =
  /(?:^|[^\p{L}])(?:the|this|that|these|no|any|every|each|which|another|some)[ \n]$/iu;
/** A unit stands at most so many words behind its number: "five long years". */
const unitReach = 2;
const longestName = 4;
/** What a sentence defines is named in so many words. A guess. */
const openingWords = 12;

const perCent = /\bper cent\b/iu;
const reason =
  /\b(?:because|in order to|due to|since|therefore|so that|reason|as a result|that['’]s why|to (?:ensure|prevent|avoid|suppress|protect))\b/iu;

/** Words that open a sentence which limits or reverses the one before. */
const contrast =
  /^[“‘"'(\s]*(?:but|however|not|yet|although|though|nevertheless|nonetheless|still|instead|rather|except|unless|conversely|despite|in contrast|on the contrary|on the other hand|that said|even so|only)\b/iu;

/** What single words tell, or let suspect. */
const word = {
  duration: 1 << 0,
  measure: 1 << 1,
  money: 1 << 2,
  percent: 1 << 3,
  age: 1 << 4,
  old: 1 << 5,
  where: 1 << 6,
  located: 1 << 7,
  by: 1 << 8,
  be: 1 << 9,
  article: 1 << 10,
  means: 1 << 11,
  reason: 1 << 12,
  manner: 1 << 13,
  yesNo: 1 << 14,
  pronoun: 1 << 15,
  firstPerson: 1 << 16,
  cent: 1 << 17,
} as const;

const wordBits: ReadonlyMap<string, number> = collectBits({
  duration: `second seconds minute minutes hour hours day days week weeks month months year years
    decade decades century centuries`,
  measure: `km kms kilometre kilometres kilometer kilometers mile miles foot feet ft metre metres
    meter meters m cm mm inch inches yard yards acre acres hectare hectares kg kilogram kilograms
    kilo kilos gram grams pound pounds lb lbs ounce ounces ton tons tonne tonnes litre litres liter
    liters gallon gallons degree degrees celsius fahrenheit mph knot knots square cubic watt watts
    megawatt megawatts gigabyte gigabytes hp`,
  money: `dollar dollars euro euros cents pound pounds yen rupee rupees franc francs mark marks
    peso pesos usd eur gbp`,
  percent: 'percent percentage',
  age: 'aged age born birth birthday',
  old: 'old',
  where: 'in at near from off outside inside on around across between throughout to along',
  located: 'located situated lies based headquartered',
  by: 'by',
  be: 'is are was were be being became become becomes',
  article: 'a an the one any',
  means: 'means meaning refers refer referred defined definition term called known',
  reason: `because order due since therefore so reason result why ensure prevent avoid suppress
    protect`,
  manner: 'using through via method methods process technique',
  yesNo: 'yes no yeah yep nope',
  pronoun: 'he she it they this these those that his her its their him them such',
  firstPerson: 'i we my our us me',
  cent: 'cent',
});

const longestTelling = Array.from(wordBits.keys()).reduce(
  (longest, { length }) => Math.max(longest, length),
  0,
);

function collectBits(table: Record<keyof typeof word, string>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const kind of Object.keys(word) as (keyof typeof word)[]) {
    for (const one of table[kind].split(/\s+/)) bits.set(one, (bits.get(one) ?? 0) | word[kind]);
  }
  return bits;
}

/**
 * The stem of a lower-case word of ASCII letters: Porter2 (Porter, "The English (Porter2) stemming
 * algorithm", https://snowballstem.org/algorithms/english/stemmer.html) as the stemmer of wink-nlp's
 * English model applies it, with its small departures; a test holds the two against each other.
 * That one is a chain of some sixty patterns; this one looks at the last letters first, since most
 * words are done then. A `y` that is a consonant is written `3` between the steps.
 */
export function stemWord(word: string): string {
  if (word.length < 3) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  const marked = markConsonantY(word);
  let stem = withoutPlural(marked);
  if (!finished.has(stem)) {
    stem = withoutPast(stem);
    stem = withFinalI(stem);
    stem = replaceSuffix(stem, derivations);
    stem = replaceSuffix(stem, furtherDerivations);
    stem = replaceSuffix(stem, residues);
    stem = withoutFinalLetter(stem);
  }
  return marked === word ? stem : stem.replaceAll('3', 'y');
}

const exceptions: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ['sky', 'sky'],
  ['news', 'news'],
  ['atlas', 'atlas'],
  ['cosmos', 'cosmos'],
  ['bias', 'bias'],
  ['andes', 'andes'],
]);

/** Done once the plural is off. */
const finished: ReadonlySet<string> = new Set(
  'inning outing canning herring proceed exceed succeed earring'.split(' '),
);

/** A first `y` is a consonant, and so is the first one after a vowel. */
function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  return word.replace(/^y/, '3').replace(/([aeiou])y/, (_, vowel) => `${vowel}3`);
}

function withoutPlural(word: string): string {
  const { length } = word;
  if (word.endsWith('ied') || word.endsWith('ies')) {
    if (length > 3) return word.slice(0, length > 4 ? -2 : -1);
  }
  if (!word.endsWith('s')) return word;
  if (length > 4 && word.endsWith('sses')) return word.slice(0, -2);
  if (length > 2 && (word.endsWith('us') || word.endsWith('ss'))) return word;
  return holdsVowel(word, length - 2) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  const last = word.charAt(word.length - 1);
  if (last !== 'd' && last !== 'g' && last !== 'y') return word;
  const agreed = endingOf(word, agreedEndings);
  if (agreed !== undefined) {
    const start = word.length - agreed.length;
    return start >= firstRegion(word) ? word.slice(0, start + 2) : word;
  }
  const ending = endingOf(word, pastEndings);
  if (ending === undefined || !holdsVowel(word, word.length - ending.length)) return word;
  const stem = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return isShort(stem) && firstRegion(stem) === stem.length ? `${stem}e` : stem;
}

function endingOf(word: string, endings: readonly string[]): string | undefined {
  for (let i = 0; i < endings.length; i++) {
    if (word.endsWith(endings[i] as string)) return endings[i];
  }
  return undefined;
}

const agreedEndings = ['eedly', 'eed'] as const;
const pastEndings = ['ed', 'edly', 'ingly', 'ing'] as const;

function withFinalI(word: string): string {
  const { length } = word;
  const isAfterConsonant =
    length > 2 &&
    !isVowel(word.charCodeAt(length - 2)) &&
    (word.endsWith('y') || word.endsWith('3'));
  return isAfterConsonant ? `${word.slice(0, -1)}i` : word;
}

function withoutFinalLetter(word: string): string {
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    const first = firstRegion(word);
    const isLong = first < word.length && (nextRegion(word, first) < word.length || !isShort(stem));
    return isLong ? stem : word;
  }
  if (!word.endsWith('ll')) return word;
  return nextRegion(word, firstRegion(word)) < word.length ? word.slice(0, -1) : word;
}

/** Where R1 starts: after the first consonant that follows a vowel; the word's length where nothing is left. */
function firstRegion(word: string): number {
  const end = nextRegion(word, 0);
  if (end === word.length) return end;
  for (let i = 0; i < prefixes.length; i++) {
    const prefix = prefixes[i] as string;
    if (word.startsWith(prefix)) return prefix.length;
  }
  return end;
}

/** Their R1 starts behind them. */
const prefixes = ['gener', 'commun', 'arsen'] as const;

/** As `firstRegion`, of what stands from `start` on: R2 starts at that of R1. */
function nextRegion(word: string, start: number): number {
  const { length } = word;
  let at = start;
  while (at < length && !isVowel(word.charCodeAt(at))) at++;
  while (at < length && isVowel(word.charCodeAt(at))) at++;
  return Math.min(at + 1, length);
}

/** Ends in a short syllable. */
function isShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywx3]$|^[aeiouy][^aeiouy]?$/.test(word);
}

/** Whether a vowel stands before `end`. */
function holdsVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (isVowel(word.charCodeAt(at))) return true;
  return false;
}

/** Bit n stands for the letter n: a, e, i, o, u, y. */
const vowels = [0, 4, 8, 14, 20, 24].reduce((bits, letter) => bits | (1 << letter), 0);

function isVowel(unit: number): boolean {
  const letter = unit - 0x61;
  return letter >= 0 && ((vowels >>> letter) & 1) === 1;
}

interface Suffix {
  readonly from: string;
  readonly to: string;
  /** Letters one of which must stand before it; absent where any may. */
  readonly after: string | undefined;
  /** The region, R1 or R2, in which it must lie. */
  readonly region: number;
}

/** Suffixes by the code of their last letter, longer ones first. */
type SuffixTable = readonly (readonly Suffix[] | undefined)[];

/** Only the longest suffix that the word ends in is looked at. */
function replaceSuffix(word: string, table: SuffixTable): string {
  const candidates = table[word.charCodeAt(word.length - 1)];
  if (candidates === undefined) return word;
  let suffix: Suffix | undefined;
  for (let i = 0; i < candidates.length && suffix === undefined; i++) {
    const candidate = candidates[i] as Suffix;
    if (word.endsWith(candidate.from)) suffix = candidate;
  }
  if (suffix === undefined) return word;
  const start = word.length - suffix.from.length;
  const first = firstRegion(word);
  if (start < (suffix.region === 1 ? first : nextRegion(word, first))) return word;
  if (suffix.after !== undefined && !suffix.after.includes(word.charAt(start - 1))) return word;
  return word.slice(0, start) + suffix.to;
}

const derivations = suffixTable(
  `1 ational>ate 1 ization>ize 1 fulness>ful 1 ousness>ous 1 iveness>ive 1 tional>tion
   1 biliti>ble 1 lessli>less 1 iviti>ive 1 ousli>ous 1 ation>ate 1 entli>ent 1 alism>al
   1 aliti>al 1 fulli>ful 1 alli>al 1 ator>ate 1 izer>ize 1 enci>ence 1 anci>ance 1 abli>able
   1 bli>ble 1 l:ogi>og 1 cdeghkmnrt:li>`,
);

const furtherDerivations = suffixTable(
  `1 ational>ate 1 tional>tion 1 alize>al 1 icate>ic 1 iciti>ic 1 ical>ic 1 ness> 1 ful> 2 ative>`,
);

const residues = suffixTable(
  `2 ement> 2 ance> 2 ence> 2 able> 2 ible> 2 ment> 2 ant> 2 ent> 2 ism> 2 ate> 2 iti> 2 ous>
   2 ive> 2 ize> 2 st:ion> 2 al> 2 er> 2 ic>`,
);

/**
 * What the stemmer takes off the end of a word, or puts something shorter in the place of: as words
 * are written, and as it knows them itself, with `i` for a final `y`.
 */
export const endings: ReadonlySet<string> = new Set(
  [
    ...['s', 'es', 'ies', 'ied', ...pastEndings],
    ...[derivations, furtherDerivations, residues].flatMap((table) =>
      table.flatMap((suffixes = []) => suffixes.map(({ from }) => from)),
    ),
  ].flatMap((ending) => [ending, ending.replace(/i$/, 'y')]),
);

/** Reads rules: the region, the letters before, if any must be, the suffix and what takes its place. */
function suffixTable(rules: string): SuffixTable {
  const suffixes = Array.from(
    rules.matchAll(/(\d) (?:(\w+):)?(\w+)>(\w*)/g),
    ([, region, after, from = '', to = '']): Suffix => ({
      from,
      to,
      after,
      region: Number(region),
    }),
  ).sort((one, other) => other.from.length - one.from.length);
  const table = Array.from({ length: 128 }, (_, unit) => {
    const ending = String.fromCharCode(unit);
    const found = suffixes.filter(({ from }) => from.endsWith(ending));
    return found.length === 0 ? undefined : found;
  });
  return table;
}

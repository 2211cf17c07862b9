import { typedWords } from './typed-words.js';
import { wordsByLanguage } from './words/by-language.js';
import { idleWords } from './words/idle.js';
import { otherStops } from './words/others.js';

/**
 * The language that a text is mostly written in, as BCP 47 names it, where it is surely not English;
 * `und` for one that is not known. Null for English, and for a text too short to tell.
 */
export function foreignLanguage(text: string): string | null {
  const head = text.slice(0, longestRead);
  const script = mainScript(head);
  if (script !== 'Latin') return script;
  const words = typedWords(head).map(({ word }) => word);
  const english = words.filter((word) => isEnglish(word)).length;
  let best = { language: '', hits: 0, worth: 0, words: [] as readonly string[] };
  for (const language of stopsOf.keys()) {
    const own = words.filter((word) => !isEnglish(word) && worthOf(word, language) > 0);
    const marks = language === 'es' && (head.includes('¿') || head.includes('¡')) ? 2 : 0;
    const hits = own.length + marks;
    const worth = own.reduce((sum, word) => sum + worthOf(word, language), marks);
    if (worth > best.worth) best = { language, hits, worth, words: own };
  }
  const { hits } = best;
  if (hits <= english || hits < leastShare * words.length) return null;
  // One word of a short text tells only where no English text has it.
  const isTold = hits >= 2 || (english === 0 && words.length <= fewWords && isTelling(best.words));
  return isTold ? best.language : null;
}

/** How surely a word is of a language: by itself, or only by a letter or an ending that English has not. */
function worthOf(word: string, language: string): number {
  if (stopsOf.get(language)?.has(word) === true) return 1.5;
  if (elisions[language]?.some((start) => word.startsWith(start)) === true) return 1.5;
  if ([...(signs[language] ?? '')].some((sign) => word.includes(sign))) return 1;
  const ends = endings[language] ?? [];
  return ends.some((end) => word.length > end.length + 2 && word.endsWith(end)) ? 1 : 0;
}

function isTelling([word = '']: readonly string[]): boolean {
  return word.length > 2 && !alsoElsewhere.has(word);
}

function isEnglish(word: string): boolean {
  return englishStops.has(word) || idleWords.has(word);
}

const fewWords = 6;

/** Words of other languages that stand in English texts too, alone or in names. */
const alsoElsewhere: ReadonlySet<string> = new Set(
  `war hat man bin men die der das des den dem von van del los las les san con por pour sale comment son
   sons sur car come due per non mit main sans via era solo todo plus till far door tot dans est ist
   fut der dos das nos como quando cosa vero alla della che moi toi mais avec sous entre part bad`.split(
    /\s+/u,
  ),
);

/** In UTF-16 code units. */
const longestRead = 1_000;
/** Every fifth word of a sentence at least holds it together. A guess. */
const leastShare = 0.2;

const stopsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...wordsByLanguage.flatMap(({ language, stops, you }) =>
    language === 'en' ? [] : [[language as string, new Set([...stops, ...you])] as const],
  ),
  ...Object.entries(otherStops).map(
    ([language, words]) => [language, new Set(words.split(/\s+/u))] as const,
  ),
]);

const englishStops: ReadonlySet<string> = new Set(
  wordsByLanguage.flatMap(({ language, stops, you }) =>
    language === 'en' ? [...stops, ...you] : [],
  ),
);

/** Letters that the language has and English has not. */
const signs: Readonly<Record<string, string>> = {
  de: 'äöüß',
  es: 'ñáéíóú',
  fr: 'àâçéèêëîïôùûœ',
  it: 'àèìòù',
  pt: 'ãõçêáéíóú',
  tr: 'ığşöüç',
  az: 'əığşöüç',
  pl: 'ąćęłńóśźż',
  sv: 'åäö',
  ro: 'ăâîșț',
};

/** With what an article or pronoun is joined to the next word. */
const elisions: Readonly<Record<string, readonly string[]>> = {
  fr: ["l'", "d'", "qu'", "j'", "n'", "s'", "c'"],
  it: ["l'", "dell'", "all'", "un'", "c'"],
};

/** Endings that English words do not have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  de: ['ung', 'ungen', 'keit', 'heit', 'lich', 'liche', 'ische', 'ischen'],
  es: ['ción', 'ciones', 'aron', 'ieron', 'mente', 'aban'],
  fr: ['eux', 'eur', 'aient', 'ique', 'iques', 'ées', 'és'],
  it: ['zione', 'zioni', 'mente', 'ggio'],
  pt: ['ção', 'ções', 'aram', 'mente'],
};

/** Where letters of a script are, by their first and last code points, and whose they mostly are. */
const scripts: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x077f, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];

/** The language of most of the letters, where their script tells; `Latin` for all others. */
function mainScript(text: string): string {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const found = scripts.find(([first, last]) => code >= first && code <= last)?.[2];
    if (found === undefined && letter.toLowerCase() === letter.toUpperCase()) continue;
    letters += 1;
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < leastLetters || most[1] < letters / 2) return 'Latin';
  if (most[0] === 'zh' && counts.has('ja')) return 'ja';
  return most[0] === 'ru' ? cyrillicLanguage(text.toLowerCase()) : most[0];
}

const leastLetters = 3;

function cyrillicLanguage(text: string): string {
  if ([...'іїєґ'].some((letter) => text.includes(letter))) return 'uk';
  return [...'ћђљњџјѓќ'].some((letter) => text.includes(letter)) ? 'sr' : 'ru';
}

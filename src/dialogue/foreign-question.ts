import { nameInCorpus } from './names-in-corpus.js';
import type { OwnKnowledge } from './own-words.js';
import { regionNamed } from './region-names.js';
import { transliterations } from './transliterate.js';
import { typedWords } from './typed-words.js';
import { wordsByLanguage } from './words/by-language.js';

/**
 * What of a text in another language can be looked up in English sources: its numbers and dates,
 * countries by their English names, and the names that the sources have. Nothing is translated, and
 * no word is taken for an English one that looks like it.
 * @param language as `foreignLanguage` names it
 */
export async function namesAndNumbers(
  text: string,
  language: string,
  knowledge: OwnKnowledge,
): Promise<readonly string[]> {
  const months = monthsOf(language);
  const stops = wordsByLanguage.find((sets) => sets.language === language)?.stops;
  const found = new Set<string>();
  let looked = 0;
  for (const { word, start, end } of typedWords(text, mostWords)) {
    if ([...'0123456789'].some((digit) => word.includes(digit))) {
      found.add(text.slice(start, end));
      continue;
    }
    if (word.length < 3 || stops?.has(word) === true) continue;
    const plain = months.get(word) ?? regionNamed(word, language);
    if (plain !== null) {
      found.add(plain);
      continue;
    }
    if (looked === mostLookedUp) continue;
    looked += 1;
    const inLatin = transliterations(word);
    const forms = inLatin.length > 0 ? inLatin : [text.slice(start, end)];
    const name = await firstName(forms, knowledge);
    const [likeliest = ''] = forms;
    if (name !== null) found.add(name);
    // A name that the sources lack is asked for all the same, so that nothing is answered without it.
    else if (isNameWithin(text, start, language) && (await isAsTyped(likeliest, knowledge))) {
      found.add(likeliest);
    }
  }
  return [...found].slice(0, mostFound);
}

async function firstName(
  forms: readonly string[],
  knowledge: OwnKnowledge,
): Promise<string | null> {
  for (const form of forms) {
    const name = await nameInCorpus(form, knowledge);
    if (name !== null) return name.written;
  }
  return null;
}

/** Whether a word has a capital within its sentence, in a language in which only names have. */
function isNameWithin(text: string, start: number, language: string): boolean {
  const letter = text.charAt(start);
  const before = text.slice(0, start).trimEnd().at(-1) ?? '.';
  return language !== 'de' && letter !== letter.toLowerCase() && !'.!?¿¡:"“«'.includes(before);
}

/** Whether a word is looked up as it is, and not as another that looks like it. */
async function isAsTyped(word: string, { answerer }: OwnKnowledge): Promise<boolean> {
  const { report } = await answerer.answer(word, { limit: 1 });
  return report.readings === undefined;
}

/** A pasted text names enough in its first lines. Guesses. */
const mostWords = 60;
const mostLookedUp = 16;
const mostFound = 12;

/** Month names as they stand in dates, with the English ones. */
function monthsOf(language: string): ReadonlyMap<string, string> {
  const own = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return new Map(
    Array.from({ length: 12 }, (_, month) => {
      const day = new Date(Date.UTC(2020, month, 1));
      const name = own.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      return [name.toLowerCase(), english.format(day)] as const;
    }),
  );
}

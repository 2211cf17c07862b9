import { lookUpName } from './names-in-corpus.js';
import type { OwnKnowledge } from './own-words.js';
import { regionNamed } from './region-names.js';
import { transliterations } from './transliterate.js';
import { hasDigit, typedWords } from './typed-words.js';
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
    if (hasDigit(word)) {
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
    const { written, isAsTyped } = await firstName(forms, knowledge);
    const [likeliest = ''] = forms;
    if (written !== null) found.add(written);
    // A name that the sources lack is asked for all the same, so that nothing is answered without it.
    else if (isAsTyped && isNameWithin(text, start, language)) found.add(likeliest);
  }
  return [...found].slice(0, mostFound);
}

/** The first of the forms that the sources have as a name, and whether the likeliest is looked up as it is. */
async function firstName(
  forms: readonly string[],
  knowledge: OwnKnowledge,
): Promise<{ readonly written: string | null; readonly isAsTyped: boolean }> {
  let isLikeliestAsTyped: boolean | null = null;
  for (const form of forms) {
    const { name, isAsTyped } = await lookUpName(form, knowledge);
    isLikeliestAsTyped ??= isAsTyped;
    if (name !== null) return { written: name.written, isAsTyped: isLikeliestAsTyped };
  }
  return { written: null, isAsTyped: isLikeliestAsTyped ?? false };
}

/** Whether a word has a capital within its sentence, in a language in which only names have. */
function isNameWithin(text: string, start: number, language: string): boolean {
  const letter = text.charAt(start);
  const before = text.slice(0, start).trimEnd().at(-1) ?? '.';
  return language !== 'de' && letter !== letter.toLowerCase() && !'.!?¿¡:"“«'.includes(before);
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

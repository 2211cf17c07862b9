/** What countries and regions are called in a language, by small letters, with their English names. */
export function regionNames(language: string): ReadonlyMap<string, string> {
  let names = known.get(language);
  if (names === undefined) {
    names = readNames(language);
    known.set(language, names);
  }
  return names;
}

/** Few languages are written to a bot, and each has less than 300 regions. */
const known = new Map<string, ReadonlyMap<string, string>>();

function readNames(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const own = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const first of letters) {
    for (const second of letters) {
      const name = own.of(first + second);
      const inEnglish = english.of(first + second);
      if (name !== undefined && inEnglish !== undefined) {
        const written = plain(inEnglish);
        names.set(name.toLowerCase(), written);
        if (language === 'en') names.set(written.toLowerCase(), written);
      }
    }
  }
  return names;
}

/** `Türkiye` is not what English sources have called it. */
function plain(english: string): string {
  return english === 'Türkiye' ? 'Turkey' : english;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The English name of a country that a word is, whatever ending a language gives it: `Турции` is
 * `Турция`, `Türkiye'den` is `Türkiye`. Null for any other word.
 */
export function regionNamed(word: string, language: string): string | null {
  const bare = withoutElision(word.toLowerCase());
  const names = regionNames(language);
  const exact = names.get(bare);
  if (exact !== undefined) return exact;
  if (bare.length < leastLetters) return null;
  for (const [name, english] of names) {
    if (name.length < leastLetters || bare.length > name.length + longestEnding) continue;
    const stem = name.slice(0, Math.max(leastLetters, name.length - 1));
    if (bare.startsWith(stem)) return english;
  }
  return null;
}

/** Shorter names are too easily the beginning of another word. */
const leastLetters = 5;
const longestEnding = 3;

/** `l'Azerbaïdjan`, `Azerbaycan'ın`: the longer part of what an apostrophe joins. */
function withoutElision(word: string): string {
  return word.split("'").reduce((longest, part) => (part.length > longest.length ? part : longest));
}

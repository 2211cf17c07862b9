/**
 * What a name in Cyrillic letters may be in English newspapers, the likeliest first: `Алиева` is
 * `Alieva`, `Aliyeva`, `Aliev` or `Aliyev`. Empty for a word in other letters.
 */
export function transliterations(word: string): readonly string[] {
  const whole = transliterate(word);
  if (whole === null) return [];
  const bare = 'aeiouy'.includes(whole.at(-1) ?? '') ? whole.slice(0, -1) : whole;
  const forms = [whole, bare].flatMap((form) => [form, form.replace('ie', 'iye')]);
  return [...new Set(forms)].map((form) => form.charAt(0).toUpperCase() + form.slice(1));
}

function transliterate(word: string): string | null {
  let latin = '';
  for (let at = 0; at < word.length; at++) {
    const pair = pairs[word.slice(at, at + 2)];
    if (pair !== undefined) {
      latin += pair;
      at += 1;
      continue;
    }
    const letter = letters[word.charAt(at)];
    if (letter === undefined) return null;
    latin += letter;
  }
  return latin;
}

const pairs: Readonly<Record<string, string>> = { дж: 'j', кс: 'x', ия: 'ia', ий: 'y' };

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

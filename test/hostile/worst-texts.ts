import { repeated, worstClaims } from '../quotation/worst-claims.js';

/** As many different ones as fit into the longest message. */
function listed(made: (n: number) => string): string {
  return Array.from({ length: 2000 }, (_, n) => made(n))
    .join(' ')
    .slice(0, 4000);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word that no text holds. */
function unknownWord(n: number): string {
  let word = '';
  for (let rest = n * 7919 + 17; word.length < 5; rest = Math.floor(rest / 3) + n + word.length) {
    word += letters[rest % letters.length];
  }
  return `${word}q`;
}

/**
 * Questions that cost most to answer, by what they are.
 * @param words of the corpus, the most frequent first
 */
export function worstQuestions(words: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...worstClaims(words.slice(0, 40).join(' ')),
    'the most frequent words': words.slice(0, 700).join(' ').slice(0, 4000),
    'frequent words in pairs': repeated(`${words.slice(0, 128).join(' ')} `),
    'words misspelt': listed((n) => `${words[n % words.length]}z`),
    'names misspelt': listed((n) => {
      const word = words[(n * 7) % words.length] ?? '';
      return `X${word.slice(1)}`;
    }),
    'unknown words': listed(unknownWord),
    'unknown names': listed((n) => unknownWord(n).replace(/^./, (letter) => letter.toUpperCase())),
    'one and one': repeated('1 and 1 and '),
    days: listed((n) => `${1 + (n % 28)} October ${2000 + (n % 20)}`),
    times: listed((n) => `${n % 12}:${10 + (n % 50)} am to ${n % 12} pm`),
    'relative days': repeated('the day before the day after last Monday '),
    periods: repeated('between 1 and 2 October and from 3 to 4 '),
    'numbers with units': listed((n) => `${n},000.5 metres`),
    'phrases with synonyms': repeated('shot down took off broke out set up carried out '),
    initials: repeated('U.S. A.B.C. Dr. No. '),
    addresses: repeated('https://example.org/a?b=c#d '),
    'mentions and markdown': repeated('**<@1>** `||` [a](b) > '),
    'why and when': repeated('why when how many because '),
  };
}

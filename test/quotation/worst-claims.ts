import { maxClaimed } from '../../src/quotation/check-quotation.js';

/** A text of the longest length that is compared, made of one that is repeated. */
export function repeated(text: string): string {
  return text.repeat(Math.ceil(maxClaimed / text.length)).slice(0, maxClaimed);
}

/** The same texts every time, in an order that looks like none. */
function shuffled(words: readonly string[]): readonly string[] {
  let state = 7;
  return words
    .map((word) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { word, place: state };
    })
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word);
}

/**
 * What costs most to compare with a corpus, by what it is.
 * @param passage words of the corpus that come often in it
 */
export function worstClaims(passage: string): Readonly<Record<string, string>> {
  const words = passage.split(/\s+/);
  const halves = words.map((word, at) => (at % 2 === 0 ? word : `x${at}`));
  return {
    footnotes: repeated('[1]'),
    'footnotes apart': repeated('[1] '),
    'one word': repeated(`${words[0]} `),
    'one short word': repeated('a '),
    'two words in turn': repeated(`${words[0]} ${words[1]} `),
    'a passage again and again': repeated(`${passage} `),
    'its words shuffled': repeated(`${shuffled(words).join(' ')} `),
    'every other word': repeated(`${halves.join(' ')} `),
    'words with gaps': repeated(`${words.join(' … ')} … `),
    'pairs with gaps': repeated(passage.replace(/(\S+ \S+ )/g, '$1[…] ')),
    'only gaps and a word': `${repeated('… ').slice(0, -1)}a`,
    'marks and a word': `${repeated('.,;:!?()').slice(0, -1)}a`,
    brackets: `a${repeated('[](){}').slice(1)}`,
    dashes: `a${repeated('-–—').slice(1)}`,
    'digits with points': repeated('1.1,1:'),
    'white space before a word': `${repeated(' ').slice(1)}a`,
    'white space after a word': `a${repeated(' \n').slice(2)}a`,
    'quotation marks around': `a${repeated('"“’').slice(2)}a`,
    'letters with marks': repeated('e\u0301\u0302\u0303'),
    'only marks': `a${repeated('\u0301').slice(1)}`,
    families: `a ${repeated('👩‍👩‍👧 ').slice(2)}`,
    ligatures: repeated('\ufdfa'),
    'ligatures apart': repeated('\ufdfa '),
    'one long word': repeated('a'),
    'hyphens inside': repeated('a-'),
    'apostrophes inside': repeated("a'"),
    Han: repeated('事実確認'),
    'halves of pairs': `a${repeated('\ud83d').slice(1)}`,
    'prototype names': repeated('constructor __proto__ '),
    'numbers in order': Array.from({ length: 900 }, (_, n) => n)
      .join(' ')
      .slice(0, maxClaimed),
  };
}

import { plainWordTerm } from '../analysis/plain-word.js';
import { endings } from '../analysis/stem.js';
import { KindCode, TokenFlag } from '../analysis/token-buffer.js';

/**
 * The terms of the words that a typed term may have been meant for, where one slip kept the stemmer
 * from taking off the ending: `presidnet` is three slips from `presid`, the term of “president”. The
 * slip is in the ending, or, as in `presdient`, before one that was typed well but does not stand
 * where the stemmer takes it off. Most of these terms are in no index.
 *
 * Only for plain words of at least 6 letters. Never the term of a function word or a number, nor one
 * of fewer than 4 letters.
 * @param near the terms of the index that are one slip away from what stands before an ending
 */
export function termsBehindEndings(
  typed: string,
  near: (beginning: string) => Iterable<string>,
): ReadonlySet<string> {
  const terms = new Set<string>();
  if (typed.length < shortestWord || !/^[a-z]+$/.test(typed) || otherEnding.test(typed)) {
    return terms;
  }
  const last = typed.charCodeAt(typed.length - 1);
  const butLast = typed.charCodeAt(typed.length - 2);
  tryEndings(endingsByLast[last]);
  if (butLast !== last) tryEndings(endingsByLast[butLast]);
  return terms;

  function tryEndings(some: readonly string[] = []): void {
    for (const ending of some) {
      const { length } = ending;
      for (let tail = Math.max(2, length - 1); tail <= length + 1; tail++) {
        const start = typed.length - tail;
        if (start < 1) break;
        if (isSlipOf(ending, typed, start)) add(typed.slice(0, start) + ending);
      }
      const edge = typed.length - length - 1;
      if (isExchangedAt(edge, ending, typed)) {
        add(typed.slice(0, edge) + typed.charAt(edge + 1) + ending);
      }
      const isTyped = length >= shortestTelling && typed.endsWith(ending);
      if (isTyped && typed.length - length >= shortestBeginning) addNear(ending);
    }
  }

  function add(word: string): void {
    const { term, flags } = plainWordTerm(word, 0, word.length);
    const isPlain = (flags & (TokenFlag.kindMask | TokenFlag.stop)) === KindCode.word;
    if (isPlain && term.length >= shortestTerm && term !== typed) terms.add(term);
  }

  function addNear(ending: string): void {
    for (const term of near(typed.slice(0, -ending.length))) {
      if (plainWordTerm(term + ending, 0, term.length + ending.length).term === term) {
        terms.add(term);
      }
    }
  }
}

/**
 * By the code of their last letter, which is the last or the last but one of what was typed: no slip
 * that is mended here takes it away, or another in its place.
 */
const endingsByLast = Array.from({ length: 128 }, (_, unit) => {
  const some = [...endings].filter((ending) => ending.charCodeAt(ending.length - 1) === unit);
  return some.length === 0 ? undefined : some;
});
/** One slip from endings, but no slips: `homeless` is not “homeness”, nor `Langley` “Langely”. */
const otherEnding = /le(?:ss|y|i)$/;
/** Shorter words have no more than a syllable before an ending. */
const shortestWord = 6;
/** As for slips elsewhere, see `Spelling`. */
const shortestTerm = 4;
/** Shorter beginnings have too many neighbours that go with the same ending: `cardinal`, “car”. */
const shortestBeginning = 5;
/** Any word may end in something like a shorter ending. */
const shortestTelling = 3;
/** Half a shorter ending and one other letter is no ending any more but `Samsung`, `communist`. */
const shortestSubstituted = 4;

/**
 * Whether a word's letters from `start` on are the ending but for one slip. Letters all there, in
 * another order or one of them twice, are taken for any ending; one too many or missing, or another
 * in its place, only for longer ones. The last letter is rarely wrong, and words that end otherwise
 * are many: `Dublin`, `Martin`.
 */
function isSlipOf(ending: string, typed: string, start: number): boolean {
  const { length } = ending;
  const tail = typed.length - start;
  let same = 0;
  while (same < length && typed.charCodeAt(start + same) === ending.charCodeAt(same)) same++;
  if (tail > length) {
    if (!goesOn(ending, same, typed, start + same + 1)) return false;
    const extra = typed.charCodeAt(start + same);
    return length >= shortestTelling || (same > 0 && extra === ending.charCodeAt(same - 1));
  }
  if (tail < length) {
    return (
      length >= shortestTelling &&
      same < length - 1 &&
      goesOn(ending, same + 1, typed, start + same)
    );
  }
  if (same >= length - 1) return false;
  const isExchange =
    typed.charCodeAt(start + same) === ending.charCodeAt(same + 1) &&
    typed.charCodeAt(start + same + 1) === ending.charCodeAt(same);
  if (isExchange && goesOn(ending, same + 2, typed, start + same + 2)) return true;
  return length >= shortestSubstituted && goesOn(ending, same + 1, typed, start + same + 1);
}

/** Whether the ending's first letter and the letter before it are exchanged: `presidenst`. */
function isExchangedAt(edge: number, ending: string, typed: string): boolean {
  return (
    edge > 0 &&
    typed.charCodeAt(edge) === ending.charCodeAt(0) &&
    typed.charCodeAt(edge + 1) !== ending.charCodeAt(0) &&
    goesOn(ending, 1, typed, edge + 2)
  );
}

/** Whether the word goes on from `at` to its end as the ending does from `from`. */
function goesOn(ending: string, from: number, typed: string, at: number): boolean {
  if (typed.length - at !== ending.length - from) return false;
  for (let i = from, j = at; i < ending.length; i++, j++) {
    if (ending.charCodeAt(i) !== typed.charCodeAt(j)) return false;
  }
  return true;
}

import { TermCode } from '../search/coded-passages.js';
import { isContent, type Question } from './question.js';

/** How well a place holds a question's word: 1 the word itself, `synonymWorth` one for about the same, 0 not. */
export type Match = number;

/** A synonym says about the same thing, so it counts for most of a word. A guess, checked on questions of our own. */
const synonymWorth = 0.75;

/** What the terms of a sentence tell of a question, in one look at each. */
export interface Scan {
  /** One for each word of the question. */
  readonly matches: Match[];
  /** Of the question's neighbouring content words the share that stands close together here too, 0 to 1. */
  readonly close: number;
  /** Holds a number that the question does not name. */
  readonly hasNewNumber: boolean;
  /** The same of a year. */
  readonly hasNewYear: boolean;
  /** A number stands right before the word that says what is counted. */
  readonly isCounted: boolean;
  /** Where the first content word stands, in terms; -1 where there is none. */
  readonly firstAt: number;
}

/** Neighbours of a question are neighbours of a sentence up to this distance, in terms. */
const closeWithin = 3;
/** A number counts what is named at most so many terms later. */
const countsWithin = 4;
/** Prepares for one question, and looks at the codes of sentences for it, see `CodedPassage`. */
export function createScan(
  { words, head: counted }: Question,
  entries: AskedTerms['entries'],
): (codes: Int16Array, from: number, to: number) => Scan {
  const content = words.flatMap(({ role }, index) => (isContent(role) ? [index] : []));
  const isTelling = words.map(({ role }) => isContent(role));
  /** The places of the content words before and after each; -1 where there is none, and of other words. */
  const [neighbour, follower] = [-1, 1].map((step) => {
    const beside = new Int32Array(words.length).fill(-1);
    content.forEach((word, at) => {
      beside[word] = content[at + step] ?? -1;
    });
    return beside;
  }) as [Int32Array, Int32Array];
  const head = counted ?? -1;
  const lastAt = new Int32Array(words.length);
  const isMet = new Uint8Array(words.length);
  return (codes, from, to) => {
    const matches: Match[] = new Array(words.length).fill(0);
    lastAt.fill(-1);
    isMet.fill(0);
    let close = 0;
    let firstAt = -1;
    let numberAt = Number.NEGATIVE_INFINITY;
    let hasNewNumber = false;
    let hasNewYear = false;
    let isCounted = false;
    for (let at = from; at < to; at++) {
      const code = codes[at] as number;
      if (code < 0) {
        if (code === TermCode.other) continue;
        hasNewNumber = true;
        if (code === TermCode.year) hasNewYear = true;
        else numberAt = at;
        continue;
      }
      for (const { word, match } of entries[code] ?? []) {
        if (match > (matches[word] as Match)) matches[word] = match;
        lastAt[word] = at;
        if (isTelling[word] && firstAt < 0) firstAt = at - from;
        if (word === head && at - numberAt <= countsWithin) isCounted = true;
        const before = neighbour[word] as number;
        if (before >= 0 && !isMet[word] && isNear(lastAt[before] as number, at)) {
          isMet[word] = 1;
          close++;
        }
        const after = follower[word] as number;
        if (after >= 0 && !isMet[after] && isNear(lastAt[after] as number, at)) {
          isMet[after] = 1;
          close++;
        }
      }
    }
    return {
      matches,
      close: content.length < 2 ? 0 : close / (content.length - 1),
      hasNewNumber,
      hasNewYear,
      isCounted,
      firstAt,
    };
  };
}

function isNear(one: number, other: number): boolean {
  return one >= 0 && other - one <= closeWithin;
}

/** The terms of a question, each once, and for each which of its words it stands for, and how well. */
interface AskedTerms {
  readonly terms: readonly string[];
  readonly entries: readonly (readonly { readonly word: number; readonly match: Match }[])[];
}

export function askedTerms(question: Question): AskedTerms {
  const places = new Map<string, number>();
  const entries: { word: number; match: Match }[][] = [];
  const note = (term: string, word: number, match: Match): void => {
    let place = places.get(term);
    if (place === undefined) {
      place = entries.push([]) - 1;
      places.set(term, place);
    }
    entries[place]?.push({ word, match });
  };
  question.words.forEach((word, index) => {
    for (const term of word.terms) note(term, index, 1);
    for (const term of word.synonyms) note(term, index, synonymWorth);
  });
  return { terms: [...places.keys()], entries };
}

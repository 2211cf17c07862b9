import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { Sorts } from '../corpus/sentence-sorts.js';
import { ComparableMoment, compareWithAsked } from './moment-agreement.js';
import { createPassageReader } from './passage-reading.js';
import type { ExpectedAnswer, Question } from './question.js';

/** How well a place holds a question's word: 1 the word itself, `synonymWorth` one for about the same, 0 not. */
export type Match = number;

/** A synonym says about the same thing, so it counts for most of a word. A guess, checked on questions of our own. */
const synonymWorth = 0.75;

export interface SentenceEvidence {
  /** Without white space and turn marks at its ends; may be empty. */
  readonly span: Span;
  /** One match for each word of the question. */
  readonly matches: readonly Match[];
  /** What it holds, see `sortsOf`. */
  readonly sorts: Sorts;
}

export interface AskedSentence {
  readonly matches: readonly Match[];
  readonly expects: ExpectedAnswer;
}

/** Where in one passage, and around it, the words of a question stand. */
export interface PassageEvidence {
  readonly passage: Passage;
  readonly sentences: readonly SentenceEvidence[];
  /** Matches in headings, the speaker's name and occasion, and the document's title. */
  readonly frame: readonly Match[];
  /** The sentences of the interviewer's question that the passage answers; empty where there is none. */
  readonly asked: readonly AskedSentence[];
}

/** Prepares for one question, and reads passages for it. */
export type EvidenceReader = (
  question: Question,
) => (passage: Passage, document: Document) => PassageEvidence;

/** Reads passages of one corpus for question after question. */
export function createEvidenceReader(analyze: (text: string) => readonly Token[]): EvidenceReader {
  const readingOf = createPassageReader(analyze);
  return (question) => {
    const lookup = wordLookup(question);
    const dates = question.moments.map(({ moment, words }) => ({
      moment: new ComparableMoment(moment),
      words,
    }));
    const matchesOf = (terms: readonly string[]): Match[] => matchTerms(terms, question, lookup);
    return (passage, document) => {
      const { sentences, frame, asked } = readingOf(passage, document);
      return {
        passage,
        sentences: sentences.map(({ span, terms, moments, sorts }) => ({
          span,
          matches: withMoments(matchesOf(terms), dates, moments),
          sorts,
        })),
        frame: matchesOf(frame),
        asked: asked.map(({ terms, expects }) => ({ matches: matchesOf(terms), expects })),
      };
    };
  };
}

/** For each index term: which words of the question it stands for, and how well. */
type Lookup = ReadonlyMap<string, readonly { readonly word: number; readonly match: Match }[]>;

function wordLookup(question: Question): Lookup {
  const lookup = new Map<string, { word: number; match: Match }[]>();
  const note = (term: string, word: number, match: Match): void => {
    const entries = lookup.get(term) ?? [];
    entries.push({ word, match });
    lookup.set(term, entries);
  };
  question.words.forEach((word, index) => {
    for (const term of word.terms) note(term, index, 1);
    for (const term of word.synonyms) note(term, index, synonymWorth);
  });
  return lookup;
}

function matchTerms(terms: readonly string[], question: Question, lookup: Lookup): Match[] {
  const matches: Match[] = new Array(question.words.length).fill(0);
  for (const term of terms) {
    const entries = lookup.get(term);
    if (entries === undefined) continue;
    for (const { word, match } of entries) {
      if (match > (matches[word] as Match)) matches[word] = match;
    }
  }
  return matches;
}

/** What a less exact date is worth: the source says the day, the question asked for an hour. A guess. */
const coarserWorth = 0.6;

/**
 * Words that name a date are matched by what they mean: "14 October" by a text of that day, and
 * "18 October" not by one that happens to hold "October".
 */
function withMoments(
  matches: Match[],
  dates: readonly { readonly moment: ComparableMoment; readonly words: readonly number[] }[],
  found: readonly ComparableMoment[],
): Match[] {
  for (const { moment, words } of dates) {
    const match = bestMatch(moment, found);
    if (match === null) continue;
    for (const word of words) matches[word] = match;
  }
  return matches;
}

/** Null where nothing that was found can be compared. */
function bestMatch(asked: ComparableMoment, found: readonly ComparableMoment[]): Match | null {
  let best: Match | null = null;
  for (const moment of found) {
    const agreement = compareWithAsked(asked, moment);
    if (agreement === 'same') return 1;
    if (agreement === 'coarser') best = coarserWorth;
    else if (agreement === 'differs') best ??= 0;
  }
  return best;
}

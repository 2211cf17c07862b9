import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import type { Document } from '../corpus/document.js';
import { momentsWithin, type Passage, type StatedMoment } from '../corpus/passage.js';
import { splitSentences } from '../corpus/sentences.js';
import type { Moment } from '../moments/moment.js';
import { frameOf } from '../search/index-corpus.js';
import { compareWithAsked } from './moment-agreement.js';
import { type ExpectedAnswer, expectedAnswer, type Question } from './question.js';

/** How well a place holds a question's word: 1 the word itself, `synonymWorth` one for about the same, 0 not. */
export type Match = number;

/** A synonym says about the same thing, so it counts for most of a word. A guess, checked on questions of our own. */
const synonymWorth = 0.75;

export interface SentenceEvidence {
  /** Without white space and turn marks at its ends; may be empty. */
  readonly span: Span;
  /** One match for each word of the question. */
  readonly matches: readonly Match[];
  /** The sorts of answer that it holds. */
  readonly holds: ReadonlySet<ExpectedAnswer>;
  /** Begins with a word that turns against or limits what was just said. */
  readonly isContrast: boolean;
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

/** Reads passages for one question. */
export function createEvidenceReader(analyze: (text: string) => readonly Token[]): {
  read(question: Question, passage: Passage, document: Document): PassageEvidence;
} {
  return {
    read(question, passage, document) {
      const lookup = wordLookup(question);
      const sentences = splitSentences(document.text, passage.span).map((sentence) =>
        readSentence(question, passage, document.text, trim(document.text, sentence)),
      );
      const asked = askedText(passage, document).map((words) => ({
        matches: matchesIn(words, question, lookup),
        expects: expectedAnswer(words),
      }));
      return {
        passage,
        sentences,
        frame: matchesIn(frameOf(passage, document), question, lookup),
        asked,
      };

      function readSentence(
        about: Question,
        of: Passage,
        text: string,
        span: Span,
      ): SentenceEvidence {
        const words = text.slice(span.start, span.end);
        const tokens = analyze(words);
        const moments = momentsWithin(of, span);
        return {
          span,
          matches: withMoments(matchTokens(tokens, about, lookup), about, [
            ...moments.map(({ moment }) => moment),
            ...(of.said === null ? [] : [of.said]),
          ]),
          holds: sortsHeld(words, tokens, span.start, moments),
          isContrast: contrast.test(words),
        };
      }
    },
  };

  function matchesIn(text: string, question: Question, lookup: Lookup): readonly Match[] {
    return matchTokens(analyze(text), question, lookup);
  }
}

function sortsHeld(
  words: string,
  tokens: readonly Token[],
  offset: number,
  moments: readonly StatedMoment[],
): ReadonlySet<ExpectedAnswer> {
  const sorts = new Set<ExpectedAnswer>(['any']);
  if (moments.length > 0) sorts.add('moment');
  if (reason.test(words)) sorts.add('reason');
  const isOfMoment = (span: Span): boolean =>
    moments.some(
      (stated) => stated.span.start <= offset + span.start && stated.span.end >= offset + span.end,
    );
  if (tokens.some(({ kind, span }) => kind === 'number' && !isOfMoment(span))) sorts.add('number');
  return sorts;
}

const reason =
  /\b(?:because|in order to|due to|since|therefore|so that|reason|as a result|that['’]s why|to (?:ensure|prevent|avoid|suppress|protect))\b/iu;

/**
 * What a passage answers, sentence by sentence: the interviewer's question, or a heading that asks,
 * as in a list of questions and answers.
 */
function askedText(passage: Passage, document: Document): readonly string[] {
  const heading = passage.headings.at(-1);
  if (passage.question !== null) {
    return splitSentences(document.text, passage.question).map((span) =>
      document.text.slice(span.start, span.end),
    );
  }
  return heading?.trim().endsWith('?') && passage.kind !== 'heading' ? [heading] : [];
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

function matchTokens(tokens: readonly Token[], question: Question, lookup: Lookup): Match[] {
  const matches: Match[] = new Array(question.words.length).fill(0);
  for (const token of tokens) {
    for (const { word, match } of lookup.get(token.term) ?? []) {
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
function withMoments(matches: Match[], question: Question, found: readonly Moment[]): Match[] {
  for (const asked of question.moments) {
    const agreements = found.map((moment) => compareWithAsked(asked.moment, moment));
    if (agreements.every((agreement) => agreement === 'incomparable')) continue;
    const match = agreements.includes('same')
      ? 1
      : agreements.includes('coarser')
        ? coarserWorth
        : 0;
    for (const word of asked.words) matches[word] = match;
  }
  return matches;
}

/** Words that open a sentence which limits or reverses the one before. */
const contrast =
  /^[“‘"'(\s]*(?:but|however|not|yet|although|though|nevertheless|nonetheless|still|instead|rather|except|unless|conversely|despite|in contrast|on the contrary|on the other hand|that said|even so|only)\b/iu;

/** Drops white space at both ends, and the mark at the start that lays out a turn, a heading, an item or a block quote. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  const mark = layoutMark.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0] ?? '';
  if (start + mark.length < end) start += mark.length;
  return { start, end };
}

/** `-It depends`, `— No.`, `## Heading`, `* item`, `> quoted`; a dash before a number is a minus. */
const layoutMark = /^(?:[-–—](?!\d)\s*|#{1,6}\s+|[*+]\s+|(?:>\s*)+)/u;
const longestMark = 16;

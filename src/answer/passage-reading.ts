import { LRUCache } from 'lru-cache';
import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import type { Document } from '../corpus/document.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import { type Sorts, sortsOf } from '../corpus/sentence-sorts.js';
import { splitSentences } from '../corpus/sentences.js';
import { frameOf } from '../search/index-corpus.js';
import { type ComparableMoment, distinctMoments } from './moment-agreement.js';
import { type ExpectedAnswer, expectedAnswer } from './question.js';

/** One sentence of a passage, read without regard to any question. */
export interface SentenceReading {
  /** Without white space and turn marks at its ends; may be empty. */
  readonly span: Span;
  /** Its terms in reading order, as often as they come. */
  readonly terms: readonly string[];
  /** The moments that it states, and when the passage was said; each once. */
  readonly moments: readonly ComparableMoment[];
  /** What it holds, see `sortsOf`. */
  readonly sorts: Sorts;
}

/** What every question finds in a passage, whatever it asks. */
export interface PassageReading {
  readonly sentences: readonly SentenceReading[];
  /** Terms of headings, the speaker's name and occasion, and the document's title. */
  readonly frame: readonly string[];
  /** The sentences of the interviewer's question that the passage answers; empty where there is none. */
  readonly asked: readonly {
    readonly terms: readonly string[];
    readonly expects: ExpectedAnswer;
  }[];
}

/** Reads passages, and remembers those read lately: questions meet the same passages again and again. */
export function createPassageReader(
  analyze: (text: string) => readonly Token[],
): (passage: Passage, document: Document) => PassageReading {
  const remembered = new LRUCache<Passage, PassageReading>({
    maxSize: maxRemembered,
    sizeCalculation: sizeOf,
  });
  const termsOf = (text: string): readonly string[] => eachOnce(analyze(text));
  return (passage, document) => {
    const known = remembered.get(passage);
    if (known !== undefined) return known;
    // Asked for once: they may be packed.
    const { moments, said } = passage;
    const reading: PassageReading = {
      sentences: splitSentences(document.text, passage.span).map((span) =>
        readSentence({ moments, said }, document.text, trim(document.text, span)),
      ),
      frame: termsOf(frameOf(passage, document)),
      asked: askedText(passage, document).map((words) => ({
        terms: termsOf(words),
        expects: expectedAnswer(words),
      })),
    };
    remembered.set(passage, reading);
    return reading;
  };

  function readSentence(
    dates: Pick<Passage, 'moments' | 'said'>,
    text: string,
    span: Span,
  ): SentenceReading {
    const words = text.slice(span.start, span.end);
    const tokens = analyze(words);
    const stated = momentsWithin(dates, span);
    const moments = stated.map(({ moment }) => moment);
    return {
      span,
      terms: tokens.map(({ term }) => term),
      moments: distinctMoments(dates.said === null ? moments : [...moments, dates.said]),
      sorts: sortsOf(
        words,
        tokens,
        stated.map((one) => ({
          start: one.span.start - span.start,
          end: one.span.end - span.start,
        })),
      ),
    };
  }
}

/** Bound on what is remembered, in terms; with the objects around them some 16 bytes each, so about 16 MB. */
const maxRemembered = 1_000_000;

/** The share of the objects around a sentence's terms, in terms. A guess. */
const sentenceSize = 20;

function sizeOf({ sentences, frame, asked }: PassageReading): number {
  const terms = (lists: readonly { readonly terms: readonly string[] }[]): number =>
    lists.reduce((sum, list) => sum + sentenceSize + list.terms.length, 0);
  return sentenceSize + frame.length + terms(sentences) + terms(asked);
}

function eachOnce(tokens: readonly Token[]): readonly string[] {
  return [...new Set(tokens.map(({ term }) => term))];
}

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

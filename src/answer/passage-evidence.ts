import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import type { Document } from '../corpus/document.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import type { Sorts } from '../corpus/sentence-sorts.js';
import { type AskedKind, askedSort } from './asked-sort.js';
import { ComparableMoment, compareWithAsked, distinctMoments } from './moment-agreement.js';
import type { Question } from './question.js';
import type { SearchEngine } from './search-engine.js';
import { askedTerms, createScan, type Match, type Scan } from './sentence-scan.js';
import { TextPassages } from './text-passages.js';

export interface SentenceEvidence extends Readonly<Scan> {
  /** Without white space and turn marks at its ends; may be empty. */
  readonly span: Span;
  /** What it holds, see `sortsOf`. */
  readonly sorts: Sorts;
}

export interface AskedSentence extends Pick<Readonly<Scan>, 'close'> {
  readonly matches: readonly Match[];
  /** The sort of thing that it asks for. */
  readonly asks: AskedKind;
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
) => (ordinal: number, passage: Passage, document: Document) => PassageEvidence;

/** Reads passages of one corpus for question after question, from what the engine keeps of them or else from their texts. */
export function createEvidenceReader({
  engine,
  analyze,
}: {
  readonly engine: Pick<SearchEngine, 'codedPassages'>;
  readonly analyze: (text: string) => readonly Token[];
}): EvidenceReader {
  return (question) => {
    const asked = askedTerms(question);
    const kept = engine.codedPassages?.(asked.terms);
    const texts = new TextPassages(asked.terms, analyze);
    const dates = question.moments.map(({ moment, words }) => ({
      moment: new ComparableMoment(moment),
      words,
    }));
    const scan = createScan(question, asked.entries);
    return (ordinal, passage, document) => {
      const coded = kept?.read(ordinal) ?? texts.read(passage, document);
      const { codes } = coded;
      const { span, question: askedSpan } = passage;
      const moments = dates.length === 0 ? null : momentsOf(passage);
      const sentences = coded.sentences.map((one): SentenceEvidence => {
        const its = { start: span.start + one.start, end: span.start + one.end };
        const found = scan(codes, one.from, one.to);
        if (moments !== null) withMoments(found.matches, dates, moments(its));
        return { span: its, sorts: one.sorts, ...found };
      });
      const frame = scan(codes, 0, coded.frameEnd).matches;
      const start = askedSpan?.start ?? 0;
      const answered = coded.asked.map((one): AskedSentence => {
        const { matches, close } = scan(codes, one.from, one.to);
        const words = document.text.slice(start + one.start, start + one.end);
        return { matches, close, asks: askedSort(words).kind };
      });
      const heading = askedSpan === null ? askingHeading(passage) : null;
      if (heading !== null) {
        const own = texts.code(heading);
        const { matches, close } = scan(own, 0, own.length);
        answered.push({ matches, close, asks: askedSort(heading).kind });
      }
      return { passage, sentences, frame, asked: answered };
    };
  };
}

/** The heading that a passage answers, as in a list of questions and answers; null where none asks. */
function askingHeading({ headings, kind }: Passage): string | null {
  const heading = headings.at(-1);
  return heading?.trim().endsWith('?') && kind !== 'heading' ? heading : null;
}

/** Tells the moments that a sentence of a passage states, and when the passage was said; each once. */
function momentsOf({ moments, said }: Passage): (span: Span) => readonly ComparableMoment[] {
  return (span) => {
    const stated = momentsWithin({ moments }, span).map(({ moment }) => moment);
    return distinctMoments(said === null ? stated : [...stated, said]);
  };
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
): void {
  for (const { moment, words } of dates) {
    const match = bestMatch(moment, found);
    if (match === null) continue;
    for (const word of words) matches[word] = match;
  }
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

import type { Answer, CitedQuote } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import { containsText } from './contained-text.js';
import { isSameTime } from './event-time.js';
import type { GoldenQuestion } from './golden-set.js';
import { mean } from './measures.js';
import type { MeasuringOptions } from './retrieval.js';
import { isSameSpeaker } from './same-speaker.js';

/** How many quotes an answer may list. */
const quoteLimit = 3;

/** Shares of the questions of a golden set, each 0 to 1; null where no question asks for it. */
export interface GoldenFigures {
  /** Answerable questions whose first quote contains an accepted string. */
  readonly first: number | null;
  /** Answerable questions that were answered: those with an accepted string in one of three quotes. */
  readonly within3: number | null;
  /** Unanswerable questions that were refused. */
  readonly refused: number | null;
  /** Answerable questions that were answered, rightly or not. */
  readonly answered: number | null;
  /** Questions with a speaker named: those whose accepted quote is by that speaker. */
  readonly speaker: number | null;
  /** Questions with an event time named: those whose accepted quote is about, or was said at, that time. */
  readonly time: number | null;
}

/** A golden question that went wrong, in which figures, and what was answered. */
export interface GoldenFailure {
  readonly id: string;
  readonly question: string;
  readonly wrong: readonly (keyof GoldenFigures)[];
  /** The strings that were accepted; empty when silence was right. */
  readonly expected: readonly string[];
  readonly speaker: string | null;
  readonly eventTime: string | null;
  readonly found:
    | {
        readonly kind: 'unanswered';
        readonly reason: string;
        /** What came nearest; null when nothing did. */
        readonly nearest: FoundQuote | null;
      }
    | { readonly kind: 'answered'; readonly quotes: readonly FoundQuote[] };
}

/** A quote that should not have stood there, and why it was believed or not. */
export interface FoundQuote {
  readonly exact: string;
  readonly speaker: string | null;
  readonly moments: readonly string[];
  /** Estimated that it answers, 0 to 1. */
  readonly probability: number;
  /** Words of the question, as typed. */
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
}

/** The outcome of asking an answerer the questions of a golden set. */
export interface GoldenResult extends GoldenFigures {
  readonly kind: 'golden';
  readonly set: string;
  /** Golden sets have no splits. */
  readonly split: null;
  readonly queries: number;
  readonly indexVersion: string;
  /** The worst questions, worst first, as many as were asked for. */
  readonly failures: readonly GoldenFailure[];
}

/** Asks all questions and measures the answers. */
export async function measureGolden(
  set: string,
  questions: readonly GoldenQuestion[],
  answerer: Answerer,
  options: MeasuringOptions = {},
): Promise<GoldenResult> {
  const asked: { question: GoldenQuestion; answer: Answer; marks: Marks }[] = [];
  for (const [index, question] of questions.entries()) {
    if (index % 100 === 0) options.onProgress?.(`asking ${index}/${questions.length} questions`);
    const answer = await answerer.answer(question.question, { limit: quoteLimit });
    asked.push({ question, answer, marks: mark(question, answer) });
  }
  const share = (figure: keyof GoldenFigures) =>
    mean(asked.flatMap(({ marks }) => (marks[figure] === null ? [] : [Number(marks[figure])])));
  return {
    kind: 'golden',
    set,
    split: null,
    queries: questions.length,
    first: share('first'),
    within3: share('within3'),
    refused: share('refused'),
    answered: share('answered'),
    speaker: share('speaker'),
    time: share('time'),
    indexVersion: answerer.indexVersion,
    failures: asked
      .map(({ question, answer, marks }) => toFailure(question, answer, marks))
      .filter((failure) => failure.wrong.length > 0)
      .sort((a, b) => b.wrong.length - a.wrong.length)
      .slice(0, options.failures ?? 0),
  };
}

/** Right or wrong in each figure; null in those that the question does not ask for. */
type Marks = Readonly<Record<keyof GoldenFigures, boolean | null>>;

function mark(question: GoldenQuestion, answer: Answer): Marks {
  const isAnswered = answer.kind === 'answered';
  if (!question.isAnswerable) {
    return {
      first: null,
      within3: null,
      refused: !isAnswered,
      answered: null,
      speaker: null,
      time: null,
    };
  }
  const quotes = quotesOf(answer);
  const isAccepted = (quote: CitedQuote) =>
    question.quotes.some((wanted) => containsText(quote.quote.exact, wanted));
  const accepted = quotes.find(isAccepted);
  return {
    first: quotes[0] !== undefined && isAccepted(quotes[0]),
    within3: isAnswered ? accepted !== undefined : null,
    refused: null,
    answered: isAnswered,
    speaker: question.speaker === null ? null : isBy(question.speaker, accepted),
    time: question.eventTime === null ? null : isAt(question.eventTime, accepted),
  };
}

function quotesOf(answer: Answer): readonly CitedQuote[] {
  return answer.kind === 'answered' ? answer.quotes.slice(0, quoteLimit) : [];
}

function isBy(speaker: string, quote: CitedQuote | undefined): boolean {
  const found = quote?.citation.voice.name ?? null;
  return found !== null && isSameSpeaker(speaker, found);
}

function isAt(eventTime: string, quote: CitedQuote | undefined): boolean {
  return quote !== undefined && momentsOf(quote).some((moment) => isSameTime(eventTime, moment));
}

function momentsOf({ citation }: CitedQuote) {
  return citation.said === null ? citation.about : [...citation.about, citation.said];
}

function toFailure(question: GoldenQuestion, answer: Answer, marks: Marks): GoldenFailure {
  const figures = Object.keys(marks) as (keyof GoldenFigures)[];
  return {
    id: question.id,
    question: question.question,
    wrong: figures.filter((figure) => marks[figure] === false),
    expected: question.quotes,
    speaker: question.speaker,
    eventTime: question.eventTime,
    found:
      answer.kind === 'unanswered'
        ? {
            kind: 'unanswered',
            reason: answer.reason,
            nearest: answer.nearest === null ? null : toFound(answer.nearest),
          }
        : { kind: 'answered', quotes: quotesOf(answer).map(toFound) },
  };
}

function toFound(cited: CitedQuote): FoundQuote {
  const { quote, citation, confidence } = cited;
  return {
    exact: quote.exact,
    speaker: citation.voice.name,
    moments: momentsOf(cited).map(({ value, end }) =>
      end === undefined ? value : `${value}/${end}`,
    ),
    probability: confidence.probability,
    holds: confidence.matched,
    lacks: confidence.unmatched,
  };
}

import type { Answer, CitedQuote } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import { containsText } from './contained-text.js';
import { isSameTime } from './event-time.js';
import { type ExchangedFigures, measureExchanged } from './exchanged.js';
import type { GoldenQuestion } from './golden-set.js';
import { mean } from './measures.js';
import { kindOfQuestion, type QuestionKind, questionKinds } from './question-kind.js';
import type { MeasuringOptions } from './retrieval.js';
import { isSameSpeaker } from './same-speaker.js';
import {
  askAll,
  refusedShare,
  refusingOf,
  type StruckFigures,
  type StruckSource,
} from './struck.js';

/** How many quotes an answer may list. */
const quoteLimit = 3;

/** Shares of the questions of a golden set, each 0 to 1; null where no question asks for it. */
export interface GoldenFigures {
  /** Answerable questions whose first quote is right: see `isRightQuote`. */
  readonly first: number | null;
  /** Answerable questions that were answered: those with a right one among three quotes. */
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

/** The same as if nothing were refused: of the answerable questions, by what comes nearest. */
export interface UnrefusedFigures {
  readonly first: number | null;
  readonly within3: number | null;
  /** Of questions whose documents the set names: those whose first quote is from one of them. */
  readonly document: number | null;
  /** Of those whose first quote is from a right document: those where it is the right words of it. */
  readonly sentence: number | null;
  /** Mean length of the first, second and third quote, in UTF-16 code units. */
  readonly lengths: readonly (number | null)[];
}

/** How one kind of question fares. */
export interface KindFigures {
  readonly kind: QuestionKind;
  /** Answerable ones. */
  readonly questions: number;
  readonly first: number | null;
  /** As if nothing were refused. */
  readonly unrefusedFirst: number | null;
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
  readonly unrefused: UnrefusedFigures;
  /** In the order of `questionKinds`; only kinds that there are. */
  readonly kinds: readonly KindFigures[];
  /** What is refused of questions whose answer is not there; null where it was not asked for. */
  readonly struck: StruckFigures | null;
  /** See `measureExchanged`; null where it was not asked for. */
  readonly exchanged: ExchangedFigures | null;
  readonly indexVersion: string;
  /** The worst questions, worst first, as many as were asked for. */
  readonly failures: readonly GoldenFailure[];
}

/** What else to measure of golden questions. */
export interface GoldenOptions extends MeasuringOptions {
  /** What is refused where there is no answer. */
  readonly struck?: StruckSource | undefined;
  /** So many questions, at most, once more with a name, number or year exchanged. */
  readonly exchanged?: number | undefined;
}

/** Asks all questions and measures the answers. */
export async function measureGolden(
  set: string,
  questions: readonly GoldenQuestion[],
  answerer: Answerer,
  options: GoldenOptions = {},
): Promise<GoldenResult> {
  const asked: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    if (index % 100 === 0) options.onProgress?.(`asking ${index}/${questions.length} questions`);
    const answer = await answerer.answer(question.question, { limit: quoteLimit });
    const nearest = question.isAnswerable
      ? await answerer.nearest(question.question, quoteLimit)
      : [];
    asked.push({ question, answer, nearest, marks: mark(question, answer) });
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
    unrefused: unrefusedFigures(asked),
    kinds: kindFigures(asked),
    struck:
      options.struck === undefined ? null : await struckFigures(asked, answerer, options.struck),
    exchanged:
      options.exchanged === undefined
        ? null
        : await measureExchanged(questions, answerer, options.exchanged),
    indexVersion: answerer.indexVersion,
    failures: asked
      .map(({ question, answer, marks }) => toFailure(question, answer, marks))
      .filter((failure) => failure.wrong.length > 0)
      .sort((a, b) => b.wrong.length - a.wrong.length)
      .slice(0, options.failures ?? 0),
  };
}

async function struckFigures(
  asked: readonly Asked[],
  answerer: Answerer,
  { openStruck, onTopic }: StruckSource,
): Promise<StruckFigures> {
  const answerable = asked.filter(({ question }) => question.isAnswerable);
  const own = answerable.map(({ answer }) => refusingOf(answer));
  const without = asked.filter(({ question }) => !question.isAnswerable);
  const beside = onTopic.filter(({ isAnswerable }) => !isAnswerable);
  const strangers = [
    ...without.map(({ answer }) => refusingOf(answer)),
    ...(await askAll(beside, answerer)),
  ];
  const questions = answerable.map(({ question }) => question);
  return {
    struck: refusedShare(own, await askAll(questions, await openStruck())),
    onTopic: refusedShare(own, strangers),
  };
}

interface Asked {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  /** What came nearest, refused or not; asked for answerable questions only. */
  readonly nearest: readonly CitedQuote[];
  readonly marks: Marks;
}

function unrefusedFigures(asked: readonly Asked[]): UnrefusedFigures {
  const answerable = asked.filter(({ question }) => question.isAnswerable);
  const share = (all: readonly Asked[], isRight: (one: Asked) => boolean): number | null =>
    mean(all.map((one) => Number(isRight(one))));
  const isFirstRight = ({ question, nearest }: Asked) => isAnyRight(question, nearest.slice(0, 1));
  const isFromRight = ({ question, nearest }: Asked) =>
    nearest[0] !== undefined && question.documents.includes(nearest[0].quote.documentId);
  const named = answerable.filter(({ question }) => question.documents.length > 0);
  return {
    first: share(answerable, isFirstRight),
    within3: share(answerable, ({ question, nearest }) => isAnyRight(question, nearest)),
    document: share(named, isFromRight),
    sentence: share(named.filter(isFromRight), isFirstRight),
    lengths: Array.from({ length: quoteLimit }, (_, place) =>
      mean(answerable.flatMap(({ nearest }) => nearest[place]?.quote.exact.length ?? [])),
    ),
  };
}

function kindFigures(asked: readonly Asked[]): readonly KindFigures[] {
  return questionKinds.flatMap((kind) => {
    const own = asked.filter(
      ({ question }) => question.isAnswerable && kindOfQuestion(question.question) === kind,
    );
    if (own.length === 0) return [];
    return {
      kind,
      questions: own.length,
      first: mean(own.map(({ marks }) => Number(marks.first))),
      unrefusedFirst: unrefusedFigures(own).first,
    };
  });
}

function isAnyRight(question: GoldenQuestion, quotes: readonly CitedQuote[]): boolean {
  return quotes.some((quote) => isRightQuote(question, quote));
}

/** Whether a quote holds an accepted string, and is from a document that the set names, where it names any. */
export function isRightQuote(
  { quotes, documents }: Pick<GoldenQuestion, 'quotes' | 'documents'>,
  { quote }: CitedQuote,
): boolean {
  return (
    (documents.length === 0 || documents.includes(quote.documentId)) &&
    quotes.some((wanted) => containsText(quote.exact, wanted))
  );
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
  const accepted = quotes.find((quote) => isRightQuote(question, quote));
  return {
    first: accepted !== undefined && accepted === quotes[0],
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

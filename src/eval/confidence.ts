import type { Answer, CitedQuote } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import { areaUnderCurve, refusedAt } from './refusal.js';
import { type Estimate, type Reliability, reliabilityOf } from './reliability.js';
import { bestOf, refusingOf } from './struck.js';

/** A corpus, questions that it answers, and how to tell whether a quote does. */
export interface ConfidenceCorpus {
  readonly name: string;
  /** Called once, so that one corpus at a time is in memory. */
  readonly open: () => Promise<Answerer>;
  readonly own: readonly OwnQuestion[];
  /** Questions on its topics that it does not answer; may be empty. */
  readonly unanswerable: readonly string[];
}

export interface OwnQuestion {
  readonly text: string;
  readonly isRight: (quote: CitedQuote) => boolean;
}

/** How well one corpus tells its own questions from those of others. Shares are 0 to 1. */
export interface CorpusConfidence {
  readonly corpus: string;
  readonly questions: number;
  /** Its own questions that are answered, as the product is shipped. */
  readonly answered: number;
  /** Questions of other corpora that are refused, as the product is shipped; null without others. */
  readonly refused: number | null;
  /** By the corpus that the questions come from: refused where 95 % of its own are answered. */
  readonly pairs: readonly { readonly from: string; readonly refused: number }[];
  /** Area under the ROC curve, its own questions against those of others; null without others. */
  readonly area: number | null;
  /** Questions on its topics without an answer: refused where 95 % of its own are answered, and area. */
  readonly unanswerable: { readonly refused: number; readonly area: number } | null;
}

export interface ConfidenceResult {
  readonly corpora: readonly CorpusConfidence[];
  /** Mean over all pairs of corpora; null where there is none. */
  readonly meanRefused: number | null;
  /** Over own questions and those of others; each corpus and, within it, each of the two count alike. */
  readonly reliability: Reliability;
}

/** The share of own questions that must be answered where refusing is measured. */
export const answeredShare = 0.95;

interface Asked {
  /** `Belief.held`, which refusing goes by. */
  readonly held: number;
  /** `Belief.probability`: that the quote is right. */
  readonly probability: number;
  readonly isAnswered: boolean;
  readonly isRight: boolean;
}

/**
 * Asks every corpus its own questions, those of every other corpus and those that it does not
 * answer. A question of another corpus has no right answer here: where two corpora do happen to
 * share a subject, that is counted against us.
 */
export async function measureConfidence(
  corpora: readonly ConfidenceCorpus[],
  onProgress: (message: string) => void = () => undefined,
): Promise<ConfidenceResult> {
  const results: CorpusConfidence[] = [];
  const estimates: Estimate[] = [];
  for (const corpus of corpora) {
    onProgress(`opening ${corpus.name}`);
    const answerer = await corpus.open();
    const ask = async (questions: readonly OwnQuestion[]): Promise<readonly Asked[]> => {
      const asked: Asked[] = [];
      for (const { text, isRight } of questions) {
        asked.push(judge(await answerer.answer(text, { limit: 1 }), isRight));
      }
      return asked;
    };
    onProgress(`asking ${corpus.name} its own questions`);
    const own = await ask(corpus.own);
    const unanswerable = await ask(corpus.unanswerable.map(withoutAnswer));
    const foreign: { from: string; asked: readonly Asked[] }[] = [];
    for (const other of corpora) {
      if (other === corpus || other.own.length === 0) continue;
      onProgress(`asking ${corpus.name} the questions of ${other.name}`);
      const asked = await ask(other.own.map(({ text }) => withoutAnswer(text)));
      foreign.push({ from: other.name, asked });
    }
    results.push(summarise(corpus.name, own, unanswerable, foreign));
    const strangers = foreign.flatMap(({ asked }) => asked);
    for (const estimate of [...weighed(own), ...weighed(strangers)]) estimates.push(estimate);
  }
  const refused = results.flatMap(({ pairs }) => pairs.map((pair) => pair.refused));
  return {
    corpora: results,
    meanRefused: refused.length === 0 ? null : meanOf(refused),
    reliability: reliabilityOf(estimates),
  };
}

function withoutAnswer(text: string): OwnQuestion {
  return { text, isRight: () => false };
}

function judge(answer: Answer, isRight: OwnQuestion['isRight']): Asked {
  const quote = bestOf(answer);
  const { held, isRefused } = refusingOf(answer);
  return {
    held,
    probability: quote?.confidence.probability ?? 0,
    isAnswered: !isRefused,
    isRight: quote !== null && isRight(quote),
  };
}

function summarise(
  corpus: string,
  own: readonly Asked[],
  unanswerable: readonly Asked[],
  foreign: readonly { readonly from: string; readonly asked: readonly Asked[] }[],
): CorpusConfidence {
  const of = (asked: readonly Asked[]) => asked.map(({ held }) => held);
  const ownHeld = of(own);
  const others = foreign.flatMap(({ asked }) => asked);
  return {
    corpus,
    questions: own.length,
    answered: meanOf(own.map(({ isAnswered }) => Number(isAnswered))),
    refused:
      others.length === 0 ? null : meanOf(others.map(({ isAnswered }) => Number(!isAnswered))),
    pairs: foreign.map(({ from, asked }) => ({
      from,
      refused: refusedAt(answeredShare, ownHeld, of(asked)),
    })),
    area: others.length === 0 ? null : areaUnderCurve(ownHeld, of(others)),
    unanswerable:
      unanswerable.length === 0
        ? null
        : {
            refused: refusedAt(answeredShare, ownHeld, of(unanswerable)),
            area: areaUnderCurve(ownHeld, of(unanswerable)),
          },
  };
}

/** All of one group together weigh 1. */
function weighed(asked: readonly Asked[]): readonly Estimate[] {
  return asked.map(({ probability, isRight }) => ({
    probability,
    isRight,
    weight: 1 / asked.length,
  }));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { Answer, CitedQuote } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import type { GoldenQuestion } from './golden-set.js';
import { refusedAt } from './refusal.js';

/** What of questions without an answer is refused; null where there are none. */
export interface StruckFigures {
  /** The set's answerable questions, asked of the corpus without the documents that answer them. */
  readonly struck: RefusedShare | null;
  /** Questions on the corpus' topics that it does not answer. */
  readonly onTopic: RefusedShare | null;
}

/** Shares of 0 to 1. */
export interface RefusedShare {
  readonly questions: number;
  /** As the product is shipped. */
  readonly refused: number;
  /** By its belief that the corpus holds it, under the threshold at which 90 % of the answerable are answered. */
  readonly refusedAt90: number;
}

const answeredShare = 0.9;

/** Where questions without an answer come from, beside those of the set itself. */
export interface StruckSource {
  /** Opens what answers from the corpus without the judged documents. */
  readonly openStruck: () => Promise<Answerer>;
  readonly onTopic: readonly GoldenQuestion[];
}

/** An answer, as far as refusing goes. */
export interface Refusing {
  /** `Belief.held` of the best quote. */
  readonly held: number;
  readonly isRefused: boolean;
}

/** The first quote, or what came nearest. */
export function bestOf(answer: Answer): CitedQuote | null {
  return answer.kind === 'answered' ? answer.quotes[0] : answer.nearest;
}

export function refusingOf(answer: Answer): Refusing {
  return { held: bestOf(answer)?.confidence.held ?? 0, isRefused: answer.kind === 'unanswered' };
}

export async function askAll(
  questions: readonly GoldenQuestion[],
  answerer: Answerer,
): Promise<readonly Refusing[]> {
  const asked: Refusing[] = [];
  for (const { question } of questions) {
    asked.push(refusingOf(await answerer.answer(question, { limit: 1 })));
  }
  return asked;
}

/** What is refused of `strangers`, none of which has an answer; `own` have one. Null where there is none. */
export function refusedShare(
  own: readonly Refusing[],
  strangers: readonly Refusing[],
): RefusedShare | null {
  if (strangers.length === 0) return null;
  const held = (all: readonly Refusing[]) => all.map((one) => one.held);
  return {
    questions: strangers.length,
    refused: strangers.filter(({ isRefused }) => isRefused).length / strangers.length,
    refusedAt90: refusedAt(answeredShare, held(own), held(strangers)),
  };
}

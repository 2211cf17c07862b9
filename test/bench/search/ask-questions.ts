import type { QuestionSet } from '../bench-texts.js';
import { percentile, resultLimit } from '../timing.js';
import type { AskingFigures } from './engine-figures.js';

/** How long and how often questions of one length are asked. Durations in milliseconds. */
export interface AskingPlan {
  /** Off the clock: until compilers have done their work. */
  readonly warmUpMs: number;
  /** On the clock: an engine that has used it stops. */
  readonly budgetMs: number;
  /** How often each question is asked at most. */
  readonly rounds: number;
}

export const askingPlan: AskingPlan = { warmUpMs: 2_000, budgetMs: 4_000, rounds: 5 };

/** Asks the warm-up questions over and over, then the timed ones in rounds. */
export async function askQuestions(
  search: (question: string, limit: number) => unknown,
  { words, warmUp, timed }: QuestionSet,
  plan: AskingPlan = askingPlan,
): Promise<AskingFigures> {
  await warm((question) => search(question, resultLimit), warmUp, plan.warmUpMs);
  const durations: number[] = [];
  let spentMs = 0;
  for (let round = 0; round < plan.rounds; round++) {
    for (const question of timed) {
      if (spentMs > plan.budgetMs) break;
      const startMs = performance.now();
      await search(question, resultLimit);
      const tookMs = performance.now() - startMs;
      durations.push(tookMs);
      spentMs += tookMs;
    }
  }
  return {
    words,
    questions: Math.min(durations.length, timed.length),
    answers: durations.length,
    p50Ms: percentile(durations, 0.5),
    p99Ms: durations.length < 100 ? null : percentile(durations, 0.99),
  };
}

/** Does `work` with each item in turn, again and again, for so long. */
export async function warm<Item>(
  work: (item: Item) => unknown,
  items: readonly Item[],
  forMs: number,
): Promise<void> {
  const untilMs = performance.now() + forMs;
  for (let i = 0; performance.now() < untilMs; i++) await work(items[i % items.length] as Item);
}

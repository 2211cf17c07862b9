import { setImmediate } from 'node:timers/promises';
import type { BenchDocument } from '../peer.js';
import { percentile, resultLimit } from '../timing.js';
import { warm } from './ask-questions.js';
import type { AddingFigures } from './engine-figures.js';

/** An engine that takes documents while it is asked. */
export interface GrowingEngine {
  search(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
  add(document: BenchDocument): void | Promise<void>;
}

/** Documents added on the clock, and before it, for compilers to see such a thing. */
const documents = { warmUp: 5, timed: 20 } as const;

/** Between two documents. */
const addEveryMs = 250;

/** A question every so often, or as often as keeps the engine busy for a quarter of the time. */
const paceMs = { least: 2, perQuestion: 4 } as const;

/** An engine slower than this would need minutes to show anything. */
const slowestMs = 250;

/**
 * Asks at a fixed pace, first in peace, then while documents arrive. A question's time runs from
 * the moment when it was due, so that those waiting behind an addition count as slow. Null for an
 * engine that is too slow to be asked like this.
 */
export async function addWhileAsking(
  engine: GrowingEngine,
  questions: readonly string[],
  passages: readonly string[],
): Promise<AddingFigures | null> {
  const search = (question: string) => engine.search(question, resultLimit);
  const startMs = performance.now();
  await search(questions[0] ?? '');
  await search(questions[1] ?? '');
  if (performance.now() - startMs > 2 * slowestMs) return null;
  await warm(search, questions, 1_000);
  const tried: number[] = [];
  for (const question of questions.slice(0, 50)) {
    const questionMs = performance.now();
    await search(question);
    tried.push(performance.now() - questionMs);
  }
  const pace = Math.max(paceMs.least, paceMs.perQuestion * percentile(tried, 0.5));
  let added = 0;
  const visible: number[] = [];
  const addOne = async (): Promise<void> => {
    const word = nameless(added);
    const text = `${passages[added % passages.length]} ${word}`;
    added++;
    const sinceMs = performance.now();
    await engine.add({ title: '', text });
    while ((await search(word)).length === 0) await setImmediate();
    visible.push(performance.now() - sinceMs);
  };
  for (let i = 0; i < documents.warmUp; i++) await addOne();
  visible.length = 0;

  const phase = async (adding: boolean): Promise<readonly number[]> => {
    const times: number[] = [];
    const beginMs = performance.now();
    let nextAddMs = addEveryMs;
    let addition: Promise<void> | null = null;
    for (let asked = 0; asked * pace < documents.timed * addEveryMs; asked++) {
      const dueMs = beginMs + asked * pace;
      while (performance.now() < dueMs) await setImmediate();
      const isDue = performance.now() - beginMs > nextAddMs;
      if (adding && isDue && added < documents.warmUp + documents.timed) {
        nextAddMs += addEveryMs;
        await addition;
        addition = addOne();
      }
      await search(questions[asked % questions.length] as string);
      times.push(performance.now() - dueMs);
      await setImmediate();
    }
    await addition;
    return times;
  };
  const quiet = await phase(false);
  const busy = await phase(true);
  return {
    documents: visible.length,
    paceMs: pace,
    visibleP50Ms: percentile(visible, 0.5),
    visibleMaxMs: Math.max(...visible),
    quietP99Ms: percentile(quiet, 0.99),
    busyP99Ms: percentile(busy, 0.99),
  };
}

/** A word that no text holds. */
function nameless(n: number): string {
  return `zqxj${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}kvw`;
}

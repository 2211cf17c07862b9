import { setImmediate as nextTurn } from 'node:timers/promises';

/** Takes the steps of a piece of work for some milliseconds at a time, letting others in between. */
export async function takeSteps<Result>(
  steps: Generator<void, Result> | AsyncGenerator<void, Result>,
): Promise<Result> {
  for (;;) {
    const endMs = performance.now() + sliceMs;
    do {
      const step = await steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < endMs);
    await nextTurn();
  }
}

/** Short beside the 50 ms that anybody may be held up; a step may take as long again. */
const sliceMs = 8;

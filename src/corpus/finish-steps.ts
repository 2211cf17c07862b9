/** Takes all steps of a piece of work at once, for whoever has nothing else to do in between. */
export function finishSteps<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

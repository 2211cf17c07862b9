import type { Reporter, TestModule } from 'vitest/node';

/** A test that did not run, and where. */
interface Skipped {
  readonly file: string;
  readonly name: string;
}

/**
 * Names every test that was skipped at the end of a run, in colour, because a line that says "28
 * skipped" is overlooked. Where nothing may be skipped (in CI, which has all that any test needs)
 * the run then fails.
 */
export class SkippedTests implements Reporter {
  readonly #mayNotSkip: boolean;
  readonly #write: (text: string) => void;

  constructor(
    mayNotSkip: boolean,
    write: (text: string) => void = (text) => process.stderr.write(text),
  ) {
    this.#mayNotSkip = mayNotSkip;
    this.#write = write;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap(skippedIn);
    if (skipped.length === 0) return;
    const count = skipped.length === 1 ? '1 test was' : `${skipped.length} tests were`;
    const colour = this.#mayNotSkip ? red : yellow;
    const consequence = this.#mayNotSkip
      ? 'in CI nothing may be skipped, so the run fails: let .ci/run install what they need'
      : 'each says what it needs; CI runs them';
    this.#write(colour(`\n${count} skipped; ${consequence}:\n`));
    for (const { file, name } of skipped) this.#write(colour(`  ${file} > ${name}\n`));
    if (this.#mayNotSkip) process.exitCode = 1;
  }
}

function skippedIn(module: TestModule): readonly Skipped[] {
  const file = module.relativeModuleId;
  return [...module.children.allTests('skipped')].map(({ fullName }) => ({ file, name: fullName }));
}

const red = (text: string) => `\u001B[31m${text}\u001B[39m`;
const yellow = (text: string) => `\u001B[33m${text}\u001B[39m`;

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EngineTask, PartialFigures } from './engine-task.js';

/** What one engine may use at one size. */
export interface Bound {
  readonly seconds: number;
  readonly heapMb: number;
}

/** An engine failed for another reason than a bound. */
export class MeasuringError extends Error {
  override readonly name = 'MeasuringError';
  readonly code = 'bench/measuring';

  constructor(
    what: string,
    readonly exitCode: number | null,
    /** What it wrote to stderr. */
    readonly said: string,
  ) {
    super(`${what}: expected exit code 0, found ${exitCode}; it said:\n${said}`);
  }

  /** The line that names the error, as far as there is one. */
  get reason(): string {
    return (
      /^(?:\w+: )*\w*(?:Error|Exception):.*$/m.exec(this.said)?.[0] ?? `exit code ${this.exitCode}`
    );
  }
}

/** Takes figures as they come. */
export type TakeFigures = (figures: PartialFigures) => void;

/**
 * Runs a script beside this one in a process of its own.
 * @param env added to the environment
 * @returns null, or a sentence why the process did not come to its end: the bound that it met.
 * @throws MeasuringError when it failed for another reason.
 */
export function measureInProcess(
  script: 'measure-engine.ts' | 'measure-loading.ts',
  task: EngineTask,
  bound: Bound,
  take: TakeFigures,
  env: NodeJS.ProcessEnv = {},
): Promise<string | null> {
  const child = fork(join(import.meta.dirname, script), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--expose-gc', `--max-old-space-size=${bound.heapMb}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  child.on('message', (figures) => take(figures as PartialFigures));
  return endOf(child, `${script} for ${task.engine}`, bound);
}

/** As `measureInProcess`, of a Java program that prints figures, one JSON object a line. */
export function measureInJava(
  args: readonly string[],
  bound: Bound,
  take: TakeFigures,
): Promise<string | null> {
  const child = spawn('java', [`-Xms1g`, `-Xmx${bound.heapMb}m`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    take(JSON.parse(line) as PartialFigures);
  });
  return endOf(child, 'Lucene', bound);
}

function endOf(child: ChildProcess, what: string, bound: Bound): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = '';
    let isOverTime = false;
    const timer = setTimeout(() => {
      isOverTime = true;
      child.kill('SIGKILL');
    }, bound.seconds * 1000);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
    });
    child.once('error', (cause) => {
      clearTimeout(timer);
      reject(cause);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(null);
      if (isOverTime) return resolve(`Stopped at the bound of ${bound.seconds} s.`);
      if (/heap out of memory|OutOfMemoryError|heap limit/.test(said)) {
        return resolve(`Stopped at the bound of ${bound.heapMb} MB of heap.`);
      }
      reject(new MeasuringError(what, code, said.trim()));
    });
  });
}

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How well an engine ranks on one judged set; see `src/eval/measures.ts`. */
export interface Quality {
  readonly peer: string;
  readonly set: string;
  readonly ndcgAt10: number;
  readonly mapAt5: number;
}

/** What a child process measures: one engine, by its place in the list of engines, on one judged set. */
export interface QualityTask {
  readonly engine: number;
  readonly folder: string;
  readonly set: string;
  readonly split: string;
}

/** One set of prose claims, one of tweets. Their test halves are for others to judge by. */
const qualitySets = [
  ['scifact', 'train'],
  ['clef2020-checkthat', 'dev'],
] as const;

/** Quality is counted, not timed, so both cores of a small machine may work on it. */
const children = 2;

/**
 * Measures fresh engines on the judged sets in `folder`; nothing where those are absent.
 * @param engineCount how many engines there are
 */
export async function measureQuality(
  engineCount: number,
  folder: string,
  onProgress: (message: string) => void,
): Promise<readonly Quality[]> {
  const tasks = qualitySets
    .filter(([set]) => existsSync(join(folder, set)))
    .flatMap(([set, split]) =>
      Array.from({ length: engineCount }, (_, engine) => ({ engine, folder, set, split })),
    );
  const figures: Quality[] = [];
  await measureTasks(tasks, Number.POSITIVE_INFINITY, (quality, task) => {
    if (quality === null) return;
    onProgress(`quality of ${quality.peer} on ${quality.set}`);
    figures[tasks.indexOf(task)] = quality;
  });
  return figures;
}

/**
 * Works tasks off, two at a time, from the end: there the slow engines stand, and the last one
 * running should be a quick one.
 * @param take is handed null for a task that took more than `boundSeconds`
 */
export async function measureTasks<Task extends QualityTask>(
  tasks: readonly Task[],
  boundSeconds: number,
  take: (quality: Quality | null, task: Task) => void,
): Promise<void> {
  const waiting = [...tasks];
  const workOff = async () => {
    for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
      take(await measureInChild(task, boundSeconds), task);
    }
  };
  await Promise.all(Array.from({ length: children }, workOff));
}

function measureInChild(task: QualityTask, boundSeconds: number): Promise<Quality | null> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'measure-quality.ts');
    const child = fork(script, [JSON.stringify(task)]);
    let isOverTime = false;
    const stop = () => {
      isOverTime = true;
      child.kill('SIGKILL');
    };
    const timer = Number.isFinite(boundSeconds) ? setTimeout(stop, boundSeconds * 1000) : undefined;
    child.once('message', (quality) => resolve(quality as Quality));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (isOverTime) return resolve(null);
      reject(new Error(`${script}: expected a result, found exit code ${code} before one`));
    });
  });
}

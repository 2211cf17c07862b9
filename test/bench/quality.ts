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
      Array.from(
        { length: engineCount },
        (_, engine): QualityTask => ({
          engine,
          folder,
          set,
          split,
        }),
      ),
    );
  // Taken from the end: there the slow engines stand, and the last one running should be a quick one.
  const waiting = [...tasks.keys()];
  const figures: Quality[] = [];
  const workOff = async () => {
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const task = tasks[place];
      if (task === undefined) continue;
      const quality = await measureInChild(task);
      onProgress(`quality of ${quality.peer} on ${quality.set}`);
      figures[place] = quality;
    }
  };
  await Promise.all(Array.from({ length: children }, workOff));
  return figures;
}

function measureInChild(task: QualityTask): Promise<Quality> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'measure-quality.ts');
    const child = fork(script, [JSON.stringify(task)]);
    child.once('message', (quality) => resolve(quality as Quality));
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${script}: expected a result, found exit code ${code} before one`));
    });
  });
}

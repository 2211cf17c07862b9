import { Worker } from 'node:worker_threads';
import type { AliasTable } from './analysis/aliases.js';
import type { MergedColumns, MergeInput } from './search/merge-segments.js';
import type { PassageFields } from './search/passage-fields.js';
import type { SegmentColumns } from './search/segment-columns.js';

/** What an index thread is told to do. `add`, `measure` and `build` go on with what `begin` began. */
export type IndexTask =
  | { readonly kind: 'begin'; readonly aliases: AliasTable }
  | { readonly kind: 'add'; readonly passages: readonly PassageFields[] }
  | { readonly kind: 'measure' }
  | { readonly kind: 'build'; readonly impactLength: number }
  | { readonly kind: 'merge'; readonly input: MergeInput };

export type IndexAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'measured'; readonly lengthSum: number }
  | { readonly kind: 'built'; readonly columns: SegmentColumns }
  | { readonly kind: 'merged'; readonly merged: MergedColumns };

/** A thread that builds or merges broke off; what it worked on is unchanged, and can be done in this thread. */
export class IndexThreadError extends Error {
  override readonly name = 'IndexThreadError';
  readonly code = 'INDEX_THREAD';

  constructor(task: IndexTask['kind'], found: string, cause?: unknown) {
    super(
      `expected an index thread to answer the task "${task}", found that ${found}; ` +
        'the index goes on as it was, and the work can be done again or without a thread',
      { cause },
    );
  }
}

/** Builds and merges segments beside the thread that answers questions. One task at a time; `close` it. */
export class IndexThread {
  readonly #worker = startWorker();
  #hasEnded = false;

  constructor() {
    this.#worker.once('exit', () => {
      this.#hasEnded = true;
    });
  }

  /**
   * @param moved memory that the task brings along and that is not used here any more; the rest is copied
   * @throws IndexThreadError when the thread breaks off, for want of memory for example.
   */
  perform<Kind extends IndexTask['kind']>(
    task: Extract<IndexTask, { readonly kind: Kind }>,
    moved: Iterable<ArrayBuffer> = [],
  ): Promise<Extract<IndexAnswer, { readonly kind: Answers[Kind] }>> {
    type Answer = Extract<IndexAnswer, { readonly kind: Answers[Kind] }>;
    if (this.#hasEnded) return Promise.reject(new IndexThreadError(task.kind, 'it had ended'));
    return new Promise<Answer>((resolve, reject) => {
      const worker = this.#worker;
      const settle = (finish: () => void): void => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const onMessage = (answer: Answer): void => settle(() => resolve(answer));
      const onError = (error: unknown): void => {
        const found = error instanceof Error ? error.message : String(error);
        settle(() => reject(new IndexThreadError(task.kind, `it failed (${found})`, error)));
      };
      const onExit = (): void => settle(() => reject(new IndexThreadError(task.kind, 'it ended')));
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(task, [...moved]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

interface Answers {
  readonly begin: 'done';
  readonly add: 'done';
  readonly measure: 'measured';
  readonly build: 'built';
  readonly merge: 'merged';
}

/** Starts the thread. From sources, it first needs what reads TypeScript: a thread does not take that over. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const module = new URL(`./index-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(module, { execArgv: [] });
  const tsx = import.meta.resolve('tsx/esm/api');
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(module.href)});
  });`;
  return new Worker(script, { execArgv: [], eval: true });
}

/** The memory of all typed arrays in plain data; it is moved to the other thread, not copied. */
export function buffersOf(value: unknown): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    return new Set(value.buffer instanceof ArrayBuffer ? [value.buffer] : []);
  }
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...buffersOf(part)]));
}

import { Worker } from 'node:worker_threads';
import type { AliasTable } from './analysis/aliases.js';
import type { MergedColumns, MergeInput } from './search/merge-segments.js';
import type { PassageColumns } from './search/passage-columns.js';
import type { SegmentColumns } from './search/segment-columns.js';

/** What an index thread is told to do. `add`, `measure` and `build` go on with what `begin` began. */
export type IndexTask =
  | { readonly kind: 'begin'; readonly aliases: AliasTable }
  | { readonly kind: 'add'; readonly passages: PassageColumns }
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

/**
 * Builds and merges segments beside the thread that answers questions. Does its tasks one after the
 * other; more may be given before the first is done. `close` it.
 */
export class IndexThread {
  readonly #worker = startWorker();
  /** The tasks that are not done yet, in the order in which they were given. */
  readonly #waiting: Waiting[] = [];
  #failure: { readonly found: string; readonly cause: unknown } | null = null;

  constructor() {
    this.#worker
      .on('message', (answer: IndexAnswer) => this.#waiting.shift()?.resolve(answer))
      .once('error', (error: unknown) => {
        const found = error instanceof Error ? error.message : String(error);
        this.#fail(`it failed (${found})`, error);
      })
      .once('exit', () => this.#fail('it ended'));
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
    if (this.#failure !== null) {
      const { found, cause } = this.#failure;
      return Promise.reject(new IndexThreadError(task.kind, found, cause));
    }
    return new Promise<Answer>((resolve, reject) => {
      this.#worker.postMessage(task, [...moved]);
      this.#waiting.push({
        task: task.kind,
        resolve: (answer) => resolve(answer as Answer),
        reject,
      });
    });
  }

  #fail(found: string, cause?: unknown): void {
    this.#failure ??= { found, cause };
    for (const { task, reject } of this.#waiting.splice(0)) {
      reject(new IndexThreadError(task, found, cause));
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

interface Waiting {
  readonly task: IndexTask['kind'];
  resolve(answer: IndexAnswer): void;
  reject(error: IndexThreadError): void;
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

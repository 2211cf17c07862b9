import type { AliasTable } from '../analysis/aliases.js';
import { startThread } from '../ingest/start-thread.js';
import type { MergedColumns, MergeInput } from '../search/merge-segments.js';
import type { PassageColumns } from '../search/passage-columns.js';
import type { SegmentColumns } from '../search/segment-columns.js';
import type { SimilarityName } from '../search/similarities.js';

/** What an index thread is told to do. `add`, `measure` and `build` go on with what `begin` began. */
export type IndexTask =
  | { readonly kind: 'begin'; readonly aliases: AliasTable; readonly similarity: SimilarityName }
  | { readonly kind: 'add'; readonly passages: PassageColumns }
  | { readonly kind: 'measure' }
  | { readonly kind: 'build'; readonly impactLength: number }
  | { readonly kind: 'merge'; readonly input: MergeInput; readonly similarity: SimilarityName };

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
  readonly #worker = startThread(import.meta.url, 'index-worker');
  /** The tasks that are not done yet, in the order in which they were given. */
  readonly #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #failure: { readonly found: string; readonly cause: unknown } | null = null;

  constructor() {
    this.#worker
      .on('message', (answer: IndexAnswer) => {
        this.#waiting.shift()?.resolve(answer);
        this.#watch();
      })
      .once('error', (error: unknown) => {
        const found = error instanceof Error ? error.message : String(error);
        this.#fail(`it failed (${found})`, error);
      })
      .once('exit', () => this.#fail('it ended'));
  }

  /**
   * @param moved memory that the task brings along and that is not used here any more; the rest is copied
   * @param timeLimitMs from when the thread is done with what was given before
   * @throws IndexThreadError when the thread breaks off, for want of memory or time for example.
   */
  perform<Kind extends IndexTask['kind']>(
    task: Extract<IndexTask, { readonly kind: Kind }>,
    moved: Iterable<ArrayBuffer> = [],
    timeLimitMs = longestMs,
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
        timeLimitMs,
        resolve: (answer) => resolve(answer as Answer),
        reject,
      });
      if (this.#waiting.length === 1) this.#watch();
    });
  }

  /** Gives the task that is at work now its time. */
  #watch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const [atWork] = this.#waiting;
    if (atWork === undefined) return;
    this.#timer = setTimeout(() => {
      this.#fail(`it took more than ${Math.ceil(atWork.timeLimitMs / 1000)} seconds`);
      void this.close();
    }, atWork.timeLimitMs);
  }

  #fail(found: string, cause?: unknown): void {
    this.#failure ??= { found, cause };
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const { task, reject } of this.#waiting.splice(0)) {
      reject(new IndexThreadError(task, found, cause));
    }
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#worker.terminate();
  }
}

/** For tasks that read no text: a merge of millions of passages takes a minute. */
const longestMs = 900_000;

interface Waiting {
  readonly task: IndexTask['kind'];
  readonly timeLimitMs: number;
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

/** The memory of all typed arrays in plain data; it is moved to the other thread, not copied. */
export function buffersOf(value: unknown): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    return new Set(value.buffer instanceof ArrayBuffer ? [value.buffer] : []);
  }
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...buffersOf(part)]));
}

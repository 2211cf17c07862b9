import type { Worker } from 'node:worker_threads';
import type { AliasTable } from '../analysis/aliases.js';
import type { CutDocument } from '../corpus/cut-document.js';
import type { Document } from '../corpus/document.js';
import { type PackedPassages, unpackPassages } from '../corpus/packed-passages.js';
import type { Passage } from '../corpus/passage.js';
import type { OfferedText } from '../ingest/read-offered-text.js';
import type { ReadResult } from '../ingest/record.js';
import { startThread } from '../ingest/start-thread.js';
import type { SegmentColumns } from '../search/segment-columns.js';
import type { SimilarityName } from '../search/similarities.js';

/** What a preparation thread is told to do. */
export type PreparationTask =
  | { readonly kind: 'prepare'; readonly documents: readonly Document[]; readonly indexes: boolean }
  | { readonly kind: 'build'; readonly impactLength: number | undefined }
  | { readonly kind: 'read'; readonly offered: OfferedText };

/** Some passages of a document, in order; the last of them come with the hash of all. */
export interface StretchOfCut {
  /** Of the document, among those of the task. */
  readonly place: number;
  readonly packed: PackedPassages;
  readonly cutHash: bigint | null;
}

export type PreparationAnswer =
  | { readonly kind: 'cut'; readonly stretches: readonly StretchOfCut[] }
  | { readonly kind: 'unfit'; readonly place: number; readonly found: string }
  | { readonly kind: 'prepared' }
  | { readonly kind: 'built'; readonly columns: SegmentColumns | null }
  | { readonly kind: 'read'; readonly result: ReadResult };

export interface PreparationThreadData {
  readonly aliases: AliasTable;
  readonly similarity: SimilarityName;
  /** Shared: the place of the document at work, `idle` or `building`; and how many answers were taken. */
  readonly state: Int32Array;
}

/** Instead of a document's place. */
export const idle = -1;
export const building = -2;

/** What a thread may take. */
export interface PreparationLimits {
  /** For one text of so many UTF-16 code units, in milliseconds. */
  timeMs(codeUnits: number): number;
  /** For texts of which the longest has so many, in megabytes. */
  memoryMb(codeUnits: number): number;
}

/**
 * Ordinary text takes a quarter of a second a mebibyte; a slow machine that does other things takes
 * ten times as long. What takes longer was made to, or meets a fault of ours.
 * @param maxMs for any text
 */
export function preparationWithin(maxMs: number): PreparationLimits {
  return {
    timeMs: (codeUnits) => Math.min(maxMs, 10_000 + 5_000 * (codeUnits / 2 ** 20)),
    memoryMb: (codeUnits) => {
      const steps = Math.max(1, Math.ceil(codeUnits / memoryStep));
      return Math.min(3_072, 512 + 40 * steps * (memoryStep / 2 ** 20));
    },
  };
}

/** In UTF-16 code units: wide enough that a thread that read one text or batch has room for the next. */
const memoryStep = 2 ** 22;

/** Where nobody chooses others. */
export const preparationLimits = preparationWithin(300_000);

/** The thread was ended within a text, or by itself. */
export class PreparationStopped extends Error {
  override readonly name = 'PreparationStopped';
  readonly code = 'PREPARATION_STOPPED';

  /** @param place of the document that was at work; null when there was none */
  constructor(
    readonly why: 'took-too-long' | 'out-of-memory' | 'failed' | 'closed',
    readonly place: number | null,
    readonly found: string,
  ) {
    super(`expected a thread to cut and index a text, found ${found}; nothing was stored`);
  }
}

/** One document as it was prepared, or what was found instead. */
export type PreparedOrNot = CutDocument | { readonly found: string };

/**
 * A thread in which texts are read, cut and indexed, one task after the other, within limits of time
 * and memory. Once it has stopped it takes no more tasks.
 */
export class PreparationThread {
  readonly memoryMb: number;
  readonly #limits: PreparationLimits;
  readonly #worker: Worker;
  readonly #state = new Int32Array(new SharedArrayBuffer(8));
  readonly #answers: PreparationAnswer[] = [];
  #wake: () => void = () => undefined;
  #stopped: PreparationStopped | null = null;
  #taken = 0;

  constructor(
    making: Pick<PreparationThreadData, 'aliases' | 'similarity'>,
    limits: PreparationLimits,
    longest: number,
  ) {
    this.#limits = limits;
    this.memoryMb = limits.memoryMb(longest);
    Atomics.store(this.#state, 0, idle);
    const workerData: PreparationThreadData = { ...making, state: this.#state };
    this.#worker = startThread(import.meta.url, 'preparation-worker', {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: this.memoryMb },
    });
    this.#worker
      .on('message', (answer: PreparationAnswer) => {
        this.#answers.push(answer);
        this.#wake();
      })
      .once('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        const found = isMemory
          ? `one that takes more than ${this.memoryMb} MB of memory`
          : `one that ends its thread with ${error.name}`;
        this.#stop(isMemory ? 'out-of-memory' : 'failed', found);
      })
      .once('exit', () => this.#stop('failed', 'one that ends its thread'));
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  /**
   * Cuts documents, and with `indexes` indexes them too, for the next `build`.
   * @param done takes each as soon as it is done, at its place
   * @throws PreparationStopped
   */
  async prepare(
    documents: readonly Document[],
    indexes: boolean,
    done: PreparedOrNot[],
  ): Promise<void> {
    const passages: Passage[][] = documents.map(() => []);
    this.#post({ kind: 'prepare', documents, indexes });
    const timeMs = (place: number) => this.#limits.timeMs(documents[place]?.text.length ?? 0);
    for (;;) {
      const answer = await this.#next(timeMs);
      if (answer.kind === 'prepared') return;
      if (answer.kind === 'unfit') {
        done[answer.place] = { found: `one that ends the cutting with ${answer.found}` };
      } else if (answer.kind === 'cut') {
        for (const { place, packed, cutHash } of answer.stretches) {
          const document = documents[place] as Document;
          const cut = passages[place] as Passage[];
          for (const passage of unpackPassages(document.id, packed)) cut.push(passage);
          if (cutHash !== null) done[place] = { document, passages: cut, cutHash };
        }
      }
    }
  }

  /**
   * An index of what was prepared since the last one; null for nothing.
   * @throws PreparationStopped
   */
  async build(impactLength: number | undefined, codeUnits: number): Promise<SegmentColumns | null> {
    this.#post({ kind: 'build', impactLength });
    const answer = await this.#next(() => this.#limits.timeMs(codeUnits));
    return answer.kind === 'built' ? answer.columns : null;
  }

  /** @throws PreparationStopped */
  async read(offered: OfferedText): Promise<ReadResult> {
    const size = offered.kind === 'text' ? offered.text.length : offered.bytes.length;
    // A page has a thread of its own within this one, with a limit of its own.
    const extraMs = offered.kind === 'bytes' && offered.format === 'html' ? 20_000 : 0;
    this.#post({ kind: 'read', offered });
    const answer = await this.#next(() => this.#limits.timeMs(size) + extraMs);
    if (answer.kind !== 'read') throw new TypeError(`expected a read text, found ${answer.kind}`);
    return answer.result;
  }

  /** Ends the thread; whoever waits for it is told. */
  async close(): Promise<void> {
    this.#stop('closed', 'the program ending');
    await this.#worker.terminate();
  }

  #post(task: PreparationTask): void {
    if (this.#stopped === null) this.#worker.postMessage(task);
  }

  /** The next answer, in a turn of its own. */
  async #next(timeMs: (place: number) => number): Promise<PreparationAnswer> {
    let place = Atomics.load(this.#state, 0);
    let sinceMs = performance.now();
    let lookedMs = sinceMs;
    for (;;) {
      if (this.#stopped !== null) throw this.#stopped;
      const answer = this.#answers.shift();
      if (answer !== undefined) {
        // Others come in between two answers.
        await new Promise((resolve) => setImmediate(resolve));
        this.#taken += 1;
        Atomics.store(this.#state, 1, this.#taken);
        Atomics.notify(this.#state, 1);
        return answer;
      }
      await this.#wait();
      const [nowMs, at] = [performance.now(), Atomics.load(this.#state, 0)];
      // Of a time in which this thread did not get to look, the other one may have had nothing either.
      sinceMs += Math.max(0, nowMs - lookedMs - 2 * lookEveryMs);
      lookedMs = nowMs;
      if (at !== place) [place, sinceMs] = [at, nowMs];
      const limitMs = at === idle ? startMs : timeMs(Math.max(0, at));
      if (nowMs - sinceMs > limitMs && this.#answers.length === 0) {
        this.#stop(
          'took-too-long',
          `one that takes more than ${Math.ceil(limitMs / 1000)} seconds`,
        );
        void this.#worker.terminate();
      }
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #stop(why: PreparationStopped['why'], found: string): void {
    if (this.#stopped !== null) return;
    const place = Atomics.load(this.#state, 0);
    this.#stopped = new PreparationStopped(why, place < 0 ? null : place, found);
    this.#wake();
  }
}

const lookEveryMs = 100;

/** A thread that does not begin at all for so long will not. */
const startMs = 120_000;

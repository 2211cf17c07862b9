import type { AliasTable } from '../analysis/aliases.js';
import type { CutDocument } from '../corpus/cut-document.js';
import { compareIds, type Document } from '../corpus/document.js';
import type { PreparedDocuments, UnfitDocument } from '../corpus/prepare.js';
import { faultOf } from '../ingest/problem.js';
import type { ReadOfferedText } from '../ingest/read-offered-text.js';
import { keptOut } from '../ingest/record.js';
import { Segment } from '../search/segment.js';
import type { SimilarityName } from '../search/similarities.js';
import {
  type PreparationLimits,
  PreparationStopped,
  PreparationThread,
  type PreparedOrNot,
  preparationLimits,
} from './preparation-thread.js';

/** Documents that were prepared together, ordered by id. */
export interface PreparedBatch extends PreparedDocuments {
  /** The index of the cuts, passage by passage in their order; null where there are none, or it was not asked for. */
  readonly segment: Segment | null;
}

/** How documents are prepared. */
export interface PreparingOptions {
  /** Whether they are indexed as well as cut. */
  readonly indexes: boolean;
  /** See `SegmentedIndex.impactLength`. */
  readonly impactLength?: number | undefined;
}

/**
 * Reads, cuts and indexes texts in threads with limits of time and memory: one that exceeds them, or
 * breaks the thread, is named and keeps nobody else's text out. Several calls at once have a thread
 * each, so that none waits for another's hopeless text. `close` it.
 */
export class Preparer {
  readonly #making: { readonly aliases: AliasTable; readonly similarity: SimilarityName };
  readonly #limits: PreparationLimits;
  readonly #threads = new Set<PreparationThread>();
  readonly #resting = new Map<PreparationThread, NodeJS.Timeout>();
  #isClosed = false;

  /** @param aliases Those of the analyzer that reads the questions. */
  constructor(
    aliases: AliasTable,
    limits: PreparationLimits = preparationLimits,
    similarity: SimilarityName = 'bm25',
  ) {
    this.#making = { aliases, similarity };
    this.#limits = limits;
  }

  /** Starts a thread for what comes soon. */
  warmUp(): void {
    this.#release(this.#take(0));
  }

  /** @throws PreparationStopped when this is closed meanwhile. */
  async prepare(
    documents: readonly Document[],
    { indexes, impactLength }: PreparingOptions,
  ): Promise<PreparedBatch> {
    const cuts = new Map<Document, CutDocument>();
    const unfit: UnfitDocument[] = [];
    let left = documents.toSorted((one, other) => compareIds(one.id, other.id));
    let segment: Segment | null = null;
    while (left.length > 0) {
      const codeUnits = left.reduce((sum, { text }) => sum + text.length, 0);
      const thread = this.#take(codeUnits);
      const done: PreparedOrNot[] = [];
      try {
        await thread.prepare(left, indexes, done);
        const columns = indexes ? await thread.build(impactLength, codeUnits) : null;
        segment = columns === null ? null : new Segment(columns);
        this.#note(left, done, cuts, unfit);
        break;
      } catch (error) {
        if (!(error instanceof PreparationStopped) || error.why === 'closed') throw error;
        const culprit = left[error.place ?? -1];
        if (culprit !== undefined) unfit.push(unfitFor(culprit, error));
        else if (left.length > 1) return await this.#oneByOne(left, unfit);
        else for (const one of left) unfit.push(unfitFor(one, error));
        // Of what is only cut, what was cut before the failure stands; an index begins anew.
        const stands = indexes ? [] : done;
        this.#note(left, stands, cuts, unfit);
        left = left.filter(
          (one, place) => !unfit.some(({ document }) => document === one) && !stands[place],
        );
      } finally {
        this.#release(thread);
      }
    }
    const ordered = [...cuts.values()].sort((one, other) =>
      compareIds(one.document.id, other.document.id),
    );
    return { cuts: ordered, unfit, segment };
  }

  /** Reads a text as `readOfferedText` does. @throws PreparationStopped when this is closed meanwhile. */
  readonly read: ReadOfferedText = async (offered) => {
    const size = offered.kind === 'text' ? offered.text.length : offered.bytes.length;
    const thread = this.#take(size);
    try {
      return await thread.read(offered);
    } catch (error) {
      if (!(error instanceof PreparationStopped) || error.why === 'closed') throw error;
      const remedy = 'Send a part of it, or remove what is unusual about it';
      const reason = { code: 'text-unfit' } as const;
      return keptOut(faultOf('error', 'a text that can be read', error.found, remedy, { reason }));
    } finally {
      this.#release(thread);
    }
  };

  /** Ends all threads at once; whoever waits for one is told. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
    await Promise.all([...this.#threads].map((thread) => thread.close()));
    this.#threads.clear();
  }

  /** Where it cannot be told whose fault a failure was: each alone, without a common index. */
  async #oneByOne(
    documents: readonly Document[],
    known: readonly UnfitDocument[],
  ): Promise<PreparedBatch> {
    const cuts: CutDocument[] = [];
    const unfit = [...known];
    for (const document of documents) {
      const alone = await this.prepare([document], { indexes: true });
      for (const cut of alone.cuts) cuts.push(cut);
      for (const one of alone.unfit) unfit.push(one);
    }
    return { cuts, unfit, segment: null };
  }

  #note(
    documents: readonly Document[],
    done: readonly PreparedOrNot[],
    cuts: Map<Document, CutDocument>,
    unfit: UnfitDocument[],
  ): void {
    documents.forEach((document, place) => {
      const one = done[place];
      if (one === undefined) return;
      if ('found' in one) unfit.push({ document, code: 'failed', found: one.found });
      else cuts.set(document, one);
    });
  }

  #take(codeUnits: number): PreparationThread {
    const memoryMb = this.#limits.memoryMb(codeUnits);
    for (const [thread, timer] of this.#resting) {
      if (thread.isStopped || thread.memoryMb < memoryMb) continue;
      clearTimeout(timer);
      this.#resting.delete(thread);
      return thread;
    }
    const thread = new PreparationThread(this.#making, this.#limits, codeUnits);
    this.#threads.add(thread);
    return thread;
  }

  #release(thread: PreparationThread): void {
    if (thread.isStopped || this.#isClosed || this.#resting.size >= maxResting) {
      this.#end(thread);
      return;
    }
    const timer = setTimeout(() => this.#end(thread), restMs).unref();
    this.#resting.set(thread, timer);
  }

  #end(thread: PreparationThread): void {
    this.#resting.delete(thread);
    this.#threads.delete(thread);
    void thread.close();
  }
}

/** A thread that was used is kept for a moment: the next text often comes soon. */
const restMs = 20_000;
const maxResting = 2;

function unfitFor(document: Document, stopped: PreparationStopped): UnfitDocument {
  const code = stopped.why === 'closed' ? 'failed' : stopped.why;
  return { document, code, found: stopped.found };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { sampleStepwise } from '../answer/null-scores.js';
import { chooseMerge } from '../search/choose-merge.js';
import { finishMerge } from '../search/finish-merge.js';
import {
  changeGeneration,
  createGeneration,
  type Generation,
  type GenerationSource,
} from './generation.js';
import { mergeInThread } from './index-in-threads.js';
import { loadGeneration, saveIndex } from './load-generation.js';
import type { PreparedBatch } from './preparer.js';
import { readChange } from './read-change.js';
import { takeSteps } from './take-steps.js';

/** Told of every generation after the first, as soon as it answers. */
export type GenerationListener = (generation: Generation) => void;

/**
 * The corpus of a running program: the generation that answers now, and its successors. Changes wait
 * for one another, so that two at once cannot swap their generations in the wrong order. What other
 * processes change is noticed by asking the store how often it changed.
 */
export class LivingCorpus {
  readonly #source: GenerationSource;
  readonly #listeners = new Set<GenerationListener>();
  #generation: Generation;
  /** The store's count of changes of which the generation surely knows. */
  #changes: number;
  /** The last of the changes that wait for one another; never rejects. */
  #work: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  /** What a change leaves to be done aside. */
  #tidying: Promise<void> | null = null;
  #isClosed = false;
  /** Set while the snapshot is older than the generation. */
  #saving: NodeJS.Timeout | null = null;
  /** The last writing of the snapshot; never rejects. */
  #saved: Promise<void> = Promise.resolve();
  #isFollowing = false;

  private constructor(source: GenerationSource, loaded: Loaded) {
    this.#source = source;
    this.#generation = loaded.generation;
    this.#changes = loaded.changes;
  }

  /**
   * @param prepared what was prepared before it was stored
   * @throws StorageError when the documents cannot be read.
   */
  static async open(
    source: GenerationSource,
    prepared: readonly PreparedBatch[] = [],
  ): Promise<LivingCorpus> {
    return new LivingCorpus(source, await load(source, prepared, true));
  }

  get generation(): Generation {
    return this.#generation;
  }

  /** Returns what ends the listening. */
  onNewGeneration(listener: GenerationListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Does something that may change the store, and answers from it before this resolves.
   * @param work adds to `prepared` what it stores, so that it is not prepared again
   */
  change<Result>(work: (prepared: PreparedBatch[]) => Promise<Result>): Promise<Result> {
    return this.#queue(async () => {
      const prepared: PreparedBatch[] = [];
      const result = await work(prepared);
      await this.#catchUp(prepared);
      return result;
    });
  }

  /** Answers from what is stored now, whoever stored it. */
  refresh(): Promise<void> {
    return this.#queue(() => this.#catchUp());
  }

  /** Asks the store every so many milliseconds whether another process changed it, until `close`. */
  follow(everyMs: number): void {
    this.#isFollowing = true;
    let hasFailed = false;
    const ask = async (): Promise<void> => {
      try {
        await this.refresh();
        hasFailed = false;
      } catch (err) {
        // The old generation goes on answering; one line in the log for one time of trouble.
        if (!hasFailed) {
          this.#source.logger.warn({ err }, 'the corpus cannot be asked for changes; trying again');
        }
        hasFailed = true;
      }
      schedule();
    };
    const schedule = (): void => {
      // Once closed, what was asked last must not begin anew.
      if (this.#isFollowing) this.#timer = setTimeout(() => void ask(), everyMs).unref();
    };
    schedule();
  }

  /**
   * Stops following and waits for changes under way, of which those that still prepare something break
   * off; leaves the store open.
   */
  async close(): Promise<void> {
    this.#isFollowing = false;
    await this.#source.preparer.close();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#work;
    this.#isClosed = true;
    await this.#tidying;
    await this.#saved;
    if (this.#saving !== null) await this.#save();
  }

  #queue<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#work.then(work);
    // The queue goes on after a failure, which is its caller's to handle.
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #catchUp(prepared: readonly PreparedBatch[] = []): Promise<void> {
    const counted = await this.#source.documents.changes();
    if (counted === this.#changes) return;
    const changed = await this.#changed(counted, prepared);
    const { generation, changes } = changed ?? (await load(this.#source, prepared));
    this.#changes = changes;
    // Somebody may have changed something and changed it back.
    if (generation.corpus.version === this.#generation.corpus.version) return;
    this.#generation = generation;
    if (changed !== null) this.#tidyUp();
    for (const listener of this.#listeners) listener(generation);
  }

  /** Small segments become large ones aside; meanwhile the index answers as it is. */
  #tidyUp(): void {
    this.#saveLater();
    if (this.#tidying !== null) return;
    this.#tidying = this.#merge()
      .then(() => this.#sample())
      .catch((err: unknown) => {
        this.#source.logger.warn({ err }, 'the index could not be tidied up after a change');
      })
      .finally(() => {
        this.#tidying = null;
      });
  }

  async #merge(): Promise<void> {
    for (;;) {
      const plan = chooseMerge(this.#generation.index);
      if (plan === null) return;
      const merged = await mergeInThread(plan.input, this.#source.language.similarity);
      // The generation may have changed meanwhile; its index has then, too.
      const index = finishMerge(this.#generation.index, plan, merged);
      const { corpus, nullScores } = this.#generation;
      const { language, cacheSizeMb } = this.#source;
      // The same passages score the same; not to be sampled here, where questions would wait for it.
      this.#generation = createGeneration(corpus, index, language, cacheSizeMb, nullScores);
    }
  }

  /** Null scores of just this corpus, as a restart would have them; question after question, in between others. */
  async #sample(): Promise<void> {
    const { corpus, engine } = this.#generation;
    const { language, cacheSizeMb } = this.#source;
    const sampling = sampleStepwise({ corpus, engine, ...language });
    for (;;) {
      const step = await sampling.next();
      if (step.done === true) {
        const { index } = this.#generation;
        this.#generation = createGeneration(corpus, index, language, cacheSizeMb, step.value);
        return;
      }
      await nextTurn();
      if (this.#isClosed) return;
      // It has changed meanwhile: begin again with the newer one.
      if (this.#generation.corpus !== corpus) return this.#merge().then(() => this.#sample());
    }
  }

  /** A large index takes a while to write, so the changes of a minute are written once. */
  #saveLater(): void {
    this.#saving ??= setTimeout(() => {
      // Beside the changes: nothing waits for a disk.
      this.#saved = this.#saved.then(() => this.#save());
    }, saveAfterMs).unref();
  }

  async #save(): Promise<void> {
    if (this.#saving !== null) clearTimeout(this.#saving);
    this.#saving = null;
    await saveIndex(this.#generation, this.#source);
  }

  /** The generation after the documents that changed since; null when it must be loaded as a whole. */
  async #changed(changes: number, prepared: readonly PreparedBatch[]): Promise<Loaded | null> {
    const { documents, language, cacheSizeMb } = this.#source;
    const ids = await documents.changedSince(this.#changes);
    if (ids === null || ids.length > maxChanged) return null;
    // What changes after this is read, too, comes once more with the next count.
    const before = this.#generation;
    const change = await readChange(before, ids, prepared, this.#source);
    if (change === null) return null;
    // Merges and samples that were finished meanwhile are those of the same corpus.
    const steps = changeGeneration(this.#generation, change, language, cacheSizeMb);
    return { changes, generation: await takeSteps(steps) };
  }
}

/** How long a changed index waits for further changes before it is written. A guess. */
const saveAfterMs = 60_000;

/** A change of more documents than this is loaded like a new corpus: reading them takes as long. A guess. */
const maxChanged = 2_000;

interface Loaded {
  readonly generation: Generation;
  readonly changes: number;
}

async function load(
  source: GenerationSource,
  prepared: readonly PreparedBatch[],
  isStart = false,
): Promise<Loaded> {
  // Asked first: what changes between the two is loaded once more, and not overlooked.
  const changes = await source.documents.changes();
  return { changes, generation: await loadGeneration(source, prepared, isStart) };
}

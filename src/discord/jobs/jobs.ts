import type { Logger } from 'pino';
import { currentEvent, type EventTrail, inEvent, noteOutcome } from '../../logging/event-trail.js';
import type { Metrics } from '../metrics.js';

/** Something that the bot does by itself, again and again. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** What fails is logged and tried again the next time. */
  readonly run: () => Promise<void>;
}

/**
 * Runs the bot's jobs on timers of their own, never one twice at once, until they are stopped.
 * Whoever has just made work for a job can have it done `soon` instead of waiting for its timer.
 */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #loose = new Set<Promise<void>>();
  /** Asked for while they ran: done once more afterwards, on account of the event that asked last. */
  readonly #again = new Map<string, EventTrail | null>();
  readonly #log: Logger;
  readonly #metrics: Metrics;
  #isStopped = false;

  constructor({ log, metrics }: { readonly log: Logger; readonly metrics: Metrics }) {
    this.#log = log;
    this.#metrics = metrics;
  }

  add(...jobs: readonly Job[]): void {
    for (const job of jobs) this.#jobs.set(job.name, job);
  }

  /** Starts the timers. */
  start(): void {
    for (const { name, everyMs } of this.#jobs.values()) {
      this.#timers.push(setInterval(() => void this.run(name), everyMs).unref());
    }
  }

  /** Has a job done now, without waiting for it. An unknown name does nothing. */
  soon(name: string): void {
    void this.run(name);
  }

  /** Has a job done now: done when everything that was to do at this moment is done. Never rejects. */
  async run(name: string): Promise<void> {
    const job = this.#jobs.get(name);
    if (job === undefined || this.#isStopped) return;
    const current = this.#underWay.get(name);
    if (current !== undefined) {
      this.#again.set(name, currentEvent());
      return current;
    }
    const work = this.#work(job);
    this.#underWay.set(name, work);
    await work;
  }

  /**
   * Lets something go on that nobody needs to wait for; a failure is logged, and `stop` waits for it.
   * What it gives never rejects.
   */
  background(work: Promise<unknown>): Promise<void> {
    const settled = work.then(
      () => undefined,
      (error: unknown) => {
        this.#metrics.counters.errors += 1;
        this.#log.error({ err: error }, 'something in the background failed');
      },
    );
    this.#loose.add(settled);
    void settled.then(() => this.#loose.delete(settled));
    return settled;
  }

  /** Done when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#loose.size + this.#underWay.size > 0) {
      await Promise.all([...this.#loose, ...this.#underWay.values()]);
    }
  }

  /** Whether a job that takes long should stop where it is. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Has every job done now, one after the other. */
  async runAll(): Promise<void> {
    for (const name of this.#jobs.keys()) await this.run(name);
  }

  /** No more timers; waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.settled();
  }

  async #work(job: Job): Promise<void> {
    try {
      let caused = currentEvent();
      for (;;) {
        this.#again.delete(job.name);
        const name = { kind: 'job', job: job.name } as const;
        const isDone = await inEvent(name, this.#log, () => this.#attempt(job), caused);
        if (!isDone || this.#isStopped || !this.#again.has(job.name)) return;
        caused = this.#again.get(job.name) ?? null;
      }
    } finally {
      this.#underWay.delete(job.name);
    }
  }

  async #attempt(job: Job): Promise<boolean> {
    try {
      await job.run();
      return true;
    } catch (error) {
      noteOutcome('failed');
      this.#metrics.counters.errors += 1;
      this.#log.error({ err: error, job: job.name }, 'a job failed; it is tried again');
      return false;
    }
  }
}

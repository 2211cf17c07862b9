import { type Fault, faultOf } from '../problem.js';
import { startThread } from '../start-thread.js';
import type { ReadPage } from './read-html.js';

/** Lets so many do something at once, and so many more wait for it, first come first served. */
export class FewAtOnce {
  readonly #most: number;
  readonly #mostWaiting: number;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** What the work gives, or null when too many wait already: then it is not done. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.#busy < this.#most) this.#busy += 1;
    else if (this.#waiting.length >= this.#mostWaiting) return null;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place; otherwise it is free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy -= 1;
      else next();
    }
  }
}

/** A page of a megabyte takes 2 seconds; one that was made to take for ever takes no longer than this. */
const TIME_LIMIT_MS = 15_000;
const MAX_MEMORY_MB = 512;
/** Pages that are read at once, and that wait for it; each reader may take its memory and a processor. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 50;

/** Of the process: every reader takes of the same memory. */
const threads = new FewAtOnce(MAX_AT_ONCE, MAX_WAITING);

/**
 * Reads an HTML page in a thread of its own, so that a large or hostile page holds up nobody, and
 * gives up on one that takes too long, too much memory, or breaks the reader. Two are read at once;
 * others wait for them, and when fifty wait, the next is refused.
 * @param timeLimitMs Counts from when reading begins.
 */
export async function readHtmlInThread(
  html: string,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<ReadPage | { readonly fault: Fault }> {
  const read = await threads.run(() => readInThread(html, timeLimitMs));
  return read ?? unreadable('that too many pages wait to be read');
}

function readInThread(
  html: string,
  timeLimitMs: number,
): Promise<ReadPage | { readonly fault: Fault }> {
  const worker = startThread(import.meta.url, 'html-worker', {
    workerData: html,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  return new Promise((resolve) => {
    let result = unreadable('one that ended its reader') as ReadPage | { readonly fault: Fault };
    const done = (outcome: typeof result): void => {
      clearTimeout(timer);
      result = outcome;
      void worker.terminate();
    };
    const timer = setTimeout(
      () => done(unreadable('one that takes too long to read')),
      timeLimitMs,
    );
    worker.once('message', done);
    worker.once('error', (error) => done(unreadable(`one that cannot be read (${error.message})`)));
    // Not before: until the thread is gone, its memory counts.
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}

function unreadable(found: string): { readonly fault: Fault } {
  const remedy = 'Paste the part that matters, or send it as a text file';
  const reason = { code: 'page-unreadable' } as const;
  return { fault: faultOf('error', 'a page with an article', found, remedy, { reason }) };
}

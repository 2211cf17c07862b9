import { closeSync, openSync, readSync } from 'node:fs';

/** Processor time of this thread in milliseconds, other processes on a busy machine left out. Linux only. */
export function threadMs(): number {
  const length = readSync(schedstat, buffer, 0, buffer.length, 0);
  const [nanoseconds = '0'] = buffer.toString('latin1', 0, length).split(' ');
  return Number(nanoseconds) / 1e6;
}

const buffer = Buffer.alloc(128);

const schedstat = openSync('/proc/thread-self/schedstat', 'r');
process.on('exit', () => closeSync(schedstat));

/** What a piece of work cost the thread on which it ran. */
export interface ThreadCost {
  /** The longest stretch during which nobody else had a turn, in milliseconds of processor time. */
  readonly longestMs: number;
  readonly totalMs: number;
}

/** Does a piece of work while looking at the clock at every turn of the event loop. */
export async function costOf(work: () => unknown): Promise<ThreadCost> {
  await nextTurn();
  const start = threadMs();
  let longestMs = 0;
  let before = start;
  let isDone = false;
  const finished = Promise.resolve()
    .then(work)
    .finally(() => {
      isDone = true;
    });
  while (!isDone) {
    await nextTurn();
    const now = threadMs();
    longestMs = Math.max(longestMs, now - before);
    before = now;
  }
  await finished;
  const now = threadMs();
  return { longestMs: Math.max(longestMs, now - before), totalMs: now - start };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

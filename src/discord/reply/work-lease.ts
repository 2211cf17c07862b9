/**
 * What one process has taken to do is left to it for so long, in milliseconds, from when it last said
 * that it is still at it. With the pause between two looks for work (`jobs/index.ts`), what a process
 * left that ended is done a minute later. A guess between that and a process that is only slow.
 */
export const workLeaseMs = 45_000;

/** Does what was taken, and says meanwhile, often enough, that somebody is at it. */
export async function keepingLease<Result>(
  keep: () => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  const timer = setInterval(() => {
    // Whoever cannot say so may lose the work to another; the work itself goes on.
    keep().catch(() => undefined);
  }, workLeaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

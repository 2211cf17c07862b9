/** Lets whoever else waits for this thread have a turn. */
export type Pause = () => Promise<void>;

/** Where nobody else does. */
export const nobodyWaits: Pause = () => Promise.resolve();

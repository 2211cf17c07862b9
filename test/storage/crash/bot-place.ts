import type { Place } from './place.js';

/** What a bot that is to be killed is told at its start. */
export interface BotPlace extends Place {
  readonly api: string;
  readonly token: string;
  /** A folder of texts that it takes in first; null when it has them. */
  readonly texts: string | null;
  /** By how much its clock, and Discord's, are ahead of the machine's, in milliseconds. */
  readonly aheadMs: number;
}

/** What people are hashed, and addresses are sealed, with. */
export const hashKey = 'a key for the battery';

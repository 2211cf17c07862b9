import type { AskerHash } from './asker.js';

/** Why an answer did not help. */
export const voteReasons = [
  'off-topic',
  'missing-context',
  'outdated',
  'unbalanced',
  'unclear',
] as const;
export type VoteReason = (typeof voteReasons)[number];

/** One person's opinion of one answer. */
export interface Vote {
  /** Names the answer without its question's text: index version and the passages shown. */
  readonly answerKey: string;
  readonly voter: AskerHash;
  readonly isHelpful: boolean;
  /** Asked only of those whom it did not help; null when they did not say. */
  readonly reason: VoteReason | null;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** How many found an answer helpful, and why others did not. */
export interface VoteCount {
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: Readonly<Partial<Record<VoteReason, number>>>;
}

/** Keeps one vote per person and answer; a later one takes the place of the earlier. */
export interface VoteStore {
  /** `changed` when the person had voted on this answer before. */
  cast(vote: Vote): Promise<'new' | 'changed'>;
  count(answerKey: string): Promise<VoteCount>;
}

import type { AskerHash } from './asker.js';
import type { Vote, VoteCount, VoteReason, VoteStore } from './vote-store.js';

/** A VoteStore that forgets when the process ends; when full, the answer voted on longest ago is forgotten. */
export class MemoryVoteStore implements VoteStore {
  readonly #votes = new Map<string, Map<AskerHash, Vote>>();
  readonly #mostAnswers: number;

  /** @param mostAnswers Answers whose votes are kept; 10,000 by default, a guess. */
  constructor(mostAnswers = 10_000) {
    this.#mostAnswers = mostAnswers;
  }

  async cast(vote: Vote): Promise<'new' | 'changed'> {
    const votes = this.#votes.get(vote.answerKey) ?? new Map<AskerHash, Vote>();
    const outcome = votes.has(vote.voter) ? 'changed' : 'new';
    votes.set(vote.voter, vote);
    this.#votes.delete(vote.answerKey);
    this.#votes.set(vote.answerKey, votes);
    const [oldest] = this.#votes.keys();
    if (this.#votes.size > this.#mostAnswers && oldest !== undefined) this.#votes.delete(oldest);
    return outcome;
  }

  async count(answerKey: string): Promise<VoteCount> {
    const reasons: Partial<Record<VoteReason, number>> = {};
    let helpful = 0;
    let notHelpful = 0;
    for (const { isHelpful, reason } of this.#votes.get(answerKey)?.values() ?? []) {
      if (isHelpful) helpful++;
      else notHelpful++;
      if (!isHelpful && reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
    return { helpful, notHelpful, reasons };
  }

  /** One person's, the answer voted on longest ago first. For a MemoryPersonalDataStore. */
  allOf(voter: AskerHash): readonly Vote[] {
    return [...this.#votes.values()].flatMap((votes) => votes.get(voter) ?? []);
  }

  /** Forgets what fits; gives how many. For a MemoryPersonalDataStore. */
  erase(isToGo: (vote: Vote) => boolean): number {
    let erased = 0;
    for (const [answerKey, votes] of this.#votes) {
      for (const vote of [...votes.values()].filter(isToGo)) {
        votes.delete(vote.voter);
        erased++;
      }
      if (votes.size === 0) this.#votes.delete(answerKey);
    }
    return erased;
  }
}

import type { AskerHash } from './asker.js';
import type { MemoryGivenAnswerStore } from './memory-given-answer-store.js';
import type { MemoryReviewStore } from './memory-review-store.js';
import type { MemoryVoteStore } from './memory-vote-store.js';
import type { MemoryWatchStore } from './memory-watch-store.js';
import type {
  Deletion,
  Expiry,
  PersonalData,
  PersonalDataStore,
  RetentionLimits,
} from './personal-data.js';
import { writtenIn } from './personal-data.js';
import { erasedAnswer } from './review-item.js';

/** What stores in memory keep about people. */
export class MemoryPersonalDataStore implements PersonalDataStore {
  readonly #stores: {
    readonly reviews: MemoryReviewStore;
    readonly votes: MemoryVoteStore;
    readonly given: MemoryGivenAnswerStore;
    readonly watch: MemoryWatchStore;
  };

  constructor(stores: {
    readonly reviews: MemoryReviewStore;
    readonly votes: MemoryVoteStore;
    readonly given: MemoryGivenAnswerStore;
    readonly watch: MemoryWatchStore;
  }) {
    this.#stores = stores;
  }

  async export(asker: AskerHash): Promise<PersonalData> {
    const { reviews, votes, given } = this.#stores;
    return {
      requests: reviews.queue
        .allOf(asker)
        .map(({ request: { id, question, submittedAt, toldAt, withdrawnAt }, item }) => ({
          question,
          guildId: item.guildId,
          submittedAt,
          state: item.state.kind,
          toldAt,
          withdrawnAt,
          answer: reviews.queue.requests.get(id)?.answer ?? erasedAnswer,
          isForEveryone: reviews.queue.requests.get(id)?.isForEveryone === true,
          decision: withdrawnAt === null ? writtenIn(item.state) : null,
        })),
      votes: votes.allOf(asker).map(({ isHelpful, reason, at }) => ({ isHelpful, reason, at })),
      answers: given.allOf(asker).map(({ guildId, at }) => ({ guildId, at })),
    };
  }

  async delete(asker: AskerHash): Promise<Deletion> {
    const { reviews, votes, given } = this.#stores;
    return {
      ...reviews.queue.eraseAsker(asker),
      votes: votes.erase(({ voter }) => voter === asker),
      answers: given.erase((answer) => answer.asker === asker),
    };
  }

  async enforceRetention(limits: RetentionLimits): Promise<Expiry> {
    const { reviews, votes, given, watch } = this.#stores;
    const { closedItemsBefore, votesBefore, answersBefore, sightingsBefore } = limits;
    const before = (guildId: string) =>
      closedItemsBefore.get(guildId) ?? closedItemsBefore.get(null) ?? '';
    return {
      ...reviews.queue.eraseClosed(before),
      votes: votes.erase(({ at }) => at < votesBefore),
      answers: given.erase(({ at }) => at < answersBefore),
      sightings: watch.erase(sightingsBefore),
    };
  }
}

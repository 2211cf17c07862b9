import type { AskerHash } from '../../src/moderation/asker.js';
import type {
  Deletion,
  Expiry,
  PersonalData,
  PersonalDataStore,
  RetentionLimits,
} from '../../src/moderation/personal-data.js';
import { earlierIn, writtenIn } from '../../src/moderation/personal-data.js';
import { erasedAnswer } from '../../src/moderation/review-item.js';
import type { MemoryQueue } from './memory-queue.js';

/** What a MemoryReviewStore keeps about people; the model has no votes, given answers and sightings. */
export class MemoryPersonalData implements PersonalDataStore {
  readonly #queue: MemoryQueue;

  constructor(queue: MemoryQueue) {
    this.#queue = queue;
  }

  async export(asker: AskerHash): Promise<PersonalData> {
    const { requests } = this.#queue;
    return {
      requests: this.#queue
        .allOf(asker)
        .map(({ request: { id, question, submittedAt, toldAt, withdrawnAt }, item }) => ({
          question,
          guildId: item.guildId,
          submittedAt,
          state: item.state.kind,
          toldAt,
          withdrawnAt,
          answer: requests.get(id)?.answer ?? erasedAnswer,
          isForEveryone: requests.get(id)?.isForEveryone === true,
          decision: withdrawnAt === null ? writtenIn(item.state) : null,
          earlierDecisions: withdrawnAt === null ? earlierIn(item.state) : [],
          original: null,
          askedBack: null,
        })),
      votes: [],
      answers: [],
      limits: [],
    };
  }

  async delete(asker: AskerHash): Promise<Deletion> {
    return { ...this.#queue.eraseAsker(asker), votes: 0, answers: 0 };
  }

  async enforceRetention({ closedItemsBefore }: RetentionLimits): Promise<Expiry> {
    const before = (guildId: string) =>
      closedItemsBefore.get(guildId) ?? closedItemsBefore.get(null) ?? '';
    return { ...this.#queue.eraseClosed(before), votes: 0, answers: 0, sightings: 0 };
  }
}

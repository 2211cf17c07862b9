import type { AskerHash } from './asker.js';
import { questionKey } from './question-key.js';
import type { ModeratorId, ReviewItem, ReviewItemId, ReviewRequest } from './review-item.js';
import type { ReviewQuery, ReviewStore, Submission, Transition } from './review-store.js';
import { claimBy, type Decision, decideBy, withdrawBy } from './transitions.js';

/**
 * A ReviewStore that forgets when the process ends. Bounded: when full, the oldest item that is
 * closed makes room, and if none is closed, the oldest of all.
 */
export class MemoryReviewStore implements ReviewStore {
  readonly #items = new Map<ReviewItemId, ReviewItem>();
  readonly #most: number;
  #next = 1;

  /** @param most Items kept at once; 10,000 by default, a guess at weeks of a large server. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  async submit(request: ReviewRequest, at: string): Promise<Submission> {
    const key = questionKey(request.question);
    for (const item of this.#items.values()) {
      const isOpen = item.state.kind === 'pending' || item.state.kind === 'claimed';
      if (isOpen && item.asker === request.asker && questionKey(item.question) === key) {
        return { kind: 'waiting-already', item };
      }
    }
    this.#makeRoom();
    const id = String(this.#next++) as ReviewItemId;
    const item: ReviewItem = { ...request, id, submittedAt: at, state: { kind: 'pending' } };
    this.#items.set(id, item);
    return { kind: 'submitted', item };
  }

  async find(id: ReviewItemId): Promise<ReviewItem | null> {
    return this.#items.get(id) ?? null;
  }

  async list({
    state,
    guildId,
    after,
    limit = 25,
  }: ReviewQuery = {}): Promise<readonly ReviewItem[]> {
    const start = after === undefined ? 0 : Number(after);
    return [...this.#items.values()]
      .filter(
        (item) =>
          Number(item.id) > start &&
          (state === undefined || item.state.kind === state) &&
          (guildId === undefined || item.guildId === guildId),
      )
      .slice(0, Math.min(100, Math.max(1, limit)));
  }

  async claim(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition> {
    return this.#move(id, claimBy(by, at));
  }

  async release(id: ReviewItemId, by: ModeratorId): Promise<Transition> {
    return this.#move(id, decideBy(by, { kind: 'pending' }));
  }

  async answer(id: ReviewItemId, by: ModeratorId, reply: string, at: string): Promise<Transition> {
    return this.#move(id, decideBy(by, { kind: 'answered', by, at, reply }));
  }

  async reject(id: ReviewItemId, by: ModeratorId, reason: string, at: string): Promise<Transition> {
    return this.#move(id, decideBy(by, { kind: 'rejected', by, at, reason }));
  }

  async withdraw(id: ReviewItemId, asker: AskerHash, at: string): Promise<Transition> {
    return this.#move(id, withdrawBy(asker, at));
  }

  #move(id: ReviewItemId, decide: Decision): Transition {
    const item = this.#items.get(id);
    if (item === undefined) return { kind: 'not-found' };
    const transition = decide(item);
    this.#items.set(id, transition.item);
    return transition;
  }

  #makeRoom(): void {
    if (this.#items.size < this.#most) return;
    const items = [...this.#items.values()];
    const closed = items.find(({ state }) => state.kind !== 'pending' && state.kind !== 'claimed');
    const victim = closed ?? items[0];
    if (victim !== undefined) this.#items.delete(victim.id);
  }
}

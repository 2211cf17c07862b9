import type { Answer } from '../../src/answer/answer.js';
import type { AskerHash } from '../../src/moderation/asker.js';
import { questionKey } from '../../src/moderation/near-duplicate.js';
import {
  erasedAnswer,
  isDecided,
  isOpen,
  type PostedMessage,
  type ReviewItem,
  type ReviewItemId,
  type ReviewRequest,
  type ReviewRequestId,
  type Submitting,
  settledAt,
} from '../../src/moderation/review-item.js';
import type { Untold } from '../../src/moderation/review-store.js';
import { MemoryWordedMessageStore } from './memory-worded-message-store.js';

/** What is kept of an item: its words are those of a request. */
export type KeptItem = Omit<
  ReviewItem,
  'question' | 'terms' | 'answer' | 'askers' | 'isForEveryone' | 'telling'
> & {
  readonly wordedBy: ReviewRequestId | null;
  /** When somebody last began to post it; null before, and once its post was noted. */
  readonly postTakenAt: string | null;
  readonly postsLost: number;
};

/** What is kept of a request. */
export type KeptRequest = ReviewRequest & {
  readonly terms: readonly string[];
  readonly answer: Answer;
  readonly isForEveryone?: true;
  readonly original?: PostedMessage;
  /** `questionKey`; empty once the words are erased. */
  readonly key: string;
  /** Since when the asker is to be told; null when there is nothing to tell. */
  readonly dueAt: string | null;
  readonly takenAt: string | null;
};

/** The items and requests of a MemoryReviewStore, and what ties them to one another. */
export class MemoryQueue {
  readonly items = new Map<ReviewItemId, KeptItem>();
  readonly requests = new Map<ReviewRequestId, KeptRequest>();
  readonly #requestsIn = new Map<ReviewItemId, Set<ReviewRequestId>>();
  /** The messages that hold words about the items. */
  readonly worded = new MemoryWordedMessageStore(
    (id) => (this.items.get(id)?.wordedBy ?? null) !== null,
  );
  #nextRequest = 1;

  /** Every item, in the order of submission. */
  all(): readonly ReviewItem[] {
    return [...this.items.keys()].map((id) => this.view(id));
  }

  /** An item with its words; it must be there. */
  view(id: ReviewItemId): ReviewItem {
    const kept = this.items.get(id);
    if (kept === undefined) throw new Error(`expected item ${id}, found nothing`);
    const { wordedBy, postTakenAt: _, postsLost: __, ...item } = kept;
    const words = wordedBy === null ? undefined : this.requests.get(wordedBy);
    return {
      ...item,
      question: words?.question ?? '',
      terms: words?.terms ?? [],
      answer: words?.answer ?? erasedAnswer,
      ...(words?.isForEveryone === true ? { isForEveryone: true } : {}),
      ...(words?.original === undefined ? {} : { original: words.original }),
      askers: new Set(this.waitingIn(id).map(({ asker }) => asker)).size,
      telling: {
        waiting: this.#countDecided(kept, ({ dueAt }) => dueAt !== null),
        told: this.#countDecided(kept, ({ dueAt, toldAt }) => dueAt === null && toldAt !== null),
        lost: this.#countDecided(
          kept,
          ({ dueAt, toldAt, address }) => dueAt === null && toldAt === null && address === null,
        ),
      },
    };
  }

  /** Distinct people of whose requests something holds; 0 while nothing is decided. */
  #countDecided({ id, state }: KeptItem, holds: (request: KeptRequest) => boolean): number {
    if (!isDecided(state)) return 0;
    const those = this.waitingIn(id).filter(holds);
    return new Set(those.map(({ asker }) => asker)).size;
  }

  /** Whether somebody may have begun to tell what stands of an item. */
  isBegun(id: ReviewItemId): boolean {
    const kept = this.items.get(id);
    const settled = kept === undefined ? null : settledAt(kept.state);
    if (settled === null) return false;
    const isLater = (at: string | null) => at !== null && at >= settled;
    return this.#allIn(id).some(({ takenAt, toldAt }) => isLater(takenAt) || isLater(toldAt));
  }

  /** Requests of an item that were not withdrawn, oldest first. */
  waitingIn(id: ReviewItemId): readonly KeptRequest[] {
    return this.#allIn(id)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .sort((one, other) => Number(one.id) - Number(other.id));
  }

  #allIn(id: ReviewItemId): readonly KeptRequest[] {
    return [...(this.#requestsIn.get(id) ?? [])].flatMap((one) => this.requests.get(one) ?? []);
  }

  /** Adds a request, or puts it in the place of what it was. */
  keep(request: KeptRequest): void {
    const { id, itemId } = request;
    const before = this.requests.get(id)?.itemId;
    if (before !== undefined && before !== itemId) this.#requestsIn.get(before)?.delete(id);
    this.requests.set(id, request);
    const ids = this.#requestsIn.get(itemId) ?? new Set();
    this.#requestsIn.set(itemId, ids.add(id));
  }

  #forget({ id, itemId }: KeptRequest): void {
    this.requests.delete(id);
    this.#requestsIn.get(itemId)?.delete(id);
  }

  /** All that one person asks within one item. */
  sameAs({ itemId, asker }: KeptRequest): readonly KeptRequest[] {
    return this.waitingIn(itemId).filter((request) => request.asker === asker);
  }

  /** A new request in an item. */
  addRequest(submitting: Submitting, itemId: ReviewItemId, at: string): KeptRequest {
    const { guildId: _, ...words } = submitting;
    const request: KeptRequest = {
      ...words,
      id: String(this.#nextRequest++) as ReviewRequestId,
      itemId,
      submittedAt: at,
      toldAt: null,
      withdrawnAt: null,
      dueAt: null,
      takenAt: null,
      key: questionKey(submitting.question),
    };
    this.keep(request);
    return request;
  }

  /** Gives every item that has its words from a request those of its next one; gives their ids. */
  reword(words: ReviewRequestId): readonly ReviewItemId[] {
    const changed = [...this.items.values()].filter(({ wordedBy }) => wordedBy === words);
    for (const item of changed) {
      const next = this.waitingIn(item.id)[0]?.id ?? null;
      // What only moderators read may quote the words that are going.
      const state = item.state.kind === 'merged' ? { ...item.state, reason: '' } : item.state;
      this.items.set(item.id, { ...item, state, wordedBy: next });
      this.worded.erase(item.id, item.guildId, item.post);
    }
    return changed.map(({ id }) => id);
  }

  /** All requests of one person, oldest first. */
  allOf(asker: AskerHash): readonly Untold[] {
    return [...this.requests.values()]
      .filter((request) => request.asker === asker)
      .map((request) => ({ request: viewOf(request), item: this.view(request.itemId) }));
  }

  /** Deletes one person's requests, and items that nobody else asked. */
  eraseAsker(asker: AskerHash): {
    readonly requests: number;
    readonly posts: readonly PostedMessage[];
    readonly reworded: readonly ReviewItem[];
  } {
    const own = [...this.requests.values()].filter((request) => request.asker === asker);
    const posts: PostedMessage[] = [];
    const changed = new Set<ReviewItemId>();
    for (const request of own) {
      this.#forget(request);
      for (const id of this.reword(request.id)) changed.add(id);
      const item = this.items.get(request.itemId);
      if (item === undefined || this.waitingIn(item.id).length > 0) continue;
      if (item.post !== null) posts.push(item.post);
      this.drop(item.id);
    }
    const reworded = [...changed].filter((id) => this.items.has(id)).map((id) => this.view(id));
    return { requests: own.length, posts, reworded };
  }

  /** Deletes items that were closed before an instant of their server's. */
  eraseClosed(before: (guildId: string) => string): {
    readonly items: number;
    readonly requests: number;
    readonly posts: readonly PostedMessage[];
  } {
    const old = this.all().filter(
      ({ state, guildId }) => 'at' in state && !isOpen(state) && state.at < before(guildId),
    );
    let requests = 0;
    for (const { id } of old) requests += this.drop(id);
    return {
      items: old.length,
      requests,
      posts: old.flatMap(({ post }) => (post === null ? [] : [post])),
    };
  }

  /** Deletes an item with its requests; gives how many. */
  drop(id: ReviewItemId): number {
    const requests = this.#allIn(id);
    for (const request of requests) {
      this.#forget(request);
      this.reword(request.id);
    }
    const item = this.items.get(id);
    if (item !== undefined) this.worded.erase(id, item.guildId, item.post);
    this.items.delete(id);
    this.#requestsIn.delete(id);
    return requests.length;
  }
}

/** What of a request others may see. */
export function viewOf(kept: KeptRequest): ReviewRequest {
  const { id, itemId, asker, question, submittedAt, address, toldAt, withdrawnAt } = kept;
  return { id, itemId, asker, question, submittedAt, address, toldAt, withdrawnAt };
}

/** Longest due first. */
export function byDueTime(one: KeptRequest, other: KeptRequest): number {
  const [first, second] = [one.dueAt ?? '', other.dueAt ?? ''];
  return first < second ? -1 : first > second ? 1 : Number(one.id) - Number(other.id);
}

import type { Answer } from '../answer/answer.js';
import type { AskerHash } from './asker.js';
import { newHandle } from './handle.js';
import { isNearDuplicate, similarity } from './near-duplicate.js';
import { questionKey } from './question-key.js';
import {
  type Decision,
  erasedAnswer,
  type ModeratorId,
  type PostedMessage,
  type ReviewItem,
  type ReviewItemId,
  type ReviewRequest,
  type ReviewRequestId,
  type Submitting,
} from './review-item.js';
import { statsOf } from './review-stats.js';
import type {
  ReviewQuery,
  ReviewStats,
  ReviewStore,
  Submission,
  Transition,
  Untold,
} from './review-store.js';
import {
  claimBy,
  decideBy,
  isOpen,
  lapse,
  type Move,
  releaseBy,
  secondBy,
  sendBack,
} from './transitions.js';

/** What is kept of an item: its words are those of a request. */
type KeptItem = Omit<ReviewItem, 'question' | 'terms' | 'answer' | 'askers'> & {
  readonly wordedBy: ReviewRequestId | null;
};

type KeptRequest = ReviewRequest & {
  readonly terms: readonly string[];
  readonly answer: Answer;
  /** Since when the asker is to be told; null when there is nothing to tell. */
  readonly dueAt: string | null;
  readonly takenAt: string | null;
};

/**
 * A ReviewStore that forgets when the process ends. Bounded: when full, the oldest item that is
 * closed makes room, and if none is closed, the oldest of all. It keeps no audit log.
 */
export class MemoryReviewStore implements ReviewStore {
  readonly #items = new Map<ReviewItemId, KeptItem>();
  readonly #requests = new Map<ReviewRequestId, KeptRequest>();
  readonly #most: number;
  #nextItem = 1;
  #nextRequest = 1;

  /** @param most Items kept at once; 10,000 by default, a guess at weeks of a large server. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  async submit(submitting: Submitting, at: string): Promise<Submission> {
    const { question, terms, asker, guildId } = submitting;
    const open = this.#all().filter((item) => item.guildId === guildId && isOpen(item.state));
    const own = [...this.#requests.values()].find(
      (request) =>
        request.asker === asker &&
        request.withdrawnAt === null &&
        questionKey(request.question) === questionKey(question) &&
        open.some(({ id }) => id === request.itemId),
    );
    const same =
      open.find(({ id }) => id === own?.itemId) ??
      open.find((item) => isNearDuplicate(item.terms, terms));
    if (same !== undefined) {
      const waiting = own ?? this.#waitingIn(same.id).find((request) => request.asker === asker);
      if (waiting !== undefined) {
        return { kind: 'waiting-already', item: same, request: viewOf(waiting) };
      }
      const request = this.#addRequest(submitting, same.id, at);
      return { kind: 'joined', item: this.#view(same.id), request: viewOf(request) };
    }
    this.#makeRoom();
    const id = String(this.#nextItem++) as ReviewItemId;
    const request = this.#addRequest(submitting, id, at);
    this.#items.set(id, {
      id,
      handle: newHandle(),
      guildId,
      submittedAt: at,
      state: { kind: 'pending' },
      post: null,
      wordedBy: request.id,
    });
    return { kind: 'submitted', item: this.#view(id), request: viewOf(request) };
  }

  async find(id: ReviewItemId): Promise<ReviewItem | null> {
    return this.#items.has(id) ? this.#view(id) : null;
  }

  async findByHandle(handle: string): Promise<ReviewItem | null> {
    return this.#all().find((item) => item.handle === handle) ?? null;
  }

  async list({ guildId, states, after, limit = 25 }: ReviewQuery): Promise<readonly ReviewItem[]> {
    const start = after === undefined ? 0 : Number(after);
    return this.#all()
      .filter(
        (item) =>
          Number(item.id) > start &&
          item.guildId === guildId &&
          (states === undefined || states.includes(item.state.kind)),
      )
      .slice(0, Math.min(100, Math.max(1, limit)));
  }

  async similar(id: ReviewItemId, limit: number): Promise<readonly ReviewItem[]> {
    const item = await this.find(id);
    if (item === null) return [];
    return this.#all()
      .filter((other) => other.id !== id && other.guildId === item.guildId && isOpen(other.state))
      .map((other) => ({ other, score: similarity(item.terms, other.terms) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, Math.max(0, limit))
      .map(({ other }) => other);
  }

  async stats(guildId: string, since: string): Promise<ReviewStats> {
    return statsOf(
      this.#all().filter((item) => item.guildId === guildId),
      since,
    );
  }

  async claim(id: ReviewItemId, by: ModeratorId, at: string, until: string): Promise<Transition> {
    return this.#move(id, claimBy(by, at, until), at);
  }

  async release(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition> {
    return this.#move(id, releaseBy(by), at);
  }

  async decide(
    id: ReviewItemId,
    by: ModeratorId,
    decision: Decision,
    at: string,
    needsTwoModerators: boolean,
  ): Promise<Transition> {
    const target = decision.kind === 'merge' ? await this.find(decision.into) : null;
    return this.#move(id, decideBy(by, decision, at, { needsTwoModerators, target }), at);
  }

  async second(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition> {
    const state = this.#items.get(id)?.state;
    const isMerge = state?.kind === 'proposed' && state.decision.kind === 'merge';
    const target = isMerge ? await this.find(state.decision.into) : null;
    return this.#move(id, secondBy(by, at, target), at);
  }

  async sendBack(
    id: ReviewItemId,
    _by: ModeratorId,
    _reason: string,
    at: string,
    until: string,
  ): Promise<Transition> {
    return this.#move(id, sendBack(at, until), at);
  }

  async expireLeases(at: string): Promise<readonly ReviewItem[]> {
    const late = this.#all().filter((item) => lapse(at)(item).kind === 'done');
    return late.slice(0, 100).flatMap(({ id }) => {
      const transition = this.#move(id, lapse(at), at);
      return transition.kind === 'done' ? [transition.item] : [];
    });
  }

  async notePost(id: ReviewItemId, post: PostedMessage | null): Promise<void> {
    const item = this.#items.get(id);
    if (item !== undefined) this.#items.set(id, { ...item, post });
  }

  async requestsOf(asker: AskerHash): Promise<readonly Untold[]> {
    return this.allOf(asker).slice(-25).reverse();
  }

  async withdraw(id: ReviewRequestId, asker: AskerHash, at: string): Promise<Transition> {
    const request = this.#requests.get(id);
    const item = request === undefined ? undefined : this.#items.get(request.itemId);
    if (request === undefined || item === undefined) return { kind: 'not-found' };
    if (request.asker !== asker) return { kind: 'not-yours', item: this.#view(item.id) };
    if (request.withdrawnAt !== null || !isOpen(item.state)) {
      return { kind: 'wrong-state', item: this.#view(item.id) };
    }
    this.#requests.set(id, {
      ...request,
      withdrawnAt: at,
      address: null,
      question: '',
      terms: [],
      answer: erasedAnswer,
    });
    this.#reword(id);
    if (this.#waitingIn(item.id).length === 0) {
      this.#items.set(item.id, { ...item, wordedBy: null, state: { kind: 'withdrawn', at } });
    }
    return { kind: 'done', item: this.#view(item.id) };
  }

  async takeUntold(at: string, retryAfter: string, limit: number): Promise<readonly Untold[]> {
    const taken: Untold[] = [];
    const due = [...this.#requests.values()]
      .filter(({ dueAt, takenAt }) => dueAt !== null && (takenAt === null || takenAt < retryAfter))
      .sort(byDueTime);
    const met = new Set<string>();
    for (const request of due) {
      const key = `${request.itemId} ${request.asker}`;
      if (taken.length >= limit || met.has(key)) continue;
      met.add(key);
      for (const same of this.#sameAs(request)) {
        this.#requests.set(same.id, { ...same, takenAt: at });
      }
      taken.push({ request: viewOf(request), item: this.#view(request.itemId) });
    }
    return taken;
  }

  async noteTold(id: ReviewRequestId, at: string | null): Promise<void> {
    const request = this.#requests.get(id);
    if (request === undefined) return;
    for (const same of this.#sameAs(request)) {
      this.#requests.set(same.id, { ...same, address: null, dueAt: null, toldAt: at });
    }
  }

  /** All requests of one person, oldest first. For a MemoryPersonalDataStore. */
  allOf(asker: AskerHash): readonly Untold[] {
    return [...this.#requests.values()]
      .filter((request) => request.asker === asker)
      .map((request) => ({ request: viewOf(request), item: this.#view(request.itemId) }));
  }

  /** Deletes one person's requests, and items that nobody else asked. For a MemoryPersonalDataStore. */
  eraseAsker(asker: AskerHash): {
    readonly requests: number;
    readonly posts: readonly PostedMessage[];
    readonly reworded: readonly ReviewItem[];
  } {
    const own = [...this.#requests.values()].filter((request) => request.asker === asker);
    const posts: PostedMessage[] = [];
    const changed = new Set<ReviewItemId>();
    for (const request of own) {
      this.#requests.delete(request.id);
      for (const id of this.#reword(request.id)) changed.add(id);
      const item = this.#items.get(request.itemId);
      if (item === undefined || this.#waitingIn(item.id).length > 0) continue;
      if (item.post !== null) posts.push(item.post);
      this.#drop(item.id);
    }
    const reworded = [...changed].filter((id) => this.#items.has(id)).map((id) => this.#view(id));
    return { requests: own.length, posts, reworded };
  }

  /** Deletes items that were closed before an instant of their server's. For a MemoryPersonalDataStore. */
  eraseClosed(before: (guildId: string) => string): {
    readonly items: number;
    readonly requests: number;
    readonly posts: readonly PostedMessage[];
  } {
    const old = this.#all().filter(
      ({ state, guildId }) => 'at' in state && !isOpen(state) && state.at < before(guildId),
    );
    let requests = 0;
    for (const { id } of old) requests += this.#drop(id);
    return {
      items: old.length,
      requests,
      posts: old.flatMap(({ post }) => (post === null ? [] : [post])),
    };
  }

  #all(): readonly ReviewItem[] {
    return [...this.#items.keys()].map((id) => this.#view(id));
  }

  #view(id: ReviewItemId): ReviewItem {
    const kept = this.#items.get(id);
    if (kept === undefined) throw new Error(`expected item ${id}, found nothing`);
    const { wordedBy, ...item } = kept;
    const words = wordedBy === null ? undefined : this.#requests.get(wordedBy);
    return {
      ...item,
      question: words?.question ?? '',
      terms: words?.terms ?? [],
      answer: words?.answer ?? erasedAnswer,
      askers: new Set(this.#waitingIn(id).map(({ asker }) => asker)).size,
    };
  }

  /** Requests of an item that were not withdrawn, oldest first. */
  #waitingIn(id: ReviewItemId): readonly KeptRequest[] {
    return [...this.#requests.values()].filter(
      ({ itemId, withdrawnAt }) => itemId === id && withdrawnAt === null,
    );
  }

  /** All that one person asks within one item. */
  #sameAs({ itemId, asker }: KeptRequest): readonly KeptRequest[] {
    return this.#waitingIn(itemId).filter((request) => request.asker === asker);
  }

  #addRequest(submitting: Submitting, itemId: ReviewItemId, at: string): KeptRequest {
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
    };
    this.#requests.set(request.id, request);
    return request;
  }

  /** Gives every item that has its words from a request those of its next one; gives their ids. */
  #reword(words: ReviewRequestId): readonly ReviewItemId[] {
    const changed = [...this.#items.values()].filter(({ wordedBy }) => wordedBy === words);
    for (const item of changed) {
      const next = this.#waitingIn(item.id)[0]?.id ?? null;
      this.#items.set(item.id, { ...item, wordedBy: next });
    }
    return changed.map(({ id }) => id);
  }

  #move(id: ReviewItemId, move: Move, at: string): Transition {
    const kept = this.#items.get(id);
    if (kept === undefined) return { kind: 'not-found' };
    const transition = move(this.#view(id));
    if (transition.kind !== 'done') return transition;
    const { state } = transition.item;
    this.#items.set(id, { ...kept, state });
    for (const request of this.#waitingIn(id)) {
      if (state.kind === 'merged') {
        this.#requests.set(request.id, { ...request, itemId: state.into });
      } else if ((state.kind === 'answered' || state.kind === 'rejected') && request.address) {
        this.#requests.set(request.id, { ...request, dueAt: at });
      }
    }
    return { kind: 'done', item: this.#view(id) };
  }

  #drop(id: ReviewItemId): number {
    const requests = [...this.#requests.values()].filter(({ itemId }) => itemId === id);
    for (const request of requests) {
      this.#requests.delete(request.id);
      this.#reword(request.id);
    }
    this.#items.delete(id);
    return requests.length;
  }

  #makeRoom(): void {
    if (this.#items.size < this.#most) return;
    const items = [...this.#items.values()];
    const victim = items.find(({ state }) => !isOpen(state)) ?? items[0];
    if (victim !== undefined) this.#drop(victim.id);
  }
}

function byDueTime(one: KeptRequest, other: KeptRequest): number {
  const [first, second] = [one.dueAt ?? '', other.dueAt ?? ''];
  return first < second ? -1 : first > second ? 1 : Number(one.id) - Number(other.id);
}

/** What of a request others may see. */
function viewOf(kept: KeptRequest): ReviewRequest {
  const { terms: _, answer: __, dueAt: ___, takenAt: ____, ...request } = kept;
  return request;
}

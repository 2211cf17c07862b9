import type { AskerHash } from '../../src/moderation/asker.js';
import { bestAnswered } from '../../src/moderation/best-answered.js';
import { isNearDuplicate, questionKey, similarity } from '../../src/moderation/near-duplicate.js';
import {
  changesOf,
  type Decision,
  erasedAnswer,
  isOpen,
  type ModeratorId,
  newHandle,
  type PostedMessage,
  type ReviewItem,
  type ReviewItemId,
  type ReviewRequestId,
  type Submitting,
} from '../../src/moderation/review-item.js';
import type {
  Amending,
  OpenCaps,
  Posting,
  Retracting,
  ReviewQuery,
  ReviewStats,
  ReviewStore,
  Submission,
  Telling,
  TooMany,
  Transition,
  Untold,
} from '../../src/moderation/review-store.js';
import {
  amendBy,
  claimBy,
  decideBy,
  lapse,
  type Move,
  releaseBy,
  retractBy,
  secondBy,
  sendBack,
  undoBy,
} from '../../src/moderation/transitions.js';
import { byDueTime, MemoryQueue, viewOf } from './memory-queue.js';
import { statsOf } from './memory-stats.js';

/**
 * The model that a ReviewStore in a database is compared with: the same in plain maps. It keeps no
 * audit log.
 */
export class MemoryReviewStore implements ReviewStore {
  /** Also for a MemoryPersonalData. */
  readonly queue = new MemoryQueue();
  #nextItem = 1;

  async submit(submitting: Submitting, at: string): Promise<Submission> {
    const submission = this.#submit(submitting, at, null);
    if (submission.kind === 'too-many') throw new Error('expected no limit, found one');
    return submission;
  }

  async submitWithin(
    caps: OpenCaps,
    submitting: Submitting,
    at: string,
  ): Promise<Submission | TooMany> {
    return this.#submit(submitting, at, caps);
  }

  #submit(submitting: Submitting, at: string, caps: OpenCaps | null): Submission | TooMany {
    const { question, terms, asker, guildId } = submitting;
    const key = questionKey(question);
    const open = this.queue.all().filter((item) => item.guildId === guildId && isOpen(item.state));
    const own = [...this.queue.requests.values()].find(
      (request) =>
        request.asker === asker &&
        request.withdrawnAt === null &&
        request.key === key &&
        open.some(({ id }) => id === request.itemId),
    );
    const same =
      open.find(({ id }) => id === own?.itemId) ??
      open.find((item) => isNearDuplicate(item.terms, terms));
    if (same !== undefined) {
      const waiting =
        own ?? this.queue.waitingIn(same.id).find((request) => request.asker === asker);
      if (waiting !== undefined) {
        return { kind: 'waiting-already', item: same, request: viewOf(waiting) };
      }
    }
    const excess = caps === null ? null : this.#excess(submitting, caps);
    if (excess !== null) return excess;
    if (same !== undefined) {
      const request = this.queue.addRequest(submitting, same.id, at);
      return { kind: 'joined', item: this.queue.view(same.id), request: viewOf(request) };
    }
    const id = String(this.#nextItem++) as ReviewItemId;
    const request = this.queue.addRequest(submitting, id, at);
    this.queue.items.set(id, {
      id,
      handle: newHandle(),
      guildId,
      submittedAt: at,
      state: { kind: 'pending' },
      post: null,
      postTakenAt: null,
      postsLost: 0,
      wordedBy: request.id,
    });
    return { kind: 'submitted', item: this.queue.view(id), request: viewOf(request) };
  }

  async find(id: ReviewItemId): Promise<ReviewItem | null> {
    return this.queue.items.has(id) ? this.queue.view(id) : null;
  }

  async findByHandle(handle: string): Promise<ReviewItem | null> {
    return this.queue.all().find((item) => item.handle === handle) ?? null;
  }

  async list({ guildId, states, after, limit = 25 }: ReviewQuery): Promise<readonly ReviewItem[]> {
    const start = after === undefined ? 0 : Number(after);
    return this.queue
      .all()
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
    return this.queue
      .all()
      .filter((other) => other.id !== id && other.guildId === item.guildId && isOpen(other.state))
      .map((other) => ({ other, score: similarity(item.terms, other.terms) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, Math.max(0, limit))
      .map(({ other }) => other);
  }

  async findAnswered(
    guildId: string,
    terms: readonly string[],
    settledBefore: string,
  ): Promise<ReviewItem | null> {
    const items = this.queue.all().filter((item) => item.guildId === guildId);
    return bestAnswered(items, terms, settledBefore);
  }

  async answered(
    guildId: string,
    before: ReviewItemId | null,
    limit: number,
  ): Promise<readonly ReviewItem[]> {
    return this.queue
      .all()
      .filter((item) => item.guildId === guildId && item.state.kind === 'answered')
      .filter(({ id }) => before === null || Number(id) < Number(before))
      .reverse()
      .slice(0, Math.min(100, Math.max(1, limit)));
  }

  async stats(guildId: string, since: string): Promise<ReviewStats> {
    return statsOf(
      this.queue.all().filter((item) => item.guildId === guildId),
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
    tellAt = at,
  ): Promise<Transition> {
    const target = decision.kind === 'merge' ? await this.find(decision.into) : null;
    return this.#move(id, decideBy(by, decision, at, { needsTwoModerators, target }), tellAt);
  }

  async amend(
    id: ReviewItemId,
    by: ModeratorId,
    { reply, seen, needsTwoModerators, tellAt }: Amending,
    at: string,
  ): Promise<Transition> {
    return this.#move(id, amendBy(by, reply, at, { needsTwoModerators, seen }), tellAt ?? at);
  }

  async retract(
    id: ReviewItemId,
    by: ModeratorId,
    { reason, seen, tellAt }: Retracting,
    at: string,
  ): Promise<Transition> {
    return this.#move(id, retractBy(by, reason, at, seen), tellAt ?? at);
  }

  async undo(
    id: ReviewItemId,
    by: ModeratorId,
    at: string,
    { since, until }: { readonly since: string; readonly until: string },
  ): Promise<Transition> {
    const kept = this.queue.items.get(id);
    const move = undoBy(by, at, since, until);
    const outlook = kept === undefined ? null : move(this.queue.view(id));
    if (outlook !== null && outlook.kind !== 'done') return outlook;
    if (this.queue.isBegun(id)) return { kind: 'wrong-state', item: this.queue.view(id) };
    const moved = this.#move(id, move, at);
    if (moved.kind !== 'done') return moved;
    for (const request of this.queue.requests.values()) {
      if (request.itemId !== id) continue;
      if (!isOpen(moved.item.state) && request.toldAt === null) continue;
      this.queue.keep({ ...request, dueAt: null, takenAt: null });
    }
    return { kind: 'done', item: this.queue.view(id) };
  }

  async second(id: ReviewItemId, by: ModeratorId, at: string, tellAt = at): Promise<Transition> {
    const state = this.queue.items.get(id)?.state;
    const isMerge = state?.kind === 'proposed' && state.decision.kind === 'merge';
    const target = isMerge ? await this.find(state.decision.into) : null;
    return this.#move(id, secondBy(by, at, target), tellAt);
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
    const late = this.queue.all().filter((item) => lapse(at)(item).kind === 'done');
    return late.slice(0, 100).flatMap(({ id }) => {
      const transition = this.#move(id, lapse(at), at);
      return transition.kind === 'done' ? [transition.item] : [];
    });
  }

  async takePosting(id: ReviewItemId, at: string, retryAfter: string): Promise<Posting | null> {
    const item = this.queue.items.get(id);
    if (item === undefined || item.post !== null) return null;
    const { postTakenAt: takenBefore, postsLost: lost } = item;
    if (takenBefore !== null && takenBefore >= retryAfter) return null;
    this.queue.items.set(id, { ...item, postTakenAt: at });
    return { takenBefore, lost };
  }

  async leavePosting(id: ReviewItemId): Promise<void> {
    const item = this.queue.items.get(id);
    if (item !== undefined) this.queue.items.set(id, { ...item, postTakenAt: null });
  }

  async notePost(id: ReviewItemId, post: PostedMessage): Promise<void> {
    const item = this.queue.items.get(id);
    if (item !== undefined) this.queue.items.set(id, { ...item, post, postTakenAt: null });
    // The item was deleted while it was being posted.
    else this.queue.worded.erase(id, '', post);
  }

  async noteLostPost(id: ReviewItemId, post: PostedMessage): Promise<void> {
    const item = this.queue.items.get(id);
    if (item?.post?.messageId !== post.messageId || item.post.channelId !== post.channelId) return;
    this.queue.items.set(id, {
      ...item,
      post: null,
      postTakenAt: null,
      postsLost: item.postsLost + 1,
    });
  }

  async requestsOf(asker: AskerHash): Promise<readonly Untold[]> {
    return this.queue.allOf(asker).slice(-25).reverse();
  }

  async withdraw(id: ReviewRequestId, asker: AskerHash, at: string): Promise<Transition> {
    const request = this.queue.requests.get(id);
    const item = request === undefined ? undefined : this.queue.items.get(request.itemId);
    if (request === undefined || item === undefined) return { kind: 'not-found' };
    if (request.asker !== asker) return { kind: 'not-yours', item: this.queue.view(item.id) };
    if (request.withdrawnAt !== null || !isOpen(item.state)) {
      return { kind: 'wrong-state', item: this.queue.view(item.id) };
    }
    const { isForEveryone: _, ...kept } = request;
    this.queue.keep({
      ...kept,
      withdrawnAt: at,
      address: null,
      question: '',
      key: '',
      terms: [],
      answer: erasedAnswer,
    });
    this.queue.reword(id);
    if (this.queue.waitingIn(item.id).length === 0) {
      this.queue.items.set(item.id, { ...item, wordedBy: null, state: { kind: 'withdrawn', at } });
    }
    return { kind: 'done', item: this.queue.view(item.id) };
  }

  async takeUntold(at: string, retryAfter: string, limit: number): Promise<readonly Telling[]> {
    const taken: Telling[] = [];
    const due = [...this.queue.requests.values()]
      .filter(
        ({ dueAt, takenAt }) =>
          dueAt !== null && dueAt <= at && (takenAt === null || takenAt < retryAfter),
      )
      .sort(byDueTime);
    const met = new Set<string>();
    for (const request of due) {
      const key = `${request.itemId} ${request.asker}`;
      if (taken.length >= limit || met.has(key)) continue;
      met.add(key);
      for (const same of this.queue.sameAs(request)) {
        this.queue.keep({ ...same, takenAt: at });
      }
      taken.push({
        request: viewOf(request),
        item: this.queue.view(request.itemId),
        takenBefore: request.takenAt,
        dueAt: request.dueAt ?? at,
      });
    }
    return taken;
  }

  async keepTelling(id: ReviewRequestId, at: string): Promise<void> {
    const request = this.queue.requests.get(id);
    if (request === undefined || request.dueAt === null) return;
    for (const same of this.queue.sameAs(request)) this.queue.keep({ ...same, takenAt: at });
  }

  async noteTold(id: ReviewRequestId, at: string | null, dueAt?: string): Promise<void> {
    const request = this.queue.requests.get(id);
    if (request === undefined) return;
    const isAnswered = this.queue.items.get(request.itemId)?.state.kind === 'answered';
    const isSettled = at === null || dueAt === undefined || dueAt === request.dueAt;
    for (const same of this.queue.sameAs(request)) {
      this.queue.keep({
        ...same,
        toldAt: at,
        ...(isSettled ? { dueAt: null } : { takenAt: null }),
        ...(at === null || !isAnswered ? { address: null } : {}),
      });
    }
  }

  #move(id: ReviewItemId, move: Move, tellAt: string): Transition {
    const kept = this.queue.items.get(id);
    if (kept === undefined) return { kind: 'not-found' };
    const before = kept.state;
    const transition = move(this.queue.view(id));
    if (transition.kind !== 'done') return transition;
    const { state } = transition.item;
    this.queue.items.set(id, { ...kept, state });
    const isNews =
      (state.kind === 'answered' || state.kind === 'rejected') &&
      (before.kind !== state.kind || changesOf(state).length > changesOf(before).length);
    for (const request of this.queue.waitingIn(id)) {
      if (state.kind === 'merged') {
        this.queue.keep({ ...request, itemId: state.into });
      } else if (isNews && request.address) {
        this.queue.keep({ ...request, dueAt: tellAt, takenAt: null });
      }
    }
    return { kind: 'done', item: this.queue.view(id) };
  }

  #excess({ asker, guildId }: Submitting, { perGuild, inAll }: OpenCaps): TooMany | null {
    const waiting = this.queue
      .allOf(asker)
      .filter(({ request, item }) => request.withdrawnAt === null && isOpen(item.state));
    const all = new Set(waiting.map(({ item }) => item.id)).size;
    const here = new Set(
      waiting.filter(({ item }) => item.guildId === guildId).map(({ item }) => item.id),
    ).size;
    if (here >= perGuild) return { kind: 'too-many', where: 'perGuild', open: here };
    return all >= inAll ? { kind: 'too-many', where: 'inAll', open: all } : null;
  }
}

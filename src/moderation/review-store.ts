import type { AskerHash } from './asker.js';
import type {
  Decision,
  ModeratorId,
  PostedMessage,
  Reply,
  ReviewItem,
  ReviewItemId,
  ReviewRequest,
  ReviewRequestId,
  ReviewState,
  Submitting,
} from './review-item.js';

/** What became of a request. */
export interface Submission {
  /**
   * `joined`: somebody else's near-duplicate waits already, and this asker now waits with them.
   * `waiting-already`: the same asker waits for this, or nearly this, already; nothing was added.
   */
  readonly kind: 'submitted' | 'joined' | 'waiting-already';
  readonly item: ReviewItem;
  readonly request: ReviewRequest;
}

/** The asker waits for as many answers as one person may, in this server or in all of them; nothing was added. */
export interface TooMany {
  readonly kind: 'too-many';
  readonly where: keyof OpenCaps;
  readonly open: number;
}

/** The moderators of the server take no questions from the asker; nothing was added. */
export interface Blocked {
  readonly kind: 'blocked';
}

/** How many open questions one person may have at once. */
export interface OpenCaps {
  readonly perGuild: number;
  readonly inAll: number;
}

/** What became of a decision. Only `done` changed anything; `item` is how it stands now. */
export type Transition =
  | { readonly kind: 'done'; readonly item: ReviewItem }
  /** It stands so already: the same press twice, or somebody else was quicker. */
  | { readonly kind: 'wrong-state'; readonly item: ReviewItem }
  /** Somebody else's claim, somebody else's question, or one's own proposal to second. */
  | { readonly kind: 'not-yours'; readonly item: ReviewItem }
  | { readonly kind: 'not-found' };

/** Other words for an answer. */
export interface Amending {
  readonly reply: Reply;
  /** How many changes the answer had when the moderator read it. */
  readonly seen: number;
  readonly needsTwoModerators: boolean;
  /** When the askers are to be told; at once when absent. */
  readonly tellAt?: string;
}

/** Why an answer is taken back. */
export interface Retracting extends Pick<Amending, 'seen' | 'tellAt'> {
  readonly reason: string;
}

/** Which items to list, oldest first. */
export interface ReviewQuery {
  readonly guildId: string;
  readonly states?: readonly ReviewState['kind'][];
  /** Only items after this one in submission order. */
  readonly after?: ReviewItemId;
  /** 1 to 100; 25 when absent. */
  readonly limit?: number;
}

/** How the queue of one server stands. */
export interface ReviewStats {
  readonly byState: Readonly<Record<ReviewState['kind'], number>>;
  /** When the oldest open item was submitted; null when none is open. */
  readonly oldestOpenAt: string | null;
  /** Of those decided since the given instant: milliseconds from submission to decision; null when none. */
  readonly medianDecisionMs: number | null;
  /** Decisions since the given instant, by moderator, most first. */
  readonly decisions: readonly { readonly by: ModeratorId; readonly count: number }[];
}

/** An asker who is to be told what was decided. */
export interface Untold {
  readonly request: ReviewRequest;
  readonly item: ReviewItem;
}

/** An asker whom whoever took this is to tell. */
export interface Telling extends Untold {
  /** When this was handed out before, or kept last: then they may have been told already. Null the first time. */
  readonly takenBefore: string | null;
  /** Since when they are to be told. */
  readonly dueAt: string;
}

/** An item that whoever took this is to post. */
export interface Posting {
  /** When this was taken before: then it may be posted already. Null the first time. */
  readonly takenBefore: string | null;
  /** How many posts of the item were lost before. */
  readonly lost: number;
}

/**
 * The queue that moderators work through. It keeps the states: of two decisions at once, also from
 * two processes, exactly one is `done`. It does not know who may moderate; doors look that up at
 * every press. What a moderator does is noted in the audit log in the same transaction.
 * All instants are ISO 8601 UTC and come from the caller.
 */
export interface ReviewStore {
  /** Joins an open near-duplicate of the same server (`isNearDuplicate`), or makes a new item. */
  submit(request: Submitting, at: string): Promise<Submission>;
  /**
   * The same, but not beyond so many open questions of one person, also when several are sent at once;
   * where moderators have limited the asker, see `AskerLimitStore`, not beyond that.
   */
  submitWithin(
    caps: OpenCaps,
    request: Submitting,
    at: string,
  ): Promise<Submission | TooMany | Blocked>;
  find(id: ReviewItemId): Promise<ReviewItem | null>;
  /** By the random name that its buttons carry. */
  findByHandle(handle: string): Promise<ReviewItem | null>;
  list(query: ReviewQuery): Promise<readonly ReviewItem[]>;
  /**
   * The question of a server that moderators have answered and that asks nearly the same, by its
   * asker's words or by its public wording (`isNearDuplicate`): the most similar one, then the newest;
   * null when there is none. An answer that was taken back is none, nor one that was decided or
   * changed after `settledBefore`, because it may still be undone.
   */
  findAnswered(
    guildId: string,
    terms: readonly string[],
    settledBefore: string,
  ): Promise<ReviewItem | null>;
  /** Answered items of a server, newest first, before one of them or from the newest; 100 at most. */
  answered(
    guildId: string,
    before: ReviewItemId | null,
    limit: number,
  ): Promise<readonly ReviewItem[]>;
  /** Open items of the same server that ask something similar, most similar first; itself excluded. */
  similar(id: ReviewItemId, limit: number): Promise<readonly ReviewItem[]>;
  stats(guildId: string, since: string): Promise<ReviewStats>;

  /** From pending, or a lease that ran out, to claimed until `until`; one's own claim is renewed. */
  claim(id: ReviewItemId, by: ModeratorId, at: string, until: string): Promise<Transition>;
  /** From claimed back to pending, by the one who claimed it. */
  release(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition>;
  /**
   * From claimed to decided, by the one who claimed it, also late as long as the item was neither put
   * back nor claimed by another; to `proposed` when a second moderator must consent. A merge moves the
   * askers to the other item, which must be an open one of the same server (`wrong-state` otherwise).
   * @param tellAt when the askers are to be told; at once when absent
   */
  decide(
    id: ReviewItemId,
    by: ModeratorId,
    decision: Decision,
    at: string,
    needsTwoModerators: boolean,
    tellAt?: string,
  ): Promise<Transition>;
  /** From proposed to decided, or a proposed change made, by another moderator than the one who proposed. */
  second(id: ReviewItemId, by: ModeratorId, at: string, tellAt?: string): Promise<Transition>;
  /**
   * Puts other words in the place of an answer, or proposes them, see `amendBy`. Who was told before
   * is told again.
   */
  amend(id: ReviewItemId, by: ModeratorId, amending: Amending, at: string): Promise<Transition>;
  /** Takes an answer back, see `retractBy`. Who was told before is told so. */
  retract(
    id: ReviewItemId,
    by: ModeratorId,
    retracting: Retracting,
    at: string,
  ): Promise<Transition>;
  /**
   * Takes the last decision or change back, see `undoBy`; `wrong-state` once anybody may have been
   * told of it.
   */
  undo(
    id: ReviewItemId,
    by: ModeratorId,
    at: string,
    limits: { readonly since: string; readonly until: string },
  ): Promise<Transition>;
  /** From proposed back to claimed by its proposer, with a reason; a proposer may take the proposal back too. */
  sendBack(
    id: ReviewItemId,
    by: ModeratorId,
    reason: string,
    at: string,
    until: string,
  ): Promise<Transition>;
  /** Puts leases that ran out before `at` back to pending; gives the items that changed, 100 at most. */
  expireLeases(at: string): Promise<readonly ReviewItem[]>;

  /**
   * Takes an item that has no post, so that nobody else posts it: null when it has one, is gone, or
   * somebody has taken it since `retryAfter` (an instant before `at`).
   */
  takePosting(id: ReviewItemId, at: string, retryAfter: string): Promise<Posting | null>;
  /** What was taken was not posted, for sure: whoever comes next may. */
  leavePosting(id: ReviewItemId): Promise<void>;
  /** Notes where the item is posted. */
  notePost(id: ReviewItemId, post: PostedMessage): Promise<void>;
  /** Notes that this post of the item is gone, unless it has another one by now. */
  noteLostPost(id: ReviewItemId, post: PostedMessage): Promise<void>;

  /** One person's requests, newest first, with the items they belong to; 25 at most. */
  requestsOf(asker: AskerHash): Promise<readonly Untold[]>;
  /**
   * Takes one's own request back while its item is open, and erases its words and its address. If
   * others wait, the item takes the words of the next of them; if not, it is withdrawn.
   */
  withdraw(id: ReviewRequestId, asker: AskerHash, at: string): Promise<Transition>;
  /**
   * Hands out requests whose item is answered or rejected and whose asker is to be told by now. What is handed
   * out is handed out again only after `retryAfter` (an instant before `at`), should a process die
   * between taking and telling; so each asker is told once, and not never. Longest decided first.
   */
  takeUntold(at: string, retryAfter: string, limit: number): Promise<readonly Telling[]>;
  /** Whoever took it is still at it: it is handed out again only when that was before `retryAfter`. */
  keepTelling(id: ReviewRequestId, at: string): Promise<void>;
  /**
   * The asker was told, or (`null`) cannot be. The address of whoever was told an answer is kept as
   * long as the item, because the answer may be changed; else it is erased. It holds for every request
   * of theirs in the same item, as there are after a merge.
   * @param dueAt of what they were told: what was changed meanwhile they are still to be told
   */
  noteTold(id: ReviewRequestId, at: string | null, dueAt?: string): Promise<void>;
}

/** Every answered item of a server, newest first; they are read a portion at a time. */
export async function* eachAnswered(
  reviews: Pick<ReviewStore, 'answered'>,
  guildId: string,
  from: ReviewItemId | null = null,
): AsyncGenerator<ReviewItem> {
  const limit = 100;
  for (let before = from; ; ) {
    const items = await reviews.answered(guildId, before, limit);
    yield* items;
    before = items.at(-1)?.id ?? null;
    if (items.length < limit) return;
  }
}

/** All items of a server in certain states, oldest first; they are read a portion at a time. */
export async function* eachItem(
  reviews: Pick<ReviewStore, 'list'>,
  guildId: string,
  states: readonly ReviewState['kind'][],
): AsyncGenerator<ReviewItem> {
  const limit = 100;
  for (let after: ReviewItemId | undefined; ; ) {
    const query = { guildId, states, limit, ...(after === undefined ? {} : { after }) };
    const items = await reviews.list(query);
    yield* items;
    after = items.at(-1)?.id;
    if (items.length < limit) return;
  }
}

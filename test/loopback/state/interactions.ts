import { randomBytes } from 'node:crypto';
import { type InteractionType, MessageFlags } from 'discord.js';
import { refusal } from '../api-error.js';
import type { JsonObject } from '../json.js';
import { limits } from '../limits.js';
import type { ChannelRecord } from './channels.js';
import { Listeners } from './events.js';
import type { MessageRecord } from './messages.js';
import type { UserRecord } from './users.js';
import type { World } from './world.js';

/**
 * How far an interaction has come:
 * `pending → deferred | updating | answered | modal | choices`, or `pending → failed` after 3 s.
 * `deferred` shows "thinking", `updating` shows nothing yet; the first edit makes both `answered`.
 */
export type InteractionState =
  | 'pending'
  | 'deferred'
  | 'updating'
  | 'answered'
  | 'modal'
  | 'choices'
  | 'failed';

/** What can happen to an interaction that its person notices. */
export type InteractionChange =
  | { readonly what: 'deferred' | 'acknowledged' | 'failed' }
  | { readonly what: 'message'; readonly message: MessageRecord }
  | { readonly what: 'modal'; readonly modal: JsonObject }
  | { readonly what: 'choices'; readonly choices: readonly JsonObject[] };

/** One use of a command, component or modal. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  /** Milliseconds, by the world's clock. */
  readonly createdAt: number;
  /** Milliseconds, real and monotonic: for measuring the bot. */
  readonly sentAt: number;
  state: InteractionState;
  /** The message that a component stands on, directly or through a modal. */
  readonly source: MessageRecord | null;
  /** What `@original` means once there is an answer. */
  original: MessageRecord | null;
  followUps: number;
  readonly userInstallOnly: boolean;
  readonly owners: JsonObject;
  readonly focusedType: 'string' | 'number';
  /** What the message that answers it says of its origin. */
  readonly metadata: JsonObject;
  readonly commandName: string | null;
  readonly changes: Listeners<InteractionChange>;
  readonly history: InteractionChange[];
}

/** What is needed to begin an interaction. */
export type NewInteraction = Pick<
  InteractionRecord,
  'type' | 'user' | 'channel' | 'source' | 'userInstallOnly' | 'owners' | 'commandName'
> & { readonly focusedType?: 'string' | 'number'; readonly metadata?: JsonObject };

/** All interactions whose token may still be used, and the deadlines that they are under. */
export class InteractionBook {
  readonly #world: World;
  readonly #byToken = new Map<string, InteractionRecord>();
  readonly #byId = new Map<string, InteractionRecord>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Begins an interaction; unless it is answered within 3 s it fails. */
  open(fresh: NewInteraction): InteractionRecord {
    const { clock, ids } = this.#world;
    const id = ids.next();
    const record: InteractionRecord = {
      ...fresh,
      id,
      token: `${id}.${randomBytes(24).toString('base64url')}`,
      createdAt: clock.now(),
      sentAt: performance.now(),
      state: 'pending',
      original: null,
      followUps: 0,
      focusedType: fresh.focusedType ?? 'string',
      metadata: { id, ...fresh.metadata },
      changes: new Listeners(),
      history: [],
    };
    this.#byToken.set(record.token, record);
    this.#byId.set(id, record);
    const cancel = clock.schedule(limits.firstAnswerMs, () => this.#failIfPending(record));
    record.changes.add(() => cancel());
    clock.schedule(limits.tokenMs, () => {
      if (record.state === 'deferred' || record.state === 'updating') this.fail(record);
    });
    // The token is remembered a little longer, so that its use can be refused by the right name.
    clock.schedule(limits.tokenMs * 2, () => {
      this.#byToken.delete(record.token);
      this.#byId.delete(record.id);
    });
    return record;
  }

  /**
   * The interaction that a first answer is for.
   * @throws ApiError 10062 when there is none, or its 3 s are over; 40060 when it has an answer
   */
  forCallback(id: string, token: string): InteractionRecord {
    const record = this.#byId.get(id);
    if (record === undefined || record.token !== token || record.state === 'failed') {
      throw refusal('unknownInteraction');
    }
    if (record.state !== 'pending') throw refusal('alreadyAcknowledged');
    return record;
  }

  /** The interaction of that id and token, whatever its state. */
  peek(id: string, token: string): InteractionRecord | undefined {
    const record = this.#byId.get(id);
    return record?.token === token ? record : undefined;
  }

  /**
   * The interaction that a token stands for, in the requests after the first answer.
   * @throws ApiError 50027 when its 15 minutes are over; 10015 when there is none, or no first answer
   */
  forWebhook(token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (record === undefined) throw refusal('unknownWebhook');
    if (this.#world.clock.now() - record.createdAt >= limits.tokenMs) throw refusal('invalidToken');
    if (record.state === 'pending' || record.state === 'failed') throw refusal('unknownWebhook');
    return record;
  }

  /** Notes a change and tells the person. */
  note(record: InteractionRecord, change: InteractionChange): void {
    record.history.push(change);
    record.changes.tell(change);
  }

  fail(record: InteractionRecord): void {
    record.state = 'failed';
    this.note(record, { what: 'failed' });
  }

  /** Whether what answers this interaction is seen by its person alone. */
  isEphemeral(record: InteractionRecord): boolean {
    return ((record.original?.payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  }

  #failIfPending(record: InteractionRecord): void {
    if (record.state === 'pending') this.fail(record);
  }
}

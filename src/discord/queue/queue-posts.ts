import type { APIMessage } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings, GuildSettingsStore } from '../../moderation/guild-settings.js';
import {
  isOpen,
  type PostedMessage,
  type ReviewItem,
  type ReviewItemId,
} from '../../moderation/review-item.js';
import type { ReviewStore } from '../../moderation/review-store.js';
import { restErrors } from '../limits.js';
import { plainLabel } from '../render/plain-text.js';
import { readStandingId } from '../render/standing-id.js';
import { textView, type View } from '../render/view.js';
import type { GuildDirectory } from '../reply/guild-directory.js';
import type { Delivery, Finding, Messenger, NotDelivered, Outgoing } from '../reply/messenger.js';
import { speakInGuild } from '../reply/speak-in-guild.js';
import { workLeaseMs } from '../reply/work-lease.js';
import { mayHoldWords } from './channel-audience.js';
import { renderQueuePost } from './queue-post-view.js';
import { type QueueTroubles, troubleOf } from './queue-trouble.js';
import { Refusals } from './refusals.js';

/** What the posts are made of. */
export interface QueuePostDependencies {
  readonly reviews: ReviewStore;
  readonly settings: GuildSettingsStore;
  readonly messenger: Messenger;
  readonly guilds: GuildDirectory;
  readonly troubles: QueueTroubles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Posts that are lost more often than this are posted anew with a pause in between. Guesses. */
const maxLostAtOnce = 4;
const lostPauseMs = 10 * 60_000;

/** What this process last saw shown of an item. */
interface Shown {
  /** Null when it is to be looked at anew. */
  readonly face: string | null;
  /** Whether it may have been decided elsewhere since. */
  readonly isOpen: boolean;
  readonly guildId: string;
  readonly post: PostedMessage | null;
}

/**
 * Keeps the posts in the review channels as the items are: posts what is new, edits what has
 * changed, whoever changed it, and posts anew what is gone. One item's posting and editing never
 * overlap; of several processes one posts.
 */
export class QueuePosts {
  readonly #dependencies: QueuePostDependencies;
  /** After a restart every open post is edited once. */
  readonly #shown = new LRUCache<ReviewItemId, Shown>({ max: 20_000 });
  readonly #lines = new Map<ReviewItemId, Promise<void>>();
  /** When an item's post was last found gone. */
  readonly #lostAt = new LRUCache<ReviewItemId, number>({ max: 1_000 });
  readonly #refusals: Refusals;
  /** Where `verify` goes on. */
  #verified = 0;
  /** Posts of forums whose title this process has taken the question out of. */
  readonly #untitled = new LRUCache<ReviewItemId, true>({ max: 20_000 });

  constructor(dependencies: QueuePostDependencies) {
    this.#dependencies = dependencies;
    this.#refusals = new Refusals(dependencies.now);
  }

  /** Brings an item's post up to date. Nothing happens when it is, or when there is nowhere to post it. */
  show(id: ReviewItemId): Promise<void> {
    const before = this.#lines.get(id) ?? Promise.resolve();
    const work = before.then(() => this.#show(id));
    // Whoever waits gets the failure; the next in line does not.
    const settled = work.catch(() => undefined);
    this.#lines.set(id, settled);
    void settled.then(() => {
      if (this.#lines.get(id) === settled) this.#lines.delete(id);
    });
    return work;
  }

  /** A press has shown the item in its post already. */
  noteShown(item: ReviewItem, hidesWords: boolean): void {
    this.#remember(item, faceOf(item, hidesWords));
  }

  /** Items that this process has shown open and that may have been decided elsewhere since. */
  shownOpen(): readonly ReviewItemId[] {
    return this.#open().map(([id]) => id);
  }

  /** Gives the channels of a server that refused the bot another chance; false when there are none. */
  retry(guildId: string): boolean {
    return this.#refusals.liftAll(guildId);
  }

  /** Somebody would ask, and nobody has chosen where questions go: those who run the server are told. */
  async reportUnset(guildId: string): Promise<void> {
    const settings = await this.#dependencies.settings.read(guildId);
    await this.#dependencies.troubles.begin(guildId, { kind: 'not-set' }, settings);
  }

  /** Whether something keeps new questions from the moderators of a server. */
  isInTrouble(guildId: string): Promise<boolean> {
    return this.#dependencies.troubles.holds(guildId);
  }

  /** Open items whose posts may be gone, or out of reach: they are looked at when they are shown next. */
  suspect(isSuspect: (post: PostedMessage, guildId: string) => boolean): readonly ReviewItemId[] {
    const suspects = this.#open().filter(
      ([, { post, guildId }]) => post !== null && isSuspect(post, guildId),
    );
    for (const [id, shown] of suspects) this.#shown.set(id, { ...shown, face: null });
    return suspects.map(([id]) => id);
  }

  /**
   * Looks whether some posts still stand, others the next time: for what happens while Discord tells
   * this process nothing. Gives the items whose posts are gone.
   */
  async verify(most: number): Promise<readonly ReviewItemId[]> {
    const open = this.#open().filter(
      ([, { post }]) => post !== null && !this.#refusals.holds(post.channelId),
    );
    const from = open.length === 0 ? 0 : this.#verified % open.length;
    const chosen = [...open.slice(from), ...open.slice(0, from)].slice(0, most);
    this.#verified = from + chosen.length;
    const gone: ReviewItemId[] = [];
    for (const [id, shown] of chosen) {
      if (shown.post === null) continue;
      const { kind } = await this.#dependencies.messenger.read(shown.post);
      if (kind !== 'gone') continue;
      this.#shown.set(id, { ...shown, face: null });
      gone.push(id);
    }
    return gone;
  }

  #open(): readonly (readonly [ReviewItemId, Shown])[] {
    return [...this.#shown.entries()].filter(([, shown]) => shown.isOpen);
  }

  #remember({ id, guildId, post, state }: ReviewItem, face: string | null): void {
    this.#shown.set(id, { face, isOpen: face === null || isOpen(state), guildId, post });
  }

  async #show(id: ReviewItemId): Promise<void> {
    const item = await this.#dependencies.reviews.find(id);
    if (item === null) {
      this.#shown.delete(id);
      return;
    }
    // Who reads its post is known without the settings, unless everybody does.
    const isShown =
      item.post !== null &&
      this.#dependencies.guilds.everybodyReads(item.guildId, item.post.channelId) === false &&
      this.#shown.get(id)?.face === faceOf(item, false);
    if (isShown) return;
    const settings = await this.#dependencies.settings.read(item.guildId);
    if (item.post === null) {
      if (isOpen(item.state)) await this.#post(item, settings);
      return;
    }
    const face = faceOf(item, this.#hidesWords(item, item.post.channelId, settings));
    if (this.#shown.get(id)?.face === face) return;
    if (!(await this.#edit(item, item.post, settings))) return;
    // An open question whose post is gone or out of reach is posted anew.
    await this.#dependencies.reviews.noteLostPost(id, item.post);
    this.#shown.delete(id);
    if (isOpen(item.state)) await this.#post({ ...item, post: null }, settings);
  }

  /** Edits the post; true when it is lost. */
  async #edit(item: ReviewItem, post: PostedMessage, settings: GuildSettings): Promise<boolean> {
    const { messenger, guilds, troubles } = this.#dependencies;
    const place = guilds.channel(item.guildId, post.channelId);
    const isChosen = isIn(post, place, settings.reviewChannelId);
    if (isOpen(item.state) && place?.isThread() && place.locked === true) return true;
    if (this.#refusals.holds(post.channelId)) {
      return isOpen(item.state) && !isChosen && this.#canPost(settings);
    }
    const say = speakInGuild(item.guildId, settings, guilds);
    const hidesWords = this.#hidesWords(item, post.channelId, settings);
    const sent = await messenger.edit(post, renderQueuePost(item, say, hidesWords));
    if (sent.kind === 'sent') {
      this.#refusals.lift(post.channelId);
      const isTitled = !hidesWords || (await this.#takeTitle(item, post, say));
      this.#remember(item, isTitled ? faceOf(item, hidesWords) : null);
      if (isChosen && settings.reviewChannelId !== null) {
        await troubles.end(item.guildId, settings.reviewChannelId, settings);
      }
      return false;
    }
    if (sent.kind === 'gone') return true;
    this.#remember(item, null);
    if (!isRefused(sent)) return false;
    if (isOpen(item.state) && sent.code === restErrors.threadLocked) return true;
    if (isOpen(item.state) && !isChosen && this.#canPost(settings)) return true;
    this.#refusals.add(item.guildId, post.channelId);
    if (isOpen(item.state) && isChosen && settings.reviewChannelId !== null) {
      await this.#report(item.guildId, sent, settings.reviewChannelId, settings);
    }
    return false;
  }

  async #post(item: ReviewItem, settings: GuildSettings): Promise<void> {
    const { reviews, messenger, guilds, troubles, now } = this.#dependencies;
    const { id, guildId } = item;
    const channelId = settings.reviewChannelId;
    if (channelId === null) {
      await troubles.begin(guildId, { kind: 'not-set' }, settings);
      return;
    }
    if (this.#refusals.holds(channelId)) return;
    if (now() - (this.#lostAt.get(id) ?? 0) < lostPauseMs) return;
    const at = now();
    const posting = await reviews.takePosting(
      id,
      new Date(at).toISOString(),
      new Date(at - workLeaseMs).toISOString(),
    );
    if (posting === null) return;
    // A nonce of its own for each post that takes the place of a lost one.
    const { takenBefore, lost } = posting;
    const nonce = lost === 0 ? item.handle : `${lost % 100}.${item.handle}`;
    const before = takenBefore === null ? null : await this.#find(item, channelId, takenBefore);
    if (before?.kind === 'failed') return;
    const say = speakInGuild(guildId, settings, guilds);
    const hidesWords = this.#hidesWords(item, channelId, settings);
    const sent: Delivery =
      before?.kind === 'found'
        ? { kind: 'sent', message: before.message }
        : await messenger.post(channelId, {
            ...withPing(renderQueuePost(item, say, hidesWords), lost, settings, say),
            nonce,
            title: titleOf(item, say, hidesWords),
          });
    if (sent.kind === 'sent') {
      await reviews.notePost(id, sent.message);
      // What was found may show the item as it was.
      const face = before?.kind === 'found' ? null : faceOf(item, hidesWords);
      this.#remember({ ...item, post: sent.message }, face);
      if (lost + 1 >= maxLostAtOnce) this.#lostAt.set(id, now());
      this.#refusals.lift(channelId);
      await troubles.end(guildId, channelId, settings);
    } else if (isRefused(sent)) {
      await reviews.leavePosting(id);
      this.#refusals.add(guildId, channelId);
      await this.#report(guildId, sent, channelId, settings);
    }
  }

  #hidesWords(item: ReviewItem, channelId: string, settings: GuildSettings): boolean {
    return !mayHoldWords(item, channelId, settings, this.#dependencies.guilds);
  }

  /** Takes the question out of the title of a forum's post, once; false when that is to be tried again. */
  async #takeTitle(item: ReviewItem, post: PostedMessage, say: Say): Promise<boolean> {
    // Discord lets a title be changed twice in ten minutes.
    if (!hasTitle(post) || this.#untitled.has(item.id)) return true;
    const { kind } = await this.#dependencies.messenger.rename(post, titleOf(item, say, true));
    if (kind === 'failed') return false;
    this.#untitled.set(item.id, true);
    return true;
  }

  /** The post that a process which ended since may have left. */
  #find(item: ReviewItem, channelId: string, takenBefore: string): Promise<Finding> {
    const { messenger, guilds } = this.#dependencies;
    const period = {
      from: Date.parse(item.submittedAt),
      until: Date.parse(takenBefore) + workLeaseMs,
    };
    const isIt = (message: APIMessage) => isPostOf(message, item.handle);
    return guilds.isForum(item.guildId, channelId)
      ? messenger.findPost({ guildId: item.guildId, forumId: channelId }, period, isIt)
      : messenger.find({ channelId }, period, isIt);
  }

  #report(
    guildId: string,
    sent: NotDelivered,
    channelId: string,
    settings: GuildSettings,
  ): Promise<void> {
    const trouble = troubleOf(sent, { guildId, channelId }, this.#dependencies.guilds);
    return this.#dependencies.troubles.begin(guildId, trouble, settings);
  }

  #canPost({ reviewChannelId }: GuildSettings): boolean {
    return reviewChannelId !== null && !this.#refusals.holds(reviewChannelId);
  }
}

/** A question is announced to the chosen role once, and not when its post is only replaced. */
function withPing(
  view: View,
  lost: number,
  { pingRoleId }: GuildSettings,
  say: Say,
): Pick<Outgoing, 'view' | 'pingsRole'> {
  if (pingRoleId === null || lost > 0) return { view };
  const line = textView(say('queue.ping', { role: `<@&${pingRoleId}>` }));
  return {
    view: { ...view, components: [...view.components, ...line.components] },
    pingsRole: pingRoleId,
  };
}

/** Discord said no, and will say it again; other failures may be over in a moment. */
function isRefused({ kind, code }: NotDelivered): boolean {
  return kind !== 'failed' || code !== null;
}

/** Whether a post stands in the chosen channel, or in a post of the chosen forum. */
function isIn(
  { channelId }: PostedMessage,
  place: ReturnType<GuildDirectory['channel']>,
  chosen: string | null,
): boolean {
  return chosen === channelId || (place?.isThread() === true && place.parentId === chosen);
}

/** Whether a message carries the buttons of an item. */
function isPostOf({ components }: APIMessage, handle: string): boolean {
  const ids = (components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.map((part) => ('custom_id' in part ? part.custom_id : ''))
      : [],
  );
  return ids.some((id) => {
    const read = readStandingId(id);
    return read?.family === 'q' && read.parts[0] === handle;
  });
}

/** Whether a post opened a thread, whose title is the question: then both have one id. */
export function hasTitle({ channelId, messageId }: PostedMessage): boolean {
  return channelId === messageId;
}

/** The title of a post in a forum: the question, unless its words are hidden or gone. */
export function titleOf(
  { id, question }: Pick<ReviewItem, 'id' | 'question'>,
  say: Say,
  hidesWords: boolean,
): string {
  return hidesWords || question === '' ? say('queue.title', { number: id }) : plainTitle(question);
}

/** A thread's title is no Markdown: only what is invisible goes. */
function plainTitle(question: string): string {
  return plainLabel(question, 100).replace(/\\(?=[^\w\s])/g, '') || '…';
}

/** Everything that a post shows and that can change. */
function faceOf(item: ReviewItem, hidesWords: boolean): string {
  return JSON.stringify([
    item.askers,
    item.question,
    item.askedBack,
    item.original,
    item.state,
    item.telling,
    hidesWords,
  ]);
}

import { LRUCache } from 'lru-cache';
import type { GuildSettingsStore } from '../../review/guild-settings.js';
import { openStates, type ReviewItem, type ReviewItemId } from '../../review/review-item.js';
import type { ReviewStore } from '../../review/review-store.js';
import type { GuildDirectory } from '../guild-directory.js';
import type { Messenger } from '../messenger.js';
import { plainLabel } from '../render/plain-text.js';
import { guildVoice } from './guild-voice.js';
import { renderQueuePost } from './queue-post-view.js';

/** What the posts are made of. */
export interface QueuePostRooms {
  readonly reviews: ReviewStore;
  readonly settings: GuildSettingsStore;
  readonly messenger: Messenger;
  readonly guilds: GuildDirectory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** After a refusal a channel is left alone for so long: permissions are not given within seconds. A guess. */
const refusalMs = 10 * 60_000;

/**
 * Keeps the posts in the review channels as the items are: posts what is new, edits what has
 * changed, whoever changed it. One item's posting and editing never overlap.
 */
export class QueuePosts {
  readonly #rooms: QueuePostRooms;
  /** What this process last saw shown of an item; after a restart every open post is edited once. */
  readonly #shown = new LRUCache<ReviewItemId, string>({ max: 20_000 });
  readonly #lines = new Map<ReviewItemId, Promise<void>>();
  /** How often an item's post was found deleted. */
  readonly #lost = new LRUCache<ReviewItemId, number>({ max: 1_000 });
  /** Channels that refused the bot, with the time until which they are left alone. */
  readonly #refused = new LRUCache<string, number>({ max: 1_000 });

  constructor(rooms: QueuePostRooms) {
    this.#rooms = rooms;
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
  noteShown(item: ReviewItem): void {
    this.#shown.set(item.id, faceOf(item));
  }

  /** Items that this process has shown open and that may have been decided elsewhere since. */
  shownOpen(): readonly ReviewItemId[] {
    return [...this.#shown.entries()].filter(([, face]) => isOpenFace(face)).map(([id]) => id);
  }

  async #show(id: ReviewItemId): Promise<void> {
    const { reviews, settings, messenger, guilds, now } = this.#rooms;
    const item = await reviews.find(id);
    if (item === null) {
      this.#shown.delete(id);
      return;
    }
    const face = faceOf(item);
    if (item.post !== null && this.#shown.get(id) === face) return;
    const chosen = await settings.read(item.guildId);
    const channelId = item.post?.channelId ?? chosen.reviewChannelId;
    if (channelId === null || (item.post === null && !isOpen(item))) return;
    if ((this.#refused.get(channelId) ?? 0) > now()) return;
    const view = renderQueuePost(item, guildVoice(item.guildId, chosen, guilds));
    const sent =
      item.post === null
        ? await messenger.post(channelId, {
            view,
            nonce: this.#nonceFor(item),
            title: plainTitle(item.question),
          })
        : await messenger.edit(item.post, view);
    if (sent.kind === 'sent') {
      if (item.post === null) await reviews.notePost(id, sent.message);
      this.#shown.set(id, face);
    } else if (sent.kind === 'gone' && item.post !== null) {
      // Somebody deleted the post: an open question is posted anew the next time.
      await reviews.notePost(id, null);
      this.#shown.delete(id);
      this.#lost.set(id, (this.#lost.get(id) ?? 0) + 1);
    } else if (sent.kind !== 'failed') this.#refused.set(channelId, now() + refusalMs);
  }

  /** The same for whoever posts the item, another one for a post in the place of a deleted one. */
  #nonceFor({ id, handle }: ReviewItem): string {
    const lost = this.#lost.get(id) ?? 0;
    return lost === 0 ? handle : `${lost % 100}.${handle}`;
  }
}

/** A thread's title is no Markdown: only what is invisible goes. */
function plainTitle(question: string): string {
  return plainLabel(question, 100).replace(/\\(?=[^\w\s])/g, '') || '…';
}

function isOpen({ state }: Pick<ReviewItem, 'state'>): boolean {
  return (openStates as readonly string[]).includes(state.kind);
}

/** Everything that a post shows and that can change. */
function faceOf(item: ReviewItem): string {
  return JSON.stringify([isOpen(item), item.askers, item.question, item.state]);
}

function isOpenFace(face: string): boolean {
  return face.startsWith('[true');
}

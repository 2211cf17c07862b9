import type { PostedMessage, ReviewItemId } from '../../src/moderation/review-item.js';
import type {
  DueMessage,
  NotedLine,
  WordedMessageStore,
} from '../../src/moderation/worded-message-store.js';

/** Sorts before every instant. */
const atOnce = '';

interface Kept extends DueMessage {
  readonly notedAt: string;
  readonly dueAt: string | null;
}

/** The model's WordedMessageStore; a MemoryQueue tells it what is erased. */
export class MemoryWordedMessageStore implements WordedMessageStore {
  readonly #kept = new Map<string, Kept>();
  readonly #hasWords: (item: ReviewItemId) => boolean;

  /** @param hasWords Whether an item is there and has words. */
  constructor(hasWords: (item: ReviewItemId) => boolean) {
    this.#hasWords = hasWords;
  }

  async noteLine({ item, guildId, message, at }: NotedLine): Promise<boolean> {
    if (!this.#hasWords(item)) return false;
    this.#keep({ kind: 'line', item, guildId, message, notedAt: at, dueAt: null });
    return true;
  }

  async makeDue(channelId: string): Promise<void> {
    for (const kept of this.#kept.values()) {
      if (kept.message.channelId === channelId && kept.dueAt === null) {
        this.#keep({ ...kept, dueAt: atOnce });
      }
    }
  }

  async takeDue(at: string, again: string, limit: number): Promise<readonly DueMessage[]> {
    const due = [...this.#kept.values()]
      .filter(({ dueAt }) => dueAt !== null && dueAt <= at)
      .sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1))
      .slice(0, Math.max(0, limit));
    for (const one of due) this.#keep({ ...one, dueAt: again });
    return due.map(({ kind, item, guildId, message }) => ({ kind, item, guildId, message }));
  }

  async noteErased({ message }: DueMessage, settledBefore: string): Promise<void> {
    const key = keyOf(message);
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    if (kept.kind === 'post' || kept.notedAt < settledBefore) this.#kept.delete(key);
  }

  /** Makes everything due that was noted about an item, and its post. */
  erase(item: ReviewItemId, guildId: string, post: PostedMessage | null): void {
    for (const kept of this.#kept.values()) {
      if (kept.item === item) this.#keep({ ...kept, dueAt: atOnce });
    }
    if (post === null) return;
    this.#keep({ kind: 'post', item, guildId, message: post, notedAt: atOnce, dueAt: atOnce });
  }

  #keep(kept: Kept): void {
    this.#kept.set(keyOf(kept.message), kept);
  }
}

function keyOf({ channelId, messageId }: PostedMessage): string {
  return JSON.stringify([channelId, messageId]);
}

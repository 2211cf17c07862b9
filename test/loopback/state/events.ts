import type { JsonObject } from '../json.js';
import type { MessageRecord } from './messages.js';

/** Something a gateway session may be told. */
export interface GatewayEvent {
  /** Such as `MESSAGE_CREATE`. */
  readonly name: string;
  readonly data: JsonObject;
  /** A session needs one of these intents; 0 means that every session gets the event. */
  readonly intents: number;
  readonly guildId: string | null;
  /** Set where the event tells a message, whose content a session may not be allowed to see. */
  readonly message?: MessageRecord;
}

/** A change of a message, told to those who look at the channel. */
export interface MessageChange {
  readonly what: 'created' | 'edited' | 'deleted';
  readonly message: MessageRecord;
}

/** Listeners, told one after the other. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Adds a listener; the answer removes it. */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}

import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';

/** How long a question is remembered for what follows it, in milliseconds. */
export const rememberedForMs = 15 * 60_000;

/** The turn before, as far as the next one may lean on it. */
export interface Before {
  /** The question that stands for itself: never one that grew by what followed it. */
  readonly question: string;
  readonly options: AnswerOptions;
  readonly answer: Answer;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * What people have just asked, each in their own conversation with the bot: in memory only, the last
 * question that stands for itself and the last answer, for fifteen minutes.
 */
export class Conversations {
  readonly #before = new LRUCache<string, Before & { readonly askerId: string }>({ max: 2_000 });
  readonly #told = new LRUCache<string, true>({ max: 10_000 });

  /** What somebody asked last in a place; null where that was too long ago, or they have thanked for it. */
  before(place: Place, now: number): Before | null {
    const before = this.#before.get(keyOf(place)) ?? null;
    return before !== null && isFresh(before, now) ? before : null;
  }

  remember(place: Place, before: Before): void {
    this.#before.set(keyOf(place), { ...before, askerId: place.askerId });
  }

  /** Thanked for: what comes next stands for itself. */
  end(place: Place): void {
    this.#before.delete(keyOf(place));
  }

  forgetAsker(askerId: string): void {
    for (const [key, before] of this.#before.entries()) {
      if (before.askerId === askerId) this.#before.delete(key);
    }
    for (const key of [...this.#told.keys()]) {
      if (key.startsWith(`${askerId} `)) this.#told.delete(key);
    }
  }

  /** True the first time that somebody is to be told in which language the sources are read. */
  isFirstTold(askerId: string, language: string): boolean {
    const key = `${askerId} ${language}`;
    if (this.#told.has(key)) return false;
    this.#told.set(key, true);
    return true;
  }
}

/** Somebody in a channel. */
export interface Place {
  readonly askerId: string;
  readonly channelId: string;
}

/** Whether a turn is recent enough to be gone on from. */
export function isFresh({ at }: Pick<Before, 'at'>, now: number): boolean {
  return now - at < rememberedForMs;
}

function keyOf({ askerId, channelId }: Place): string {
  return `${askerId} ${channelId}`;
}

import { LRUCache } from 'lru-cache';
import type { Answer } from '../../answer/answer.js';
import type { AnswerOptions } from '../../answer/answerer.js';
import type { Foreign } from '../../dialogue/take-turn.js';
import type { QuotedRevision } from '../../moderation/given-answer-store.js';
import { newHandle } from '../../moderation/review-item.js';
import type { Genuineness } from '../../quotation/genuineness.js';
import type { Action, IdFor } from '../render/action.js';

/** What a message of the bot shows. */
export type Subject =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly options: AnswerOptions;
      readonly isTogether: boolean;
      /** The question with which it was read together; absent where it stands for itself. */
      readonly follows?: string;
      /** What the next question may lean on; the question itself when absent. */
      readonly base?: string;
      /** Where it is not in English, and whoever asked has not been told yet what was looked for. */
      readonly foreign?: Foreign;
      /** It is the nearest passage of a silence, which the asker called an answer. */
      readonly isAccepted?: boolean;
    }
  | {
      readonly kind: 'quotation';
      readonly claimed: string;
      readonly speaker: string | null;
      readonly result: Genuineness;
    }
  | { readonly kind: 'sources' };

/** What the bot remembers about one of its messages, so that its buttons work. */
export interface AnswerContext {
  readonly subject: Subject;
  /** The platform's id of who asked. Kept in memory only, and only as long as the buttons work. */
  readonly askerId: string;
  readonly guildId: string | null;
  /** Whether others are in the place where only the asker sees the answer. */
  readonly canShare: boolean;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
  /** What the message quotes besides its subject, such as an answer of moderators'. */
  readonly alsoQuoted?: readonly QuotedRevision[];
}

/** A context with what changes about it. */
interface Kept {
  readonly context: AnswerContext;
  readonly actions: Action[];
  readonly known: Map<string, number>;
  isShared: boolean;
}

/** What stands behind an id that somebody pressed. */
export interface Found {
  readonly context: AnswerContext;
  readonly action: Action;
  /** Gives ids for further buttons about the same context. */
  readonly idFor: IdFor;
  /** True the first time it is called for this context, false ever after. */
  readonly share: () => boolean;
}

/**
 * The bot's memory of what it has answered: bounded, and gone after a restart. An id is a random
 * name and a number; what it does is looked up here, so a forged id can do nothing that the bot
 * did not itself offer.
 */
export class AnswerContexts {
  readonly #kept: LRUCache<string, Kept>;
  readonly #byMessage: LRUCache<string, AnswerContext>;

  /** @param max Messages remembered; 2,000 by default, some 20 MB when all are full answers. */
  constructor({ max = 2000, ttlMs = 24 * 3_600_000 }: { max?: number; ttlMs?: number } = {}) {
    this.#kept = new LRUCache({ max, ttl: ttlMs });
    this.#byMessage = new LRUCache({ max, ttl: ttlMs });
  }

  /** Remembers a context; the ids that it gives work until it is forgotten. */
  remember(context: AnswerContext): IdFor {
    const name = newHandle();
    const kept: Kept = { context, actions: [], known: new Map(), isShared: false };
    this.#kept.set(name, kept);
    return idsOf(name, kept);
  }

  /** What stands behind an id; null for one that was forgotten, or never given. */
  find(customId: string): Found | null {
    const dot = customId.lastIndexOf('.');
    const name = customId.slice(0, Math.max(0, dot));
    const kept = this.#kept.get(name);
    const number = customId.slice(dot + 1);
    if (kept === undefined || !/^\d{1,4}$/.test(number)) return null;
    const action = kept.actions[Number(number)];
    if (action === undefined) return null;
    return {
      context: kept.context,
      action,
      idFor: idsOf(name, kept),
      share: () => {
        const isFirst = !kept.isShared;
        kept.isShared = true;
        return isFirst;
      },
    };
  }

  /** Forgets everything that this person asked; the buttons below it no longer work. */
  forgetAsker(askerId: string): void {
    for (const [name, { context }] of this.#kept.entries()) {
      if (context.askerId === askerId) this.#kept.delete(name);
    }
    for (const [id, context] of this.#byMessage.entries()) {
      if (context.askerId === askerId) this.#byMessage.delete(id);
    }
  }

  /** Remembers which message shows a context, so that a reply to it can be read together with it. */
  attach(messageId: string, context: AnswerContext): void {
    this.#byMessage.set(messageId, context);
  }

  /** What one of the bot's messages shows; null when it was forgotten. */
  ofMessage(messageId: string): AnswerContext | null {
    return this.#byMessage.get(messageId) ?? null;
  }
}

/** The same action gets the same id, so that paging to and fro does not grow the list. */
function idsOf(name: string, { actions, known }: Kept): IdFor {
  return (action) => {
    const key = JSON.stringify(action);
    let number = known.get(key);
    if (number === undefined) {
      number = actions.push(action) - 1;
      known.set(key, number);
    }
    return `${name}.${number}`;
  };
}

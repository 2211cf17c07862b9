import { LRUCache } from 'lru-cache';

/** How much one user or guild may ask: `burst` at once, then one every `everyMs`; 0 sets no limit. */
export interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

/** Allowances of a person and of a guild. */
interface Allowances {
  readonly user: Allowance;
  readonly guild: Allowance;
}

/** Allowances of people and of guilds, for questions and for what is pressed, chosen or sent as a form. */
export interface CooldownOptions extends Allowances {
  readonly presses: Allowances;
}

/**
 * Five questions at once and one every three seconds for a person, sixty and five a second for a
 * guild. Twenty presses at once and two a second for a person: more than a moderator makes who works
 * through a queue; two hundred and twenty a second for a guild. Guesses: quick for a person who
 * reads the answers, tiresome for a script.
 */
export const defaultCooldowns: CooldownOptions = cooldownsEvery({ userMs: 3000, guildMs: 200 });

/** The usual bursts with other waits between questions, in milliseconds; those between presses go with them. */
export function cooldownsEvery(waits: {
  readonly userMs: number;
  readonly guildMs: number;
}): CooldownOptions {
  return {
    user: { burst: 5, everyMs: waits.userMs },
    guild: { burst: 60, everyMs: waits.guildMs },
    presses: {
      user: { burst: 20, everyMs: waits.userMs / 6 },
      guild: { burst: 200, everyMs: waits.guildMs / 4 },
    },
  };
}

/** Forms that are taken from a person beyond the allowance: they were opened within it, and hold what somebody wrote. */
const maxFormsBeyond = 10;

interface Bucket {
  /** Questions or presses left, fractions included; below 0 after forms beyond the allowance. */
  left: number;
  filledAt: number;
  /** Whether a refusal was already explained since the last permitted question. */
  isWarned: boolean;
}

/** Whether a question may be answered, or a press acted on, now. */
export type Permission =
  | { readonly kind: 'granted' }
  /** `isFirst`: say so once; further refusals in a row may be silent where silence is possible. */
  | { readonly kind: 'refused'; readonly waitMs: number; readonly isFirst: boolean };

/** Token buckets, one per person and one per guild, the least recently used forgotten first. */
export class Cooldowns {
  readonly #buckets = new LRUCache<string, Bucket>({ max: 20_000 });
  readonly #options: CooldownOptions;

  constructor(options: CooldownOptions = defaultCooldowns) {
    this.#options = options;
  }

  /** Takes one question from the person's and the guild's allowance, or from neither. Time in milliseconds. */
  ask(userId: string, guildId: string | null, nowMs: number): Permission {
    return this.#take('', this.#options, { userId, guildId, nowMs, debt: 0 });
  }

  /** As `ask`, for a press or a choice. */
  press(userId: string, guildId: string | null, nowMs: number): Permission {
    return this.#take('press ', this.#options.presses, { userId, guildId, nowMs, debt: 0 });
  }

  /** As `press`, for a form; some are taken beyond the person's allowance, for which later presses wait. */
  submit(userId: string, nowMs: number): Permission {
    const debt = maxFormsBeyond;
    return this.#take('press ', this.#options.presses, { userId, guildId: null, nowMs, debt });
  }

  #take(
    kind: string,
    { user, guild }: Allowances,
    taken: { userId: string; guildId: string | null; nowMs: number; debt: number },
  ): Permission {
    const { userId, guildId, nowMs, debt } = taken;
    const own = this.#bucket(`${kind}user ${userId}`, user, nowMs);
    const shared = guildId === null ? null : this.#bucket(`${kind}guild ${guildId}`, guild, nowMs);
    const waitMs = Math.max(
      (1 - own.left - debt) * user.everyMs,
      shared === null ? 0 : (1 - shared.left) * guild.everyMs,
    );
    if (waitMs > 0) {
      const isFirst = !own.isWarned;
      own.isWarned = true;
      return { kind: 'refused', waitMs: Math.ceil(waitMs), isFirst };
    }
    own.left -= 1;
    own.isWarned = false;
    if (shared !== null) shared.left -= 1;
    return { kind: 'granted' };
  }

  #bucket(key: string, { burst, everyMs }: Allowance, nowMs: number): Bucket {
    const bucket = this.#buckets.get(key) ?? { left: burst, filledAt: nowMs, isWarned: false };
    const passed = Math.max(0, nowMs - bucket.filledAt);
    bucket.left = everyMs === 0 ? burst : Math.min(burst, bucket.left + passed / everyMs);
    bucket.filledAt = nowMs;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

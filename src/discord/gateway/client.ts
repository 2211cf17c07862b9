import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { PacedStrategy, paceIdentifies } from './paced-strategy.js';

/** What a client needs to know. */
export interface ClientSettings {
  /** Base of Discord's REST interface, without a version. */
  readonly api: string;
  /** Whether to ask for the words of all messages, a privileged intent that watching channels needs. */
  readonly readsMessages: boolean;
  readonly log: Logger;
}

/**
 * A client without a privileged intent, unless channels are to be watched: Discord hands over the text
 * of direct messages, of messages that mention the bot and of replies that ping it, and to answer
 * questions that is all it needs.
 */
export function createClient({ api, readsMessages, log }: ClientSettings): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels that discord.js has not seen, and a post of the queue that
    // somebody deletes may be one that it has forgotten.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // The bot looks nothing up in old messages, members or reactions.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 50,
      GuildMemberManager: {
        maxSize: 50,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      ReactionManager: 0,
      PresenceManager: 0,
    }),
    ws: {
      buildStrategy: (manager) => new PacedStrategy(manager),
      buildIdentifyThrottler: (manager) => paceIdentifies(manager, { log }),
    },
    rest: {
      api,
      // discord.js waits 15 s by default; an interaction is dead after 3. Two attempts fit into that;
      // the third is for what nobody waits for, such as a post of the queue.
      timeout: 1_200,
      retries: 2,
      // A longer wait helps nobody who asks; the request fails, and that is counted.
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestRateLimitWaitMs,
      invalidRequestWarningInterval: 100,
    },
  });
}

/** Longest wait for a rate limit to pass before a request is given up. A guess. */
const longestRateLimitWaitMs = 10_000;

import { setTimeout as pause } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Conversations } from '../dialogue/conversations.js';
import { inEvent } from '../logging/event-trail.js';
import { hashAsker } from '../moderation/asker.js';
import { type Journal, noJournal } from '../moderation/journal.js';
import type { QueueStores } from '../moderation/queue-stores.js';
import { openAddress, sealAddress } from '../moderation/sealed-address.js';
import type { SourceDesk } from '../moderation/source-desk.js';
import type { OperatorError } from '../operator-error.js';
import { type CooldownOptions, Cooldowns } from './ask/cooldowns.js';
import { type AnsweringCorpus, KnowledgeKeeper } from './ask/knowledge-keeper.js';
import type { Bot, Places } from './bot.js';
import type { Command } from './commands/command.js';
import { noteTogether } from './corrections/note-together.js';
import { ProposedChanges } from './curation/proposed-changes.js';
import { createClient } from './gateway/client.js';
import { EventAge } from './gateway/event-age.js';
import { forgetGuild, forgetLeftGuilds } from './gateway/forget-left-guilds.js';
import { interactionDoor } from './gateway/interaction-door.js';
import { login } from './gateway/login.js';
import { messageDoor } from './gateway/message-door.js';
import { SeenEvents } from './gateway/seen-events.js';
import { SessionOverError } from './gateway/session-errors.js';
import { guardProcess, watchSession } from './gateway/session-watch.js';
import { jobsOf } from './jobs/index.js';
import { Jobs } from './jobs/jobs.js';
import { createMetrics, type Metrics } from './metrics.js';
import { showDecided } from './queue/keep-posts.js';
import { knownAnswer } from './queue/known-answer.js';
import { QueuePosts } from './queue/queue-posts.js';
import { QueueTroubles } from './queue/queue-trouble.js';
import { undoMs } from './queue/undo-decision.js';
import { watchPosts } from './queue/watch-posts.js';
import { AnswerContexts } from './reply/answer-contexts.js';
import { FormDrafts } from './reply/form-drafts.js';
import { GuildDirectory } from './reply/guild-directory.js';
import { Messenger } from './reply/messenger.js';
import { keepPrivate } from './settings/keep-private.js';
import { Turns } from './turns.js';
import { Watch } from './watch/watch.js';

/** What a bot is made of. */
export interface BotSettings {
  readonly token: string;
  /** Base of Discord's REST interface, without a version. */
  readonly api: string;
  readonly commands: readonly Command[];
  /** What answers now; asked anew for every event. */
  readonly newest: () => AnsweringCorpus;
  readonly log: Logger;
  /**
   * Key of the hashes that stand for people and of the addresses by which they are told; the same
   * key keeps votes apart, and askers reachable, after a restart.
   */
  readonly hashKey: string | Uint8Array;
  /** Called once when the bot cannot go on: end the process with a non-zero code. */
  readonly onDead: (error: OperatorError) => void;
  /** Ends the attempts to log in. */
  readonly signal?: AbortSignal;
  readonly stores: QueueStores;
  /** Where moderators change the corpus. */
  readonly sources: SourceDesk;
  /** Outlives the process; nothing does when absent. */
  readonly journal?: Journal;
  readonly places?: Places;
  /** Whether to ask Discord for the words of all messages, without which no channel is watched; no when absent. */
  readonly readsMessages?: boolean;
  /** Reads linked pages; no page is read when absent. */
  readonly readLink?: Bot['readLink'];
  /** How long the bot waits for Discord to show a linked page, in milliseconds. */
  readonly previewWaitMs?: number;
  readonly cooldowns?: CooldownOptions;
  /** How long after a decision it can be undone, and its askers are not told yet; `undoMs` when absent. */
  readonly undoMs?: number;
  /** Milliseconds since 1970; the system's clock when absent. */
  readonly now?: () => number;
}

/** A bot that is logged in. */
export interface RunningBot {
  readonly client: Client;
  readonly metrics: Metrics;
  readonly knowledge: KnowledgeKeeper;
  /** What the bot does by itself; a test has it done at once. */
  readonly jobs: Jobs;
  /** Done when every event that has arrived is answered and nothing that follows from it is under way. */
  idle(): Promise<void>;
  /** Stops taking events, lets answers under way finish (at most three seconds), and disconnects. */
  stop(): Promise<void>;
}

/**
 * Opens the bot's doors and logs in, however long that takes.
 * @throws LoginRefusedError, SessionRefusedError
 */
export async function startBot(settings: BotSettings): Promise<RunningBot> {
  const { log, onDead, stores } = settings;
  const metrics = createMetrics();
  const turns = new Turns();
  const knowledge = new KnowledgeKeeper(settings.newest, turns);
  await knowledge.warmUp();
  const readsMessages = settings.readsMessages ?? false;
  const client = createClient({ api: settings.api, readsMessages, log });
  const now = settings.now ?? Date.now;
  const at = (fromNowMs = 0) => new Date(now() + fromNowMs).toISOString();
  const guilds = new GuildDirectory(client);
  const messenger = new Messenger(client, { metrics, log });
  const jobs = new Jobs({ metrics, log });
  const bot: Bot = {
    ...stores,
    given: noteTogether(stores.given, { metrics, log, journal: settings.journal ?? noJournal }),
    knowledge: () => knowledge.current(),
    contexts: new AnswerContexts(),
    conversations: new Conversations(),
    turns,
    sources: settings.sources,
    proposals: new ProposedChanges(),
    drafts: new FormDrafts(),
    cooldowns: new Cooldowns(settings.cooldowns),
    seen: new SeenEvents(),
    age: new EventAge(settings.now),
    metrics,
    log,
    now,
    at,
    undoMs: settings.undoMs ?? undoMs,
    hashAsker: (userId) => hashAsker(userId, settings.hashKey),
    seal: (address) => sealAddress(address, settings.hashKey),
    unseal: (sealed) => openAddress(sealed, settings.hashKey),
    readsMessages,
    readLink: settings.readLink ?? null,
    places: settings.places ?? { homeGuildId: null, curatorGuildIds: [] },
    guilds,
    messenger,
    jobs,
    knownAnswer: (subject, question, asking) => knownAnswer(subject, question, asking, bot),
    posts: new QueuePosts({
      ...stores,
      messenger,
      guilds,
      now,
      troubles: new QueueTroubles({ ...stores, messenger, guilds, now, at }),
    }),
  };
  jobs.add(...jobsOf(bot));
  const unguard = guardProcess({
    metrics,
    log,
    onTooMany: (reason) => onDead(new SessionOverError(reason)),
  });
  watchSession(client, { metrics, log, onDead });
  const underWay = openDoors(client, settings.commands, bot, settings.previewWaitMs ?? 3_000);
  try {
    await login(client, {
      token: settings.token,
      log,
      ...(settings.signal === undefined ? {} : { signal: settings.signal }),
    });
  } catch (error) {
    await disconnect(client);
    unguard();
    throw error;
  }
  log.info({ guilds: client.guilds.cache.size }, 'the bot is ready');
  jobs.start();
  jobs.background(forgetLeftGuilds(bot));
  // What was left undone when the bot stopped need not wait for the timers.
  jobs.background(jobs.runAll().then(() => showDecided(bot)));
  return {
    client,
    metrics,
    knowledge,
    jobs,
    async idle() {
      do {
        await Promise.all(underWay);
        await jobs.settled();
      } while (underWay.size > 0);
    },
    async stop() {
      for (const event of eventsTaken) client.removeAllListeners(event);
      await Promise.race([
        Promise.allSettled(underWay).then(() => jobs.stop()),
        pause(3_000, undefined, { ref: false }),
      ]);
      await disconnect(client);
      bot.given.close();
      unguard();
    },
  };
}

/** What is not listened to any more once the bot stops. */
const eventsTaken = [
  Events.InteractionCreate,
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.GuildDelete,
  Events.ChannelUpdate,
  Events.GuildRoleUpdate,
] as const;

/** Says goodbye to Discord; a gateway that does not answer is left after a second and a half. */
async function disconnect(client: Client): Promise<void> {
  await Promise.race([client.destroy(), pause(1_500, undefined, { ref: false })]);
}

/** Wires the events to their doors; gives the answers that are under way. */
function openDoors(
  client: Client,
  commands: readonly Command[],
  bot: Bot,
  previewWaitMs: number,
): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const locales = new LRUCache<string, string>({ max: 10_000 });
  const onInteraction = interactionDoor(commands, bot);
  const door = messageDoor(bot, locales, previewWaitMs);
  client.on(Events.InteractionCreate, (interaction) => {
    locales.set(interaction.user.id, interaction.locale);
    track(onInteraction(interaction));
  });
  const watch = new Watch(bot);
  client.on(Events.MessageCreate, (message) => {
    track(door.take(message));
    // Without the intent there are no words to compare.
    if (bot.readsMessages) track(watch.see(message));
  });
  client.on(Events.MessageUpdate, (before, message) => track(door.takeEdit(before, message)));
  watchPosts(client, bot);
  client.on(Events.GuildDelete, (guild) =>
    track(inEvent({ kind: 'guild-left' }, bot.log, () => forgetGuild(guild, bot))),
  );
  const look = (guildId: string) =>
    track(inEvent({ kind: 'permissions-changed' }, bot.log, () => keepPrivate(guildId, bot)));
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased()) look(channel.guildId);
  });
  client.on(Events.GuildRoleUpdate, (before, role) => {
    if (before.permissions.bitfield !== role.permissions.bitfield) look(role.guild.id);
  });
  return underWay;
}

import { type Message, MessageType } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { inEvent, noteOutcome } from '../../logging/event-trail.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { ReviewItem, ReviewItemId } from '../../moderation/review-item.js';
import { eachItem } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';
import { renderDecision } from '../queue/decision-view.js';
import { type StandingAnswer, standingAnswer } from '../queue/standing-answer.js';
import { textView } from '../render/view.js';
import { nonceOf } from '../reply/message-mark.js';
import { giveAnswer } from '../reply/note-given-answer.js';
import { readableText } from '../reply/readable-text.js';
import { speakInGuild } from '../reply/speak-in-guild.js';
import { placesOf } from '../reply/watched-place.js';
import { type AnsweredItem, isAnswered, KnownClaims } from './known-claims.js';

/** Within so long a claim is met once in a channel, in milliseconds: a day, so that nobody is nagged. A guess. */
export const sightingPeriodMs = 24 * 3_600_000;

/** How long a server's settings and known claims are relied on before they are read anew, in milliseconds. A guess. */
const freshForMs = 60_000;

/** Answered questions read of one server; more are rare, and the oldest are met first in the list. */
const maxClaims = 5_000;

/** What is known of one server, as of a moment. */
interface Watched {
  readonly channels: ReadonlySet<string>;
  readonly claims: KnownClaims;
  readonly readAt: number;
}

/**
 * Compares messages of watched channels with the questions that the server's own moderators have
 * answered, and nothing else: a near-duplicate is met with their reply, once per claim, channel and
 * day, and with the question as they have put it for everybody, never as it was asked; in shadow mode only moderators see what would have been said. Costs a look at a map for
 * every channel that is not watched.
 */
export class Watch {
  readonly #bot: Bot;
  readonly #guilds = new LRUCache<string, Promise<Watched>>({ max: 2_500 });

  constructor(bot: Bot) {
    this.#bot = bot;
  }

  /** Looks at a message. Never throws: nobody asked, so nobody waits for an answer. */
  async see(message: Message): Promise<void> {
    const { guildId } = message;
    if (guildId === null || !isSomebodysWords(message)) return;
    const reading = this.#watched(guildId);
    // A message in a channel that is not watched is no event; a failure to read which are is one.
    const isLookedAt = await reading.then(
      (watched) => isWatched(message, watched),
      () => true,
    );
    if (!isLookedAt) return;
    await inEvent({ kind: 'watch' }, this.#bot.log, () => this.#look(message, guildId, reading));
  }

  async #look(message: Message, guildId: string, reading: Promise<Watched>): Promise<void> {
    try {
      const { claims } = await reading;
      const { answerer } = this.#bot.knowledge();
      for (const { id } of claims.find(readableText(message), answerer.termsOf)) {
        if (await this.#meet(id, guildId, message)) return;
      }
    } catch (error) {
      noteOutcome('failed');
      this.#bot.metrics.counters.errors += 1;
      this.#bot.log.error({ err: error, message: message.id }, 'a message could not be watched');
    }
  }

  /** Says, or shows, what is known about a claim; false when there is nothing to say. */
  async #meet(id: ReviewItemId, guildId: string, message: Message): Promise<boolean> {
    const bot = this.#bot;
    // Read anew: the reply may no longer stand, and watching may have been switched off.
    const [item, settings] = [await bot.reviews.find(id), await bot.settings.read(guildId)];
    const standing = item === null ? null : await standingAnswer(item, bot);
    if (item === null || standing === null) return false;
    if (settings.watchMode === 'off') return false;
    if (!placesOf(message).some((place) => settings.watchChannelIds.includes(place))) return false;
    const isFirst = await bot.watch.noteSighting(
      {
        claim: `item ${item.id}`,
        channelId: message.channelId,
        guildId,
        at: bot.at(),
      },
      bot.at(-sightingPeriodMs),
    );
    if (!isFirst) return true;
    bot.metrics.counters.recognised += 1;
    if (settings.watchMode === 'on') await this.#reply(item, standing, settings, message);
    else await this.#show(item, settings, message);
    return true;
  }

  async #reply(
    item: ReviewItem,
    { decision, wording, quoted }: StandingAnswer,
    settings: GuildSettings,
    message: Message,
  ): Promise<void> {
    const bot = this.#bot;
    const { channelId, guildId } = message;
    const say = speakInGuild(item.guildId, settings, bot.guilds);
    const server = bot.guilds.name(item.guildId);
    // Nobody asked, so there is nobody to tell: the bot's own address stands for that.
    const userId = bot.guilds.ownId() ?? '';
    const to = { userId, channelId, guildId, locale: say.language };
    const nonce = nonceFor(item, channelId, bot.now());
    const giving = giveAnswer(quoted, to, bot, nonce);
    const delivery = await bot.messenger.post(channelId, {
      view: renderDecision(item, decision, {
        say,
        server,
        page: 0,
        question: wording,
        isForEveryone: true,
      }),
      nonce,
      replyTo: message.id,
    });
    if (delivery.kind === 'sent') giving.shown(delivery.message);
    else giving.notShown();
  }

  /** Tells the moderators, in their log or else their review channel, and nobody else. */
  async #show(item: ReviewItem, settings: GuildSettings, message: Message): Promise<void> {
    const bot = this.#bot;
    const channelId = settings.logChannelId ?? settings.reviewChannelId;
    if (channelId === null) {
      bot.log.info({ item: item.id }, 'watching in shadow mode: a claim was recognised');
      return;
    }
    const say = speakInGuild(item.guildId, settings, bot.guilds);
    const line = say('watch.shadow', { number: item.id, link: message.url });
    await bot.messenger.post(channelId, {
      view: textView(line),
      nonce: `w.${message.id}`,
      title: line,
    });
  }

  #watched(guildId: string): Promise<Watched> {
    const known = this.#guilds.get(guildId) ?? Promise.resolve(null);
    const watched = known.then((before) =>
      before !== null && this.#bot.now() - before.readAt < freshForMs
        ? before
        : this.#read(guildId),
    );
    this.#guilds.set(guildId, watched);
    // What could not be read is read again with the next message.
    watched.catch(() => this.#guilds.delete(guildId));
    return watched;
  }

  async #read(guildId: string): Promise<Watched> {
    const readAt = this.#bot.now();
    const { watchMode, watchChannelIds } = await this.#bot.settings.read(guildId);
    if (watchMode === 'off' || watchChannelIds.length === 0) {
      return { channels: new Set(), claims: new KnownClaims([]), readAt };
    }
    const items: AnsweredItem[] = [];
    for await (const item of eachItem(this.#bot.reviews, guildId, ['answered'])) {
      if (isAnswered(item)) items.push(item);
      if (items.length === maxClaims) break;
    }
    return { channels: new Set(watchChannelIds), claims: new KnownClaims(items), readAt };
  }
}

/** The same for a claim in one channel on one day (UTC), whichever process meets it; another one elsewhere. */
function nonceFor({ handle }: ReviewItem, channelId: string, now: number): string {
  const day = new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return nonceOf('w', [handle, channelId, day]);
}

/** Whether a message stands where claims are watched for, and there are any. */
function isWatched(message: Message, { channels, claims }: Watched): boolean {
  return claims.size > 0 && placesOf(message).some((id) => channels.has(id));
}

/** Written by a person to everybody: bots, webhooks and what Discord itself says are left alone. */
function isSomebodysWords({ author, webhookId, type, client, mentions }: Message): boolean {
  if (author.bot || author.system || webhookId !== null) return false;
  if (type !== MessageType.Default && type !== MessageType.Reply) return false;
  // What is meant for the bot is answered as a question.
  return !mentions.users.has(client.user.id);
}

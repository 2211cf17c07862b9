import { type Message, MessageFlags, MessageType } from 'discord.js';
import type { LRUCache } from 'lru-cache';
import type { Say } from '../../locales/catalogue.js';
import { inEvent, noteOutcome } from '../../logging/event-trail.js';
import type { Giving } from '../../moderation/given-answer-store.js';
import { ask } from '../ask/ask.js';
import type { Bot } from '../bot.js';
import { renderShortHelp } from '../render/help-view.js';
import { textView, type View } from '../render/view.js';
import type { AnswerContext } from '../reply/answer-contexts.js';
import { deliver } from '../reply/deliver.js';
import { classifyFailure } from '../reply/delivery-failure.js';
import { marked, markOf } from '../reply/message-mark.js';
import { giveAnswer, quotedBySubject } from '../reply/note-given-answer.js';
import { toPayload } from '../reply/payload.js';
import type { Said } from '../reply/plan.js';
import { readableText } from '../reply/readable-text.js';
import { speakIn } from '../reply/speak-in-guild.js';

/** How long an answer to a message is tried when Discord does not take it. A guess: later nobody waits. */
const deliverForMs = 10_000;

/** The languages in which people last used commands: a message itself does not say. */
export type KnownLocales = LRUCache<string, string>;

/** What is known about a message that is meant for the bot. */
interface Question {
  readonly text: string;
  /** What the message it replies to shows, when that is one of the bot's. */
  readonly before: AnswerContext | null;
  /** The text is that of somebody else's message. */
  readonly isPointedAt: boolean;
  /** The message it points at cannot be read. */
  readonly isUnreadable: boolean;
}

/**
 * Answers direct messages, mentions, and replies that ping the bot. Bots, webhooks and system
 * messages are left alone, and so is every message that is not meant for the bot. Never throws.
 */
export function messageDoor(bot: Bot, locales: KnownLocales) {
  return async (message: Message): Promise<void> => {
    if (isMeantForBot(message)) await inEvent({ kind: 'message' }, bot.log, () => take(message));
  };

  async function take(message: Message): Promise<void> {
    if (!bot.seen.isNew(message.id)) {
      bot.metrics.counters.replayed += 1;
      noteOutcome('replayed');
      return;
    }
    const startedAt = bot.now();
    const say = speakFor(message, locales);
    try {
      const permission = bot.cooldowns.ask(message.author.id, message.guildId, startedAt);
      if (permission.kind === 'refused') {
        bot.metrics.counters.cooledDown += 1;
        noteOutcome('cooled-down');
        if (!permission.isFirst) return;
        const count = Math.ceil(permission.waitMs / 1000);
        await send(message, textView(say('error.cooldown', { count })));
        return;
      }
      const said = await answerTo(message, await read(message, bot), say, bot);
      const until = startedAt + deliverForMs;
      const giving = giveFor(message, said, say, bot);
      const { arrival, messageId } = await deliver(() => send(message, said.view), bot, until);
      if (messageId !== null && said.context !== undefined) {
        bot.contexts.attach(messageId, said.context);
      }
      if (arrival === 'failed' || arrival === 'there-already') giving?.notShown();
      else giving?.shown(messageId === null ? null : { channelId: message.channelId, messageId });
    } catch (error) {
      const failure = classifyFailure(error);
      noteOutcome(failure);
      bot.metrics.counters[failure === 'forbidden' ? 'forbidden' : 'errors'] += 1;
      bot.log.warn({ err: error, failure, message: message.id }, 'a message was not answered');
    }
  }
}

async function answerTo(message: Message, question: Question, say: Say, bot: Bot): Promise<Said> {
  if (question.text === '') {
    return {
      view: question.isUnreadable ? textView(say('error.cannot-read')) : renderShortHelp(say),
    };
  }
  const asking = {
    askerId: message.author.id,
    guildId: message.guildId,
    hasCompany: message.guildId !== null,
    audience: 'everyone' as const,
    say,
  };
  return ask(question.text, {}, asking, bot, {
    ...question,
    conversation:
      message.guildId === null
        ? { askerId: message.author.id, channelId: message.channelId }
        : null,
  });
}

/**
 * The question in a message. Replying to somebody else's message means "check that": its words are
 * the question if Discord lets the bot read them, else the reply's own.
 */
async function read(message: Message, bot: Bot): Promise<Question> {
  const own = readableText({ content: message.content, embeds: [] });
  const referenced = message.reference?.messageId;
  if (referenced === undefined)
    return { text: own, before: null, isPointedAt: false, isUnreadable: false };
  const before = bot.contexts.ofMessage(referenced);
  if (before !== null || message.mentions.repliedUser?.id === message.client.user.id) {
    return { text: own, before, isPointedAt: false, isUnreadable: false };
  }
  // Deleted, or in a channel that the bot cannot see: then it is said what to do instead.
  const pointedAt = await message.fetchReference().catch(() => null);
  const theirs = pointedAt === null ? '' : readableText(pointedAt);
  const text = theirs || own;
  return { text, before: null, isPointedAt: theirs !== '', isUnreadable: text === '' };
}

function isMeantForBot(message: Message): boolean {
  const { author, client } = message;
  if (author.bot || author.system || message.webhookId !== null) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  if (message.guildId === null) return true;
  return message.mentions.users.has(client.user.id);
}

function speakFor(message: Message, locales: KnownLocales): Say {
  const locale = message.guild?.preferredLocale ?? locales.get(message.author.id) ?? null;
  return speakIn(locale);
}

/**
 * Replies under the message. The nonce is the message's own id and enforced, so an answer that
 * discord.js repeats after a time-out, or that a second process sends, appears once; a process that
 * does not come to learn which message it became leaves another one to find it, see `markOf`.
 */
async function send(message: Message, view: View): Promise<string> {
  const sent = await message.reply({
    ...toPayload(marked(view, markOf(message.id))),
    flags: MessageFlags.IsComponentsV2 as const,
    nonce: message.id,
    enforceNonce: true,
    failIfNotExists: false,
  });
  return sent.id;
}

/** Null where nothing is answered. */
function giveFor(
  { id, author, channelId, guildId }: Message,
  { context }: Said,
  { language }: Say,
  bot: Bot,
): Giving | null {
  if (context === undefined) return null;
  const to = { userId: author.id, channelId, guildId, locale: language };
  return giveAnswer(quotedBySubject(context.subject), to, bot, id);
}

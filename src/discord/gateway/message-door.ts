import {
  type Message,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type PartialMessage,
  PermissionFlagsBits,
} from 'discord.js';
import type { LRUCache } from 'lru-cache';
import type { Say } from '../../locales/catalogue.js';
import { inEvent, noteOutcome } from '../../logging/event-trail.js';
import type { Giving } from '../../moderation/given-answer-store.js';
import { ask } from '../ask/ask.js';
import type { Bot } from '../bot.js';
import { assertWithinLimits } from '../render/budget.js';
import { renderShortHelp } from '../render/help-view.js';
import { textView, type View } from '../render/view.js';
import type { AnswerContext } from '../reply/answer-contexts.js';
import { deliver } from '../reply/deliver.js';
import { classifyFailure } from '../reply/delivery-failure.js';
import { marked, markOf } from '../reply/message-mark.js';
import { type MessageWords, readMessage } from '../reply/message-words.js';
import { giveAnswer, quotedIn } from '../reply/note-given-answer.js';
import { toPayload } from '../reply/payload.js';
import type { Said } from '../reply/plan.js';
import { readableText, wordsOf } from '../reply/readable-text.js';
import { speakIn } from '../reply/speak-in-guild.js';
import { Previews } from './previews.js';

/** How long an answer to a message is tried when Discord does not take it. A guess: later nobody waits. */
const deliverForMs = 10_000;

/** The languages in which people last used commands: a message itself does not say. */
export type KnownLocales = LRUCache<string, string>;

/** What is known about a message that is meant for the bot. */
interface Question {
  readonly text: string;
  /** What the message it replies to shows, when that is one of the bot's. */
  readonly before: AnswerContext | null;
  /** The text is that of somebody else's message, or of what this one shows. */
  readonly isPointedAt: boolean;
  /** Why there is no text. */
  readonly missing: 'nothing' | 'unreadable' | 'only-address';
}

/** How long after it was written an edit can still turn a message into a question, in milliseconds. */
const editableForMs = 15 * 60_000;

/** What messages and their edits are handed to. */
export interface MessageDoor {
  take(message: Message): Promise<void>;
  takeEdit(before: Message | PartialMessage, message: Message | PartialMessage): Promise<void>;
}

/**
 * Answers direct messages, mentions, also those that come with an edit, and replies that ping the bot.
 * Bots, webhooks and system messages are left alone, and so is every message that is not meant for the
 * bot. Never throws.
 * @param previewWaitMs how long to wait for Discord to show a linked page
 */
export function messageDoor(bot: Bot, locales: KnownLocales, previewWaitMs: number): MessageDoor {
  const previews = new Previews(previewWaitMs);
  return {
    async take(message) {
      if (isMeantForBot(message))
        await inEvent({ kind: 'message' }, bot.log, () => answer(message));
    },
    async takeEdit(before, edited) {
      if (edited.partial) return;
      previews.arrived(edited);
      if (edited.guildId === null || !isMeantForBot(edited)) return;
      // One that was meant for the bot before has its answer; of one that is forgotten, nobody knows.
      const wasMeant = !before.partial && isMeantForBot(before);
      if (wasMeant || bot.now() - edited.createdTimestamp > editableForMs) return;
      await inEvent({ kind: 'message' }, bot.log, () => answer(edited));
    },
  };

  async function answer(message: Message): Promise<void> {
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
        if (!permission.isFirst || !mayWrite(message)) return;
        const count = Math.ceil(permission.waitMs / 1000);
        await send(message, textView(say('error.cooldown', { count })));
        return;
      }
      const said = await answerTo(message, await read(message, previews, bot), say, bot);
      if (mayWrite(message)) await reply(message, said, { say, startedAt });
      else await writeDirectly(message, said, say);
    } catch (error) {
      const failure = classifyFailure(error);
      noteOutcome(failure);
      bot.metrics.counters[failure === 'forbidden' ? 'forbidden' : 'errors'] += 1;
      bot.log.warn({ err: error, failure, message: message.id }, 'a message was not answered');
    }
  }

  async function reply(
    message: Message,
    said: Said,
    { say, startedAt }: { readonly say: Say; readonly startedAt: number },
  ): Promise<void> {
    const until = startedAt + deliverForMs;
    const giving = giveFor(message, said, say, bot);
    const { arrival, messageId } = await deliver(() => send(message, said.view), bot, until);
    if (messageId !== null && said.context !== undefined) {
      bot.contexts.attach(messageId, said.context);
    }
    if (arrival === 'failed' || arrival === 'there-already') giving?.notShown();
    else giving?.shown(messageId === null ? null : { channelId: message.channelId, messageId });
  }

  /** Whoever mentions the bot where it may not write gets the answer in a direct message, once. */
  async function writeDirectly(message: Message, said: Said, say: Say): Promise<void> {
    const giving = giveFor(message, said, say, bot);
    const line = say('talk.not-there', { channel: `<#${message.channelId}>` });
    const view = beginningWith(line, said.view);
    const delivery = await bot.messenger.direct(message.author.id, { view, nonce: message.id });
    if (delivery.kind !== 'sent') {
      giving?.notShown();
      return;
    }
    if (said.context !== undefined) bot.contexts.attach(delivery.message.messageId, said.context);
    giving?.shown(delivery.message);
  }
}

/** A view with a line before it; without it where a message takes no more. */
function beginningWith(line: string, view: View): View {
  const longer = { ...view, components: [...textView(line).components, ...view.components] };
  try {
    return assertWithinLimits(longer);
  } catch {
    return view;
  }
}

/** Whether the bot may write where a message stands; where that is not known, it tries. */
function mayWrite({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(client.user)?.has(write) ?? true;
}

async function answerTo(message: Message, question: Question, say: Say, bot: Bot): Promise<Said> {
  if (question.text === '') {
    const { missing } = question;
    if (missing === 'nothing') return { view: renderShortHelp(say) };
    const key = missing === 'unreadable' ? 'error.cannot-read' : 'talk.only-address';
    return { view: textView(say(key)) };
  }
  const asking = {
    askerId: message.author.id,
    guildId: message.guildId,
    hasCompany: message.guildId !== null,
    audience: 'everyone' as const,
    say,
  };
  const { author, channelId, guildId } = message;
  const conversation = guildId === null ? { askerId: author.id, channelId } : null;
  return ask(question.text, {}, asking, bot, { ...question, conversation });
}

/**
 * The question in a message. Replying to somebody else's message means "check that": its words are
 * the question if Discord lets the bot read them, else the reply's own. A forward is no reply: its
 * words came with it.
 */
async function read(message: Message, previews: Previews, bot: Bot): Promise<Question> {
  const { reference } = message;
  const isForward = reference?.type === MessageReferenceType.Forward;
  const referenced = isForward ? undefined : reference?.messageId;
  if (referenced === undefined) {
    const own = await readWithPreview(message, previews, bot);
    const missing = own.isOnlyAddress ? 'only-address' : 'nothing';
    return { text: own.text, before: null, isPointedAt: own.isShown, missing };
  }
  const own = readableText(message);
  const before = bot.contexts.ofMessage(referenced);
  if (before !== null || message.mentions.repliedUser?.id === message.client.user.id) {
    return { text: own, before, isPointedAt: false, missing: 'nothing' };
  }
  // Deleted, or in a channel that the bot cannot see: then it is said what to do instead.
  const pointedAt = await message.fetchReference().catch(() => null);
  const theirs = pointedAt === null ? null : await readMessage(pointedAt, bot);
  const text = theirs?.text || own;
  const missing = theirs?.isOnlyAddress === true ? 'only-address' : 'unreadable';
  return { text, before: null, isPointedAt: text !== own, missing };
}

/** What a linked page shows comes a moment after the message that links it. */
async function readWithPreview(
  message: Message,
  previews: Previews,
  bot: Bot,
): Promise<MessageWords> {
  const { address } = wordsOf(message);
  if (address === null || readableText(message) !== '') return readMessage(message, bot);
  return readMessage((await previews.of(message.id)) ?? message, bot);
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
  return giveAnswer(quotedIn(context), to, bot, id);
}

import type { Say } from '../../locales/catalogue.js';
import type { ReviewItem, ReviewState } from '../../moderation/review-item.js';
import type { DueMessage } from '../../moderation/worded-message-store.js';
import type { Bot } from '../bot.js';
import { mentionOf, plainLabel } from '../render/plain-text.js';
import { textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { nonceOf } from '../reply/message-mark.js';
import type { Delivery } from '../reply/messenger.js';
import type { Moderating } from '../reply/moderators.js';
import { speakInGuild } from '../reply/speak-in-guild.js';
import { mayHoldWords } from './channel-audience.js';

/** Characters of what a moderator wrote in a line. */
const maxWords = 300;

type LoggedState = Extract<ReviewState, { readonly kind: 'answered' | 'rejected' | 'merged' }>;

/**
 * One line in the log channel for a decision that now stands: who decided on which question, without
 * the question. Nothing where no channel is chosen. What the moderator wrote about it is added once
 * the line is remembered, so that none is left over when the question goes.
 */
export async function logDecision(
  item: ReviewItem,
  { settings }: Pick<Moderating, 'settings'>,
  bot: Bot,
): Promise<void> {
  const { id, handle, guildId, state } = item;
  const { logChannelId } = settings;
  if (logChannelId === null) return;
  if (!isLogged(state)) return;
  const say = speakInGuild(guildId, settings, bot.guilds);
  const line = bareLine(item, state, say);
  const posted = await bot.messenger.post(logChannelId, {
    view: textView(line),
    // Of its own for each decision: one may be undone and made anew.
    nonce: nonceOf('l', [handle, state.kind, state.at]),
  });
  const isPrivate = mayHoldWords(item, logChannelId, settings, bot.guilds);
  const words = wordsOf(state, isPrivate);
  if (posted.kind !== 'sent' || words === null) return;
  const { message } = posted;
  if (!(await bot.worded.noteLine({ item: id, guildId, message, at: bot.at() }))) return;
  const label = state.kind === 'answered' ? 'queue.wording' : 'queue.reason';
  const said = plainLabel(words, maxWords);
  await bot.messenger.edit(
    message,
    textView(`${line} ${say(label, { reason: said, wording: said })}`),
  );
}

/**
 * One line in the log channel for what was done about a decision after it, or about an asker, in nobody's words. Nothing
 * where no channel is chosen.
 */
export async function logLine(
  kind:
    | 'amended'
    | 'retracted'
    | 'undone'
    | 'change-undone'
    | 'asker-blocked'
    | 'asker-limited'
    | 'asker-freed',
  { bot, moderator }: Pick<QueuePress, 'bot' | 'moderator'>,
  { id, handle, guildId }: Pick<ReviewItem, 'id' | 'handle' | 'guildId'>,
): Promise<void> {
  const { logChannelId } = moderator.settings;
  if (logChannelId === null) return;
  const say = speakInGuild(guildId, moderator.settings, bot.guilds);
  const line = say(`log.${kind}`, { moderator: mentionOf(moderator.id), number: id });
  const nonce = nonceOf('l', [handle, kind, bot.at()]);
  await bot.messenger.post(logChannelId, { view: textView(line), nonce });
}

/** Takes what a moderator wrote out of a line; nothing of it is left but that there was a decision. */
export async function eraseLine(
  { item: id, guildId, message }: DueMessage,
  bot: Pick<Bot, 'settings' | 'guilds' | 'messenger' | 'reviews'>,
): Promise<Delivery> {
  const say = speakInGuild(guildId, await bot.settings.read(guildId), bot.guilds);
  const item = await bot.reviews.find(id);
  const line =
    item !== null && isLogged(item.state)
      ? bareLine(item, item.state, say)
      : say('log.erased', { number: id });
  return bot.messenger.edit(message, textView(line));
}

function isLogged(state: ReviewState): state is LoggedState {
  return state.kind === 'answered' || state.kind === 'rejected' || state.kind === 'merged';
}

/** Who decided on which question, in nobody's words. */
function bareLine({ id }: ReviewItem, state: LoggedState, say: Say): string {
  const values = { moderator: mentionOf(state.by), number: id };
  return [
    state.kind === 'merged'
      ? say('log.merged', { ...values, into: state.into })
      : say(`log.${state.kind}`, values),
    ...(state.secondedBy === null
      ? []
      : [say('queue.seconded', { moderator: mentionOf(state.secondedBy) })]),
  ].join(' ');
}

/** What the moderator wrote; where everybody reads it, only what was written for everybody. */
function wordsOf(state: LoggedState, isPrivate: boolean): string | null {
  const reason = 'reason' in state && isPrivate ? state.reason : '';
  const words = state.kind === 'answered' ? (state.reply.publicWording ?? '') : reason;
  return words.trim() === '' ? null : words;
}

import type { ReviewItem } from '../../review/review-item.js';
import type { Bot } from '../bot.js';
import type { Moderating } from '../moderators.js';
import { plainLabel } from '../render/plain-text.js';
import { textView } from '../render/view.js';
import { guildVoice } from './guild-voice.js';
import { mentionOf } from './moderator-mention.js';

/** One line in the log channel for a decision that now stands, without the question; nothing where none is chosen. */
export async function logDecision(
  { id, handle, guildId, state }: ReviewItem,
  { settings }: Pick<Moderating, 'settings'>,
  bot: Bot,
): Promise<void> {
  if (settings.logChannelId === null) return;
  if (state.kind !== 'answered' && state.kind !== 'rejected' && state.kind !== 'merged') return;
  const { say } = guildVoice(guildId, settings, bot.guilds);
  const values = { moderator: mentionOf(state.by), number: id };
  const line = [
    state.kind === 'merged'
      ? say('log.merged', { ...values, into: state.into })
      : say(`log.${state.kind}`, values),
    ...(state.secondedBy === null
      ? []
      : [say('queue.seconded', { moderator: mentionOf(state.secondedBy) })]),
    ...(state.kind === 'answered'
      ? []
      : [say('queue.reason', { reason: plainLabel(state.reason, 300) })]),
  ].join(' ');
  await bot.messenger.post(settings.logChannelId, { view: textView(line), nonce: `l.${handle}` });
}

import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import { plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { type Block, layOut, type View } from '../render/view.js';
import { type PublicChoice, type SettingName, settingNames, settings } from './settings.js';

/**
 * Everything that can be set, each with what holds now, to be changed by choosing: on a phone that
 * is a tap on a list of the server's own channels and roles, and nothing needs to be typed.
 * `changed` says above what was just changed, or why it was not.
 */
export function renderSettings(
  now: GuildSettings,
  server: string,
  say: Say,
  changed: string | null = null,
  readers: Readers = { unconfirmed: [], confirmed: [], offered: null },
): View {
  const title = `### ${say('settings.title', { server: plainLabel(server, 100) })}`;
  const blocks: Block[] = [changed === null ? title : `${title}\n${changed}`];
  if (readers.offered !== null) blocks.push(confirmation(readers.offered, say));
  for (const name of settingNames) {
    const [channelId, notice] = noticeFor(name, now, readers, say);
    const label = `**${say(`settings.${name}`)}**`;
    blocks.push(
      notice === null ? label : `${label}\n${notice}`,
      settings[name].show(standingId('s', name), now, say),
    );
    const isOpen = channelId !== null && readers.unconfirmed.includes(channelId);
    if (isOpen && (name === 'review-channel' || name === 'log-channel')) {
      blocks.push(confirmation({ name, channelId }, say));
    }
  }
  return layOut(blocks);
}

/** Who reads the chosen channels, where it is everybody. */
export interface Readers {
  /** Channels that everybody in the server can read, which nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  readonly confirmed: readonly string[];
  /** A channel that was chosen just now and is to be confirmed first. */
  readonly offered: PublicChoice | null;
}

/** The second press, without which a channel that everybody reads is not chosen. */
function confirmation({ name, channelId }: PublicChoice, say: Say): Block {
  const id = standingId('s', 'public', name, channelId);
  return [{ id, label: say('settings.public.confirm') }];
}

/** The channel of a setting, and what is to be said of who reads it. */
function noticeFor(
  name: SettingName,
  { reviewChannelId, logChannelId }: GuildSettings,
  { unconfirmed, confirmed }: Readers,
  say: Say,
): readonly [channelId: string | null, notice: string | null] {
  const channelId =
    name === 'review-channel' ? reviewChannelId : name === 'log-channel' ? logChannelId : null;
  if (channelId === null) return [null, null];
  const channel = `<#${channelId}>`;
  if (unconfirmed.includes(channelId)) {
    return [channelId, say('settings.public.unconfirmed', { channel })];
  }
  const notice = confirmed.includes(channelId)
    ? say('settings.public.confirmed', { channel })
    : null;
  return [channelId, notice];
}

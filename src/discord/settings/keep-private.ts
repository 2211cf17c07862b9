import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { ModeratorId } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { audienceOf } from '../queue/channel-audience.js';
import { showDecided } from '../queue/keep-posts.js';
import { textView } from '../render/view.js';
import type { NotDelivered } from '../reply/messenger.js';
import { serverName, speakInGuild } from '../reply/speak-in-guild.js';

/** What the settings say who changed them when the program did so by itself. */
const program = 'receipts' as ModeratorId;

/** The channels in which words about questions may stand. */
type PrivatePlace = 'review-channel' | 'log-channel';

/**
 * Looks who reads a server's review and log channel. Whoever manages the server is told once of each
 * that everybody can read by now. A channel that not everybody reads any more needs no confirmation,
 * and gets it anew should it become public once more. Never throws.
 */
export async function keepPrivate(guildId: string, bot: Bot): Promise<void> {
  try {
    const settings = await bot.settings.read(guildId);
    const places = placesOf(settings);
    if (places.length === 0) return;
    await bot.guilds.learnRoles(
      guildId,
      places.map(([, id]) => id),
      settings.moderatorRoleIds,
    );
    const audiences = places.map(
      ([place, id]) => [place, id, audienceOf(guildId, id, settings, bot.guilds)] as const,
    );
    const isPublic = (id: string) =>
      audiences.some(([, other, audience]) => other === id && audience !== 'some');
    const told = new Set(settings.toldPublicIds.filter(isPublic));
    let hasNews = false;
    for (const [place, id, audience] of audiences) {
      // What cannot be seen at all is another trouble.
      if (audience !== 'everybody' || bot.guilds.everybodyReads(guildId, id) === null) continue;
      if (told.has(id)) continue;
      hasNews = true;
      if (place === 'log-channel') await bot.worded.makeDue(id);
      const delivery = await tellManagers(place, id, guildId, settings, bot);
      if (delivery !== 'failed') told.add(id);
    }
    const publicChannelIds = settings.publicChannelIds.filter(isPublic);
    const hasChanged =
      publicChannelIds.length !== settings.publicChannelIds.length ||
      told.size !== settings.toldPublicIds.length ||
      settings.toldPublicIds.some((id) => !told.has(id));
    if (hasChanged) {
      const changes = { publicChannelIds, toldPublicIds: [...told] };
      await bot.settings.change(guildId, changes, program, bot.at());
    }
    if (!hasNews && !hasChanged) return;
    // Posts lose their words, or get them back.
    bot.jobs.soon('show-queue');
    bot.jobs.soon('erase-messages');
    bot.jobs.background(showDecided(bot, [guildId], 0));
  } catch (error) {
    bot.metrics.counters.errors += 1;
    bot.log.error({ err: error, guild: guildId }, 'who reads a channel could not be looked up');
  }
}

/** The same for every server. */
export async function keepAllPrivate(bot: Bot): Promise<void> {
  for (const guildId of bot.guilds.ids()) {
    if (bot.jobs.isStopped) return;
    await keepPrivate(guildId, bot);
  }
}

/** Which channels were chosen to hold words, by what for. */
export function placesOf({
  reviewChannelId,
  logChannelId,
}: Pick<GuildSettings, 'reviewChannelId' | 'logChannelId'>): readonly (readonly [
  PrivatePlace,
  string,
])[] {
  return [
    ...(reviewChannelId === null ? [] : [['review-channel', reviewChannelId] as const]),
    ...(logChannelId === null ? [] : [['log-channel', logChannelId] as const]),
  ];
}

/** In the log channel, unless everybody reads that one; else to whoever chose the channel, or owns the server. */
async function tellManagers(
  place: PrivatePlace,
  channelId: string,
  guildId: string,
  settings: GuildSettings,
  bot: Bot,
): Promise<'sent' | NotDelivered['kind']> {
  const say = speakInGuild(guildId, settings, bot.guilds);
  const line = say('public.noticed', {
    server: serverName(guildId, say, bot.guilds),
    channel: `<#${channelId}>`,
    setting: say(`settings.${place}`),
  });
  // Another one each time that it is noticed, and the same for two processes that notice it together.
  const nonce = `o.${channelId.slice(-8)}.${Math.floor(bot.now() / 60_000).toString(36)}`;
  const outgoing = { view: textView(line), nonce };
  const { logChannelId } = settings;
  if (logChannelId !== null && audienceOf(guildId, logChannelId, settings, bot.guilds) === 'some') {
    const { kind } = await bot.messenger.post(logChannelId, outgoing);
    if (kind === 'sent' || kind === 'failed') return kind;
  }
  const chooser = place === 'review-channel' ? settings.reviewChannelBy : settings.logChannelBy;
  const userId = chooser ?? bot.guilds.ownerId(guildId);
  if (userId === null) return 'gone';
  const { kind } = await bot.messenger.direct(userId, outgoing);
  if (kind === 'forbidden' || kind === 'gone') {
    bot.log.warn(
      { guild: guildId, channel: channelId },
      'everybody can read a channel for moderators, and nobody who manages the server could be told',
    );
  }
  return kind;
}

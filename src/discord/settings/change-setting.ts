import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { Bot } from '../bot.js';
import { type Audience, audienceOf } from '../queue/channel-audience.js';
import { textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { type Moderating, moderatingNow } from '../reply/moderators.js';
import { inPlace, type Plan, type Said, whisper, whispered } from '../reply/plan.js';
import { placesOf } from './keep-private.js';
import {
  type Change,
  type PublicChoice,
  type SettingName,
  settingNames,
  settings,
} from './settings.js';
import { renderSettings } from './settings-panel.js';

/**
 * The panel of settings. Only for those who may manage the server: whoever moderates by a role could
 * otherwise make others moderators, or switch off that two must agree.
 */
export function showSettings(moderating: Moderating, say: Say, bot: Bot): Said {
  if (!moderating.managesGuild) return refuseOthers(say, bot);
  return { view: panel(moderating.guildId, moderating.settings, say, bot) };
}

/** The panel, with what is to be said above and of who reads the channels. */
function panel(
  guildId: string,
  now: GuildSettings,
  say: Say,
  bot: Bot,
  said: string | null = null,
  offered: PublicChoice | null = null,
): View {
  const server = bot.guilds.name(guildId) ?? say('server.unknown');
  const readBy = (audience: Audience) =>
    placesOf(now)
      .map(([, id]) => id)
      .filter((id) => bot.guilds.everybodyReads(guildId, id) !== null)
      .filter((id) => audienceOf(guildId, id, now, bot.guilds) === audience);
  return renderSettings(now, server, say, said, {
    unconfirmed: readBy('everybody'),
    confirmed: readBy('everybody-confirmed'),
    offered,
  });
}

/** What choosing in the panel does. Whoever chooses must manage the server now, not when it was shown. */
export function useSetting({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [first, place, channelId] = parts;
  const confirmed: PublicChoice | null =
    first === 'public' && (place === 'review-channel' || place === 'log-channel')
      ? { name: place, channelId: channelId ?? '' }
      : null;
  const name = confirmed?.name ?? settingNames.find((known) => known === first);
  if (name === undefined || interaction.isModalSubmit()) {
    return whisper(textView(say('moderation.forged')));
  }
  return inPlace(async () => {
    const moderating = await moderatingNow(interaction, bot);
    if (moderating === null || !moderating.managesGuild) return refuseOthers(say, bot);
    const values = 'values' in interaction ? interaction.values : [];
    const chosen = confirmed === null ? values : [confirmed.channelId];
    return carryOut(name, chosen, { moderating, say, bot, isConfirmed: confirmed !== null });
  });
}

function refuseOthers(say: Say, bot: Bot): Said {
  bot.metrics.counters.refused += 1;
  return whispered(textView(say('moderation.only-managers')));
}

async function carryOut(
  name: SettingName,
  chosen: readonly string[],
  change: Change,
): Promise<Said> {
  const { moderating, say, bot } = change;
  const { id, guildId, settings: now } = moderating;
  const isPlace = name === 'review-channel' || name === 'log-channel';
  if (isPlace) {
    await bot.guilds.learnRoles(guildId, chosen.slice(0, 1), now.moderatorRoleIds);
  }
  const reading = settings[name].read(chosen, change);
  if (reading.kind === 'refused') {
    return { view: panel(guildId, now, say, bot, reading.why, reading.offered ?? null) };
  }
  const changed = await bot.settings.change(guildId, reading.changes, id, bot.at());
  if (isPlace) {
    bot.posts.retry(guildId);
    bot.jobs.soon('show-queue');
  }
  const said = [say('settings.changed', { setting: say(`settings.${name}`) })];
  const isAboutWatching = name === 'watch-mode' || name === 'watch-channels';
  if (isAboutWatching && changed.watchMode !== 'off' && !bot.readsMessages) {
    said.push(say('watch.needs-content'));
  }
  return { view: panel(guildId, changed, say, bot, said.join('\n')) };
}

import { ChannelType } from 'discord.js';
import type { GuildSettings } from '../../review/guild-settings.js';
import type { ModeratorId } from '../../review/review-item.js';
import { voiceFor } from '../asking.js';
import type { Bot } from '../bot.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { type Moderating, moderatingNow } from '../moderators.js';
import { aside, type Plan, type Said, whisper } from '../plan.js';
import type { Voice } from '../render/moment.js';
import { textView } from '../render/view.js';
import type { ComponentUse } from '../respond.js';
import type { StandingUse } from '../standing-components.js';
import { lackingIn } from './channel-permissions.js';
import {
  labels,
  languages,
  renderSettings,
  type SettingName,
  settingNames,
} from './settings-panel.js';

/** What a choice in the panel comes to: changes, or a sentence that says why there are none. */
type Reading =
  | { readonly kind: 'changes'; readonly changes: Partial<GuildSettings> }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The panel of settings. Only for those who may manage the server: whoever moderates by a role could
 * else make others moderators, or switch off that two must agree.
 */
export function showSettings(moderating: Moderating, voice: Voice, bot: Bot): Said {
  if (!moderating.managesGuild) return refuseOthers(voice, bot);
  const server = bot.guilds.name(moderating.guildId) ?? voice.say('server.unknown');
  return { view: renderSettings(moderating.settings, server, voice) };
}

/** What choosing in the panel does. Whoever chooses must manage the server now, not when it was shown. */
export function useSetting({ interaction, parts, bot }: StandingUse): Plan {
  const voice = voiceFor('only-asker', interaction);
  const name = settingNames.find((known) => known === parts[0]);
  if (name === undefined || interaction.isModalSubmit()) {
    return whisper(textView(voice.say('moderation.forged')));
  }
  return {
    kind: 'update',
    work: async () => {
      const moderating = await moderatingNow(interaction, bot);
      if (moderating === null || !moderating.managesGuild) return refuseOthers(voice, bot);
      return change(name, interaction, moderating, voice, bot);
    },
  };
}

function refuseOthers({ say }: Voice, bot: Bot): Said {
  bot.metrics.counters.refused += 1;
  return aside(textView(say('moderation.only-managers')));
}

async function change(
  name: SettingName,
  interaction: ComponentUse,
  { id, guildId, settings }: Moderating,
  voice: Voice,
  bot: Bot,
): Promise<Said> {
  const { say } = voice;
  const server = bot.guilds.name(guildId) ?? say('server.unknown');
  const chosen = 'values' in interaction ? interaction.values : [];
  const reading = read(name, chosen, { guildId, by: id, bot, voice });
  if (reading.kind === 'refused') {
    return { view: renderSettings(settings, server, voice, reading.why) };
  }
  const at = new Date(bot.now()).toISOString();
  const changed = await bot.settings.change(guildId, reading.changes, id, at);
  if (name === 'review-channel' || name === 'log-channel') {
    bot.posts.retry(guildId);
    bot.jobs.soon('show-queue');
  }
  const said = [say('settings.changed', { setting: say(labels[name]) })];
  const isAboutWatching = name === 'watch-mode' || name === 'watch-channels';
  if (isAboutWatching && changed.watchMode !== 'off' && !bot.readsMessages) {
    said.push(say('watch.needs-content'));
  }
  return { view: renderSettings(changed, server, voice, said.join('\n')) };
}

interface Place {
  readonly guildId: string;
  readonly by: ModeratorId;
  readonly bot: Bot;
  readonly voice: Voice;
}

/** Reads what was chosen; nothing of it is believed to be one of the choices offered. */
function read(name: SettingName, chosen: readonly string[], place: Place): Reading {
  const { say } = place.voice;
  const [first] = chosen;
  switch (name) {
    case 'review-channel':
      return readChannels(chosen.slice(0, 1), 'review', place, ([channelId]) => ({
        reviewChannelId: channelId ?? null,
        reviewChannelBy: place.by,
      }));
    case 'log-channel':
      return readChannels(chosen.slice(0, 1), 'written', place, ([channelId]) => ({
        logChannelId: channelId ?? null,
      }));
    case 'watch-channels':
      return readChannels(chosen, 'written', place, (ids) => ({ watchChannelIds: ids }));
    case 'roles':
      if (chosen.includes(place.guildId)) {
        return { kind: 'refused', why: say('settings.not-everyone') };
      }
      return changes({ moderatorRoleIds: chosen.filter((id) => /^\d{1,20}$/.test(id)) });
    case 'watch-mode':
      return first === 'off' || first === 'shadow' || first === 'on'
        ? changes({ watchMode: first })
        : unknown(say);
    case 'audience':
      return first === 'only-asker' || first === 'everyone'
        ? changes({ audience: first })
        : unknown(say);
    case 'locale': {
      const language = languages.find((tag) => tag === first);
      if (first !== 'server' && language === undefined) return unknown(say);
      return changes({ locale: language ?? null });
    }
    case 'retention': {
      const days = Number(first);
      return Number.isInteger(days) && days >= 1 && days <= 3650
        ? changes({ retentionDays: days })
        : unknown(say);
    }
    case 'two':
      return first === 'on' || first === 'off'
        ? changes({ needsTwoModerators: first === 'on' })
        : unknown(say);
  }
}

function changes(changed: Partial<GuildSettings>): Reading {
  return { kind: 'changes', changes: changed };
}

function unknown(say: Voice['say']): Reading {
  return { kind: 'refused', why: say('moderation.forged') };
}

/** Takes channels only where the bot can do its work, and says by name which permission it lacks. */
function readChannels(
  ids: readonly string[],
  purpose: 'review' | 'written',
  { guildId, bot, voice }: Place,
  toChanges: (ids: readonly string[]) => Partial<GuildSettings>,
): Reading {
  const { say } = voice;
  for (const id of ids) {
    const type = bot.guilds.channel(guildId, id)?.type;
    const isForum = type === ChannelType.GuildForum;
    if (isForum && purpose !== 'review') {
      return { kind: 'refused', why: say('settings.not-a-channel') };
    }
    const lacking = lackingIn(bot.guilds.permissions(guildId, id), isForum);
    if (lacking.length > 0) {
      const names = lacking.map((key: MessageKey & `permission.${string}`) => say(key));
      return {
        kind: 'refused',
        why: say('settings.lacks', { channel: channelMention(id), permissions: names.join(', ') }),
      };
    }
  }
  return changes(toChanges(ids));
}

function channelMention(id: string): string {
  return /^\d{1,20}$/.test(id) ? `<#${id}>` : '—';
}

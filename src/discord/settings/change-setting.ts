import { ChannelType } from 'discord.js';
import type { GuildSettings } from '../../review/guild-settings.js';
import { voiceFor } from '../asking.js';
import type { Bot } from '../bot.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { type Moderating, moderatingNow } from '../moderators.js';
import { aside, type Plan, type Said, whisper } from '../plan.js';
import type { Voice } from '../render/moment.js';
import { textView, type View } from '../render/view.js';
import { type Audience, audienceOf } from '../review/channel-audience.js';
import type { StandingUse } from '../standing-components.js';
import { lackingIn } from './channel-permissions.js';
import { placesOf } from './keep-private.js';
import {
  labels,
  languages,
  type PublicChoice,
  renderSettings,
  type SettingName,
  settingNames,
} from './settings-panel.js';

/** What a choice in the panel comes to: changes, or a sentence that says why there are none. */
type Reading =
  | { readonly kind: 'changes'; readonly changes: Partial<GuildSettings> }
  | { readonly kind: 'refused'; readonly why: string; readonly offered?: PublicChoice };

/**
 * The panel of settings. Only for those who may manage the server: whoever moderates by a role could
 * else make others moderators, or switch off that two must agree.
 */
export function showSettings(moderating: Moderating, voice: Voice, bot: Bot): Said {
  if (!moderating.managesGuild) return refuseOthers(voice, bot);
  return { view: panel(moderating.guildId, moderating.settings, voice, bot) };
}

/** The panel, with what is to be said above and of who reads the channels. */
function panel(
  guildId: string,
  settings: GuildSettings,
  voice: Voice,
  bot: Bot,
  said: string | null = null,
  offered: PublicChoice | null = null,
): View {
  const server = bot.guilds.name(guildId) ?? voice.say('server.unknown');
  const readBy = (audience: Audience) =>
    placesOf(settings)
      .map(([, id]) => id)
      .filter((id) => bot.guilds.everybodyReads(guildId, id) !== null)
      .filter((id) => audienceOf(guildId, id, settings, bot.guilds) === audience);
  return renderSettings(settings, server, voice, said, {
    unconfirmed: readBy('everybody'),
    confirmed: readBy('everybody-confirmed'),
    offered,
  });
}

/** What choosing in the panel does. Whoever chooses must manage the server now, not when it was shown. */
export function useSetting({ interaction, parts, bot }: StandingUse): Plan {
  const voice = voiceFor('only-asker', interaction);
  const [first, place, channelId] = parts;
  const confirmed: PublicChoice | null =
    first === 'public' && (place === 'review-channel' || place === 'log-channel')
      ? { name: place, channelId: channelId ?? '' }
      : null;
  const name = confirmed?.name ?? settingNames.find((known) => known === first);
  if (name === undefined || interaction.isModalSubmit()) {
    return whisper(textView(voice.say('moderation.forged')));
  }
  return {
    kind: 'update',
    work: async () => {
      const moderating = await moderatingNow(interaction, bot);
      if (moderating === null || !moderating.managesGuild) return refuseOthers(voice, bot);
      const chosen =
        confirmed !== null
          ? [confirmed.channelId]
          : 'values' in interaction
            ? interaction.values
            : [];
      return change(name, chosen, { moderating, voice, bot, isConfirmed: confirmed !== null });
    },
  };
}

function refuseOthers({ say }: Voice, bot: Bot): Said {
  bot.metrics.counters.refused += 1;
  return aside(textView(say('moderation.only-managers')));
}

async function change(
  name: SettingName,
  chosen: readonly string[],
  { moderating, voice, bot, isConfirmed }: Change,
): Promise<Said> {
  const { say } = voice;
  const { id, guildId, settings } = moderating;
  const isPlace = name === 'review-channel' || name === 'log-channel';
  if (isPlace) {
    await bot.guilds.learnRoles(guildId, chosen.slice(0, 1), settings.moderatorRoleIds);
  }
  const reading = read(name, chosen, { moderating, bot, voice, isConfirmed });
  if (reading.kind === 'refused') {
    return { view: panel(guildId, settings, voice, bot, reading.why, reading.offered ?? null) };
  }
  const at = new Date(bot.now()).toISOString();
  const changed = await bot.settings.change(guildId, reading.changes, id, at);
  if (isPlace) {
    bot.posts.retry(guildId);
    bot.jobs.soon('show-queue');
  }
  const said = [say('settings.changed', { setting: say(labels[name]) })];
  const isAboutWatching = name === 'watch-mode' || name === 'watch-channels';
  if (isAboutWatching && changed.watchMode !== 'off' && !bot.readsMessages) {
    said.push(say('watch.needs-content'));
  }
  return { view: panel(guildId, changed, voice, bot, said.join('\n')) };
}

/** A change that somebody wants. */
interface Change {
  readonly moderating: Moderating;
  readonly bot: Bot;
  readonly voice: Voice;
  /** Whether they were told that everybody can read the channel, and want it all the same. */
  readonly isConfirmed: boolean;
}

/** Reads what was chosen; nothing of it is believed to be one of the choices offered. */
function read(name: SettingName, chosen: readonly string[], place: Change): Reading {
  const { say } = place.voice;
  const [first] = chosen;
  switch (name) {
    case 'review-channel':
      return readPrivatePlace(name, chosen[0] ?? null, place);
    case 'log-channel':
      return readPrivatePlace(name, chosen[0] ?? null, place);
    case 'watch-channels':
      return readChannels(chosen, 'written', place, (ids) => ({ watchChannelIds: ids }));
    case 'roles':
      if (chosen.includes(place.moderating.guildId)) {
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

/**
 * Takes a channel for what people asked and what moderators wrote about it. One that everybody in the
 * server can read is taken only with a second press, which says what follows from it.
 */
function readPrivatePlace(
  name: PublicChoice['name'],
  channelId: string | null,
  place: Change,
): Reading {
  const { moderating, bot, voice, isConfirmed } = place;
  const { id: by, guildId, settings } = moderating;
  const purpose = name === 'review-channel' ? 'review' : 'written';
  const isPublic = channelId !== null && bot.guilds.everybodyReads(guildId, channelId) === true;
  const isKnown = channelId !== null && settings.publicChannelIds.includes(channelId);
  const reading = readChannels(channelId === null ? [] : [channelId], purpose, place, () => {
    const other = name === 'review-channel' ? settings.logChannelId : settings.reviewChannelId;
    const left = settings.publicChannelIds.filter((id) => id === other || id === channelId);
    return {
      ...(name === 'review-channel'
        ? { reviewChannelId: channelId, reviewChannelBy: by }
        : { logChannelId: channelId, logChannelBy: by }),
      publicChannelIds: isPublic && !isKnown ? [...left, channelId] : left,
    };
  });
  if (reading.kind === 'refused' || !isPublic || isKnown || isConfirmed) return reading;
  return {
    kind: 'refused',
    why: voice.say('settings.public.refused', { channel: channelMention(channelId) }),
    offered: { name, channelId },
  };
}

/** Takes channels only where the bot can do its work, and says by name which permission it lacks. */
function readChannels(
  ids: readonly string[],
  purpose: 'review' | 'written',
  { moderating: { guildId }, bot, voice }: Change,
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

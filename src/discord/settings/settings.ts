import { ChannelType } from 'discord.js';
import type { Language, MessageKey, Say } from '../../locales/catalogue.js';
import { catalogues } from '../../locales/translate.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { Bot } from '../bot.js';
import { mentionOfChannel } from '../render/plain-text.js';
import type { SelectBlock } from '../render/view.js';
import type { Moderating } from '../reply/moderators.js';

/** One thing that can be set. */
interface Setting {
  /** The select that changes it, with what holds now. */
  readonly show: (id: string, now: GuildSettings, say: Say) => SelectBlock;
  /** What was chosen comes to; nothing of it is believed to be one of the choices offered. */
  readonly read: (chosen: readonly string[], place: Change) => Reading;
}

/** A change that somebody wants. */
export interface Change {
  readonly moderating: Moderating;
  readonly bot: Bot;
  readonly say: Say;
  /** Whether they were told that everybody can read the channel, and want it all the same. */
  readonly isConfirmed: boolean;
}

/** What a choice in the panel comes to: changes, or a sentence that says why there are none. */
type Reading =
  | { readonly kind: 'changes'; readonly changes: Partial<GuildSettings> }
  | { readonly kind: 'refused'; readonly why: string; readonly offered?: PublicChoice };

/** A channel that everybody can read, and what for it was chosen. */
export interface PublicChoice {
  readonly name: 'review-channel' | 'log-channel';
  readonly channelId: string;
}

/** What a watched or a log channel can be. */
const writtenChannels = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
const reviewChannels = [ChannelType.GuildText, ChannelType.GuildForum] as const;

/** Discord's most for a select of channels or roles. */
const maxPlaces = 25;

/** Days offered; whatever else was set before stays among them. */
const offeredDays = [7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650] as const;

/** The languages that can be chosen. */
const languages = Object.keys(catalogues) as readonly Language[];

/** Everything that can be set, by the names that the panel's selects carry, in the order shown. */
export const settings = {
  'review-channel': {
    show: (id, { reviewChannelId }, say) =>
      oneChannel(id, say('settings.review-channel.hint'), reviewChannels, reviewChannelId),
    read: ([channelId = null], place) => readPrivatePlace('review-channel', channelId, place),
  },
  'log-channel': {
    show: (id, { logChannelId }, say) =>
      oneChannel(id, say('settings.log-channel.hint'), writtenChannels, logChannelId),
    read: ([channelId = null], place) => readPrivatePlace('log-channel', channelId, place),
  },
  roles: {
    show: (id, { moderatorRoleIds }, say) => ({
      kind: 'roles',
      id,
      placeholder: say('settings.roles.hint'),
      chosen: moderatorRoleIds,
      most: maxPlaces,
    }),
    read: (chosen, { moderating, say }) =>
      chosen.includes(moderating.guildId)
        ? { kind: 'refused', why: say('settings.not-everyone') }
        : changes({ moderatorRoleIds: chosen.filter((id) => /^\d{1,20}$/.test(id)) }),
  },
  audience: oneOf(
    'settings.audience',
    (say) => ({
      'only-asker': say('settings.audience.only-asker'),
      everyone: say('settings.audience.everyone'),
    }),
    ({ audience }) => audience,
    (audience) => ({ audience }),
  ),
  locale: {
    show: (id, { locale }, say) => ({
      kind: 'select',
      id,
      placeholder: say('settings.locale'),
      options: [
        { value: 'server', label: say('settings.locale.server'), isChosen: locale === null },
        ...languages.map((tag) => ({
          value: tag,
          label: nameOf(tag, say.language),
          isChosen: tag === locale,
        })),
      ],
    }),
    read: ([first], { say }) => {
      const language = languages.find((tag) => tag === first);
      return first === 'server' || language !== undefined
        ? changes({ locale: language ?? null })
        : unknown(say);
    },
  },
  retention: {
    show: (id, { retentionDays }, say) => ({
      kind: 'select',
      id,
      placeholder: say('settings.retention'),
      options: [...new Set<number>([...offeredDays, retentionDays])]
        .sort((a, b) => a - b)
        .map((count) => ({
          value: String(count),
          label: say('settings.days', { count }),
          isChosen: count === retentionDays,
        })),
    }),
    read: ([first], { say }) => {
      const days = Number(first);
      return Number.isInteger(days) && days >= 1 && days <= 3650
        ? changes({ retentionDays: days })
        : unknown(say);
    },
  },
  two: oneOf(
    'settings.two',
    (say) => ({ off: say('settings.two.off'), on: say('settings.two.on') }),
    ({ needsTwoModerators }) => (needsTwoModerators ? 'on' : 'off'),
    (value) => ({ needsTwoModerators: value === 'on' }),
  ),
  ping: {
    show: (id, { pingRoleId }, say) => ({
      kind: 'roles',
      id,
      placeholder: say('settings.ping.hint'),
      chosen: pingRoleId === null ? [] : [pingRoleId],
      most: 1,
    }),
    read: ([roleId = null], { moderating, say }) => {
      if (roleId === moderating.guildId) {
        return { kind: 'refused', why: say('settings.ping.not-everyone') };
      }
      return roleId === null || /^\d{1,20}$/.test(roleId)
        ? changes({ pingRoleId: roleId })
        : unknown(say);
    },
  },
  digest: oneOf(
    'settings.digest',
    (say) => ({ off: say('settings.digest.off'), on: say('settings.digest.on') }),
    ({ hasDigest }) => (hasDigest ? 'on' : 'off'),
    (value) => ({ hasDigest: value === 'on' }),
  ),
  'watch-channels': {
    show: (id, { watchChannelIds }, say) => ({
      kind: 'channels',
      id,
      placeholder: say('settings.watch-channels.hint'),
      types: writtenChannels,
      chosen: watchChannelIds,
      most: maxPlaces,
    }),
    read: (chosen, place) =>
      readChannels(chosen, 'written', place, (ids) => ({ watchChannelIds: ids })),
  },
  'watch-mode': oneOf(
    'settings.watch-mode',
    (say) => ({
      off: say('settings.watch-mode.off'),
      shadow: say('settings.watch-mode.shadow'),
      on: say('settings.watch-mode.on'),
    }),
    ({ watchMode }) => watchMode,
    (watchMode) => ({ watchMode }),
  ),
} as const satisfies Readonly<Record<string, Setting>>;
export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];

/** A setting that is one of a few words. */
function oneOf<Value extends string>(
  label: 'settings.audience' | 'settings.two' | 'settings.watch-mode' | 'settings.digest',
  labelsIn: (say: Say) => Readonly<Record<Value, string>>,
  holding: (now: GuildSettings) => Value,
  toChanges: (value: Value) => Partial<GuildSettings>,
): Setting {
  return {
    show: (id, now, say) => ({
      kind: 'select',
      id,
      placeholder: say(label),
      options: Object.entries<string>(labelsIn(say)).map(([value, text]) => ({
        value,
        label: text,
        isChosen: value === holding(now),
      })),
    }),
    read: ([first], { say }) => {
      const values = Object.keys(labelsIn(say)) as Value[];
      const value = values.find((known) => known === first);
      return value === undefined ? unknown(say) : changes(toChanges(value));
    },
  };
}

function changes(changed: Partial<GuildSettings>): Reading {
  return { kind: 'changes', changes: changed };
}

function unknown(say: Say): Reading {
  return { kind: 'refused', why: say('moderation.forged') };
}

function oneChannel(
  id: string,
  placeholder: string,
  types: readonly ChannelType[],
  channelId: string | null,
): SelectBlock {
  const chosen = channelId === null ? [] : [channelId];
  return { kind: 'channels', id, placeholder, types, chosen, most: 1 };
}

/** A language as its own speakers call it. */
function nameOf(tag: Language, language: Language): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? `${tag} (${language})`;
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
  const { moderating, bot, say, isConfirmed } = place;
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
    why: say('settings.public.refused', { channel: mentionOfChannel(channelId) }),
    offered: { name, channelId },
  };
}

/** Takes channels only where the bot can do its work, and says by name which permission it lacks. */
function readChannels(
  ids: readonly string[],
  purpose: 'review' | 'written',
  { moderating: { guildId }, bot, say }: Change,
  toChanges: (ids: readonly string[]) => Partial<GuildSettings>,
): Reading {
  for (const id of ids) {
    if (purpose !== 'review' && bot.guilds.isForum(guildId, id)) {
      return { kind: 'refused', why: say('settings.not-a-channel') };
    }
    const lacking = bot.guilds.lacking(guildId, id);
    if (lacking.length > 0) {
      const names = lacking.map((key: MessageKey & `permission.${string}`) => say(key));
      return {
        kind: 'refused',
        why: say('settings.lacks', {
          channel: mentionOfChannel(id),
          permissions: names.join(', '),
        }),
      };
    }
  }
  return changes(toChanges(ids));
}

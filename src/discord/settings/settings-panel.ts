import { ChannelType } from 'discord.js';
import type { GuildSettings } from '../../review/guild-settings.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { catalogues, type Language } from '../i18n/translate.js';
import type { Voice } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { type Block, layOut, type SelectBlock, type View } from '../render/view.js';
import { standingId } from '../standing-id.js';

/** The settings as the panel's selects name them. */
export const settingNames = [
  'review-channel',
  'log-channel',
  'roles',
  'audience',
  'locale',
  'retention',
  'two',
  'watch-channels',
  'watch-mode',
] as const;
export type SettingName = (typeof settingNames)[number];

/** Days offered; whatever else was set before stays among them. */
const offeredDays = [7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650] as const;

/** What a watched or a log channel can be. */
export const writtenChannels = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
export const reviewChannels = [ChannelType.GuildText, ChannelType.GuildForum] as const;

/** Discord's most for a select of channels or roles. */
export const mostPlaces = 25;

/**
 * Everything that can be set, each with what holds now, to be changed by choosing: on a phone that
 * is a tap on a list of the server's own channels and roles, and nothing needs to be typed.
 * `changed` says above what was just changed, or why it was not.
 */
export function renderSettings(
  settings: GuildSettings,
  server: string,
  voice: Voice,
  changed: string | null = null,
  readers: Readers = { unconfirmed: [], confirmed: [], offered: null },
): View {
  const { say } = voice;
  const title = `### ${say('settings.title', { server: plainLabel(server, 100) })}`;
  const blocks: Block[] = [
    { kind: 'text', text: changed === null ? title : `${title}\n${changed}` },
  ];
  if (readers.offered !== null) blocks.push(confirmation(readers.offered, voice));
  for (const name of settingNames) {
    const [channelId, notice] = noticeFor(name, settings, readers, voice);
    const label = `**${say(labels[name])}**`;
    blocks.push(
      { kind: 'text', text: notice === null ? label : `${label}\n${notice}` },
      selectFor(name, settings, voice),
    );
    const isOpen = channelId !== null && readers.unconfirmed.includes(channelId);
    if (isOpen && (name === 'review-channel' || name === 'log-channel')) {
      blocks.push(confirmation({ name, channelId }, voice));
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

/** A channel that everybody can read, and what for it was chosen. */
export interface PublicChoice {
  readonly name: 'review-channel' | 'log-channel';
  readonly channelId: string;
}

/** The second press, without which a channel that everybody reads is not chosen. */
function confirmation({ name, channelId }: PublicChoice, { say }: Voice): Block {
  const id = standingId('s', 'public', name, channelId);
  return { kind: 'buttons', buttons: [{ id, label: say('settings.public.confirm') }] };
}

/** The channel of a setting, and what is to be said of who reads it. */
function noticeFor(
  name: SettingName,
  { reviewChannelId, logChannelId }: GuildSettings,
  { unconfirmed, confirmed }: Readers,
  { say }: Voice,
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

/** What each setting is called. */
export const labels = {
  'review-channel': 'settings.review-channel',
  'log-channel': 'settings.log-channel',
  'watch-channels': 'settings.watch-channels',
  'watch-mode': 'settings.watch-mode',
  roles: 'settings.roles',
  audience: 'settings.audience',
  locale: 'settings.locale',
  retention: 'settings.retention',
  two: 'settings.two',
} as const satisfies Record<SettingName, MessageKey>;

function selectFor(
  name: SettingName,
  settings: GuildSettings,
  { say, language }: Voice,
): SelectBlock {
  const id = standingId('s', name);
  const choice = (value: string, label: string, now: string) => ({
    value,
    label,
    isChosen: value === now,
  });
  const idsOf = (channelId: string | null) => (channelId === null ? [] : [channelId]);
  switch (name) {
    case 'review-channel':
      return {
        kind: 'channels',
        id,
        placeholder: say('settings.review-channel.hint'),
        types: reviewChannels,
        chosen: idsOf(settings.reviewChannelId),
        most: 1,
      };
    case 'log-channel':
      return {
        kind: 'channels',
        id,
        placeholder: say('settings.log-channel.hint'),
        types: writtenChannels,
        chosen: idsOf(settings.logChannelId),
        most: 1,
      };
    case 'watch-channels':
      return {
        kind: 'channels',
        id,
        placeholder: say('settings.watch-channels.hint'),
        types: writtenChannels,
        chosen: settings.watchChannelIds,
        most: mostPlaces,
      };
    case 'roles':
      return {
        kind: 'roles',
        id,
        placeholder: say('settings.roles.hint'),
        chosen: settings.moderatorRoleIds,
        most: mostPlaces,
      };
    case 'watch-mode':
      return {
        kind: 'select',
        id,
        placeholder: say('settings.watch-mode'),
        options: (['off', 'shadow', 'on'] as const).map((mode) =>
          choice(mode, say(`settings.watch-mode.${mode}`), settings.watchMode),
        ),
      };
    case 'audience':
      return {
        kind: 'select',
        id,
        placeholder: say('settings.audience'),
        options: (['only-asker', 'everyone'] as const).map((audience) =>
          choice(audience, say(`settings.audience.${audience}`), settings.audience),
        ),
      };
    case 'locale':
      return {
        kind: 'select',
        id,
        placeholder: say('settings.locale'),
        options: [
          choice('server', say('settings.locale.server'), settings.locale ?? 'server'),
          ...languages.map((tag) => choice(tag, nameOf(tag), settings.locale ?? 'server')),
        ],
      };
    case 'retention': {
      const days = new Set<number>([...offeredDays, settings.retentionDays]);
      return {
        kind: 'select',
        id,
        placeholder: say('settings.retention'),
        options: [...days]
          .sort((a, b) => a - b)
          .map((count) =>
            choice(String(count), say('settings.days', { count }), String(settings.retentionDays)),
          ),
      };
    }
    case 'two':
      return {
        kind: 'select',
        id,
        placeholder: say('settings.two'),
        options: (['off', 'on'] as const).map((value) =>
          choice(value, say(`settings.two.${value}`), settings.needsTwoModerators ? 'on' : 'off'),
        ),
      };
  }

  /** A language as its own speakers call it. */
  function nameOf(tag: Language): string {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? `${tag} (${language})`;
  }
}

/** The languages that can be chosen. */
export const languages = Object.keys(catalogues) as readonly Language[];

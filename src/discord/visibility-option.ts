import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { english } from './i18n/en.js';
import type { Audience } from './i18n/locale.js';
import { localizations, named } from './localize.js';

/** The option that lets an answer be seen by all: `me` unless somebody chooses otherwise. */
export const visibilityOption = {
  type: ApplicationCommandOptionType.String,
  ...named('visibility'),
  required: false,
  choices: [
    {
      name: english['visibility.me'],
      name_localizations: localizations('visibility.me'),
      value: 'me',
    },
    {
      name: english['visibility.everyone'],
      name_localizations: localizations('visibility.everyone'),
      value: 'everyone',
    },
  ],
} satisfies APIApplicationCommandStringOption;

/** Ephemeral first: a channel is not spammed unless the asker wants it to read along. */
export function chosenAudience(value: string | null): Audience {
  return value === 'everyone' ? 'everyone' : 'only-asker';
}

/** Where every command works: in guilds, in the bot's direct messages, and in any other conversation. */
export const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };

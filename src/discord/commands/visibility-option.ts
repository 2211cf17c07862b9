import { setTimeout as pause } from 'node:timers/promises';
import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { english } from '../../locales/en.js';
import type { Audience } from '../../locales/locale.js';
import type { Bot } from '../bot.js';
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

/**
 * Who sees the answer: what the asker chose, else what the server has set. Private where nothing is
 * set, and where the settings cannot be read at once: a channel is not spammed by mistake.
 */
export async function chosenAudience(
  value: string | null,
  { guildId }: { readonly guildId: string | null },
  { settings, log }: Pick<Bot, 'settings' | 'log'>,
): Promise<Audience> {
  if (value === 'everyone') return 'everyone';
  if (value !== null || guildId === null) return 'only-asker';
  const read = settings.read(guildId).then(
    ({ audience }) => audience,
    (error: unknown): Audience => {
      log.warn({ err: error }, 'the settings of a server could not be read');
      return 'only-asker';
    },
  );
  const late = pause(settingsWaitMs, 'only-asker' as const, { ref: false });
  return Promise.race([read, late]);
}

/** How long an answer waits for the settings of its server, in milliseconds. A guess. */
const settingsWaitMs = 500;

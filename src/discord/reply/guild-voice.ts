import type { Say } from '../../locales/catalogue.js';
import { languageOf } from '../../locales/locale.js';
import { speak } from '../../locales/translate.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { Voice } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import type { GuildDirectory } from './guild-directory.js';

/** The voice for what is posted in a server to nobody in particular. */
export function guildVoice(
  guildId: string,
  { locale }: Pick<GuildSettings, 'locale'>,
  guilds: Pick<GuildDirectory, 'locale'>,
): Voice {
  return voiceIn(locale ?? guilds.locale(guildId));
}

/** A server by its name, escaped, also when the bot is not in it any more. */
export function serverName(
  guildId: string,
  say: Say,
  guilds: Pick<GuildDirectory, 'name'>,
  most = 100,
): string {
  return plainLabel(guilds.name(guildId) ?? say('server.unknown'), most);
}

/** The voice for a locale as Discord spells it; English for null and for those it does not speak. */
export function voiceIn(locale: string | null): Voice {
  const language = languageOf(locale);
  return { language, say: speak(language) };
}

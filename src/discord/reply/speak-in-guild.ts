import type { Say } from '../../locales/catalogue.js';
import { languageOf } from '../../locales/locale.js';
import { speak } from '../../locales/translate.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import { plainLabel } from '../render/plain-text.js';
import type { GuildDirectory } from './guild-directory.js';

/** What to say things with that are posted in a server to nobody in particular. */
export function speakInGuild(
  guildId: string,
  { locale }: Pick<GuildSettings, 'locale'>,
  guilds: Pick<GuildDirectory, 'locale'>,
): Say {
  return speakIn(locale ?? guilds.locale(guildId));
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

/** What to say things with in a locale as Discord spells it; English for null and for those it does not speak. */
export function speakIn(locale: string | null): Say {
  return speak(languageOf(locale));
}

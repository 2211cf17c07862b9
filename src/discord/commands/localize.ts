import type { LocalizationMap } from 'discord.js';
import type { Language, MessageKey } from '../../locales/catalogue.js';
import { discordLocales } from '../../locales/locale.js';
import { catalogues } from '../../locales/translate.js';

/** The sentences that are plain texts, without plural forms or values. */
export type NameKey = Extract<MessageKey, `${string}.name` | `${string}.description`>;

/** A name or description in English and in every other language the bot speaks. */
export function localized(key: NameKey): { readonly text: string; readonly all: LocalizationMap } {
  return { text: catalogues.en[key], all: localizations(key) };
}

/** One sentence for each Discord locale that is not English. */
export function localizations(
  key:
    | NameKey
    | 'visibility.me'
    | 'visibility.everyone'
    | Extract<MessageKey, `state.${string}` | `limit.${'none' | 'one' | 'any'}`>,
): LocalizationMap {
  const map: LocalizationMap = {};
  for (const language of Object.keys(discordLocales) as Exclude<Language, 'en'>[]) {
    for (const locale of discordLocales[language]) map[locale] = catalogues[language][key];
  }
  return map;
}

/** `name` and `description` of a command or option with their translations, as Discord's JSON has them. */
export function named<Prefix extends NamePrefix>(prefix: Prefix) {
  const name = localized(`${prefix}.name`);
  const description = localized(`${prefix}.description`);
  return {
    name: name.text,
    name_localizations: name.all,
    description: description.text,
    description_localizations: description.all,
  };
}

/** What has both a name and a description. */
export type NamePrefix = {
  [Key in MessageKey]: Key extends `${infer Prefix}.description` ? Prefix : never;
}[MessageKey];

import { Locale } from 'discord.js';
import type { Language } from './catalogue.js';
import { isLanguage } from './translate.js';

/** Who reads a reply decides its language: one person, or everyone in the channel. */
export type Audience = 'only-asker' | 'everyone';

/** The locales of an interaction as Discord names them; null where there is none. */
export interface Locales {
  readonly user: string | null;
  readonly guild: string | null;
}

/**
 * The language for a reply: the asker's own for what only they see, the guild's preferred one for
 * what everyone sees, so that one person's language never leaks into a channel.
 * Outside a guild the asker's locale serves both.
 */
export function languageFor(audience: Audience, { user, guild }: Locales): Language {
  return languageOf(audience === 'everyone' ? (guild ?? user) : (user ?? guild));
}

/** The bot's language for a Discord locale such as `es-419`; English for those it does not speak. */
export function languageOf(locale: string | null): Language {
  const base = (locale ?? 'en').split('-')[0] ?? 'en';
  return isLanguage(base) ? base : 'en';
}

/** The Discord locales that each language other than English serves. */
export const discordLocales = {
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  fr: [Locale.French],
  de: [Locale.German],
  ru: [Locale.Russian],
} as const satisfies Record<Exclude<Language, 'en'>, readonly Locale[]>;

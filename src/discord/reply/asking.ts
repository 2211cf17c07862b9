import { InteractionContextType, type ModalSubmitInteraction } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import { type Audience, languageFor } from '../../locales/locale.js';
import { speak } from '../../locales/translate.js';
import type { Bot } from '../bot.js';
import { readStandingId } from '../render/standing-id.js';
import { layOut, textView } from '../render/view.js';
import { type Plan, whisper } from './plan.js';

/** What of an interaction says who asks, where, and in which language to answer. */
export interface InteractionPlace {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  readonly context: InteractionContextType | null;
  readonly locale: string;
  readonly guildLocale: string | null;
}

/** What to say a reply to this interaction with. */
export function speakFor(audience: Audience, { locale, guildLocale }: InteractionPlace): Say {
  return speak(languageFor(audience, { user: locale, guild: guildLocale }));
}

/** Who asks, where, and who will read the answer. */
export interface Asking {
  readonly askerId: string;
  readonly guildId: string | null;
  /** Whether others are in the place. */
  readonly hasCompany: boolean;
  readonly audience: Audience;
  readonly say: Say;
}

/** Who asks with this interaction. */
export function askingFor(audience: Audience, interaction: InteractionPlace): Asking {
  return {
    askerId: interaction.user.id,
    guildId: interaction.guildId,
    hasCompany: hasCompany(interaction),
    audience,
    say: speakFor(audience, interaction),
  };
}

/** Whether others are there too: everywhere but in a conversation with the bot alone. */
export function hasCompany({ guildId, context }: InteractionPlace): boolean {
  return guildId !== null || context === InteractionContextType.PrivateChannel;
}

/** A refusal when this person or guild asks too much; null when the question may be answered. */
export function cooledDown(interaction: InteractionPlace, bot: Bot): Plan | null {
  const permission = bot.cooldowns.ask(interaction.user.id, interaction.guildId, bot.now());
  const why = refusalOf(permission, 'error.cooldown', interaction, bot);
  return why === null ? null : whisper(textView(why));
}

/**
 * A refusal when this person, or everybody in this guild together, presses or chooses too much; null
 * when it may be acted on. What outlives the process, such as the posts of the moderators' queue, is
 * counted for the person alone: however much others press, moderators can decide.
 */
export function pressedTooMuch(
  interaction: InteractionPlace & { readonly customId: string },
  bot: Bot,
): Plan | null {
  const guildId = readStandingId(interaction.customId) === null ? interaction.guildId : null;
  const permission = bot.cooldowns.press(interaction.user.id, guildId, bot.now());
  const why = refusalOf(permission, 'error.press-cooldown', interaction, bot);
  return why === null ? null : whisper(textView(why));
}

/** As `pressedTooMuch`, for a form: whoever is refused gets back what they wrote. */
export function submittedTooMuch(interaction: ModalSubmitInteraction, bot: Bot): Plan | null {
  const permission = bot.cooldowns.submit(interaction.user.id, bot.now());
  const why = refusalOf(permission, 'error.form-cooldown', interaction, bot);
  if (why === null) return null;
  const text = [...interaction.fields.fields.values()]
    .flatMap((field) => ('value' in field && field.value !== '' ? [field.value] : []))
    .join('\n\n');
  return whisper(layOut([why], text === '' ? [] : [{ name: 'your-text.txt', text }]));
}

/** What is said to whoever must wait, which is counted; null for a permission. */
function refusalOf(
  permission: ReturnType<Bot['cooldowns']['ask']>,
  sentence: 'error.cooldown' | 'error.press-cooldown' | 'error.form-cooldown',
  interaction: InteractionPlace,
  bot: Bot,
): string | null {
  if (permission.kind === 'granted') return null;
  bot.metrics.counters.cooledDown += 1;
  const count = Math.ceil(permission.waitMs / 1000);
  return speakFor('only-asker', interaction)(sentence, { count });
}

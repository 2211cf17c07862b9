import {
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Choice } from './command.js';
import { type NamePrefix, named } from './localize.js';

/** Where every command works: in guilds, in the bot's direct messages, and in any other conversation. */
export const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** Where moderators' commands work: in servers, where there is somebody to moderate. */
export const inServers = { integration_types: [0], contexts: [0] };

/** A slash command as Discord registers it, named in every language. */
export function slashData(
  prefix: NamePrefix,
  places: typeof everywhere,
  options?: APIApplicationCommandOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const data = { type: ApplicationCommandType.ChatInput, ...named(prefix), ...places } as const;
  return options === undefined ? data : { ...data, options };
}

/** One of the commands that a command is made of. */
export function subcommand(
  prefix: NamePrefix,
  options?: APIApplicationCommandSubcommandOption['options'],
): APIApplicationCommandSubcommandOption {
  const data = { type: ApplicationCommandOptionType.Subcommand, ...named(prefix) } as const;
  return options === undefined ? data : { ...data, options };
}

/** What is asked of a text; it may be left out unless it is said to be required. */
interface TextRules {
  readonly required?: true;
  readonly min_length?: number;
  readonly max_length: number;
  /** Suggestions are given while it is typed. */
  readonly autocomplete?: true;
}

/** An option that takes a text. */
export function textOption(
  prefix: NamePrefix,
  rules: TextRules,
): APIApplicationCommandStringOption {
  const type = ApplicationCommandOptionType.String;
  return { type, ...named(prefix), required: false, ...rules };
}

/** Texts as suggestions that stand for themselves. */
export function choicesOf(texts: readonly string[]): readonly Choice[] {
  return texts.map((text) => ({ name: text, value: text }));
}

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import type { Plan } from '../reply/plan.js';

/** A suggestion while typing: both at most 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A command that is typed with a slash. */
export interface SlashCommand {
  readonly kind: 'slash';
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Decides what happens; sends nothing itself. A promise must be kept within milliseconds. */
  readonly execute: (interaction: ChatInputCommandInteraction, bot: Bot) => Plan | Promise<Plan>;
  /** Suggestions for the option being typed; must be quick. */
  readonly autocomplete?: (
    interaction: AutocompleteInteraction,
    bot: Bot,
  ) => readonly Choice[] | Promise<readonly Choice[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly execute: (
    interaction: MessageContextMenuCommandInteraction,
    bot: Bot,
  ) => Plan | Promise<Plan>;
}

export type Command = SlashCommand | MessageCommand;

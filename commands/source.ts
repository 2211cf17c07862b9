import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { suggestDocuments } from '../src/discord/ask/find-document.js';
import type { Choice, SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import {
  planAdd,
  planHistory,
  planRetract,
  planSetAside,
  planSupersede,
} from '../src/discord/curation/source-command.js';
import { inServers } from '../src/discord/reply/moderators.js';

type TextName =
  | 'url'
  | 'publisher'
  | 'title'
  | 'author'
  | 'speaker'
  | 'date'
  | 'perspective'
  | 'language';

function text(name: TextName, most: number): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(`curate.${name}`),
    required: false,
    max_length: most,
  };
}

const file: APIApplicationCommandAttachmentOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named('curate.file'),
  required: false,
};

/** Where a new text is, and what is said about it. */
const brought = [
  text('url', 1_000),
  file,
  text('publisher', 300),
  text('title', 300),
  text('author', 300),
  text('speaker', 300),
  text('date', 40),
  text('perspective', 300),
  text('language', 20),
];

const document: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...named('curate.document'),
  required: true,
  max_length: 200,
  autocomplete: true,
};

const reason: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...named('curate.reason-option'),
  required: true,
  min_length: 1,
  max_length: 500,
};

/** `/source`: what moderators do to the corpus. Who may is looked up at every use. */
export const source = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('curate'),
    ...inServers,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('curate.add'),
        options: brought,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('curate.supersede'),
        options: [document, reason, ...brought],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('curate.retract'),
        options: [document, reason],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('curate.history'),
        options: [document],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('curate.aside'),
        options: [],
      },
    ],
  },

  execute(interaction, bot) {
    switch (interaction.options.getSubcommand()) {
      case 'supersede':
        return planSupersede(interaction, bot);
      case 'retract':
        return planRetract(interaction, bot);
      case 'history':
        return planHistory(interaction, bot);
      case 'set-aside':
        return planSetAside(interaction, bot);
      default:
        return planAdd(interaction, bot);
    }
  },

  autocomplete(interaction, bot): Promise<readonly Choice[]> {
    const typed = interaction.options.getFocused();
    return bot.turns.finish(suggestDocuments(bot.knowledge().corpus, typed));
  },
} satisfies SlashCommand;

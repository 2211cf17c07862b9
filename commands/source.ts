import {
  type APIApplicationCommandAttachmentOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { suggestDocuments } from '../src/discord/ask/find-document.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import {
  inServers,
  slashData,
  subcommand,
  textOption,
} from '../src/discord/commands/command-data.js';
import { named } from '../src/discord/commands/localize.js';
import {
  planAdd,
  planHistory,
  planRetract,
  planSetAside,
  planSupersede,
} from '../src/discord/curation/source-command.js';

const file: APIApplicationCommandAttachmentOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named('curate.file'),
  required: false,
};

/** Where a new text is, and what is said about it. */
const brought = [
  textOption('curate.url', { max_length: 1_000 }),
  file,
  textOption('curate.publisher', { max_length: 300 }),
  textOption('curate.title', { max_length: 300 }),
  textOption('curate.author', { max_length: 300 }),
  textOption('curate.speaker', { max_length: 300 }),
  textOption('curate.date', { max_length: 40 }),
  textOption('curate.perspective', { max_length: 300 }),
  textOption('curate.language', { max_length: 20 }),
];

const document = textOption('curate.document', {
  required: true,
  max_length: 200,
  autocomplete: true,
});
const reason = textOption('curate.reason-option', {
  required: true,
  min_length: 1,
  max_length: 500,
});

/** `/source`: what moderators do to the corpus. Who may is looked up at every use. */
export const source = {
  kind: 'slash',
  data: slashData('curate', inServers, [
    subcommand('curate.add', brought),
    subcommand('curate.supersede', [document, reason, ...brought]),
    subcommand('curate.retract', [document, reason]),
    subcommand('curate.history', [document]),
    subcommand('curate.aside', []),
  ]),

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

  autocomplete(interaction, bot) {
    const typed = interaction.options.getFocused();
    return bot.turns.finish(suggestDocuments(bot.knowledge().corpus, typed));
  },
} satisfies SlashCommand;

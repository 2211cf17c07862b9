import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import { everywhere } from '../src/discord/commands/visibility-option.js';
import { planDelete, planExport, planShow } from '../src/discord/privacy/own-data.js';

/** `/privacy`: what is kept about whoever uses it, for them alone. */
export const privacy = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('privacy'),
    ...everywhere,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...named('privacy.show') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('privacy.export') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('privacy.delete') },
    ],
  },

  execute(interaction, bot) {
    switch (interaction.options.getSubcommand()) {
      case 'export':
        return planExport(interaction, bot);
      case 'delete':
        return planDelete(interaction);
      default:
        return planShow(interaction, bot);
    }
  },
} satisfies SlashCommand;

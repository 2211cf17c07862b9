import type { SlashCommand } from '../src/discord/commands/command.js';
import { everywhere, slashData, subcommand } from '../src/discord/commands/command-data.js';
import { planDelete, planExport, planShow } from '../src/discord/privacy/own-data.js';

/** `/privacy`: what is kept about whoever uses it, for them alone. */
export const privacy = {
  kind: 'slash',
  data: slashData('privacy', everywhere, [
    subcommand('privacy.show'),
    subcommand('privacy.export'),
    subcommand('privacy.delete'),
  ]),

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

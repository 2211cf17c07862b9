import type { SlashCommand } from '../src/discord/commands/command.js';
import { everywhere, slashData, subcommand } from '../src/discord/commands/command-data.js';
import { showOwnRequests } from '../src/discord/queue/own-requests.js';
import { speakFor } from '../src/discord/reply/asking.js';
import { privately } from '../src/discord/reply/plan.js';

/** `/request`: what became of one's own questions to moderators, for the one who asked them. */
export const request = {
  kind: 'slash',
  data: slashData('request', everywhere, [
    subcommand('request.status'),
    subcommand('request.withdraw'),
  ]),
  execute(interaction, bot) {
    const purpose = interaction.options.getSubcommand() === 'withdraw' ? 'withdraw' : 'status';
    return privately(() =>
      showOwnRequests(purpose, interaction.user.id, speakFor('only-asker', interaction), bot),
    );
  },
} satisfies SlashCommand;

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import { everywhere } from '../src/discord/commands/visibility-option.js';
import { showOwnRequests } from '../src/discord/queue/own-requests.js';
import { voiceFor } from '../src/discord/reply/asking.js';

/** `/request`: what became of one's own questions to moderators, for the one who asked them. */
export const request = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('request'),
    ...everywhere,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...named('request.status') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('request.withdraw') },
    ],
  },
  execute(interaction, bot) {
    const purpose = interaction.options.getSubcommand() === 'withdraw' ? 'withdraw' : 'status';
    return {
      kind: 'reply',
      audience: 'only-asker',
      work: () =>
        showOwnRequests(purpose, interaction.user.id, voiceFor('only-asker', interaction), bot),
    };
  },
} satisfies SlashCommand;

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { voiceFor } from '../src/discord/asking.js';
import type { SlashCommand } from '../src/discord/command.js';
import { named } from '../src/discord/localize.js';
import { showOwnRequests } from '../src/discord/review/own-requests.js';
import { everywhere } from '../src/discord/visibility-option.js';

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

import type { SlashCommand } from '../src/discord/commands/command.js';
import { inServers, slashData, textOption } from '../src/discord/commands/command-data.js';
import { longestSearch, planAnswers } from '../src/discord/queue/answer-list.js';

/** `/answers`: what the moderators of the server have answered, for whoever uses it alone. */
export const answers = {
  kind: 'slash',
  data: slashData('answers', inServers, [
    textOption('answers.search', { max_length: longestSearch }),
  ]),
  execute(interaction, bot) {
    return planAnswers(interaction, interaction.options.getString('search') ?? '', bot);
  },
} satisfies SlashCommand;

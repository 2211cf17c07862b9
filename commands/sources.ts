import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { showSources } from '../src/discord/ask/show-sources.js';
import type { Choice, SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import { everywhere } from '../src/discord/commands/visibility-option.js';
import { cooledDown, voiceFor } from '../src/discord/reply/asking.js';

/** `/sources`: what the corpus holds, whose side it is, and how much of it there is. */
export const sources = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('sources'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('sources.source'),
        required: false,
        max_length: 100,
        autocomplete: true,
      },
    ],
  },

  execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const wanted = interaction.options.getString('source')?.trim() ?? '';
    return {
      kind: 'reply',
      audience: 'only-asker',
      work: () =>
        showSources(
          wanted,
          { askerId: interaction.user.id, guildId: interaction.guildId },
          voiceFor('only-asker', interaction),
          bot,
        ),
    };
  },

  async autocomplete(interaction, bot): Promise<readonly Choice[]> {
    const suggestions = await bot.knowledge().suggestions();
    return suggestions
      .titles(interaction.options.getFocused())
      .map((text) => ({ name: text, value: text }));
  },
} satisfies SlashCommand;

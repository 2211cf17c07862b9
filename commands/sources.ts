import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { cooledDown, voiceFor } from '../src/discord/asking.js';
import type { Choice, SlashCommand } from '../src/discord/command.js';
import { named } from '../src/discord/localize.js';
import { showSources } from '../src/discord/show-sources.js';
import { everywhere } from '../src/discord/visibility-option.js';

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

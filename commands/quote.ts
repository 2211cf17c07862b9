import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { checkQuote } from '../src/discord/ask/check-quote.js';
import type { Choice, SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import {
  chosenAudience,
  everywhere,
  visibilityOption,
} from '../src/discord/commands/visibility-option.js';
import { askingFor, cooledDown } from '../src/discord/reply/asking.js';

/** `/quote`: whether a quotation is genuine. */
export const quote = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('quote'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('quote.text'),
        required: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('quote.speaker'),
        required: false,
        max_length: 100,
        autocomplete: true,
      },
      visibilityOption,
    ],
  },

  async execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const { options } = interaction;
    const audience = await chosenAudience(options.getString('visibility'), interaction, bot);
    const asking = askingFor(audience, interaction);
    return {
      kind: 'reply',
      audience,
      work: () =>
        checkQuote(options.getString('text', true), options.getString('speaker'), asking, bot),
    };
  },

  async autocomplete(interaction, bot): Promise<readonly Choice[]> {
    const suggestions = await bot.knowledge().suggestions();
    return suggestions
      .speakers(interaction.options.getFocused())
      .map((text) => ({ name: text, value: text }));
  },
} satisfies SlashCommand;

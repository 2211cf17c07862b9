import { checkQuote } from '../src/discord/ask/ask.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import {
  choicesOf,
  everywhere,
  slashData,
  textOption,
} from '../src/discord/commands/command-data.js';
import { chosenAudience, visibilityOption } from '../src/discord/commands/visibility-option.js';
import { askingFor, cooledDown } from '../src/discord/reply/asking.js';

/** `/quote`: whether a quotation is genuine. */
export const quote = {
  kind: 'slash',
  data: slashData('quote', everywhere, [
    textOption('quote.text', { required: true, max_length: 4000 }),
    textOption('quote.speaker', { max_length: 100, autocomplete: true }),
    visibilityOption,
  ]),

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

  async autocomplete(interaction, bot) {
    const suggestions = await bot.knowledge().suggestions();
    return choicesOf(suggestions.speakers(interaction.options.getFocused()));
  },
} satisfies SlashCommand;

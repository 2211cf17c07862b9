import { showSources } from '../src/discord/ask/ask.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import {
  choicesOf,
  everywhere,
  slashData,
  textOption,
} from '../src/discord/commands/command-data.js';
import { askingFor, cooledDown } from '../src/discord/reply/asking.js';
import { privately } from '../src/discord/reply/plan.js';

/** `/sources`: what the corpus holds, whose side it is, and how much of it there is. */
export const sources = {
  kind: 'slash',
  data: slashData('sources', everywhere, [
    textOption('sources.source', { max_length: 100, autocomplete: true }),
  ]),

  execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const wanted = interaction.options.getString('source')?.trim() ?? '';
    return privately(() => showSources(wanted, askingFor('only-asker', interaction), bot));
  },

  async autocomplete(interaction, bot) {
    const suggestions = await bot.knowledge().suggestions();
    return choicesOf(suggestions.titles(interaction.options.getFocused()));
  },
} satisfies SlashCommand;

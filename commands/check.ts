import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { ask } from '../src/discord/ask/ask.js';
import { readDates } from '../src/discord/ask/date-option.js';
import type { Choice, SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import {
  chosenAudience,
  everywhere,
  visibilityOption,
} from '../src/discord/commands/visibility-option.js';
import { plainLabel } from '../src/discord/render/plain-text.js';
import { textView } from '../src/discord/render/view.js';
import { askingFor, cooledDown, voiceFor } from '../src/discord/reply/asking.js';
import { whisper } from '../src/discord/reply/plan.js';

/** Longest claim that is taken: as long as the longest message. */
const maxClaim = 4000;

/** `/check`: what the sources say about a claim. */
export const check = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('check'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('check.claim'),
        required: true,
        max_length: maxClaim,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('check.speaker'),
        required: false,
        max_length: 100,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('check.from'),
        required: false,
        max_length: 10,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('check.to'),
        required: false,
        max_length: 10,
        autocomplete: true,
      },
      visibilityOption,
    ],
  },

  async execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const { options } = interaction;
    const { say } = voiceFor('only-asker', interaction);
    const dates = readDates(options.getString('from'), options.getString('to'));
    if ('kind' in dates) {
      return whisper(
        textView(
          dates.kind === 'unreadable'
            ? say('error.date', { value: plainLabel(dates.value, 40) })
            : say('error.date-order'),
        ),
      );
    }
    const audience = await chosenAudience(options.getString('visibility'), interaction, bot);
    const speaker = options.getString('speaker')?.trim() ?? '';
    return {
      kind: 'reply',
      audience,
      work: () =>
        ask(
          options.getString('claim', true),
          { ...dates, ...(speaker === '' ? {} : { speaker }) },
          askingFor(audience, interaction),
          bot,
        ),
    };
  },

  async autocomplete(interaction, bot): Promise<readonly Choice[]> {
    const { name, value } = interaction.options.getFocused(true);
    const suggestions = await bot.knowledge().suggestions();
    const found =
      name === 'speaker'
        ? suggestions.speakers(value)
        : name === 'claim'
          ? suggestions.topics(value)
          : suggestions.dates(value);
    return found.map((text) => ({ name: text, value: text }));
  },
} satisfies SlashCommand;

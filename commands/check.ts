import { ask } from '../src/discord/ask/ask.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import {
  choicesOf,
  everywhere,
  slashData,
  textOption,
} from '../src/discord/commands/command-data.js';
import { chosenAudience, visibilityOption } from '../src/discord/commands/visibility-option.js';
import { plainLabel } from '../src/discord/render/plain-text.js';
import { textView } from '../src/discord/render/view.js';
import { askingFor, cooledDown, speakFor } from '../src/discord/reply/asking.js';
import { whisper } from '../src/discord/reply/plan.js';
import { readDates } from '../src/moments/date-filter.js';

/** Longest claim that is taken: as long as the longest message. */
const maxClaim = 4000;

/** `/check`: what the sources say about a claim. */
export const check = {
  kind: 'slash',
  data: slashData('check', everywhere, [
    textOption('check.claim', { required: true, max_length: maxClaim, autocomplete: true }),
    textOption('check.speaker', { max_length: 100, autocomplete: true }),
    textOption('check.from', { max_length: 10, autocomplete: true }),
    textOption('check.to', { max_length: 10, autocomplete: true }),
    visibilityOption,
  ]),

  async execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const { options } = interaction;
    const say = speakFor('only-asker', interaction);
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

  async autocomplete(interaction, bot) {
    const { name, value } = interaction.options.getFocused(true);
    const { speakers, topics, dates } = await bot.knowledge().suggestions();
    const suggest = name === 'speaker' ? speakers : name === 'claim' ? topics : dates;
    return choicesOf(suggest(value));
  },
} satisfies SlashCommand;

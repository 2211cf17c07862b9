import { ApplicationCommandType } from 'discord.js';
import { ask } from '../src/discord/ask.js';
import { askingFor, cooledDown, voiceFor } from '../src/discord/asking.js';
import type { MessageCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { whisper } from '../src/discord/plan.js';
import { readableText } from '../src/discord/readable-text.js';
import { textView } from '../src/discord/render/view.js';
import { everywhere } from '../src/discord/visibility-option.js';

const name = localized('checkMessage.name');

/** *Check this message*: what the sources say about what somebody wrote. Only the one who asks sees it. */
export const checkMessage = {
  kind: 'message',
  data: {
    type: ApplicationCommandType.Message,
    name: name.text,
    name_localizations: name.all,
    ...everywhere,
  },

  execute(interaction, bot) {
    const refusal = cooledDown(interaction, bot);
    if (refusal !== null) return refusal;
    const text = readableText(interaction.targetMessage);
    if (text === '') {
      return whisper(textView(voiceFor('only-asker', interaction).say('error.no-text')));
    }
    return {
      kind: 'reply',
      audience: 'only-asker',
      work: () => ask(text, {}, askingFor('only-asker', interaction), bot),
    };
  },
} satisfies MessageCommand;

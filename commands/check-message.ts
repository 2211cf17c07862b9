import { ApplicationCommandType } from 'discord.js';
import { ask } from '../src/discord/ask/ask.js';
import type { MessageCommand } from '../src/discord/commands/command.js';
import { everywhere } from '../src/discord/commands/command-data.js';
import { localized } from '../src/discord/commands/localize.js';
import { textView } from '../src/discord/render/view.js';
import { askingFor, cooledDown, speakFor } from '../src/discord/reply/asking.js';
import { privately, whisper } from '../src/discord/reply/plan.js';
import { readableText } from '../src/discord/reply/readable-text.js';

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
      return whisper(textView(speakFor('only-asker', interaction)('error.no-text')));
    }
    return privately(() =>
      ask(text, {}, askingFor('only-asker', interaction), bot, { isPointedAt: true }),
    );
  },
} satisfies MessageCommand;

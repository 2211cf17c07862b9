import { ApplicationCommandType } from 'discord.js';
import { ask } from '../src/discord/ask/ask.js';
import type { MessageCommand } from '../src/discord/commands/command.js';
import { everywhere } from '../src/discord/commands/command-data.js';
import { localized } from '../src/discord/commands/localize.js';
import { textView } from '../src/discord/render/view.js';
import { askingFor, cooledDown, speakFor } from '../src/discord/reply/asking.js';
import { readMessage } from '../src/discord/reply/message-words.js';
import { privately } from '../src/discord/reply/plan.js';

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
    const say = speakFor('only-asker', interaction);
    return privately(async () => {
      const { text, isOnlyAddress } = await readMessage(interaction.targetMessage, bot);
      if (text !== '') {
        return ask(text, {}, askingFor('only-asker', interaction), bot, { isPointedAt: true });
      }
      return { view: textView(say(isOnlyAddress ? 'talk.only-address' : 'error.no-text')) };
    });
  },
} satisfies MessageCommand;

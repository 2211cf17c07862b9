import { ApplicationCommandType } from 'discord.js';
import { voiceFor } from '../src/discord/asking.js';
import type { SlashCommand } from '../src/discord/command.js';
import { named } from '../src/discord/localize.js';
import { whisper } from '../src/discord/plan.js';
import { renderHelp } from '../src/discord/render/help-view.js';
import { everywhere } from '../src/discord/visibility-option.js';

/** `/help`: how to ask, with examples. */
export const help = {
  kind: 'slash',
  data: { type: ApplicationCommandType.ChatInput, ...named('help'), ...everywhere },
  execute: (interaction) => whisper(renderHelp(voiceFor('only-asker', interaction))),
} satisfies SlashCommand;

import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import { everywhere } from '../src/discord/commands/visibility-option.js';
import { renderHelp } from '../src/discord/render/help-view.js';
import { voiceFor } from '../src/discord/reply/asking.js';
import { whisper } from '../src/discord/reply/plan.js';

/** `/help`: how to ask, with examples. */
export const help = {
  kind: 'slash',
  data: { type: ApplicationCommandType.ChatInput, ...named('help'), ...everywhere },
  execute: (interaction) => whisper(renderHelp(voiceFor('only-asker', interaction))),
} satisfies SlashCommand;

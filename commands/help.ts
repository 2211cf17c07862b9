import type { SlashCommand } from '../src/discord/commands/command.js';
import { everywhere, slashData } from '../src/discord/commands/command-data.js';
import { renderHelp } from '../src/discord/render/help-view.js';
import { speakFor } from '../src/discord/reply/asking.js';
import { whisper } from '../src/discord/reply/plan.js';

/** `/help`: how to ask, with examples. */
export const help = {
  kind: 'slash',
  data: slashData('help', everywhere),
  execute: (interaction) => whisper(renderHelp(speakFor('only-asker', interaction))),
} satisfies SlashCommand;

import { PermissionFlagsBits } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { inServers, slashData } from '../src/discord/commands/command-data.js';
import { forModerators } from '../src/discord/reply/moderators.js';
import { showSettings } from '../src/discord/settings/change-setting.js';

/** `/settings`: how the bot works in this server, to be read and changed in one panel. */
export const settings = {
  kind: 'slash',
  data: {
    ...slashData('settings', inServers),
    // Only a hint that keeps the command out of others' menus; who may is looked up every time.
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  execute: (interaction, bot) =>
    forModerators(interaction, bot, (moderating, say) => showSettings(moderating, say, bot)),
} satisfies SlashCommand;

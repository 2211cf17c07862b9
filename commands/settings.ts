import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { named } from '../src/discord/commands/localize.js';
import { forModerators, inServers } from '../src/discord/reply/moderators.js';
import { showSettings } from '../src/discord/settings/change-setting.js';

/** `/settings`: how the bot works in this server, to be read and changed in one panel. */
export const settings = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('settings'),
    ...inServers,
    // Only a hint that keeps the command out of others' menus; who may is looked up every time.
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  execute: (interaction, bot) =>
    forModerators(interaction, bot, (moderating, voice) => showSettings(moderating, voice, bot)),
} satisfies SlashCommand;

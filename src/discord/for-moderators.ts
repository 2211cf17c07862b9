import type { ChatInputCommandInteraction } from 'discord.js';
import { voiceFor } from './asking.js';
import type { Bot } from './bot.js';
import { type Moderating, moderatingNow } from './moderators.js';
import type { Plan, Said } from './plan.js';
import { textView } from './render/view.js';

/** Where moderators' commands work: in servers, where there is somebody to moderate. */
export const inServers = { integration_types: [0], contexts: [0] };

/** A reply for a moderator alone; everybody else is told that it is not for them. */
export function forModerators(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  work: (moderating: Moderating) => Said | Promise<Said>,
): Plan {
  return {
    kind: 'reply',
    audience: 'only-asker',
    work: async () => {
      const moderating = await moderatingNow(interaction, bot);
      if (moderating !== null) return work(moderating);
      bot.metrics.counters.refused += 1;
      return { view: textView(voiceFor('only-asker', interaction).say('moderation.only')) };
    },
  };
}

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Choice, SlashCommand } from '../src/discord/commands/command.js';
import { localizations, named } from '../src/discord/commands/localize.js';
import { limits } from '../src/discord/limits.js';
import { renderQueuePost } from '../src/discord/queue/queue-post-view.js';
import { listedStates, showReviewList } from '../src/discord/queue/review-list.js';
import { showReviewStats } from '../src/discord/queue/review-stats.js';
import { cutLabel } from '../src/discord/render/plain-text.js';
import { textView } from '../src/discord/render/view.js';
import { forModerators, inServers, moderatingNow } from '../src/discord/reply/moderators.js';
import { english } from '../src/locales/en.js';
import type { ReviewItemId } from '../src/moderation/review-item.js';
import { openStates } from '../src/moderation/review-item.js';

/** `/review`: the moderators' queue, also where no channel for it was chosen. */
export const review = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('review'),
    ...inServers,
    // Not hidden from anybody: Discord cannot know which roles moderate. Who may is looked up.
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('review.list'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...named('review.list.state'),
            required: false,
            choices: listedStates.map((value) => ({
              name: english[`state.${value}`],
              name_localizations: localizations(`state.${value}`),
              value,
            })),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('review.show'),
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            ...named('review.show.number'),
            required: true,
            min_value: 1,
            autocomplete: true,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, ...named('review.stats') },
    ],
  },

  execute(interaction, bot) {
    const { options } = interaction;
    return forModerators(interaction, bot, async (moderating, voice) => {
      switch (options.getSubcommand()) {
        case 'list': {
          const wanted = options.getString('state');
          const filter = listedStates.find((state) => state === wanted) ?? 'open';
          return showReviewList(filter, null, moderating, voice, bot);
        }
        case 'show': {
          const number = String(options.getInteger('number', true));
          const item = await bot.reviews.find(number as ReviewItemId);
          return {
            view:
              item === null || item.guildId !== moderating.guildId
                ? textView(voice.say('list.not-found', { number }))
                : renderQueuePost(item, voice),
          };
        }
        default:
          return showReviewStats(moderating, voice, bot);
      }
    });
  },

  /** Open questions by number, for moderators only: a question is not for everybody's eyes. */
  async autocomplete(interaction, bot): Promise<readonly Choice[]> {
    const moderating = await moderatingNow(interaction, bot);
    if (moderating === null) return [];
    const items = await bot.reviews.list({
      guildId: moderating.guildId,
      states: openStates,
      limit: 100,
    });
    const typed = String(interaction.options.getFocused());
    return items
      .filter(({ id }) => id.startsWith(typed))
      .map(({ id, question }) => ({
        name: cutLabel(`${id}: ${question.replace(/\s+/g, ' ').trim()}`, limits.autocompleteText),
        value: Number(id),
      }));
  },
} satisfies SlashCommand;

import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { inServers, slashData, subcommand } from '../src/discord/commands/command-data.js';
import { localizations, named } from '../src/discord/commands/localize.js';
import { limits } from '../src/discord/limits.js';
import { allowances, limitSender, showLimits } from '../src/discord/queue/limit-asker.js';
import { renderQueuePost } from '../src/discord/queue/queue-post-view.js';
import { listedStates, showReviewList } from '../src/discord/queue/review-list.js';
import { showReviewStats } from '../src/discord/queue/review-stats.js';
import { cutLabel } from '../src/discord/render/plain-text.js';
import { textView } from '../src/discord/render/view.js';
import { forModerators, moderatingNow } from '../src/discord/reply/moderators.js';
import { english } from '../src/locales/en.js';
import { openStates, type ReviewItemId } from '../src/moderation/review-item.js';

/** `/review`: the moderators' queue, also where no channel for it was chosen. */
export const review = {
  kind: 'slash',
  // Not hidden from anybody: Discord cannot know which roles moderate. Who may is looked up.
  data: slashData('review', inServers, [
    subcommand('review.list', [
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
    ]),
    subcommand('review.show', [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('review.show.number'),
        required: true,
        min_value: 1,
        autocomplete: true,
      },
    ]),
    subcommand('review.stats'),
    subcommand('review.block', [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('review.block.number'),
        required: false,
        min_value: 1,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('review.block.allow'),
        required: false,
        choices: allowances.map((value) => ({
          name: english[`limit.${value}`],
          name_localizations: localizations(`limit.${value}`),
          value,
        })),
      },
    ]),
  ]),

  execute(interaction, bot) {
    const { options } = interaction;
    return forModerators(interaction, bot, async (moderating, say) => {
      switch (options.getSubcommand()) {
        case 'list': {
          const wanted = options.getString('state');
          const filter = listedStates.find((state) => state === wanted) ?? 'open';
          return showReviewList(filter, null, moderating, say, bot);
        }
        case 'show': {
          const number = String(options.getInteger('number', true));
          const item = await bot.reviews.find(number as ReviewItemId);
          return {
            view:
              item === null || item.guildId !== moderating.guildId
                ? textView(say('list.not-found', { number }))
                : renderQueuePost(item, say),
          };
        }
        case 'block': {
          const number = options.getInteger('number');
          if (number === null) return showLimits(moderating, say, bot);
          const item = await bot.reviews.find(String(number) as ReviewItemId);
          if (item === null || item.guildId !== moderating.guildId) {
            return { view: textView(say('list.not-found', { number })) };
          }
          const wanted = options.getString('allow');
          const allowed = allowances.find((known) => known === wanted) ?? 'none';
          return limitSender(item, allowed, { moderator: moderating, say, bot });
        }
        default:
          return showReviewStats(moderating, say, bot);
      }
    });
  },

  /** Open questions by number, for moderators only: a question is not for everybody's eyes. */
  async autocomplete(interaction, bot) {
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

import type { Say } from '../../locales/catalogue.js';
import type { Bot } from '../bot.js';
import { textView } from '../render/view.js';
import type { InteractionPlace } from '../reply/asking.js';
import { asModerator, type MemberEvent, type Moderating } from '../reply/moderators.js';
import { type Said, whispered } from '../reply/plan.js';

/** A moderator who may change the corpus, at work. */
export interface Curator {
  readonly moderator: Moderating;
  readonly bot: Bot;
  /** In the moderator's own language. */
  readonly say: Say;
}

/**
 * The servers whose moderators may change the corpus, which all servers share: those that the
 * operator names, else the only one that the bot is in. None when it is in several.
 */
export function curatingGuilds({ places, guilds }: Pick<Bot, 'places' | 'guilds'>) {
  if (places.curatorGuildIds.length > 0) return places.curatorGuildIds;
  const ids = guilds.ids();
  return ids.length === 1 ? ids : [];
}

/** Whether somebody who moderates this server may change the corpus from it. */
export function mayCurate({ guildId }: Pick<Moderating, 'guildId'>, bot: Bot): boolean {
  return curatingGuilds(bot).includes(guildId);
}

/** Does something for whoever may change the corpus by now; everybody else is told who may. */
export function asCurator<Result>(
  interaction: MemberEvent & InteractionPlace,
  bot: Bot,
  act: (curator: Curator) => Result | Promise<Result>,
): Promise<Result | Said> {
  return asModerator<Result | Said>(interaction, bot, (moderator, say) =>
    mayCurate(moderator, bot)
      ? act({ moderator, bot, say })
      : refuseToCurate({ moderator, bot, say }),
  );
}

/** Tells somebody who moderates another server who may change the corpus. */
export function refuseToCurate({ moderator, bot, say }: Curator): Said {
  bot.metrics.counters.refused += 1;
  return whispered(textView(say('curate.other-guild', { guild: moderator.guildId })));
}

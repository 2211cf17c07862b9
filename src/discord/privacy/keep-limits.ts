import { defaultGuildSettings } from '../../moderation/guild-settings.js';
import type { Bot } from '../bot.js';

const dayMs = 86_400_000;

/**
 * How long is kept, in days, what no server decides about: opinions on answers for a year, because
 * they are what the thresholds are judged by; given answers for half a year, because a source is
 * seldom withdrawn later; sightings of claims longer than the period in which they count. Guesses.
 */
export const keptDays = { votes: 365, answers: 180, sightings: 7 } as const;

/** Deletes what is older than the servers, and the program itself, allow. */
export async function keepLimits(bot: Bot): Promise<void> {
  const daysAgo = (days: number) => bot.at(-days * dayMs);
  const closedItemsBefore = new Map<string | null, string>([
    [null, daysAgo(defaultGuildSettings.retentionDays)],
  ]);
  for (const guildId of bot.guilds.ids()) {
    const { retentionDays } = await bot.settings.read(guildId);
    closedItemsBefore.set(guildId, daysAgo(retentionDays));
  }
  const { posts: _, ...counts } = await bot.personalData.enforceRetention({
    closedItemsBefore,
    votesBefore: daysAgo(keptDays.votes),
    answersBefore: daysAgo(keptDays.answers),
    sightingsBefore: daysAgo(keptDays.sightings),
  });
  // The messages that held them lose their words.
  await bot.jobs.run('erase-messages');
  if (Object.values(counts).some((count) => count > 0)) {
    const { items, requests, votes, answers, sightings } = counts;
    bot.log.info(
      { items, requests, votes, answers, sightings },
      'deleted what was older than allowed',
    );
  }
}

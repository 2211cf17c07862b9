import type { Language, Say } from '../../locales/catalogue.js';
import { openStates } from '../../moderation/review-item.js';
import type { ReviewStats } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';
import { mentionOf, plainLabel, relativeTime } from '../render/plain-text.js';
import { textView, type View } from '../render/view.js';
import type { Moderating } from '../reply/moderators.js';
import type { Said } from '../reply/plan.js';
import { listedStates } from './review-list.js';

/** Decisions counted by `/review stats`: those of so many milliseconds. */
const periodMs = 30 * 86_400_000;

/** How the queue of a server stands. */
export async function showReviewStats({ guildId }: Moderating, say: Say, bot: Bot): Promise<Said> {
  const since = bot.at(-periodMs);
  const stats = await bot.reviews.stats(guildId, since);
  const server = bot.guilds.name(guildId) ?? say('server.unknown');
  return { view: renderStats(stats, server, say) };
}

/** Moderators listed by name. A guess. */
const maxModerators = 15;

function renderStats(stats: ReviewStats, server: string, say: Say): View {
  const { byState, oldestOpenAt, medianDecisionMs, decisions } = stats;
  const number = new Intl.NumberFormat(say.language);
  const open = openStates.reduce((sum, state) => sum + byState[state], 0);
  const counts = listedStates.map((state): readonly [string, string] => [
    say(`state.${state}`),
    number.format(state === 'open' ? open : byState[state]),
  ]);
  return textView(
    `### ${say('stats.title', { server: plainLabel(server, 100) })}`,
    ...table(counts),
    ...(oldestOpenAt === null ? [] : [say('stats.oldest', { time: relativeTime(oldestOpenAt) })]),
    ...(medianDecisionMs === null
      ? [say('stats.none')]
      : [say('stats.median', { duration: describeDuration(medianDecisionMs, say.language) })]),
    ...(decisions.length === 0 ? [] : [say('stats.by')]),
    ...decisions
      .slice(0, maxModerators)
      .map(({ by, count }) => `- ${mentionOf(by)}: ${number.format(count)}`),
  );
}

/** Two columns in letters of one width, the numbers under one another. */
function table(rows: readonly (readonly [label: string, value: string])[]): readonly string[] {
  const widest = (column: 0 | 1) =>
    rows.reduce((most, row) => Math.max(most, row[column].length), 0);
  const [labels, values] = [widest(0), widest(1)];
  return [
    '```',
    ...rows.map(([label, value]) => `${label.padEnd(labels)}  ${value.padStart(values)}`),
    '```',
  ];
}

/** In the largest unit that gives at least two of it, so that 90 minutes are not "1 hour". */
export function describeDuration(ms: number, language: Language): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, length] = units.find(([, size]) => ms >= 2 * size) ?? ['second', 1000];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.round(ms / length)),
  );
}

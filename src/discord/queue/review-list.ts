import type { Say } from '../../locales/catalogue.js';
import {
  closedStates,
  openStates,
  type ReviewItem,
  type ReviewItemId,
} from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { plainLabel, relativeTime } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, textView, type View, type ViewButton } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { asModerator, type Moderating } from '../reply/moderators.js';
import { inPlace, type Plan, type Said, whisper } from '../reply/plan.js';
import { linkToPost } from './post-link.js';

/** Which questions a list can show. */
export const listedStates = ['open', ...openStates, ...closedStates] as const;
export type ListedState = (typeof listedStates)[number];

/** Questions on one page. A guess: more is a long way on a phone. */
const perPage = 10;

/** A page of the queue, oldest first. */
export async function showReviewList(
  filter: ListedState,
  after: ReviewItemId | null,
  { guildId }: Moderating,
  say: Say,
  bot: Bot,
): Promise<Said> {
  const states = filter === 'open' ? openStates : [filter];
  const items = await bot.reviews.list({
    guildId,
    states,
    limit: perPage + 1,
    ...(after === null ? {} : { after }),
  });
  return { view: renderList(filter, after !== null, items, say) };
}

/** What turning a page of the list does. Whoever presses must moderate now, not when it was listed. */
export function useReviewList({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [wanted, after = ''] = parts;
  const filter = listedStates.find((state) => state === wanted);
  if (filter === undefined || !/^\d{0,18}$/.test(after)) {
    return whisper(textView(say('moderation.forged')));
  }
  const last = after === '' ? null : (after as ReviewItemId);
  return inPlace(() =>
    asModerator(interaction, bot, (moderating) =>
      showReviewList(filter, last, moderating, say, bot),
    ),
  );
}

function renderList(
  filter: ListedState,
  isLaterPage: boolean,
  items: readonly ReviewItem[],
  say: Say,
): View {
  const shown = items.slice(0, perPage);
  const last = shown.at(-1);
  const lines = [
    `### ${say('list.title', { state: say(`state.${filter}`) })}`,
    ...(shown.length === 0 ? [say('list.empty')] : []),
    ...shown.map((item) => {
      const facts = [
        say(`state.${item.state.kind}`),
        say('queue.askers', { count: item.askers }),
        ...(item.telling.lost > 0 ? [say('queue.telling.lost', { count: item.telling.lost })] : []),
        relativeTime(item.submittedAt),
      ].join(' · ');
      const link =
        item.post === null
          ? ''
          : ` · [${say('list.post')}](${linkToPost(item.guildId, item.post)})`;
      return `**${item.id}** ${plainLabel(item.question, 200)}\n-# ${facts}${link}`;
    }),
  ];
  const buttons: ViewButton[] = [
    ...(isLaterPage ? [{ id: standingId('l', filter, ''), label: say('list.first') }] : []),
    ...(items.length > perPage && last !== undefined
      ? [{ id: standingId('l', filter, last.id), label: say('list.next'), tone: 'main' as const }]
      : []),
  ];
  return layOut([lines.join('\n'), buttons]);
}

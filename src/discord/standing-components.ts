import type { ModalSubmitInteraction } from 'discord.js';
import { voiceFor } from './asking.js';
import type { Bot } from './bot.js';
import { type Plan, whisper } from './plan.js';
import { textView } from './render/view.js';
import type { ComponentUse } from './respond.js';
import { useOwnRequest } from './review/own-requests.js';
import { useQueue } from './review/queue-press.js';
import { useDecision } from './review/read-decision.js';
import { useReviewList } from './review/review-list.js';
import { useSetting } from './settings/change-setting.js';
import type { StandingFamily, StandingId } from './standing-id.js';

/** A use of a component or modal whose id outlives the process. */
export interface StandingUse {
  readonly interaction: ComponentUse | ModalSubmitInteraction;
  /** What stands in the id behind its family. Anybody may have written it. */
  readonly parts: readonly string[];
  readonly bot: Bot;
}

const families = {
  q: useQueue,
  d: useDecision,
  l: useReviewList,
  r: useOwnRequest,
  s: useSetting,
} as const satisfies Partial<Record<StandingFamily, (use: StandingUse) => Plan>>;

/** What using such a component does. */
export function useStanding(
  { family, parts }: StandingId,
  interaction: StandingUse['interaction'],
  bot: Bot,
): Plan {
  const use: ((use: StandingUse) => Plan) | undefined = (
    families as Partial<Record<StandingFamily, (use: StandingUse) => Plan>>
  )[family];
  if (use === undefined) {
    return whisper(textView(voiceFor('only-asker', interaction).say('moderation.forged')));
  }
  return use({ interaction, parts, bot });
}

import type { ModalSubmitInteraction } from 'discord.js';
import type { Bot } from './bot.js';
import { useCuration } from './curation/use-curation.js';
import type { Plan } from './plan.js';
import { useOwnData } from './privacy/own-data.js';
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
  c: useCuration,
  p: useOwnData,
} as const satisfies Record<StandingFamily, (use: StandingUse) => Plan>;

/** What using such a component does. */
export function useStanding(
  { family, parts }: StandingId,
  interaction: StandingUse['interaction'],
  bot: Bot,
): Plan {
  return families[family]({ interaction, parts, bot });
}

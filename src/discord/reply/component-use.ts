import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { ReviewItem } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import type { Found } from './answer-contexts.js';
import type { FormDraft } from './form-drafts.js';
import type { Moderating } from './moderators.js';

/** A button that was pressed or a select in which somebody chose. */
export type ComponentUse = ButtonInteraction | AnySelectMenuInteraction;

/** A component under an answer that somebody used, what it stands for, and what its handler works with. */
export interface Press {
  readonly interaction: ComponentUse;
  readonly found: Found;
  readonly bot: Bot;
}

/** A use of a component or modal whose id outlives the process. */
export interface StandingUse {
  readonly interaction: ComponentUse | ModalSubmitInteraction;
  /** What stands in the id behind its family. Anybody may have written it. */
  readonly parts: readonly string[];
  readonly bot: Bot;
}

/** A moderator at work on an item: checked for this very event, and looked up just now. */
export interface QueuePress<Interaction = ComponentUse | ModalSubmitInteraction> {
  readonly interaction: Interaction;
  readonly bot: Bot;
  readonly item: ReviewItem;
  readonly moderator: Moderating;
  /** In the moderator's own language, for what only they see. */
  readonly say: Say;
  /** What stands in the id behind the verb; empty for most. Anybody may have written it. */
  readonly detail: string;
  /** What this moderator filled in before, of a form that is opened again; null for a new one. */
  readonly draft: FormDraft | null;
}

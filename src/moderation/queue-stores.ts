import type { AskBackStore } from './ask-back-store.js';
import type { AskerLimitStore } from './asker-limit-store.js';
import type { GivenAnswerStore } from './given-answer-store.js';
import type { GuildSettingsStore } from './guild-settings.js';
import type { PersonalDataStore } from './personal-data.js';
import type { ReviewStore } from './review-store.js';
import type { TroubleStore } from './trouble-store.js';
import type { VoteStore } from './vote-store.js';
import type { WatchStore } from './watch-store.js';
import type { WordedMessageStore } from './worded-message-store.js';

/** What askers and moderators leave behind. One set belongs together: `personalData` reads and deletes in the others. */
export interface QueueStores {
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly settings: GuildSettingsStore;
  readonly given: GivenAnswerStore;
  readonly watch: WatchStore;
  readonly personalData: PersonalDataStore;
  /** The messages that hold words about questions. */
  readonly worded: WordedMessageStore;
  readonly troubles: TroubleStore;
  readonly askerLimits: AskerLimitStore;
  readonly askBacks: AskBackStore;
}

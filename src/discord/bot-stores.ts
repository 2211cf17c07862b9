import type { GivenAnswerStore } from '../review/given-answer-store.js';
import type { GuildSettingsStore } from '../review/guild-settings.js';
import { MemoryGivenAnswerStore } from '../review/memory-given-answer-store.js';
import { MemoryGuildSettingsStore } from '../review/memory-guild-settings-store.js';
import { MemoryPersonalDataStore } from '../review/memory-personal-data-store.js';
import { MemoryReviewStore } from '../review/memory-review-store.js';
import { MemoryTroubleStore } from '../review/memory-trouble-store.js';
import { MemoryVoteStore } from '../review/memory-vote-store.js';
import { MemoryWatchStore } from '../review/memory-watch-store.js';
import type { PersonalDataStore } from '../review/personal-data.js';
import type { ReviewStore } from '../review/review-store.js';
import type { TroubleStore } from '../review/trouble-store.js';
import type { VoteStore } from '../review/vote-store.js';
import type { WatchStore } from '../review/watch-store.js';
import type { WordedMessageStore } from '../review/worded-message-store.js';

/** Everything that the bot keeps. One set belongs together: `personalData` reads and deletes in the others. */
export interface BotStores {
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly settings: GuildSettingsStore;
  readonly given: GivenAnswerStore;
  readonly watch: WatchStore;
  readonly personalData: PersonalDataStore;
  /** The messages that hold words about questions. */
  readonly worded: WordedMessageStore;
  readonly troubles: TroubleStore;
}

/** Stores that forget when the process ends. */
export function memoryStores(): BotStores {
  const reviews = new MemoryReviewStore();
  const votes = new MemoryVoteStore();
  const given = new MemoryGivenAnswerStore();
  const watch = new MemoryWatchStore();
  return {
    reviews,
    votes,
    settings: new MemoryGuildSettingsStore(),
    given,
    watch,
    worded: reviews.queue.worded,
    troubles: new MemoryTroubleStore(),
    personalData: new MemoryPersonalDataStore({ reviews, votes, given, watch }),
  };
}

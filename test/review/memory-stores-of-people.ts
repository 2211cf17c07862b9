import { MemoryGivenAnswerStore } from '../../src/review/memory-given-answer-store.js';
import { MemoryPersonalDataStore } from '../../src/review/memory-personal-data-store.js';
import { MemoryReviewStore } from '../../src/review/memory-review-store.js';
import { MemoryVoteStore } from '../../src/review/memory-vote-store.js';
import { MemoryWatchStore } from '../../src/review/memory-watch-store.js';
import type { StoresOfPeople } from './personal-data-store.contract.js';

/** Fresh stores in memory that know of one another. */
export function memoryStoresOfPeople(): StoresOfPeople {
  const stores = {
    reviews: new MemoryReviewStore(),
    votes: new MemoryVoteStore(),
    given: new MemoryGivenAnswerStore(),
    watch: new MemoryWatchStore(),
  };
  return {
    ...stores,
    worded: stores.reviews.queue.worded,
    personalData: new MemoryPersonalDataStore(stores),
  };
}

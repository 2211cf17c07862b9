import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/review/asker.js';
import { MemoryGivenAnswerStore } from '../../src/review/memory-given-answer-store.js';
import { MemoryGuildSettingsStore } from '../../src/review/memory-guild-settings-store.js';
import { MemoryReviewStore } from '../../src/review/memory-review-store.js';
import { MemoryTroubleStore } from '../../src/review/memory-trouble-store.js';
import { MemoryVoteStore } from '../../src/review/memory-vote-store.js';
import { MemoryWatchStore } from '../../src/review/memory-watch-store.js';
import { describeGivenAnswerStore } from './given-answer-store.contract.js';
import { describeGuildSettingsStore } from './guild-settings.contract.js';
import { memoryStoresOfPeople } from './memory-stores-of-people.js';
import { describePersonalDataStore } from './personal-data-store.contract.js';
import { describeReviewStore } from './review-store.contract.js';
import { describeTroubleStore } from './trouble-store.contract.js';
import { describeVoteStore } from './vote-store.contract.js';
import { describeWatchStore } from './watch-store.contract.js';
import { describeWordedMessageStore } from './worded-message-store.contract.js';

describeWordedMessageStore('worded messages in memory', async () => memoryStoresOfPeople());
describeReviewStore('a review store in memory', async () => new MemoryReviewStore());
describeVoteStore('a vote store in memory', async () => new MemoryVoteStore());
describeGuildSettingsStore('guild settings in memory', async () => new MemoryGuildSettingsStore());

describeGivenAnswerStore('given answers in memory', async () => new MemoryGivenAnswerStore());
describeTroubleStore('troubles in memory', async () => new MemoryTroubleStore());
describeWatchStore('sightings in memory', async () => new MemoryWatchStore());
describePersonalDataStore('personal data in memory', async () => memoryStoresOfPeople());

describe('a hashed asker', () => {
  it('is the same for the same person and key, and tells nothing without the key', () => {
    expect(hashAsker('123', 'a')).toBe(hashAsker('123', 'a'));
    expect(hashAsker('123', 'a')).not.toBe(hashAsker('123', 'b'));
    expect(hashAsker('123', 'a')).toMatch(/^[0-9a-f]{32}$/);
  });
});

import { MemoryReviewStore } from './memory-review-store.js';
import { describeReviewStore } from './review-store.contract.js';

describeReviewStore('the model of a review store', async () => new MemoryReviewStore());

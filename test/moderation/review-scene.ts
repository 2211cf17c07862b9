import { hashAsker } from '../../src/moderation/asker.js';
import type {
  Decision,
  ModeratorId,
  ReviewItemId,
  ReviewRequest,
} from '../../src/moderation/review-item.js';
import type { ReviewStore, Submission } from '../../src/moderation/review-store.js';
import { submittingExample } from './submitting-example.js';

/** People, decisions and beginnings that the contract of a review store tells of. */
export const ann = hashAsker('100', 'key');
export const bea = hashAsker('200', 'key');
export const cid = hashAsker('300', 'key');
export const mod = '900' as ModeratorId;
export const otherMod = '901' as ModeratorId;
export const answer: Decision = { kind: 'answer', reply: { words: 'See the log.', quotes: [] } };
export const reject: Decision = { kind: 'reject', reason: 'off topic' };
export const FERRY = 'did the ferry sink';

/** A minute after ten. */
export const at = (minute: number): string =>
  `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;

export function ask(
  store: ReviewStore,
  question = FERRY,
  asker = ann,
  minute = 0,
): Promise<Submission> {
  return store.submit(submittingExample(question, { asker }), at(minute));
}

/** A store with Ann's item, which `mod` has claimed until half past ten. */
export async function openClaimed(open: () => Promise<ReviewStore>): Promise<{
  readonly store: ReviewStore;
  readonly id: ReviewItemId;
  readonly request: ReviewRequest;
}> {
  const store = await open();
  const { item, request } = await ask(store);
  await store.claim(item.id, mod, at(1), at(30));
  return { store, id: item.id, request };
}

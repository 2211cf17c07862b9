import type { Answer } from '../../src/answer/answer.js';
import { hashAsker } from '../../src/moderation/asker.js';
import type { Submitting } from '../../src/moderation/review-item.js';
import { sealAddress } from '../../src/moderation/sealed-address.js';

/** A question for the moderators of server 7; its terms are its words. */
export function submittingExample(question: string, traits: Partial<Submitting> = {}): Submitting {
  const answer: Answer = {
    kind: 'unanswered',
    question,
    reason: 'nothing-found',
    nearest: null,
    report: { documents: 2, passages: 9, terms: [{ word: question, passages: 0 }] },
    indexVersion: 'v1',
  };
  return {
    question,
    terms: question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    answer,
    asker: hashAsker('100', 'key'),
    guildId: '7',
    address: sealAddress({ userId: '100', channelId: '200', locale: 'en' }, 'key'),
    ...traits,
  };
}

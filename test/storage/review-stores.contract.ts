import { afterAll, describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import { openStores, type Stores } from '../../src/storage/stores.js';
import { describeAskBackStore } from '../moderation/ask-back-store.contract.js';
import { describeAskerLimitStore } from '../moderation/asker-limit-store.contract.js';
import { describeAuditLog } from '../moderation/audit-log.contract.js';
import { describeGivenAnswerStore } from '../moderation/given-answer-store.contract.js';
import { describeGuildSettingsStore } from '../moderation/guild-settings.contract.js';
import { describePersonalDataStore } from '../moderation/personal-data-store.contract.js';
import { describeReviewStore } from '../moderation/review-store.contract.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { describeTroubleStore } from '../moderation/trouble-store.contract.js';
import { describeVoteStore } from '../moderation/vote-store.contract.js';
import { describeWatchStore } from '../moderation/watch-store.contract.js';
import { describeWordedMessageStore } from '../moderation/worded-message-store.contract.js';
import { describeCurationStore } from './curation-store.contract.js';

const mod = '900' as ModeratorId;
const otherMod = '901' as ModeratorId;
const ann = hashAsker('100', 'key');
const at = '2026-01-05T10:00:00.000Z';
const until = '2026-01-05T10:30:00.000Z';

/** What the stores of every database do. `newLocation` names a new, empty database. */
export function describeReviewStores(name: string, newLocation: () => Promise<string>): void {
  const opened: Stores[] = [];
  const open = async () => {
    const stores = await openStores(await newLocation());
    opened.push(stores);
    return stores;
  };
  afterAll(async () => {
    for (const stores of opened) await stores.close();
  });

  describeReviewStore(`a review store in ${name}`, async () => (await open()).reviews);
  describeVoteStore(`a vote store in ${name}`, async () => (await open()).votes);
  describeGivenAnswerStore(`given answers in ${name}`, async () => (await open()).given);
  describeAskerLimitStore(`limits of askers in ${name}`, open);
  describeAskBackStore(`questions back in ${name}`, open);
  describeTroubleStore(`troubles in ${name}`, async () => (await open()).troubles);
  describeWatchStore(`sightings in ${name}`, async () => (await open()).watch);
  describePersonalDataStore(`personal data in ${name}`, open);
  describeCurationStore(`curation in ${name}`, open);
  describeGuildSettingsStore(`guild settings in ${name}`, async () => (await open()).settings);
  describeAuditLog(`an audit log in ${name}`, async () => (await open()).audit);

  describeWordedMessageStore(`worded messages in ${name}`, open);

  describe(`the review tables in ${name}`, () => {
    it.each(['deleted', 'taken back', 'expired'] as const)(
      'hold nothing that moderators wrote about a question once it is %s, and the log stays whole',
      async (how) => {
        const { reviews, personalData, audit } = await open();
        const { item, request } = await reviews.submit(submittingExample('did the ferry sink'), at);
        const other = await reviews.submit(
          submittingExample('which boat is blue', { asker: hashAsker('200', 'key') }),
          at,
        );
        const { id } = item;
        await reviews.claim(id, mod, at, until);
        const because = (reason: string) => ({ kind: 'reject', reason }) as const;
        await reviews.decide(id, mod, because('sunkenferry one'), at, true);
        await reviews.sendBack(id, otherMod, 'sunkenferry two', at, until);
        if (how === 'expired') {
          await reviews.decide(id, mod, because('sunkenferry three'), at, false);
        }
        await reviews.claim(other.item.id, mod, at, until);
        await reviews.decide(other.item.id, mod, because('it stays'), at, false);
        const written = JSON.stringify(await audit.entries());
        expect(written).toContain('sunkenferry two');
        const noted = await verifyAuditLog(audit);
        if (noted.kind !== 'intact') throw new Error('expected a log that is intact');
        if (how === 'deleted') await personalData.delete(ann);
        if (how === 'taken back') await reviews.withdraw(request.id, ann, at);
        if (how === 'expired') {
          await personalData.enforceRetention({
            closedItemsBefore: new Map([[null, at]]),
            votesBefore: at,
            answersBefore: at,
            sightingsBefore: at,
          });
          // Not yet: it was decided at that very instant.
          expect(JSON.stringify(await audit.entries())).toContain('sunkenferry three');
          await personalData.delete(ann);
        }
        const left = JSON.stringify(await audit.entries());
        expect(left).not.toContain('sunkenferry');
        expect(left).toContain('it stays');
        expect(await verifyAuditLog(audit, noted.head)).toEqual(noted);
      },
    );

    it('note every decision of a moderator, once, with its reason and without the question', async () => {
      const { reviews, settings, audit } = await open();
      const { item } = await reviews.submit(submittingExample('did the ferry sink'), at);
      const { item: into } = await reviews.submit(submittingExample('which boat sank'), at);
      const { id } = item;
      await reviews.claim(id, mod, at, until);
      await reviews.claim(id, mod, at, until);
      await reviews.claim(id, otherMod, at, until);
      await reviews.release(id, mod, at);
      await reviews.claim(id, otherMod, at, at);
      await reviews.expireLeases(at);
      await reviews.claim(id, otherMod, at, until);
      await reviews.decide(id, otherMod, { kind: 'reject', reason: 'off topic' }, at, true);
      await reviews.sendBack(id, mod, 'why?', at, until);
      const merge = { kind: 'merge', into: into.id, reason: 'the same' } as const;
      await reviews.decide(id, otherMod, merge, at, true);
      await reviews.second(id, otherMod, at);
      await reviews.second(id, mod, at);
      await reviews.second(id, mod, at);
      await reviews.claim(into.id, mod, at, until);
      const reply = { words: 'See the log.', quotes: [] };
      await reviews.decide(into.id, mod, { kind: 'answer', reply }, at, false);
      await settings.change('7', { watchChannelIds: ['1', '2'], locale: null }, mod, at);
      const entries = await audit.entries();
      expect(
        entries.map(({ actor, action, subject, details, words }) => [
          `${actor} ${action} ${subject}`,
          {
            ...details,
            ...Object.fromEntries(
              Object.entries(words).map(([name, { kept }]) => [name, kept?.text]),
            ),
          },
        ]),
      ).toEqual([
        ['900 item.claim item 1', {}],
        ['900 item.release item 1', {}],
        ['901 item.claim item 1', {}],
        ['receipts item.lapse item 1', { claimedBy: '901' }],
        ['901 item.claim item 1', {}],
        ['901 item.propose item 1', { decision: 'reject', reason: 'off topic' }],
        ['900 item.send-back item 1', { reason: 'why?' }],
        ['901 item.propose item 1', { decision: 'merge', into: '2', reason: 'the same' }],
        [
          '900 item.second item 1',
          { decision: 'merge', proposedBy: '901', into: '2', reason: 'the same' },
        ],
        ['900 item.claim item 2', {}],
        ['900 item.answer item 2', {}],
        ['900 settings.change guild 7', { watchChannelIds: '1 2', locale: null }],
      ]);
      expect(JSON.stringify(entries)).not.toContain('ferry');
      expect(await verifyAuditLog(audit)).toMatchObject({ kind: 'intact', entries: 12 });
    });

    it('note nothing of what an asker does', async () => {
      const { reviews, audit } = await open();
      const { request } = await reviews.submit(submittingExample('did the ferry sink'), at);
      await reviews.withdraw(request.id, ann, at);
      expect(await audit.entries()).toEqual([]);
    });

    it('take one question once, also of two presses at the same instant', async () => {
      const { reviews } = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => reviews.submit(submittingExample('did it sink'), at)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
      expect(new Set(outcomes.map(({ item }) => item.id)).size).toBe(1);
    });
  });
}

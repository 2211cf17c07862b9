import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { hashAsker } from '../../src/review/asker.js';
import { verifyAuditLog } from '../../src/review/audit-chain.js';
import type { ModeratorId, ReviewItemId } from '../../src/review/review-item.js';
import { openStores, type Stores } from '../../src/storage/stores.js';
import { describeAuditLog } from '../review/audit-log.contract.js';
import { describeGuildSettingsStore } from '../review/guild-settings.contract.js';
import { describeReviewStore } from '../review/review-store.contract.js';
import { describeVoteStore } from '../review/vote-store.contract.js';

const mod = '900' as ModeratorId;
const otherMod = '901' as ModeratorId;
const ann = hashAsker('100', 'key');
const at = '2026-01-05T10:00:00.000Z';

/** A question for moderators. */
export function requestExample(question: string) {
  const answer: Answer = {
    kind: 'unanswered',
    question,
    reason: 'nothing-found',
    nearest: null,
    report: { documents: 1, passages: 1, terms: [] },
    indexVersion: 'v1',
  };
  return { question, answer, asker: ann, guildId: '7' };
}

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
  describeGuildSettingsStore(`guild settings in ${name}`, async () => (await open()).guildSettings);
  describeAuditLog(`an audit log in ${name}`, async () => (await open()).audit);

  describe(`the review tables in ${name}`, () => {
    it('note every decision of a moderator, once, with its reason and without the question', async () => {
      const { reviews, guildSettings, audit } = await open();
      const { item } = await reviews.submit(requestExample('did the ferry sink'), at);
      await reviews.claim(item.id, mod, at);
      await reviews.claim(item.id, mod, at);
      await reviews.claim(item.id, otherMod, at);
      await reviews.release(item.id, mod, at);
      await reviews.claim(item.id, otherMod, at);
      await reviews.reject(item.id, otherMod, 'off topic', at);
      await reviews.answer(item.id, otherMod, 'too late', at);
      await guildSettings.change('7', { watchChannelIds: ['1', '2'], locale: null }, mod, at);
      const entries = await audit.entries();
      expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
        '900 item.claim',
        '900 item.release',
        '901 item.claim',
        '901 item.reject',
        '900 settings.change',
      ]);
      expect(entries[3]).toMatchObject({ subject: 'item 1', details: { reason: 'off topic' } });
      expect(entries[4]?.details).toEqual({ watchChannelIds: '1 2', locale: null });
      expect(JSON.stringify(entries)).not.toContain('ferry');
      expect(await verifyAuditLog(audit)).toMatchObject({ kind: 'intact', entries: 5 });
    });

    it('note nothing of what an asker does', async () => {
      const { reviews, audit } = await open();
      const { item } = await reviews.submit(requestExample('did the ferry sink'), at);
      await reviews.withdraw(item.id, ann, at);
      expect(await audit.entries()).toEqual([]);
    });

    it('keep every character of a question, also those that a database cannot', async () => {
      const { reviews } = await open();
      const question = `zero \0 half \uD83D whole 😀 İ ${'long '.repeat(2_000)}`;
      const { item } = await reviews.submit(requestExample(question), at);
      expect((await reviews.find(item.id))?.question).toBe(question);
      expect((await reviews.submit(requestExample(question), at)).kind).toBe('waiting-already');
    });

    it('take one question once, also of two presses at the same instant', async () => {
      const { reviews } = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => reviews.submit(requestExample('did it sink'), at)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
      expect(new Set(outcomes.map(({ item }) => item.id)).size).toBe(1);
    });

    it('do not know an item by another spelling of its id', async () => {
      const { reviews } = await open();
      await reviews.submit(requestExample('did it sink'), at);
      for (const id of ['01', '1.0', '1e0', ' 1', '-1', '0x1', '9'.repeat(20), '1;--', '١']) {
        expect(await reviews.find(id as ReviewItemId)).toBeNull();
        expect(await reviews.claim(id as ReviewItemId, mod, at)).toEqual({ kind: 'not-found' });
      }
      expect(await reviews.list({ after: 'x' as ReviewItemId })).toEqual([]);
    });
  });
}

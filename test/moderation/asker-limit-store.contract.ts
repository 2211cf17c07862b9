import { describe, expect, it } from 'vitest';
import type { AskerLimitStore } from '../../src/moderation/asker-limit-store.js';
import type { AuditLog } from '../../src/moderation/audit-log.js';
import type { PersonalDataStore } from '../../src/moderation/personal-data.js';
import type { ReviewItemId } from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import { ann, ask, at, bea, FERRY, mod, otherMod } from './review-scene.js';
import { submittingExample } from './submitting-example.js';

/** The limits, and the stores in which they show. */
export interface StoresOfLimits {
  readonly askerLimits: AskerLimitStore;
  readonly reviews: ReviewStore;
  readonly personalData: PersonalDataStore;
  readonly audit: AuditLog;
}

const caps = { perGuild: 5, inAll: 15 };

/** What every AskerLimitStore does. `open` gives fresh, empty stores. */
export function describeAskerLimitStore(name: string, open: () => Promise<StoresOfLimits>): void {
  describe(name, () => {
    const send = ({ reviews }: StoresOfLimits, question: string, asker = ann, guildId = '7') =>
      reviews.submitWithin(caps, submittingExample(question, { asker, guildId }), at(5));

    it('keeps whoever sent a question from sending another, in that server only and nobody else', async () => {
      const stores = await open();
      const { item } = await ask(stores.reviews);
      const { askerLimits } = stores;
      expect(await askerLimits.of('7', ann)).toBeNull();
      expect(await askerLimits.limitSender(item.id, 0, mod, at(1))).toBe('limited');
      expect(await askerLimits.limitSender(item.id, 0, otherMod, at(2))).toBe('unchanged');
      const limit = { guildId: '7', most: 0, by: mod, at: at(1), item: item.id };
      expect(await askerLimits.of('7', ann)).toMatchObject(limit);
      expect(await askerLimits.ofSender(item.id)).toMatchObject(limit);
      expect(await askerLimits.list('7')).toEqual([await askerLimits.of('7', ann)]);
      expect(await askerLimits.list('8')).toEqual([]);
      expect(await send(stores, 'a comet fell')).toEqual({ kind: 'blocked' });
      expect((await send(stores, 'a comet fell', bea)).kind).toBe('submitted');
      expect((await send(stores, 'a comet fell', ann, '8')).kind).toBe('submitted');
    });

    it('lets a person have one open question, and everything again once it is lifted', async () => {
      const stores = await open();
      const { item } = await ask(stores.reviews);
      const { askerLimits } = stores;
      await askerLimits.limitSender(item.id, 0, mod, at(1));
      expect(await askerLimits.limitSender(item.id, 1, otherMod, at(2))).toBe('limited');
      const [limit, ...others] = await askerLimits.list('7');
      expect(others).toEqual([]);
      expect(limit).toMatchObject({ most: 1, by: otherMod, at: at(2) });
      expect(await send(stores, 'a comet fell')).toEqual({
        kind: 'too-many',
        where: 'perGuild',
        open: 1,
      });
      const id = limit?.id ?? '';
      expect(await askerLimits.lift('8', id, mod, at(3))).toBeNull();
      expect(await askerLimits.lift('7', 'forged', mod, at(3))).toBeNull();
      expect(await askerLimits.lift('7', id, mod, at(3))).toEqual(limit);
      expect(await askerLimits.lift('7', id, mod, at(3))).toBeNull();
      expect((await send(stores, 'a comet fell')).kind).toBe('submitted');
      expect(await askerLimits.limitSender(item.id, 0, mod, at(4))).toBe('limited');
      expect(await askerLimits.limitSender(item.id, null, mod, at(5))).toBe('lifted');
      expect(await askerLimits.limitSender(item.id, null, mod, at(6))).toBe('unchanged');
      expect(await askerLimits.of('7', ann)).toBeNull();
    });

    it('is about the sender of the words that a question has, and about nobody once they are taken back', async () => {
      const stores = await open();
      const { item, request } = await ask(stores.reviews);
      await ask(stores.reviews, FERRY, bea, 1);
      await stores.reviews.withdraw(request.id, ann, at(2));
      const { askerLimits } = stores;
      expect(await askerLimits.limitSender(item.id, 0, mod, at(3))).toBe('limited');
      expect(await askerLimits.of('7', ann)).toBeNull();
      expect(await askerLimits.of('7', bea)).toMatchObject({ most: 0 });
      const other = await ask(stores.reviews, 'a comet fell', ann, 4);
      await stores.reviews.withdraw(other.request.id, ann, at(5));
      for (const id of [other.item.id, '999' as ReviewItemId, 'forged' as ReviewItemId]) {
        expect(await askerLimits.limitSender(id, 0, mod, at(6))).toBe('nobody');
        expect(await askerLimits.ofSender(id)).toBeNull();
      }
    });

    it('outlives the deletion of all that the person sent, who still reads of it', async () => {
      const stores = await open();
      const { item } = await ask(stores.reviews);
      await stores.askerLimits.limitSender(item.id, 0, mod, at(1));
      await stores.personalData.delete(ann);
      expect(await stores.reviews.find(item.id)).toBeNull();
      expect(await send(stores, 'a comet fell')).toEqual({ kind: 'blocked' });
      expect(await stores.personalData.export(ann)).toEqual({
        requests: [],
        votes: [],
        answers: [],
        limits: [{ guildId: '7', most: 0, at: at(1) }],
      });
      expect((await stores.personalData.export(bea)).limits).toEqual([]);
      await stores.askerLimits.forget('7');
      expect((await stores.personalData.export(ann)).limits).toEqual([]);
    });

    it('is noted in the audit log by the number of the question, and never by the asker', async () => {
      const stores = await open();
      const { item } = await ask(stores.reviews);
      await stores.askerLimits.limitSender(item.id, 0, mod, at(1));
      await stores.askerLimits.limitSender(item.id, 0, mod, at(2));
      await stores.askerLimits.limitSender(item.id, null, otherMod, at(3));
      const entries = await stores.audit.entries();
      const subject = `item ${item.id}`;
      expect(entries).toMatchObject([
        { actor: mod, action: 'asker.limit', subject, details: { most: 0 }, at: at(1) },
        { actor: otherMod, action: 'asker.lift', subject, details: {}, at: at(3) },
      ]);
      expect(entries).toHaveLength(2);
      expect(JSON.stringify(entries)).not.toContain(ann);
    });
  });
}

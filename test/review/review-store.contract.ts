import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { hashAsker } from '../../src/review/asker.js';
import type { ModeratorId, ReviewItemId, ReviewRequest } from '../../src/review/review-item.js';
import type { ReviewStore } from '../../src/review/review-store.js';

const ann = hashAsker('100', 'key');
const bea = hashAsker('200', 'key');
const mod = '900' as ModeratorId;
const otherMod = '901' as ModeratorId;
const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;

const silence: Answer = {
  kind: 'unanswered',
  question: 'did the ferry sink',
  reason: 'nothing-found',
  nearest: null,
  report: { documents: 2, passages: 9, terms: [{ word: 'ferry', passages: 0 }] },
  indexVersion: 'v1',
};

const request = (question: string, asker = ann, guildId: string | null = '7'): ReviewRequest => ({
  question,
  answer: { ...silence, question },
  asker,
  guildId,
});

/** What every ReviewStore does. `open` gives a fresh, empty store. */
export function describeReviewStore(name: string, open: () => Promise<ReviewStore>): void {
  describe(name, () => {
    async function submitted(store: ReviewStore, question = 'did the ferry sink') {
      const submission = await store.submit(request(question), at(0));
      return submission.item.id;
    }

    it('keeps what was submitted, pending, exactly as it was sent', async () => {
      const store = await open();
      const odd = 'did “İ” sink?\r\n\u00a0👩‍👩‍👧 __proto__';
      const { kind, item } = await store.submit(request(odd, ann, null), at(1));
      expect(kind).toBe('submitted');
      expect(await store.find(item.id)).toEqual({
        ...request(odd, ann, null),
        id: item.id,
        submittedAt: at(1),
        state: { kind: 'pending' },
      });
    });

    it('takes the same question of the same person once while it is open', async () => {
      const store = await open();
      const first = await store.submit(request('Did the ferry sink'), at(0));
      const again = await store.submit(request(' did  the FERRY sink '), at(1));
      expect(again).toEqual({ kind: 'waiting-already', item: first.item });
      expect((await store.submit(request('did the ferry sink', bea), at(2))).kind).toBe(
        'submitted',
      );
      await store.withdraw(first.item.id, ann, at(3));
      expect((await store.submit(request('did the ferry sink'), at(4))).kind).toBe('submitted');
    });

    it('lets exactly one of two moderators claim', async () => {
      const store = await open();
      const id = await submitted(store);
      const outcomes = await Promise.all([
        store.claim(id, mod, at(1)),
        store.claim(id, otherMod, at(1)),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not-yours']);
    });

    it('repeats a claim of the same moderator without moving its time', async () => {
      const store = await open();
      const id = await submitted(store);
      await store.claim(id, mod, at(1));
      expect(await store.claim(id, mod, at(9))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'claimed', by: mod, at: at(1) } },
      });
    });

    it('is decided once, by the one who claimed it', async () => {
      const store = await open();
      const id = await submitted(store);
      expect((await store.answer(id, mod, 'No.', at(1))).kind).toBe('wrong-state');
      await store.claim(id, mod, at(1));
      expect((await store.answer(id, otherMod, 'No.', at(2))).kind).toBe('not-yours');
      expect(await store.answer(id, mod, 'See the log.', at(3))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'answered', by: mod, at: at(3), reply: 'See the log.' } },
      });
      for (const late of [
        await store.reject(id, mod, 'twice', at(4)),
        await store.answer(id, mod, 'twice', at(4)),
        await store.release(id, mod, at(4)),
        await store.claim(id, otherMod, at(4)),
        await store.withdraw(id, ann, at(4)),
      ]) {
        expect(late.kind).toBe('wrong-state');
      }
      expect((await store.find(id))?.state.kind).toBe('answered');
    });

    it('is rejected with a reason', async () => {
      const store = await open();
      const id = await submitted(store);
      await store.claim(id, mod, at(1));
      expect(await store.reject(id, mod, 'off topic', at(2))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'rejected', by: mod, at: at(2), reason: 'off topic' } },
      });
    });

    it('goes back to pending when its moderator releases it', async () => {
      const store = await open();
      const id = await submitted(store);
      await store.claim(id, mod, at(1));
      expect((await store.release(id, otherMod, at(2))).kind).toBe('not-yours');
      expect((await store.release(id, mod, at(2))).kind).toBe('done');
      expect((await store.claim(id, otherMod, at(2))).kind).toBe('done');
    });

    it('is withdrawn by its asker alone, and only while pending', async () => {
      const store = await open();
      const id = await submitted(store);
      expect((await store.withdraw(id, bea, at(1))).kind).toBe('not-yours');
      await store.claim(id, mod, at(1));
      expect((await store.withdraw(id, ann, at(2))).kind).toBe('wrong-state');
      await store.release(id, mod, at(2));
      expect(await store.withdraw(id, ann, at(3))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'withdrawn', at: at(3) } },
      });
    });

    it('does not know what was never submitted', async () => {
      const store = await open();
      for (const id of ['999', '', '__proto__', 'constructor'] as ReviewItemId[]) {
        expect(await store.find(id)).toBeNull();
        expect(await store.claim(id, mod, at(1))).toEqual({ kind: 'not-found' });
        expect(await store.withdraw(id, ann, at(1))).toEqual({ kind: 'not-found' });
      }
    });

    it('lists oldest first, by state and guild, page by page', async () => {
      const store = await open();
      const ids: ReviewItemId[] = [];
      for (let i = 0; i < 5; i++) {
        const { item } = await store.submit(
          request(`question ${i}`, ann, i === 4 ? null : '7'),
          at(i),
        );
        ids.push(item.id);
      }
      await store.claim(ids[1] as ReviewItemId, mod, at(9));
      const pending = await store.list({ state: 'pending', guildId: '7' });
      expect(pending.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]]);
      expect((await store.list({ guildId: null })).map(({ id }) => id)).toEqual([ids[4]]);
      const page = await store.list({ limit: 2, after: ids[1] as ReviewItemId });
      expect(page.map(({ id }) => id)).toEqual([ids[2], ids[3]]);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { erasedAnswer, type ReviewRequestId } from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import {
  ann,
  answer,
  ask,
  at,
  bea,
  cid,
  FERRY,
  mod,
  openClaimed,
  otherMod,
  reject,
} from './review-scene.js';
import { submittingExample } from './submitting-example.js';

/** How requests are taken back, and how their askers are told. */
export function describeAskers(open: () => Promise<ReviewStore>): void {
  describe('a request that is taken back', () => {
    it('is its own asker’s, in every open state', async () => {
      const { store, id, request } = await openClaimed(open);
      expect((await store.withdraw(request.id, bea, at(1))).kind).toBe('not-yours');
      await store.decide(id, mod, answer, at(2), true);
      expect(await store.withdraw(request.id, ann, at(3))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'withdrawn', at: at(3) } },
      });
      expect((await store.withdraw(request.id, ann, at(4))).kind).toBe('wrong-state');
      expect((await store.second(id, otherMod, at(4))).kind).toBe('wrong-state');
    });

    it('leaves nothing of its words', async () => {
      const store = await open();
      const { item, request } = await ask(store);
      await store.withdraw(request.id, ann, at(3));
      expect(await store.find(item.id)).toEqual({
        ...item,
        question: '',
        terms: [],
        answer: erasedAnswer,
        askers: 0,
        state: { kind: 'withdrawn', at: at(3) },
      });
      const [kept] = await store.requestsOf(ann);
      expect(kept?.request).toMatchObject({ question: '', address: null, withdrawnAt: at(3) });
    });

    it('leaves its item to those who wait with it, in their words', async () => {
      const store = await open();
      const { item, request } = await ask(store, 'did the FERRY sink?');
      const other = await ask(store, FERRY, bea);
      const outcome = await store.withdraw(request.id, ann, at(3));
      const { terms, answer: seen } = submittingExample(FERRY);
      const left = { ...item, question: FERRY, terms, answer: seen, askers: 1 };
      expect(outcome).toEqual({ kind: 'done', item: left });
      // Still one item for all who ask so.
      expect((await ask(store, FERRY, cid)).item.id).toBe(item.id);
      await store.withdraw(other.request.id, bea, at(4));
      expect((await store.find(item.id))?.askers).toBe(1);
    });
  });

  describe('telling the askers', () => {
    async function decided(decision = answer) {
      const { store, id, request } = await openClaimed(open);
      await ask(store, FERRY, bea, 1);
      await store.decide(id, mod, decision, at(2), false);
      return { store, id, request };
    }

    it.each([answer, reject])(
      'hands out each once, with what was decided: $kind',
      async (decision) => {
        const { store, id } = await decided(decision);
        const first = await store.takeUntold(at(3), at(0), 1);
        const second = await store.takeUntold(at(3), at(0), 9);
        expect([...first, ...second].map(({ request }) => request.asker)).toEqual([ann, bea]);
        expect(first[0]?.item).toEqual(await store.find(id));
        expect(first[0]?.request.address).not.toBeNull();
        expect(await store.takeUntold(at(4), at(0), 9)).toEqual([]);
      },
    );

    it('hands out again what was taken and not told', async () => {
      const { store } = await decided();
      await store.takeUntold(at(3), at(0), 9);
      expect(await store.takeUntold(at(8), at(3), 9)).toEqual([]);
      const [again] = await store.takeUntold(at(9), at(4), 9);
      expect(again).toMatchObject({ request: { asker: ann }, takenBefore: at(3) });
    });

    it('leaves to whoever has taken it what they say that they are still at', async () => {
      const { store } = await decided();
      const [first] = await store.takeUntold(at(3), at(0), 1);
      expect(first?.takenBefore).toBeNull();
      const id = first?.request.id as ReviewRequestId;
      await store.keepTelling(id, at(6));
      const others = await store.takeUntold(at(7), at(5), 9);
      expect(others.map(({ request }) => request.asker)).toEqual([bea]);
      await store.noteTold(id, at(8));
      await store.keepTelling(id, at(9));
      const left = await store.takeUntold(at(59), at(58), 9);
      expect(left.map(({ request }) => request.asker)).toEqual([bea]);
    });

    it.each([
      [answer, true],
      [reject, false],
    ] as const)(
      'keeps the address of whoever was told what may change, and of nobody else: $kind',
      async (decision, isKept) => {
        const { store } = await decided(decision);
        const [one, other] = await store.takeUntold(at(3), at(0), 9);
        await store.noteTold(one?.request.id as ReviewRequestId, at(4));
        await store.noteTold(other?.request.id as ReviewRequestId, null);
        expect(await store.takeUntold(at(59), at(58), 9)).toEqual([]);
        const [told] = await store.requestsOf(ann);
        expect(told?.request.toldAt).toBe(at(4));
        expect(told?.request.address !== null).toBe(isKept);
        const [lost] = await store.requestsOf(bea);
        expect(lost?.request).toMatchObject({ address: null, toldAt: null });
        expect(lost?.item.telling).toEqual({ waiting: 0, told: 1, lost: 1 });
      },
    );

    it('waits until the instant that was given', async () => {
      const { store, id } = await openClaimed(open);
      await store.decide(id, mod, answer, at(2), false, at(3));
      expect(await store.takeUntold(at(2), at(0), 9)).toEqual([]);
      expect((await store.find(id))?.telling).toEqual({ waiting: 1, told: 0, lost: 0 });
      const [untold] = await store.takeUntold(at(3), at(0), 9);
      expect(untold).toMatchObject({ request: { asker: ann }, dueAt: at(3) });
    });

    it('leaves out who has withdrawn', async () => {
      const { store, id, request } = await openClaimed(open);
      await ask(store, FERRY, bea);
      await store.withdraw(request.id, ann, at(2));
      await store.decide(id, mod, answer, at(3), false);
      const untold = await store.takeUntold(at(4), at(0), 9);
      expect(untold.map((one) => one.request.asker)).toEqual([bea]);
    });
  });
}

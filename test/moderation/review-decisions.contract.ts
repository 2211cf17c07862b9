import { describe, expect, it } from 'vitest';
import type { Decision, ReviewItemId, ReviewRequestId } from '../../src/moderation/review-item.js';
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

/** What moderators may do with an item, and when. */
export function describeDecisions(open: () => Promise<ReviewStore>): void {
  it('lets exactly one of two moderators claim, and lends it for a time', async () => {
    const store = await open();
    const { item } = await ask(store);
    const outcomes = await Promise.all([
      store.claim(item.id, mod, at(1), at(30)),
      store.claim(item.id, otherMod, at(1), at(30)),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not-yours']);
  });

  it('renews a claim without moving its beginning', async () => {
    const { store, id } = await openClaimed(open);
    expect(await store.claim(id, mod, at(9), at(40))).toMatchObject({
      kind: 'done',
      item: { state: { kind: 'claimed', by: mod, at: at(1), until: at(40) } },
    });
  });

  it('lends an item to another when the lease ran out, and takes it from the first', async () => {
    const { store, id } = await openClaimed(open);
    expect((await store.claim(id, otherMod, at(29), at(50))).kind).toBe('not-yours');
    expect((await store.claim(id, otherMod, at(30), at(50))).kind).toBe('done');
    expect((await store.decide(id, mod, answer, at(31), false)).kind).toBe('not-yours');
  });

  it('puts leases back that ran out, and no others', async () => {
    const { store, id } = await openClaimed(open);
    const { item: other } = await ask(store, 'another matter');
    await store.claim(other.id, mod, at(1), at(40));
    expect(await store.expireLeases(at(29))).toEqual([]);
    const back = await store.expireLeases(at(30));
    expect(back.map((item) => [item.id, item.state.kind])).toEqual([[id, 'pending']]);
    expect(await store.find(id)).toEqual(back[0]);
    expect(await store.expireLeases(at(31))).toEqual([]);
    expect((await store.decide(id, mod, answer, at(31), false)).kind).toBe('wrong-state');
  });

  it('still takes a decision that comes late when nobody else has claimed', async () => {
    const { store, id } = await openClaimed(open);
    expect((await store.decide(id, mod, answer, at(45), false)).kind).toBe('done');
  });

  it('is decided once, by the one who claimed it', async () => {
    const store = await open();
    const { item, request } = await ask(store);
    const { id } = item;
    expect((await store.decide(id, mod, answer, at(1), false)).kind).toBe('wrong-state');
    await store.claim(id, mod, at(1), at(30));
    expect((await store.decide(id, otherMod, answer, at(2), false)).kind).toBe('not-yours');
    const decided = await store.decide(id, mod, answer, at(3), false);
    const state = {
      kind: 'answered',
      by: mod,
      at: at(3),
      secondedBy: null,
      reply: { words: 'See the log.', quotes: [] },
    };
    const telling = { waiting: 1, told: 0, lost: 0 };
    expect(decided).toEqual({ kind: 'done', item: { ...item, state, telling } });
    for (const late of [
      await store.decide(id, mod, answer, at(4), false),
      await store.decide(id, otherMod, reject, at(4), true),
      await store.release(id, mod, at(4)),
      await store.claim(id, otherMod, at(4), at(30)),
      await store.second(id, otherMod, at(4)),
      await store.sendBack(id, otherMod, 'no', at(4), at(30)),
      await store.withdraw(request.id, ann, at(4)),
    ]) {
      expect(late).toEqual({ kind: 'wrong-state', item: { ...item, state, telling } });
    }
  });

  it('is rejected with a reason', async () => {
    const { store, id } = await openClaimed(open);
    expect(await store.decide(id, mod, reject, at(2), false)).toMatchObject({
      kind: 'done',
      item: { state: { kind: 'rejected', by: mod, at: at(2), reason: 'off topic' } },
    });
  });

  it('goes back to pending when its moderator releases it', async () => {
    const { store, id } = await openClaimed(open);
    expect((await store.release(id, otherMod, at(2))).kind).toBe('not-yours');
    expect((await store.release(id, mod, at(2))).kind).toBe('done');
    expect((await store.claim(id, otherMod, at(2), at(30))).kind).toBe('done');
  });

  it('waits for a second moderator where two are needed', async () => {
    const { store, id } = await openClaimed(open);
    expect(await store.decide(id, mod, answer, at(2), true)).toMatchObject({
      kind: 'done',
      item: { state: { kind: 'proposed', by: mod, at: at(2), decision: answer } },
    });
    expect(await store.takeUntold(at(3), at(0), 9)).toEqual([]);
    expect((await store.second(id, mod, at(3))).kind).toBe('not-yours');
    expect((await store.claim(id, otherMod, at(3), at(30))).kind).toBe('wrong-state');
    expect(await store.second(id, otherMod, at(4))).toMatchObject({
      kind: 'done',
      item: { state: { kind: 'answered', by: mod, at: at(4), secondedBy: otherMod } },
    });
    expect(await store.takeUntold(at(5), at(0), 9)).toHaveLength(1);
  });

  it('goes back to its proposer with a reason, who decides anew', async () => {
    const { store, id } = await openClaimed(open);
    await store.decide(id, mod, answer, at(2), true);
    expect(await store.sendBack(id, otherMod, 'too short', at(3), at(40))).toMatchObject({
      kind: 'done',
      item: { state: { kind: 'claimed', by: mod, at: at(3), until: at(40) } },
    });
    expect((await store.decide(id, mod, reject, at(4), true)).kind).toBe('done');
    // A proposer may think better of it.
    expect((await store.sendBack(id, mod, 'a slip', at(5), at(40))).kind).toBe('done');
  });

  describe('a merge', () => {
    async function twoItems() {
      const { store, id, request } = await openClaimed(open);
      const other = await ask(store, 'did that old boat go down', bea);
      return { store, id, request, into: other.item.id };
    }

    it('moves the askers to the other item, who are then told together', async () => {
      const { store, id, request, into } = await twoItems();
      await ask(store, FERRY, cid);
      const merge: Decision = { kind: 'merge', into, reason: 'the same boat' };
      const merged = await store.decide(id, mod, merge, at(2), false);
      expect(merged).toMatchObject({
        kind: 'done',
        item: { question: FERRY, askers: 0, state: { kind: 'merged', into, by: mod } },
      });
      expect(await store.find(id)).toEqual(merged.kind === 'done' && merged.item);
      expect((await store.find(into))?.askers).toBe(3);
      expect((await store.requestsOf(ann))[0]).toMatchObject({
        request: { id: request.id, itemId: into },
      });
      await store.claim(into, mod, at(3), at(30));
      await store.decide(into, mod, answer, at(4), false);
      const told = await store.takeUntold(at(5), at(0), 9);
      expect(told.map((one) => one.request.asker).sort()).toEqual([ann, bea, cid].sort());
    });

    it('tells somebody who asked both only once', async () => {
      const { store, id, into } = await twoItems();
      await ask(store, FERRY, bea);
      await store.decide(id, mod, { kind: 'merge', into, reason: '' }, at(2), false);
      expect((await store.find(into))?.askers).toBe(2);
      await store.claim(into, mod, at(3), at(30));
      await store.decide(into, mod, answer, at(4), false);
      const told = await store.takeUntold(at(5), at(0), 9);
      expect(told).toHaveLength(2);
      for (const { request } of told) await store.noteTold(request.id, at(6));
      const requests = await store.requestsOf(bea);
      expect(requests.map(({ request }) => request.toldAt)).toEqual([at(6), at(6)]);
    });

    it('goes only into another open item of the same server', async () => {
      const { store, id, into } = await twoItems();
      const elsewhere = await store.submit(submittingExample(FERRY, { guildId: '8' }), at(1));
      const closed = await ask(store, 'quite something else', cid);
      await store.withdraw(closed.request.id, cid, at(1));
      for (const target of [id, elsewhere.item.id, closed.item.id, '999', '__proto__', '\0']) {
        const merge: Decision = { kind: 'merge', into: target as ReviewItemId, reason: '' };
        expect((await store.decide(id, mod, merge, at(2), false)).kind).toBe('wrong-state');
      }
      await store.decide(id, mod, { kind: 'merge', into, reason: '' }, at(3), true);
      const [waiting] = await store.requestsOf(bea);
      await store.withdraw(waiting?.request.id as ReviewRequestId, bea, at(4));
      expect((await store.second(id, otherMod, at(5))).kind).toBe('wrong-state');
    });
  });
}

import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/review/asker.js';
import {
  type Decision,
  erasedAnswer,
  type ModeratorId,
  type ReviewItem,
  type ReviewItemId,
  type ReviewRequestId,
} from '../../src/review/review-item.js';
import type { ReviewStore } from '../../src/review/review-store.js';
import { submittingExample } from './submitting-example.js';

const ann = hashAsker('100', 'key');
const bea = hashAsker('200', 'key');
const cid = hashAsker('300', 'key');
const mod = '900' as ModeratorId;
const otherMod = '901' as ModeratorId;
const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const answer: Decision = { kind: 'answer', reply: { words: 'See the log.', quotes: [] } };
const reject: Decision = { kind: 'reject', reason: 'off topic' };
const FERRY = 'did the ferry sink';

/** What every ReviewStore does. `open` gives a fresh, empty store. */
export function describeReviewStore(name: string, open: () => Promise<ReviewStore>): void {
  describe(name, () => {
    const ask = (store: ReviewStore, question = FERRY, asker = ann, minute = 0) =>
      store.submit(submittingExample(question, { asker }), at(minute));

    /** A store with an item that `mod` has claimed until half past ten. */
    async function claimed(question = FERRY) {
      const store = await open();
      const { item, request } = await ask(store, question);
      await store.claim(item.id, mod, at(1), at(30));
      return { store, id: item.id, request };
    }

    it('keeps what was submitted, pending, exactly as it was sent', async () => {
      const store = await open();
      const odd = `did “İ” sink?\r\n\u00a0👩‍👩‍👧 __proto__ zero \0 half \uD83D ${'long '.repeat(800)}`;
      const submitting = submittingExample(odd, { guildId: '__proto__' });
      const { kind, item, request } = await store.submit(submitting, at(1));
      expect(kind).toBe('submitted');
      const { asker, address, ...kept } = submitting;
      expect(item).toEqual({
        ...kept,
        id: item.id,
        handle: item.handle,
        submittedAt: at(1),
        askers: 1,
        state: { kind: 'pending' },
        post: null,
      });
      expect(item.handle).toMatch(/^[\w-]{22}$/);
      expect(request).toEqual({
        id: request.id,
        itemId: item.id,
        asker,
        address,
        question: odd,
        submittedAt: at(1),
        toldAt: null,
        withdrawnAt: null,
      });
      expect(await store.find(item.id)).toEqual(item);
      expect(await store.findByHandle(item.handle)).toEqual(item);
      expect(await store.requestsOf(ann)).toEqual([{ request, item }]);
    });

    it('puts those who ask nearly the same into one item, once each', async () => {
      const store = await open();
      const words = 'whether the old ferry sank on the northern lake before winter';
      const first = await ask(store, words);
      const joined = await ask(store, words.replace('old', 'small'), bea, 1);
      expect(joined.kind).toBe('joined');
      expect(joined.item).toEqual({ ...first.item, askers: 2 });
      const again = await ask(store, words.toUpperCase(), bea, 2);
      expect(again).toEqual({ ...joined, kind: 'waiting-already' });
      expect((await ask(store, words, ann, 3)).request).toEqual(first.request);
      expect((await store.find(first.item.id))?.askers).toBe(2);
    });

    it.each([
      ['another number', 'did the ferry sink on 14 may', 'did the ferry sink on 15 may'],
      ['the other way round', 'did ann call bea', 'did bea call ann'],
      ['too many other words', 'did the ferry sink', 'did the plane sink'],
      ['no words', '???', '???'],
    ])('keeps questions apart that differ: %s', async (_, one, other) => {
      const store = await open();
      await ask(store, one);
      expect((await ask(store, other, bea)).kind).toBe('submitted');
    });

    it('keeps servers apart, and does not join what is closed', async () => {
      const { store, id } = await claimed();
      const elsewhere = submittingExample(FERRY, { asker: bea, guildId: '8' });
      expect((await store.submit(elsewhere, at(1))).kind).toBe('submitted');
      await store.decide(id, mod, reject, at(2), false);
      expect((await ask(store, FERRY, ann, 3)).kind).toBe('submitted');
    });

    it('takes the same words of the same person once while they wait, even without terms', async () => {
      const store = await open();
      const first = await ask(store, '  ??? ');
      expect((await ask(store, '???')).request).toEqual(first.request);
      await store.withdraw(first.request.id, ann, at(3));
      expect((await ask(store, '???')).kind).toBe('submitted');
    });

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
      const { store, id } = await claimed();
      expect(await store.claim(id, mod, at(9), at(40))).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'claimed', by: mod, at: at(1), until: at(40) } },
      });
    });

    it('lends an item to another when the lease ran out, and takes it from the first', async () => {
      const { store, id } = await claimed();
      expect((await store.claim(id, otherMod, at(29), at(50))).kind).toBe('not-yours');
      expect((await store.claim(id, otherMod, at(30), at(50))).kind).toBe('done');
      expect((await store.decide(id, mod, answer, at(31), false)).kind).toBe('not-yours');
    });

    it('puts leases back that ran out, and no others', async () => {
      const { store, id } = await claimed();
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
      const { store, id } = await claimed();
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
      expect(decided).toEqual({ kind: 'done', item: { ...item, state } });
      for (const late of [
        await store.decide(id, mod, answer, at(4), false),
        await store.decide(id, otherMod, reject, at(4), true),
        await store.release(id, mod, at(4)),
        await store.claim(id, otherMod, at(4), at(30)),
        await store.second(id, otherMod, at(4)),
        await store.sendBack(id, otherMod, 'no', at(4), at(30)),
        await store.withdraw(request.id, ann, at(4)),
      ]) {
        expect(late).toEqual({ kind: 'wrong-state', item: { ...item, state } });
      }
    });

    it('is rejected with a reason', async () => {
      const { store, id } = await claimed();
      expect(await store.decide(id, mod, reject, at(2), false)).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'rejected', by: mod, at: at(2), reason: 'off topic' } },
      });
    });

    it('goes back to pending when its moderator releases it', async () => {
      const { store, id } = await claimed();
      expect((await store.release(id, otherMod, at(2))).kind).toBe('not-yours');
      expect((await store.release(id, mod, at(2))).kind).toBe('done');
      expect((await store.claim(id, otherMod, at(2), at(30))).kind).toBe('done');
    });

    it('waits for a second moderator where two are needed', async () => {
      const { store, id } = await claimed();
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
      const { store, id } = await claimed();
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
        const { store, id, request } = await claimed();
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
        expect(requests.map(({ request }) => [request.toldAt, request.address])).toEqual([
          [at(6), null],
          [at(6), null],
        ]);
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

    describe('a request that is taken back', () => {
      it('is its own asker’s, in every open state', async () => {
        const { store, id, request } = await claimed();
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
        const { store, id, request } = await claimed();
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
        expect(again?.request.asker).toBe(ann);
      });

      it('forgets the address of whoever was told, or cannot be', async () => {
        const { store } = await decided();
        const [one, other] = await store.takeUntold(at(3), at(0), 9);
        await store.noteTold(one?.request.id as ReviewRequestId, at(4));
        await store.noteTold(other?.request.id as ReviewRequestId, null);
        expect(await store.takeUntold(at(59), at(58), 9)).toEqual([]);
        for (const [asker, toldAt] of [
          [ann, at(4)],
          [bea, null],
        ] as const) {
          const [kept] = await store.requestsOf(asker);
          expect(kept?.request).toMatchObject({ address: null, toldAt });
        }
      });

      it('leaves out who has withdrawn', async () => {
        const { store, id, request } = await claimed();
        await ask(store, FERRY, bea);
        await store.withdraw(request.id, ann, at(2));
        await store.decide(id, mod, answer, at(3), false);
        const untold = await store.takeUntold(at(4), at(0), 9);
        expect(untold.map((one) => one.request.asker)).toEqual([bea]);
      });
    });

    it('notes where an item is posted', async () => {
      const store = await open();
      const { item } = await ask(store);
      const post = { channelId: '1\0', messageId: '__proto__' };
      await store.notePost(item.id, post);
      expect((await store.find(item.id))?.post).toEqual(post);
      await store.claim(item.id, mod, at(1), at(30));
      expect((await store.find(item.id))?.post).toEqual(post);
      await store.notePost(item.id, null);
      expect((await store.find(item.id))?.post).toBeNull();
    });

    it('lists a server’s items oldest first, by state, page by page', async () => {
      const store = await open();
      const items: ReviewItem[] = [];
      for (let n = 0; n < 5; n++) {
        const guildId = n === 4 ? '8' : '7';
        items.push(
          (await store.submit(submittingExample(`question ${n}`, { guildId }), at(n))).item,
        );
      }
      const [first, second, third, fourth, fifth] = items.map(({ id }) => id);
      await store.claim(second as ReviewItemId, mod, at(9), at(30));
      const ids = async (query: Parameters<ReviewStore['list']>[0]) =>
        (await store.list(query)).map(({ id }) => id);
      expect(await ids({ guildId: '7' })).toEqual([first, second, third, fourth]);
      expect(await ids({ guildId: '7', states: ['pending'] })).toEqual([first, third, fourth]);
      expect(
        await ids({ guildId: '7', states: ['claimed', 'pending', 'pending'], limit: 2 }),
      ).toEqual([first, second]);
      expect(await ids({ guildId: '7', states: [] })).toEqual([]);
      expect(await ids({ guildId: '8' })).toEqual([fifth]);
      expect(await ids({ guildId: '7', limit: 2, after: second as ReviewItemId })).toEqual([
        third,
        fourth,
      ]);
      expect(await ids({ guildId: '7', limit: 0 })).toEqual([first]);
    });

    it('finds open items of the same server that are similar, most similar first', async () => {
      const store = await open();
      const { item } = await ask(store, 'did the old ferry sink today');
      const near = await ask(store, 'did the new ferry sink now', bea);
      const far = await ask(store, 'where is the ferry', bea);
      await ask(store, 'nothing in common', bea);
      await store.submit(submittingExample('did the old ferry sail', { guildId: '8' }), at(1));
      const gone = await ask(store, 'did the old ferry burn', cid);
      await store.withdraw(gone.request.id, cid, at(2));
      const ids = (await store.similar(item.id, 9)).map(({ id }) => id);
      expect(ids).toEqual([near.item.id, far.item.id]);
      expect(await store.similar(item.id, 1)).toHaveLength(1);
      expect(await store.similar(item.id, 0)).toEqual([]);
      expect(await store.similar('999' as ReviewItemId, 9)).toEqual([]);
    });

    it('counts how the queue of a server stands', async () => {
      const store = await open();
      const none = {
        pending: 0,
        claimed: 0,
        proposed: 0,
        answered: 0,
        rejected: 0,
        merged: 0,
        withdrawn: 0,
      };
      const empty = { byState: none, oldestOpenAt: null, medianDecisionMs: null, decisions: [] };
      expect(await store.stats('7', at(0))).toEqual(empty);
      for (const [n, by] of [mod, mod, otherMod, otherMod, otherMod].entries()) {
        const { item } = await ask(store, `question ${n}`);
        await store.claim(item.id, by, at(1), at(30));
        await store.decide(item.id, by, n === 0 ? answer : reject, at(10 + n), false);
      }
      const { request } = await ask(store, 'withdrawn', ann, 20);
      await store.withdraw(request.id, ann, at(21));
      await ask(store, 'open', ann, 22);
      expect(await store.stats('7', at(12))).toEqual({
        byState: { ...none, answered: 1, rejected: 4, withdrawn: 1, pending: 1 },
        oldestOpenAt: at(22),
        medianDecisionMs: 13 * 60_000,
        decisions: [{ by: otherMod, count: 3 }],
      });
      expect((await store.stats('7', at(0))).decisions).toEqual([
        { by: otherMod, count: 3 },
        { by: mod, count: 2 },
      ]);
      expect(await store.stats('\0', at(0))).toEqual(empty);
    });

    it('does not know what was never submitted', async () => {
      const store = await open();
      await ask(store);
      const ids = [
        '999',
        '',
        '__proto__',
        'constructor',
        '\0',
        '\uD83D',
        '01',
        '1.0',
        '1e0',
        ' 1',
        '-1',
        '0x1',
        '9'.repeat(20),
        '1;--',
        '١',
        'x'.repeat(4_000),
      ];
      for (const id of ids as ReviewItemId[]) {
        expect(await store.find(id)).toBeNull();
        expect(await store.findByHandle(id)).toBeNull();
        expect(await store.similar(id, 9)).toEqual([]);
        await store.notePost(id, { channelId: '1', messageId: '2' });
        await store.noteTold(id as string as ReviewRequestId, at(1));
        expect(await store.requestsOf(id as string as typeof ann)).toEqual([]);
        for (const outcome of [
          await store.claim(id, mod, at(1), at(30)),
          await store.release(id, mod, at(1)),
          await store.decide(id, mod, answer, at(1), false),
          await store.second(id, mod, at(1)),
          await store.sendBack(id, mod, '', at(1), at(30)),
          await store.withdraw(id as string as ReviewRequestId, ann, at(1)),
        ]) {
          expect(outcome).toEqual({ kind: 'not-found' });
        }
        expect(await store.list({ guildId: id as string })).toEqual([]);
      }
      expect(await store.list({ guildId: '7', after: 'x' as ReviewItemId })).toEqual([]);
    });

    it('takes any string for a server, a person and a moderator', async () => {
      const store = await open();
      for (const odd of ['__proto__', 'zero \0', 'half \uD83D', '\u001b"', 'x'.repeat(2_000)]) {
        const asker = odd as string as typeof ann;
        const by = odd as string as ModeratorId;
        const { item } = await store.submit(
          submittingExample(FERRY, { guildId: odd, asker }),
          at(0),
        );
        expect(item.guildId).toBe(odd);
        await store.claim(item.id, by, at(1), at(30));
        const decided = await store.decide(
          item.id,
          by,
          { kind: 'reject', reason: odd },
          at(2),
          false,
        );
        expect(decided).toMatchObject({ kind: 'done', item: { state: { by: odd, reason: odd } } });
        expect((await store.stats(odd, at(0))).decisions).toEqual([{ by, count: 1 }]);
        expect((await store.requestsOf(asker))[0]?.request.asker).toBe(odd);
      }
    });
  });
}

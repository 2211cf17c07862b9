import { describe, expect, it } from 'vitest';
import type {
  ModeratorId,
  ReviewItem,
  ReviewItemId,
  ReviewRequestId,
} from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import { describeAskers } from './review-askers.contract.js';
import { describeChanges } from './review-changes.contract.js';
import { describeDecisions } from './review-decisions.contract.js';
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

/** What every ReviewStore does. `open` gives a fresh, empty store. */
export function describeReviewStore(name: string, open: () => Promise<ReviewStore>): void {
  describe(name, () => {
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
        telling: { waiting: 0, told: 0, lost: 0 },
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
      const { store, id } = await openClaimed(open);
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

    it('takes so many open questions of one person, and no more when several come at once', async () => {
      const store = await open();
      const caps = { perGuild: 2, inAll: 3 };
      const send = (question: string, guildId = '7') =>
        store.submitWithin(caps, submittingExample(question, { guildId }), at(1));
      const sent = await Promise.all(
        ['the ferry sank', 'a comet fell', 'the mayor sang'].map((question) => send(question)),
      );
      expect(sent.map(({ kind }) => kind).sort()).toEqual(['submitted', 'submitted', 'too-many']);
      const third = await send('the lighthouse burns');
      expect(third).toEqual({ kind: 'too-many', where: 'perGuild', open: 2 });
      // Those that wait already are no new ones, and neither a join nor another server is a way around.
      const [first] = sent;
      if (first === undefined || !('item' in first)) throw new Error('expected an item');
      expect((await send(first.item.question)).kind).toBe('waiting-already');
      await ask(store, 'the strait is closed', bea);
      expect((await send('the strait is closed')).kind).toBe('too-many');
      expect((await send('the moon is wet', '8')).kind).toBe('submitted');
      expect(await send('the moon is dry', '9')).toMatchObject({ where: 'inAll', open: 3 });
      await store.withdraw(first.request.id, ann, at(2));
      expect((await send('the strait is closed')).kind).toBe('joined');
    });

    it('notes where an item is posted', async () => {
      const store = await open();
      const { item } = await ask(store);
      const post = { channelId: '1\0', messageId: '__proto__' };
      await store.notePost(item.id, post);
      expect((await store.find(item.id))?.post).toEqual(post);
      await store.claim(item.id, mod, at(1), at(30));
      expect((await store.find(item.id))?.post).toEqual(post);
      await store.noteLostPost(item.id, { ...post, messageId: 'another' });
      expect((await store.find(item.id))?.post).toEqual(post);
      await store.noteLostPost(item.id, post);
      expect((await store.find(item.id))?.post).toBeNull();
    });

    it('lets one at a time post an item, and says whether somebody may have done so before', async () => {
      const store = await open();
      const { item } = await ask(store);
      const post = { channelId: '1', messageId: '2' };
      expect(await store.takePosting(item.id, at(1), at(0))).toEqual({
        takenBefore: null,
        lost: 0,
      });
      expect(await store.takePosting(item.id, at(2), at(0))).toBeNull();
      expect(await store.takePosting(item.id, at(9), at(8))).toEqual({
        takenBefore: at(1),
        lost: 0,
      });
      await store.leavePosting(item.id);
      expect(await store.takePosting(item.id, at(10), at(8))).toMatchObject({ takenBefore: null });
      await store.notePost(item.id, post);
      expect(await store.takePosting(item.id, at(30), at(29))).toBeNull();
      await store.noteLostPost(item.id, post);
      await store.noteLostPost(item.id, post);
      expect(await store.takePosting(item.id, at(31), at(30))).toEqual({
        takenBefore: null,
        lost: 1,
      });
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
        await store.noteLostPost(id, { channelId: '1', messageId: '2' });
        expect(await store.takePosting(id, at(1), at(0))).toBeNull();
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

    describeDecisions(open);
    describeAskers(open);
    describeChanges(open);
  });
}

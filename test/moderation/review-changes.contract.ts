import { describe, expect, it } from 'vitest';
import type { ReviewItemId } from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import {
  ann,
  answer,
  ask,
  at,
  bea,
  FERRY,
  mod,
  openClaimed,
  otherMod,
  reject,
} from './review-scene.js';
import { submittingExample } from './submitting-example.js';

const better = { words: 'See the log of May.', quotes: [] };
const amending = { reply: better, seen: 0, needsTwoModerators: false };

/** How an answer is changed, taken back and undone, and who is told of it. */
export function describeChanges(open: () => Promise<ReviewStore>): void {
  async function answered(tellAt = at(2)) {
    const { store, id, request } = await openClaimed(open);
    await store.decide(id, mod, answer, at(2), false, tellAt);
    return { store, id, request };
  }

  /** Tells whoever is to be told by a minute; gives them. */
  async function tell(store: ReviewStore, minute: number) {
    const untold = await store.takeUntold(at(minute), at(0), 9);
    for (const { request, dueAt } of untold) await store.noteTold(request.id, at(minute), dueAt);
    return untold.map(({ request }) => request.asker);
  }

  const stateOf = async (store: ReviewStore, id: ReviewItemId) => (await store.find(id))?.state;

  describe('an answer', () => {
    it('is changed by any moderator; its old words stay, and who was told is told once more', async () => {
      const { store, id } = await answered();
      expect(await tell(store, 3)).toEqual([ann]);
      expect((await store.amend(id, otherMod, amending, at(4))).kind).toBe('done');
      expect(await stateOf(store, id)).toEqual({
        kind: 'answered',
        by: mod,
        at: at(2),
        secondedBy: null,
        reply: better,
        changes: [
          {
            kind: 'amended',
            by: otherMod,
            at: at(4),
            secondedBy: null,
            before: { words: 'See the log.', quotes: [] },
          },
        ],
      });
      expect(await tell(store, 5)).toEqual([ann]);
      expect(await tell(store, 9)).toEqual([]);
    });

    it('is taken back with a reason, once, and may be answered anew', async () => {
      const { store, id } = await answered();
      await tell(store, 3);
      const outcome = await store.retract(id, otherMod, { reason: 'wrong log', seen: 0 }, at(4));
      expect(outcome).toMatchObject({
        kind: 'done',
        item: { state: { changes: [{ kind: 'retracted', reason: 'wrong log' }] } },
      });
      expect((await store.retract(id, mod, { reason: '', seen: 1 }, at(5))).kind).toBe(
        'wrong-state',
      );
      expect(await tell(store, 5)).toEqual([ann]);
      expect((await store.amend(id, mod, { ...amending, seen: 1 }, at(6))).kind).toBe('done');
      expect(await tell(store, 7)).toEqual([ann]);
    });

    it('is not overwritten by who has read an earlier one, and nothing else is changed', async () => {
      const { store, id } = await answered();
      const other = await ask(store, 'was the mayor on the moon', bea);
      await store.amend(id, otherMod, amending, at(4));
      expect((await store.amend(id, mod, amending, at(5))).kind).toBe('wrong-state');
      expect((await store.retract(id, mod, { reason: '', seen: 0 }, at(5))).kind).toBe(
        'wrong-state',
      );
      expect((await store.amend(other.item.id, mod, amending, at(5))).kind).toBe('wrong-state');
      expect((await store.amend('0' as ReviewItemId, mod, amending, at(5))).kind).toBe('not-found');
    });

    it('that was changed while its asker was being told is told again', async () => {
      const { store, id } = await answered();
      const [first] = await store.takeUntold(at(3), at(0), 9);
      await store.amend(id, mod, amending, at(4));
      if (first !== undefined) await store.noteTold(first.request.id, at(5), first.dueAt);
      expect(await tell(store, 6)).toEqual([ann]);
    });

    it('is changed with a second moderator’s consent where two must decide; the change can be sent back', async () => {
      const { store, id } = await answered();
      await tell(store, 3);
      const proposing = { ...amending, needsTwoModerators: true };
      expect((await store.amend(id, mod, proposing, at(4))).kind).toBe('done');
      expect(await stateOf(store, id)).toMatchObject({ reply: { words: 'See the log.' } });
      expect(await tell(store, 5)).toEqual([]);
      expect((await store.second(id, mod, at(5))).kind).toBe('not-yours');
      expect((await store.sendBack(id, otherMod, 'no', at(5), at(9))).kind).toBe('done');
      expect((await store.second(id, otherMod, at(6))).kind).toBe('wrong-state');
      await store.amend(id, mod, proposing, at(7));
      expect((await store.second(id, otherMod, at(8))).kind).toBe('done');
      expect(await stateOf(store, id)).toMatchObject({
        reply: better,
        changes: [{ by: mod, secondedBy: otherMod }],
      });
      expect(await tell(store, 9)).toEqual([ann]);
    });
  });

  describe('undoing', () => {
    const limits = { since: at(1), until: at(40) };

    it.each([answer, reject])('gives a question back to who decided: $kind', async (decision) => {
      const { store, id } = await openClaimed(open);
      await store.decide(id, mod, decision, at(2), false, at(3));
      expect((await store.undo(id, otherMod, at(2), limits)).kind).toBe('not-yours');
      const outcome = await store.undo(id, mod, at(2), limits);
      expect(outcome).toMatchObject({
        kind: 'done',
        item: { state: { kind: 'claimed', by: mod } },
      });
      expect(await tell(store, 9)).toEqual([]);
      // Open again, also for those who ask nearly the same.
      expect((await ask(store, FERRY, bea, 4)).kind).toBe('joined');
      await store.decide(id, mod, answer, at(5), false);
      expect(await tell(store, 9)).toEqual([ann, bea]);
    });

    it('is too late once somebody may be told, or when it was decided too long ago', async () => {
      const { store, id } = await answered();
      await store.takeUntold(at(2), at(0), 9);
      expect((await store.undo(id, mod, at(2), limits)).kind).toBe('wrong-state');
      const other = await answered(at(9));
      const late = { since: at(2), until: at(40) };
      expect((await other.store.undo(other.id, mod, at(3), late)).kind).toBe('wrong-state');
    });

    it('takes back the last change only, of which nobody is told then', async () => {
      const { store, id } = await answered();
      await tell(store, 3);
      await store.amend(id, mod, { ...amending, tellAt: at(6) }, at(4));
      expect((await store.undo(id, mod, at(5), { ...limits, since: at(3) })).kind).toBe('done');
      const state = await stateOf(store, id);
      expect(state).toMatchObject({ kind: 'answered', reply: { words: 'See the log.' } });
      expect(state).not.toHaveProperty('changes');
      expect(await tell(store, 9)).toEqual([]);
    });
  });

  describe('a question that was answered', () => {
    const find = (store: ReviewStore, question: string, minute = 59, guildId = '7') =>
      store.findAnswered(guildId, submittingExample(question).terms, at(minute));

    it('is found by who asks nearly the same in its own server, and listed newest first', async () => {
      const { store, id } = await answered();
      const { guildId } = submittingExample(FERRY);
      expect((await find(store, 'did the FERRY sink?', 59, guildId))?.id).toBe(id);
      expect(await find(store, 'did the ferry sink', 59, 'another')).toBeNull();
      expect(await find(store, 'did the mayor resign', 59, guildId)).toBeNull();
      expect((await store.answered(guildId, null, 5)).map((item) => item.id)).toEqual([id]);
      expect(await store.answered(guildId, id, 5)).toEqual([]);
    });

    it('is found by its public wording too', async () => {
      const { store, id } = await openClaimed(open);
      const { guildId } = submittingExample(FERRY);
      const { terms } = submittingExample('has the boat gone down');
      const reply = { words: 'No.', quotes: [], publicWording: 'Has the boat gone down?' };
      const decision = { kind: 'answer', reply: { ...reply, wordingTerms: terms } } as const;
      await store.decide(id, mod, decision, at(2), false);
      expect((await find(store, 'has the boat gone down', 59, guildId))?.id).toBe(id);
      expect((await find(store, FERRY, 59, guildId))?.id).toBe(id);
    });

    it('is not found while it can be undone, nor once it was taken back', async () => {
      const { store, id } = await answered();
      const { guildId } = submittingExample(FERRY);
      expect(await find(store, FERRY, 1, guildId)).toBeNull();
      await store.retract(id, mod, { reason: '', seen: 0 }, at(4));
      expect(await find(store, FERRY, 59, guildId)).toBeNull();
      await store.amend(id, mod, { ...amending, seen: 1 }, at(6));
      expect(await find(store, FERRY, 5, guildId)).toBeNull();
      expect((await find(store, FERRY, 59, guildId))?.state).toMatchObject({ reply: better });
    });
  });
}

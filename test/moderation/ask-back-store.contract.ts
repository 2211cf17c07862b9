import { describe, expect, it } from 'vitest';
import type { AskBackStore } from '../../src/moderation/ask-back-store.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { AuditLog } from '../../src/moderation/audit-log.js';
import type { PersonalDataStore } from '../../src/moderation/personal-data.js';
import type { ReviewItemId, ReviewRequestId } from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import { ann, ask, at, bea, FERRY, mod, otherMod, reject } from './review-scene.js';

/** The questions back, and the stores in which they show. */
export interface StoresOfAskBacks {
  readonly askBacks: AskBackStore;
  readonly reviews: ReviewStore;
  readonly personalData: PersonalDataStore;
  readonly audit: AuditLog;
}

const WHICH = 'which ferry: \0 “İ” \uD83D?';
const BLUE = 'the blue one \0 “ı”';

/** What every AskBackStore does. `open` gives fresh, empty stores. */
export function describeAskBackStore(name: string, open: () => Promise<StoresOfAskBacks>): void {
  describe(name, () => {
    /** Ann's question, claimed and asked back about. */
    async function openAsked() {
      const stores = await open();
      const { item, request } = await ask(stores.reviews);
      await stores.reviews.claim(item.id, mod, at(1), at(30));
      expect(await stores.askBacks.ask(item.id, WHICH, mod, at(2))).toBe('asked');
      return { ...stores, id: item.id, request };
    }

    it('asks whoever sent a question once, tells them once, and shows their answer', async () => {
      const { askBacks, reviews, id, request } = await openAsked();
      const asked = { question: WHICH, by: mod, at: at(2) };
      const open_ = { ...asked, toldAt: null, isLost: false, answer: null };
      expect((await reviews.find(id))?.askedBack).toEqual(open_);
      expect(await askBacks.ask(id, 'and when?', mod, at(3))).toBe('asked-already');
      const taken = await askBacks.take(at(3), at(1));
      expect(taken).toMatchObject({ takenBefore: null, askedBack: open_, item: { id } });
      expect(taken?.request.address).toBe(request.address);
      expect(await askBacks.take(at(4), at(2))).toBeNull();
      await askBacks.keep(request.id, at(8));
      expect(await askBacks.take(at(9), at(7))).toBeNull();
      expect(await askBacks.take(at(10), at(9))).toMatchObject({ takenBefore: at(8) });
      await askBacks.noteTold(request.id, at(10));
      expect(await askBacks.take(at(20), at(19))).toBeNull();
      expect((await reviews.find(id))?.askedBack).toEqual({ ...open_, toldAt: at(10) });
      expect(await askBacks.find(request.id, ann)).toMatchObject({ askedBack: asked });
      const answered = await askBacks.answer(request.id, ann, BLUE, at(11));
      const whole = { ...open_, toldAt: at(10), answer: BLUE };
      expect(answered).toMatchObject({ kind: 'done', item: { id, askedBack: whole } });
      expect((await reviews.find(id))?.askedBack).toEqual(whole);
      const again = await askBacks.answer(request.id, ann, 'the red one', at(12));
      expect(again).toEqual({ kind: 'answered-already' });
    });

    it('asks only while the moderator has the question, and notes who could not be reached', async () => {
      const { askBacks, reviews, id, request } = await openAsked();
      await askBacks.noteTold(request.id, null);
      expect((await reviews.find(id))?.askedBack).toMatchObject({ toldAt: null, isLost: true });
      const other = await ask(reviews, 'a comet fell', bea);
      const state = 'wrong-state';
      expect(await askBacks.ask(other.item.id, WHICH, mod, at(3))).toBe(state);
      await reviews.claim(other.item.id, otherMod, at(4), at(30));
      expect(await askBacks.ask(other.item.id, WHICH, mod, at(5))).toBe(state);
      expect(await askBacks.ask('999' as ReviewItemId, WHICH, mod, at(5))).toBe(state);
      expect(await askBacks.ask('forged' as ReviewItemId, WHICH, mod, at(5))).toBe(state);
    });

    it('shows it to nobody but whom it asks, and takes no answer of theirs', async () => {
      const { askBacks, reviews, id, request } = await openAsked();
      expect(await askBacks.find(request.id, bea)).toBeNull();
      expect(await askBacks.answer(request.id, bea, BLUE, at(3))).toEqual({ kind: 'not-found' });
      for (const forged of ['999', 'forged', '-1'] as ReviewRequestId[]) {
        expect(await askBacks.find(forged, ann)).toBeNull();
        expect(await askBacks.answer(forged, ann, BLUE, at(3))).toEqual({ kind: 'not-found' });
      }
      expect((await reviews.find(id))?.askedBack?.answer).toBeNull();
    });

    it('asks nobody any more once it is decided, and takes no answer then', async () => {
      const { askBacks, reviews, id, request } = await openAsked();
      await reviews.decide(id, mod, reject, at(3), false);
      expect(await askBacks.take(at(4), at(3))).toBeNull();
      expect(await askBacks.answer(request.id, ann, BLUE, at(5))).toEqual({ kind: 'too-late' });
    });

    it.each(['taken back', 'deleted'] as const)(
      'goes with the words of a question that is %s, also where others ask the same',
      async (how) => {
        const { askBacks, reviews, personalData, audit, id, request } = await openAsked();
        await ask(reviews, FERRY, bea, 3);
        await askBacks.answer(request.id, ann, BLUE, at(4));
        expect((await personalData.export(ann)).requests[0]?.askedBack).toEqual({
          question: WHICH,
          answer: BLUE,
        });
        if (how === 'deleted') await personalData.delete(ann);
        else await reviews.withdraw(request.id, ann, at(5));
        expect((await reviews.find(id))?.askers).toBe(1);
        expect((await reviews.find(id))?.askedBack).toBeUndefined();
        expect(await askBacks.find(request.id, ann)).toBeNull();
        expect((await personalData.export(ann)).requests[0]?.askedBack ?? null).toBeNull();
        const entries = await audit.entries();
        const entry = entries.find(({ action }) => action === 'item.ask-back');
        expect(entry).toMatchObject({ actor: mod, subject: `item ${id}`, details: {} });
        expect(entry?.words['question']?.kept).toBeNull();
        expect(await verifyAuditLog(audit)).toMatchObject({ kind: 'intact' });
        // Whose words it has now may be asked too.
        expect(await askBacks.ask(id, WHICH, mod, at(6))).toBe('asked');
      },
    );
  });
}

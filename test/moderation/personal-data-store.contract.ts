import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type { GivenAnswerStore } from '../../src/moderation/given-answer-store.js';
import type { PersonalDataStore, RetentionLimits } from '../../src/moderation/personal-data.js';
import {
  erasedAnswer,
  type ModeratorId,
  type ReviewItemId,
} from '../../src/moderation/review-item.js';
import type { ReviewStore } from '../../src/moderation/review-store.js';
import type { VoteStore } from '../../src/moderation/vote-store.js';
import type { WatchStore } from '../../src/moderation/watch-store.js';
import type { WordedMessageStore } from '../../src/moderation/worded-message-store.js';
import { givenExample, revisionExample } from './given-answer-store.contract.js';
import { submittingExample } from './submitting-example.js';

const ann = hashAsker('100', 'key');
const bea = hashAsker('200', 'key');
const mod = '900' as ModeratorId;
const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const FERRY = 'did the ferry sink';

/** Stores that keep something about people, and what knows them all. */
export interface StoresOfPeople {
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly given: GivenAnswerStore;
  readonly watch: WatchStore;
  readonly personalData: PersonalDataStore;
  readonly worded: WordedMessageStore;
}

/** What every PersonalDataStore does. `open` gives fresh, empty stores. */
export function describePersonalDataStore(name: string, open: () => Promise<StoresOfPeople>): void {
  describe(name, () => {
    const ask = ({ reviews }: StoresOfPeople, question = FERRY, asker = ann, minute = 0) =>
      reviews.submit(submittingExample(question, { asker }), at(minute));
    const vote = ({ votes }: StoresOfPeople, answerKey: string, voter = ann, minute = 0) =>
      votes.cast({ answerKey, voter, isHelpful: false, reason: 'outdated', at: at(minute) });
    const close = async ({ reviews }: StoresOfPeople, id: ReviewItemId, minute: number) => {
      await reviews.claim(id, mod, at(minute), at(59));
      await reviews.decide(id, mod, { kind: 'reject', reason: '' }, at(minute), false);
    };

    it('shows a person everything that is kept about them, and nothing of others', async () => {
      const stores = await open();
      const nothing = { requests: [], votes: [], answers: [], limits: [] };
      expect(await stores.personalData.export(ann)).toEqual(nothing);
      const { item } = await ask(stores);
      await ask(stores, FERRY, bea);
      const gone = await ask(stores, 'something else', ann, 1);
      await stores.reviews.withdraw(gone.request.id, ann, at(2));
      await close(stores, item.id, 3);
      await vote(stores, 'v1 a');
      await vote(stores, 'v1 a', bea);
      await stores.given.note(givenExample({ asker: ann, guildId: null }));
      expect(await stores.personalData.export(ann)).toEqual({
        requests: [
          {
            question: FERRY,
            guildId: '7',
            submittedAt: at(0),
            state: 'rejected',
            toldAt: null,
            withdrawnAt: null,
            answer: submittingExample(FERRY).answer,
            isForEveryone: false,
            decision: '',
            earlierDecisions: [],
            original: null,
            askedBack: null,
          },
          {
            question: '',
            guildId: '7',
            submittedAt: at(1),
            state: 'withdrawn',
            toldAt: null,
            withdrawnAt: at(2),
            answer: erasedAnswer,
            isForEveryone: false,
            decision: null,
            earlierDecisions: [],
            original: null,
            askedBack: null,
          },
        ],
        votes: [{ isHelpful: false, reason: 'outdated', at: at(0) }],
        answers: [{ guildId: null, at: at(0) }],
        limits: [],
      });
      for (const odd of ['', '__proto__', '\0', '\uD83D']) {
        expect(await stores.personalData.export(odd as typeof ann)).toEqual(nothing);
      }
    });

    it('forgets a person, with the items that nobody else asked, and tells which posts must go', async () => {
      const stores = await open();
      const { reviews, votes, personalData } = stores;
      const open_ = await ask(stores);
      const closed = await ask(stores, 'something else');
      const others = await ask(stores, 'quite another thing', bea);
      const post = { channelId: '1', messageId: '2' };
      await reviews.notePost(open_.item.id, post);
      await close(stores, closed.item.id, 1);
      await vote(stores, 'v1 a');
      await vote(stores, 'v1 a', bea);
      await stores.given.note(givenExample({ asker: ann }));
      expect(await personalData.delete(ann)).toEqual({
        requests: 2,
        votes: 1,
        answers: 1,
        posts: [post],
        reworded: [],
      });
      expect(await personalData.export(ann)).toEqual({
        requests: [],
        votes: [],
        answers: [],
        limits: [],
      });
      expect(await reviews.find(open_.item.id)).toBeNull();
      expect(await reviews.find(closed.item.id)).toBeNull();
      expect(await reviews.find(others.item.id)).toEqual(others.item);
      expect(await reviews.takeUntold(at(5), at(0), 9)).toEqual([]);
      expect(await votes.count('v1 a')).toMatchObject({ notHelpful: 1 });
      expect(await stores.given.countQuoting(revisionExample('a'))).toBe(0);
      expect(await personalData.delete(ann)).toMatchObject({ requests: 0, votes: 0, answers: 0 });
    });

    it('leaves an item to those who ask it too, in their words', async () => {
      const stores = await open();
      const { reviews, personalData } = stores;
      const { item } = await ask(stores, 'did the FERRY sink?');
      await ask(stores, FERRY, bea);
      const { reworded } = await personalData.delete(ann);
      expect(reworded).toEqual([await reviews.find(item.id)]);
      expect(reworded[0]).toMatchObject({ id: item.id, question: FERRY, askers: 1 });
      // Found by its new words.
      expect((await ask(stores, FERRY)).item.id).toBe(item.id);
    });

    it('takes a person’s words also from an item that was merged into another', async () => {
      const stores = await open();
      const { reviews, personalData } = stores;
      const { item } = await ask(stores);
      const other = await ask(stores, 'which boat went down', bea);
      await reviews.claim(item.id, mod, at(1), at(30));
      const merge = { kind: 'merge', into: other.item.id, reason: '' } as const;
      await reviews.decide(item.id, mod, merge, at(2), false);
      const { requests, reworded } = await personalData.delete(ann);
      expect(requests).toBe(1);
      expect(reworded.map(({ id, question }) => [id, question])).toEqual([[item.id, '']]);
      expect((await reviews.find(other.item.id))?.askers).toBe(1);
    });

    it('deletes what is too old, each server’s by its own limit, and nothing else', async () => {
      const stores = await open();
      const { reviews, personalData, given, watch } = stores;
      const old = await ask(stores, 'first matter');
      const young = await ask(stores, 'second thing');
      const waiting = await ask(stores, 'third affair');
      const elsewhere = await reviews.submit(submittingExample(FERRY, { guildId: '8' }), at(0));
      const post = { channelId: '1', messageId: '2' };
      await reviews.notePost(old.item.id, post);
      await close(stores, old.item.id, 10);
      await close(stores, young.item.id, 20);
      await close(stores, elsewhere.item.id, 10);
      await vote(stores, 'v1 a', ann, 10);
      await vote(stores, 'v1 a', bea, 20);
      for (const minute of [10, 20]) {
        await given.note(givenExample({ at: at(minute) }));
        await watch.noteSighting(
          { claim: `${minute}`, channelId: '1', guildId: '7', at: at(minute) },
          at(0),
        );
      }
      const limits: RetentionLimits = {
        closedItemsBefore: new Map([
          ['7', at(20)],
          ['8', at(10)],
          [null, at(50)],
        ]),
        votesBefore: at(20),
        answersBefore: at(20),
        sightingsBefore: at(20),
      };
      expect(await personalData.enforceRetention(limits)).toEqual({
        items: 1,
        requests: 1,
        votes: 1,
        answers: 1,
        sightings: 1,
        posts: [post],
      });
      expect(await reviews.find(old.item.id)).toBeNull();
      for (const { item } of [young, waiting, elsewhere]) {
        expect(await reviews.find(item.id)).not.toBeNull();
      }
      const unnamed = { ...limits, closedItemsBefore: new Map([[null, at(50)]]) };
      expect((await personalData.enforceRetention(unnamed)).items).toBe(2);
      expect((await personalData.export(ann)).requests).toHaveLength(1);
      const none = { ...limits, closedItemsBefore: new Map() };
      expect(await personalData.enforceRetention(none)).toMatchObject({ items: 0, votes: 0 });
    });

    it('gets through more than one portion', async () => {
      const stores = await open();
      for (let n = 0; n < 250; n++) {
        const { request } = await ask(stores, `matter ${n}`);
        await stores.reviews.withdraw(request.id, ann, at(1));
        await vote(stores, `v1 ${n}`);
      }
      const limits = { votesBefore: at(9), answersBefore: at(9), sightingsBefore: at(9) };
      const expiry = await stores.personalData.enforceRetention({
        ...limits,
        closedItemsBefore: new Map([[null, at(9)]]),
      });
      expect(expiry).toMatchObject({ items: 250, requests: 250, votes: 250 });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { ReviewItemId } from '../../src/moderation/review-item.js';
import type { DueMessage } from '../../src/moderation/worded-message-store.js';
import type { StoresOfPeople } from './personal-data-store.contract.js';
import { ann, ask, at, bea, FERRY, mod, reject } from './review-scene.js';

const line = { channelId: '1', messageId: '10' };
const post = { channelId: '2', messageId: '20' };

/** What every WordedMessageStore does. `open` gives fresh, empty stores that know of one another. */
export function describeWordedMessageStore(
  name: string,
  open: () => Promise<StoresOfPeople>,
): void {
  describe(name, () => {
    /** An item of Ann's with a post and a line, decided. */
    async function openNoted() {
      const stores = await open();
      const { reviews, worded } = stores;
      const { item, request } = await ask(reviews);
      await reviews.claim(item.id, mod, at(1), at(30));
      await reviews.decide(item.id, mod, reject, at(2), false);
      await reviews.notePost(item.id, post);
      const noted = { item: item.id, guildId: '7', message: line, at: at(2) };
      expect(await worded.noteLine(noted)).toBe(true);
      return { ...stores, id: item.id, request: request.id };
    }
    const due = async ({ worded }: Pick<StoresOfPeople, 'worded'>, minute = 10) =>
      [...(await worded.takeDue(at(minute), at(minute + 5), 9))].sort((a, b) =>
        a.kind < b.kind ? -1 : 1,
      );
    const both = (item: ReviewItemId): readonly DueMessage[] => [
      { kind: 'line', item, guildId: '7', message: line },
      { kind: 'post', item, guildId: '7', message: post },
    ];

    it('lets a question have its line and its post while it has its words', async () => {
      const stores = await openNoted();
      expect(await due(stores)).toEqual([]);
    });

    it('hands out what held the words of a question that was deleted, until it is done', async () => {
      const stores = await openNoted();
      await stores.personalData.delete(ann);
      expect(await due(stores)).toEqual(both(stores.id));
      expect(await due(stores, 11)).toEqual([]);
      const [first, second] = await due(stores, 15);
      if (first === undefined || second === undefined) throw new Error('expected two');
      await stores.worded.noteErased(first, at(14));
      expect(await due(stores, 20)).toEqual([second]);
      await stores.worded.noteErased(second, at(14));
      expect(await due(stores, 40)).toEqual([]);
    });

    it('hands out a line again that was still being written when it was done', async () => {
      const stores = await openNoted();
      await stores.personalData.delete(ann);
      for (const one of await due(stores, 3)) await stores.worded.noteErased(one, at(1));
      const again = await due(stores, 8);
      expect(again).toEqual(both(stores.id).slice(0, 1));
      for (const one of again) await stores.worded.noteErased(one, at(6));
      expect(await due(stores, 20)).toEqual([]);
    });

    it('hands out at most so many, those due longest first', async () => {
      const stores = await openNoted();
      await stores.personalData.delete(ann);
      expect(await stores.worded.takeDue(at(3), at(9), 1)).toHaveLength(1);
      expect(await stores.worded.takeDue(at(3), at(9), 0)).toEqual([]);
      expect(await stores.worded.takeDue(at(3), at(9), 5)).toHaveLength(1);
    });

    it('hands out the messages of a question that has expired', async () => {
      const stores = await openNoted();
      await stores.personalData.enforceRetention({
        closedItemsBefore: new Map([[null, at(9)]]),
        votesBefore: at(0),
        answersBefore: at(0),
        sightingsBefore: at(0),
      });
      expect(await due(stores)).toEqual(both(stores.id));
    });

    it('hands out the messages of a question that goes on in the words of another', async () => {
      const stores = await open();
      const { reviews, worded } = stores;
      const { item, request } = await ask(reviews, 'did the FERRY sink?');
      await ask(reviews, FERRY, bea);
      await reviews.notePost(item.id, post);
      await worded.noteLine({ item: item.id, guildId: '7', message: line, at: at(0) });
      await reviews.withdraw(request.id, ann, at(3));
      expect(await due(stores)).toEqual(both(item.id));
    });

    it('forgets the reason of a merge, and hands out its line, when its asker leaves', async () => {
      const stores = await open();
      const { reviews, worded } = stores;
      const { item } = await ask(reviews);
      const other = await ask(reviews, 'which boat went down', bea);
      await reviews.claim(item.id, mod, at(1), at(30));
      const merge = { kind: 'merge', into: other.item.id, reason: 'the same ferry' } as const;
      await reviews.decide(item.id, mod, merge, at(2), false);
      await worded.noteLine({ item: item.id, guildId: '7', message: line, at: at(2) });
      await stores.personalData.delete(ann);
      expect((await reviews.find(item.id))?.state).toMatchObject({ kind: 'merged', reason: '' });
      expect(await due(stores)).toEqual(both(item.id).slice(0, 1));
    });

    it('hands out the lines of a channel when asked to, and of no other', async () => {
      const stores = await openNoted();
      await stores.worded.makeDue('2');
      expect(await due(stores)).toEqual([]);
      await stores.worded.makeDue(line.channelId);
      expect(await due(stores)).toEqual(both(stores.id).slice(0, 1));
    });

    it('takes no line for a question that is gone, or that nobody knows', async () => {
      const stores = await openNoted();
      await stores.personalData.delete(ann);
      for (const item of [stores.id, '99', '', '-1', 'x'] as ReviewItemId[]) {
        const noted = { item, guildId: '7', message: { ...line, messageId: '11' }, at: at(3) };
        expect(await stores.worded.noteLine(noted)).toBe(false);
      }
    });

    it('hands out a post that arrived when its question was gone', async () => {
      const stores = await openNoted();
      await stores.personalData.delete(ann);
      const late = { channelId: '2', messageId: '21' };
      await stores.reviews.notePost(stores.id, late);
      const messages = (await due(stores)).map(({ message }) => message);
      expect(messages).toContainEqual(late);
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { DocumentId, Revision } from '../../src/corpus/document.js';
import { hashAsker } from '../../src/moderation/asker.js';
import type {
  Correction,
  GivenAnswer,
  GivenAnswerId,
  GivenAnswerStore,
} from '../../src/moderation/given-answer-store.js';
import type { SealedAddress } from '../../src/moderation/sealed-address.js';

const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** One revision of a document. */
export const revisionExample = (documentId: string, letter = 'a') => ({
  documentId: documentId as DocumentId,
  revision: letter.repeat(64) as Revision,
});

/** An answer that quotes document `a`. */
export function givenExample(traits: Partial<GivenAnswer> = {}): Omit<GivenAnswer, 'id'> {
  return {
    message: { channelId: '200', messageId: '300' },
    guildId: '7',
    asker: hashAsker('100', 'key'),
    address: 'sealed' as SealedAddress,
    quoted: [revisionExample('a')],
    at: at(0),
    ...traits,
  };
}

const correctionOf = (documentId: string, traits: Partial<Correction> = {}): Correction => ({
  kind: 'retracted',
  ...revisionExample(documentId),
  reason: 'it was a hoax',
  at: at(5),
  ...traits,
});

/** What every GivenAnswerStore does. `open` gives a fresh, empty store. */
export function describeGivenAnswerStore(
  name: string,
  open: () => Promise<GivenAnswerStore>,
): void {
  describe(name, () => {
    it('marks every answer that quotes a revision, and gives them back as they were noted', async () => {
      const store = await open();
      const odd = givenExample({
        message: null,
        guildId: null,
        quoted: [revisionExample('b'), revisionExample('a')],
      });
      await store.note(givenExample());
      await store.note(odd);
      await store.note(givenExample({ quoted: [revisionExample('a', 'b')] }));
      await store.note(givenExample({ quoted: [revisionExample('__proto__')] }));
      const correction = correctionOf('a');
      expect(await store.countQuoting(correction)).toBe(2);
      expect(await store.correct(correction)).toBe(2);
      const taken = await store.takeUncorrected(at(6), at(0), 9);
      expect(taken.map((one) => one.correction)).toEqual([correction, correction]);
      const [first, second] = taken.map(({ answer: { id: _, quoted, ...answer } }) => ({
        ...answer,
        quoted: [...quoted].sort((one, other) => (one.documentId < other.documentId ? -1 : 1)),
      }));
      expect(first).toEqual(givenExample());
      expect(second).toEqual({ ...odd, quoted: [...odd.quoted].reverse() });
      expect(await store.correct(correctionOf('__proto__'))).toBe(1);
    });

    it('marks an answer once for a revision that it quotes twice, however often that is corrected', async () => {
      const store = await open();
      await store.note(givenExample({ quoted: [revisionExample('a'), revisionExample('a')] }));
      expect(await store.countQuoting(revisionExample('a'))).toBe(1);
      expect(await store.correct(correctionOf('a'))).toBe(1);
      expect(await store.correct(correctionOf('a', { kind: 'superseded', at: at(7) }))).toBe(0);
      expect(await store.takeUncorrected(at(8), at(0), 9)).toHaveLength(1);
    });

    it('hands out each once, oldest correction first, again when nobody said that it is done', async () => {
      const store = await open();
      await store.note(givenExample({ quoted: [revisionExample('b'), revisionExample('a')] }));
      await store.note(givenExample({ quoted: [revisionExample('a')] }));
      await store.correct(correctionOf('a'));
      await store.correct(correctionOf('b', { at: at(6) }));
      const documents = (await store.takeUncorrected(at(7), at(0), 2)).map(
        ({ correction }) => correction.documentId,
      );
      expect(documents).toEqual(['a', 'a']);
      const [last] = await store.takeUncorrected(at(8), at(0), 9);
      expect(last?.correction.documentId).toBe('b');
      expect(await store.takeUncorrected(at(9), at(0), 9)).toEqual([]);
      expect(await store.takeUncorrected(at(9), at(8), 0)).toEqual([]);
      expect(await store.takeUncorrected(at(9), at(8), 9)).toHaveLength(2);
      const all = await store.takeUncorrected(at(20), at(19), 9);
      expect(all.map(({ takenBefore }) => takenBefore)).toEqual([at(9), at(9), at(8)]);
      expect(all).toHaveLength(3);
      for (const { answer, correction } of all.slice(0, 2)) {
        await store.noteCorrected(answer.id, correction, at(21));
      }
      expect(await store.takeUncorrected(at(30), at(29), 9)).toMatchObject([
        { correction: { documentId: 'b' } },
      ]);
    });

    it('leaves to whoever has taken it what they say that they are still at', async () => {
      const store = await open();
      await store.note(givenExample());
      await store.correct(correctionOf('a'));
      const [taken] = await store.takeUncorrected(at(6), at(0), 9);
      const id = taken?.answer.id as GivenAnswerId;
      await store.keepCorrecting(id, correctionOf('a'), at(8));
      expect(await store.takeUncorrected(at(9), at(7), 9)).toEqual([]);
      expect(await store.takeUncorrected(at(10), at(9), 9)).toMatchObject([{ takenBefore: at(8) }]);
      await store.noteCorrected(id, correctionOf('a'), at(11));
      await store.keepCorrecting(id, correctionOf('a'), at(12));
      expect(await store.takeUncorrected(at(59), at(58), 9)).toEqual([]);
    });

    it('says of whoever got several answers whether one of them was done with', async () => {
      const store = await open();
      const other = { asker: hashAsker('101', 'key') };
      await store.note(givenExample(), givenExample(), givenExample(other));
      await store.correct(correctionOf('a'));
      const [first] = await store.takeUncorrected(at(6), at(0), 1);
      await store.noteCorrected(first?.answer.id as GivenAnswerId, correctionOf('a'), at(7));
      const rest = await store.takeUncorrected(at(8), at(0), 9);
      expect([first, ...rest].map((one) => one?.isAskerTold)).toEqual([false, true, false]);
    });

    it('knows which messages show an answer that was noted', async () => {
      const store = await open();
      const message = { channelId: '200', messageId: '300' };
      expect(await store.isNoted(message)).toBe(false);
      await store.note(givenExample({ message }), givenExample({ message: null }));
      expect(await store.isNoted({ messageId: '300', channelId: '200' })).toBe(true);
      expect(await store.isNoted({ ...message, messageId: '301' })).toBe(false);
    });

    it('marks an answer that arrives after what it quotes was retracted', async () => {
      const store = await open();
      await store.correct(correctionOf('a'));
      await store.note(givenExample({ at: at(4) }));
      await store.note(givenExample({ at: at(4), quoted: [revisionExample('a', 'b')] }));
      expect(await store.takeUncorrected(at(6), at(0), 9)).toHaveLength(1);
    });

    it('keeps any reason, and knows nothing of what was never noted', async () => {
      const store = await open();
      await store.note(givenExample());
      const reason = `zero \0 half \uD83D “İ” ${'long '.repeat(800)}`;
      for (const id of ['', '__proto__', 'zero \0', '\uD83D', 'x'.repeat(2_000)]) {
        expect(await store.correct(correctionOf(id, { reason }))).toBe(0);
        expect(await store.countQuoting(revisionExample(id))).toBe(0);
        await store.noteCorrected(id as GivenAnswerId, correctionOf('a'), at(6));
      }
      expect(await store.correct(correctionOf('a', { reason }))).toBe(1);
      expect((await store.takeUncorrected(at(6), at(0), 9))[0]?.correction.reason).toBe(reason);
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import type { Stores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { givenExample } from '../moderation/given-answer-store.contract.js';
import { currentOf } from './current-of.js';
import { asideExample } from './document-store.contract.js';

const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const act = (minute: number, reason = 'because') => ({
  by: '900' as ModeratorId,
  at: at(minute),
  reason,
});
const one = documentExample('One.', { id: 'a' });
const two = documentExample('Two.', { id: 'a' });
const three = documentExample('Three.', { id: 'a' });
const quoting = (...documents: (typeof one)[]) =>
  givenExample({ quoted: documents.map(({ id, revision }) => ({ documentId: id, revision })) });

/** What a CurationStore does with the other stores of its database. `open` gives fresh, empty stores. */
export function describeCurationStore(name: string, open: () => Promise<Stores>): void {
  describe(name, () => {
    it('adds a document once, and notes who did', async () => {
      const { curation, documents, audit } = await open();
      expect(await curation.add(one, act(1, ''))).toEqual({ kind: 'added', corrections: 0 });
      expect(await curation.add(one, act(2))).toEqual({ kind: 'unchanged', corrections: 0 });
      const titled = documentExample('One.', { id: 'a', source: { title: 'A title' } });
      expect(await curation.add(titled, act(3))).toEqual({ kind: 'relabelled', corrections: 0 });
      expect((await currentOf(documents)).map(({ source }) => source.title)).toEqual(['A title']);
      const { revision } = one;
      expect(await audit.entries()).toMatchObject([
        {
          actor: '900',
          action: 'source.add',
          subject: 'document a',
          at: at(1),
          details: { revision, reason: '', corrections: 0 },
        },
        { action: 'source.relabel' },
      ]);
    });

    it('has the answers corrected that quote what was superseded', async () => {
      const { curation, documents, given, audit } = await open();
      await curation.add(one, act(1));
      await given.note(quoting(one));
      await given.note(quoting(documentExample('Other.', { id: 'b' })));
      expect(await curation.supersede(two, act(2, 'a slip'))).toEqual({
        kind: 'superseded',
        corrections: 1,
      });
      const [uncorrected, ...others] = await given.takeUncorrected(at(3), at(0), 9);
      expect(others).toEqual([]);
      expect(uncorrected?.correction).toEqual({
        kind: 'superseded',
        documentId: 'a',
        revision: one.revision,
        reason: 'a slip',
        at: at(2),
      });
      expect((await currentOf(documents)).map(({ text }) => text)).toEqual(['Two.']);
      expect((await audit.entries()).at(-1)).toMatchObject({
        action: 'source.supersede',
        details: { revision: two.revision, reason: 'a slip', corrections: 1 },
      });
    });

    it('supersedes only what was stored before', async () => {
      const { curation, documents, audit } = await open();
      expect(await curation.supersede(one, act(1))).toEqual({ kind: 'not-found' });
      expect(await currentOf(documents)).toEqual([]);
      expect(await audit.entries()).toEqual([]);
    });

    it('retracts once, and has the answers corrected that quote any revision', async () => {
      const { curation, documents, given, audit } = await open();
      await documents.put([one]);
      await given.note(quoting(one));
      // As an ingest does it, which corrects nothing.
      await documents.put([two]);
      await given.note(quoting(two));
      await given.note(quoting(one, two));
      expect(await curation.retract(one.id, act(5, 'forged'))).toEqual({
        kind: 'retracted',
        revision: two.revision,
        corrections: 4,
      });
      expect(await curation.retract(one.id, act(6))).toEqual({ kind: 'retracted-already' });
      expect(await currentOf(documents)).toEqual([]);
      expect(await documents.revision(two.id, two.revision)).toEqual(two);
      const taken = await given.takeUncorrected(at(7), at(0), 9);
      expect(taken.map(({ correction }) => correction.kind)).toEqual(Array(4).fill('retracted'));
      expect(await audit.entries()).toMatchObject([
        { action: 'source.retract', subject: 'document a', details: { reason: 'forged' } },
      ]);
    });

    it('notes who set a document aside and who readmitted it, and corrects no answer for that', async () => {
      const { documents, given, audit } = await open();
      await documents.put([one]);
      await given.note(quoting(one));
      await documents.setAside([
        asideExample(one, { by: '900', code: 'failed', message: 'It “fails”.' }),
      ]);
      await documents.readmit(one.id, { revision: one.revision, by: 'operator', at: at(2) });
      expect(await given.takeUncorrected(at(3), at(0), 9)).toEqual([]);
      expect(await audit.entries()).toMatchObject([
        {
          actor: '900',
          action: 'source.set-aside',
          subject: 'document a',
          details: { revision: one.revision, code: 'failed', reason: 'It “fails”.' },
        },
        { actor: 'operator', action: 'source.readmit', at: at(2) },
      ]);
      expect(await verifyAuditLog(audit)).toMatchObject({ kind: 'intact', entries: 2 });
    });

    it('retracts and supersedes what is set aside, and has its answers corrected', async () => {
      const { curation, documents, given } = await open();
      const other = documentExample('Other.', { id: 'b' });
      await documents.put([one, other]);
      await given.note(quoting(one));
      await given.note(quoting(other));
      await documents.setAside([asideExample(one), asideExample(other)]);
      expect(await curation.supersede(two, act(2))).toEqual({ kind: 'added', corrections: 1 });
      expect(await curation.retract(other.id, act(3))).toEqual({
        kind: 'retracted',
        revision: other.revision,
        corrections: 1,
      });
      expect(await documents.listSetAside()).toEqual([]);
      expect((await currentOf(documents)).map(({ text }) => text)).toEqual(['Two.']);
    });

    it('corrects an answer once for each revision, however often its document changes', async () => {
      const { curation, given } = await open();
      await curation.add(one, act(1));
      await given.note(quoting(one));
      await curation.supersede(two, act(2));
      await given.note(quoting(two));
      await curation.supersede(three, act(3));
      expect(await curation.retract(one.id, act(4))).toMatchObject({ corrections: 0 });
      expect(await given.takeUncorrected(at(5), at(0), 9)).toHaveLength(2);
      // Back again, quoted again, and gone again.
      expect(await curation.add(two, act(6))).toEqual({ kind: 'added', corrections: 0 });
      await given.note(quoting(two));
      expect(await given.takeUncorrected(at(7), at(0), 9)).toEqual([]);
      expect(await curation.retract(one.id, act(8))).toMatchObject({ corrections: 1 });
    });

    it('corrects an answer that was on its way when its source was retracted', async () => {
      const { curation, given } = await open();
      await curation.add(one, act(1));
      await curation.retract(one.id, act(2, 'forged'));
      await given.note(quoting(one));
      expect(await given.takeUncorrected(at(3), at(0), 9)).toMatchObject([
        { correction: { reason: 'forged' } },
      ]);
    });

    it('knows nothing of a document that was never stored, and refuses one that cannot be', async () => {
      const { curation, documents, audit } = await open();
      for (const id of ['', '__proto__', 'zero \0', 'half \uD83D', 'x'.repeat(4_000)]) {
        expect(await curation.retract(id as DocumentId, act(1))).toEqual({ kind: 'not-found' });
        expect(await documents.history(id as DocumentId)).toEqual([]);
      }
      const odd = documentExample('zero \0', { id: 'a' });
      await expect(curation.add(odd, act(1))).rejects.toMatchObject({ code: 'NOT_STORABLE' });
      const reason = 'zero \0 half \uD83D “İ”';
      await curation.add(one, act(1, reason));
      expect((await audit.entries())[0]?.details).toMatchObject({ reason });
      expect(await verifyAuditLog(audit)).toMatchObject({ kind: 'intact', entries: 1 });
    });
  });
}

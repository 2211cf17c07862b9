import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  chainEntry,
  erasureOf,
  verifyAuditLog,
} from '../../src/moderation/audit-chain.js';
import type { AuditEntry, AuditHead } from '../../src/moderation/audit-log.js';
import { type SealedWords, sealAnew } from '../../src/moderation/sealed-words.js';

function chainOf(length: number, reason = 'off topic'): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  let head: AuditHead = CHAIN_START;
  for (let n = 1; n <= length; n++) {
    const entry = chainEntry(head, {
      at: `2026-01-05T10:00:0${n % 10}.000Z`,
      actor: '900',
      action: 'item.reject',
      subject: `item ${n}`,
      details: { reason },
    });
    entries.push(entry);
    head = entry;
  }
  return entries;
}

const logOf = (entries: readonly AuditEntry[]) => ({
  entries: async (after = 0) => entries.filter(({ number }) => number > after).slice(0, 500),
});

describe('verifyAuditLog', () => {
  it('notices any change of any field of any entry', async () => {
    const chain = chainOf(5);
    const changes: readonly Partial<AuditEntry>[] = [
      { at: '2026-01-05T10:00:00.001Z' },
      { actor: '901' },
      { action: 'item.answer' },
      { subject: 'item 99' },
      { details: { reason: 'off topi' } },
      { details: {} },
      { hash: 'f'.repeat(64) },
      { previousHash: 'f'.repeat(64) },
    ];
    for (const [at, entry] of chain.entries()) {
      for (const change of changes) {
        const tampered = chain.with(at, { ...entry, ...change });
        expect(await verifyAuditLog(logOf(tampered))).toEqual({
          kind: 'broken',
          number: at + 1,
          fault: 'altered',
        });
      }
    }
  });

  it('notices an entry that was taken out, or put in with a hash of its own', async () => {
    const chain = chainOf(5);
    expect(await verifyAuditLog(logOf(chain.toSpliced(2, 1)))).toEqual({
      kind: 'broken',
      number: 3,
      fault: 'missing',
    });
    const { words: _, ...record } = chain[0] as AuditEntry;
    const forged = chainEntry({ number: 2, hash: 'f'.repeat(64) }, record);
    expect(await verifyAuditLog(logOf(chain.with(2, forged)))).toEqual({
      kind: 'broken',
      number: 3,
      fault: 'unlinked',
    });
  });

  it('notices a cut end and a chain made anew only with a head that was noted before', async () => {
    const chain = chainOf(5);
    const noted = chain[3] as AuditHead;
    expect(await verifyAuditLog(logOf(chain), noted)).toMatchObject({ kind: 'intact' });
    const cut = logOf(chain.slice(0, 3));
    expect(await verifyAuditLog(cut)).toMatchObject({ kind: 'intact', entries: 3 });
    expect(await verifyAuditLog(cut, noted)).toEqual({
      kind: 'broken',
      number: 4,
      fault: 'missing',
    });
    const anew = logOf(chainOf(5, 'another reason'));
    expect(await verifyAuditLog(anew)).toMatchObject({ kind: 'intact' });
    expect(await verifyAuditLog(anew, noted)).toEqual({
      kind: 'broken',
      number: 4,
      fault: 'not-as-noted',
    });
  });

  it('does not depend on the order in which details were given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (details) => {
        const record = { at: '', actor: '', action: '', subject: '' };
        const reversed = Object.fromEntries(Object.entries(details).reverse());
        expect(chainEntry(CHAIN_START, { ...record, details: reversed }).hash).toBe(
          chainEntry(CHAIN_START, { ...record, details }).hash,
        );
      }),
    );
  });

  it('holds a seal of the words only: they can be erased, but not changed', async () => {
    const record = { at: '', actor: '900', action: 'item.reject', subject: 'item 1', details: {} };
    const entry = chainEntry(CHAIN_START, { ...record, words: { reason: 'no' } });
    const { seal = null, kept = null } = entry.words['reason'] ?? {};
    if (seal === null || kept === null) throw new Error('expected words with a seal');
    const wordsAre = (words: SealedWords) => logOf([{ ...entry, words: { reason: words } }]);
    expect(await verifyAuditLog(wordsAre({ seal, kept }))).toMatchObject({ kind: 'intact' });
    expect(await verifyAuditLog(wordsAre({ seal, kept: null }))).toMatchObject({ kind: 'intact' });
    const swapped = sealAnew('yes');
    for (const words of [
      { seal, kept: { ...kept, text: 'yes' } },
      { seal, kept: { ...kept, salt: '' } },
      { ...swapped },
      { ...swapped, kept: null },
    ]) {
      expect(await verifyAuditLog(wordsAre(words))).toMatchObject({ kind: 'broken', number: 1 });
    }
  });

  it('gives the same words another seal each time, so that nobody finds them by trying', () => {
    const seals = Array.from({ length: 50 }, () => sealAnew('spam').seal);
    expect(new Set(seals).size).toBe(50);
  });

  it('verifies words of before, which have no seal, and what is left once they are erased', async () => {
    const record = { at: '', actor: '900', action: 'item.reject', subject: 'item 1' };
    const old = chainEntry(CHAIN_START, { ...record, details: { into: '2', reason: 'so' } });
    const moved = (text: string | null): AuditEntry => ({
      ...old,
      details: { into: '2' },
      words: { reason: { seal: null, kept: text === null ? null : { salt: '', text } } },
    });
    expect(await verifyAuditLog(logOf([moved('so')]))).toMatchObject({ kind: 'intact' });
    expect(await verifyAuditLog(logOf([moved('no')]))).toMatchObject({ fault: 'altered' });
    const erased = moved(null);
    expect(await verifyAuditLog(logOf([erased]))).toMatchObject({ number: 1, fault: 'altered' });
    const note = chainEntry(old, erasureOf(erased, 'receipts', ''));
    expect(await verifyAuditLog(logOf([erased, note]), old)).toEqual({
      kind: 'intact',
      entries: 2,
      head: { number: 2, hash: note.hash },
    });
    for (const change of [{ actor: '901' }, { subject: 'item 2' }, { details: { into: '3' } }]) {
      const altered = { ...erased, ...change };
      expect(await verifyAuditLog(logOf([altered, note]))).toMatchObject({
        number: 1,
        fault: 'altered',
      });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { CHAIN_START, verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { AuditLog, AuditRecord } from '../../src/moderation/audit-log.js';

const record = (subject: string, details: AuditRecord['details'] = {}): AuditRecord => ({
  at: '2026-01-05T10:00:00.000Z',
  actor: '900',
  action: 'item.reject',
  subject,
  details,
});

/** What every AuditLog does. `open` gives a fresh, empty log. */
export function describeAuditLog(name: string, open: () => Promise<AuditLog>): void {
  describe(name, () => {
    it('is intact when empty', async () => {
      const log = await open();
      expect(await log.entries()).toEqual([]);
      expect(await verifyAuditLog(log)).toEqual({ kind: 'intact', entries: 0, head: CHAIN_START });
    });

    it('gives back what was noted, in its order, each entry tied to the one before', async () => {
      const log = await open();
      const odd = { reason: 'İ “\0” \uD83D 👩‍🚀', twice: true, count: 2, none: null, __proto: 'x' };
      const first = await log.append(record('item 1', odd));
      const second = await log.append(record('item 2'));
      expect(await log.entries()).toEqual([first, second]);
      expect(first).toMatchObject({ ...record('item 1', odd), number: 1, words: {} });
      expect(second).toMatchObject({ number: 2, previousHash: first.hash });
      expect(await log.entries(1)).toEqual([second]);
      expect(await verifyAuditLog(log)).toEqual({
        kind: 'intact',
        entries: 2,
        head: { number: 2, hash: second.hash },
      });
    });

    it('keeps words of any kind with their seals', async () => {
      const log = await open();
      const reason = 'İ “\0” \uD83D 👩‍🚀 __proto__';
      const entry = await log.append({ ...record('item 1'), words: { reason, other: '' } });
      expect(await log.entries()).toEqual([entry]);
      expect(entry.words['reason']?.kept?.text).toBe(reason);
      expect(entry.words['other']?.kept?.text).toBe('');
      expect(await verifyAuditLog(log)).toMatchObject({ kind: 'intact', entries: 1 });
    });

    it('takes many at once without a gap or a fork', async () => {
      const log = await open();
      const subjects = Array.from({ length: 520 }, (_, n) => `item ${n}`);
      await Promise.all(subjects.map((subject) => log.append(record(subject))));
      expect(await verifyAuditLog(log)).toMatchObject({ kind: 'intact', entries: 520 });
      expect(await log.entries()).toHaveLength(500);
    });
  });
}

import { createHash } from 'node:crypto';
import type { AuditEntry, AuditHead, AuditLog, AuditRecord } from './audit-log.js';

/** What the first entry has before it. */
export const CHAIN_START: AuditHead = { number: 0, hash: '0'.repeat(64) };

/** The record as the next entry after a head. */
export function chainEntry(
  head: AuditHead,
  { at, actor, action, subject, details }: AuditRecord,
): AuditEntry {
  const number = head.number + 1;
  const placed = { number, previousHash: head.hash, at, actor, action, subject, details };
  return { ...placed, hash: hashAuditEntry(placed) };
}

/** Lower-case hex SHA-256 of the entry's place and content, in a spelling that has one text for each. */
export function hashAuditEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const details = Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const facts = [
    entry.number,
    entry.previousHash,
    entry.at,
    entry.actor,
    entry.action,
    entry.subject,
    details,
  ];
  return createHash('sha256').update(JSON.stringify(facts), 'utf8').digest('hex');
}

/** What became of a log. */
export type AuditVerdict =
  | { readonly kind: 'intact'; readonly entries: number; readonly head: AuditHead }
  /** The first entry that is not what it must be. */
  | {
      readonly kind: 'broken';
      readonly number: number;
      /**
       * `missing`: another number stands in its place, or the log ends before the noted head.
       * `altered`: its hash is not that of its content. `unlinked`: it does not follow the entry
       * before. `not-as-noted`: the chain holds together but is not the one that was noted.
       */
      readonly fault: 'missing' | 'altered' | 'unlinked' | 'not-as-noted';
    };

/**
 * Reads a whole log and checks every link. The chain alone shows what was altered or taken out by
 * hand; whoever may write the database could also compute a whole new chain, or cut off its end.
 * That shows only against a head that was noted elsewhere before, so pass one where there is one.
 */
export async function verifyAuditLog(
  log: Pick<AuditLog, 'entries'>,
  noted: AuditHead | null = null,
): Promise<AuditVerdict> {
  let head = CHAIN_START;
  for (;;) {
    const portion = await log.entries(head.number);
    if (portion.length === 0) break;
    for (const entry of portion) {
      const number = head.number + 1;
      if (entry.number !== number) return { kind: 'broken', number, fault: 'missing' };
      if (entry.hash !== hashAuditEntry(entry)) return { kind: 'broken', number, fault: 'altered' };
      if (entry.previousHash !== head.hash) return { kind: 'broken', number, fault: 'unlinked' };
      if (noted?.number === number && noted.hash !== entry.hash) {
        return { kind: 'broken', number, fault: 'not-as-noted' };
      }
      head = { number, hash: entry.hash };
    }
  }
  if (noted !== null && noted.number > head.number) {
    return { kind: 'broken', number: head.number + 1, fault: 'missing' };
  }
  return { kind: 'intact', entries: head.number, head };
}

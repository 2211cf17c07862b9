import { createHash } from 'node:crypto';
import type { AuditEntry, AuditHead, AuditLog, AuditRecord } from './audit-log.js';
import { sealAnew, sealWords } from './sealed-words.js';

/** What the first entry has before it. */
export const CHAIN_START: AuditHead = { number: 0, hash: '0'.repeat(64) };

/** An entry without its hash. */
type Placed = Omit<AuditEntry, 'hash'>;

/** The record as the next entry after a head; its words are sealed. */
export function chainEntry(
  head: AuditHead,
  { at, actor, action, subject, details, words = {} }: AuditRecord,
): AuditEntry {
  const number = head.number + 1;
  const sealed = Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, sealAnew(text)]),
  );
  const placed = {
    number,
    previousHash: head.hash,
    at,
    actor,
    action,
    subject,
    details,
    words: sealed,
  };
  return { ...placed, hash: hashAuditEntry(placed) };
}

/**
 * Lower-case hex SHA-256 of the entry's place and content, in a spelling that has one text for each.
 * Of words that have a seal, it is of the seal. Of words without one it is of the words, among the
 * details, as it was before there were seals; it cannot be told any more once they are erased.
 */
export function hashAuditEntry(entry: Placed): string {
  const words = Object.entries(entry.words);
  const open = words.flatMap(([name, { seal, kept }]) =>
    seal === null && kept !== null ? [[name, kept.text] as const] : [],
  );
  const seals = words.flatMap(([name, { seal }]) => (seal === null ? [] : [[name, seal] as const]));
  return hashFacts([
    ...factsOf(entry, [...Object.entries(entry.details), ...open]),
    ...(seals.length === 0 ? [] : [inOrder(seals)]),
  ]);
}

/**
 * Lower-case hex SHA-256 of what is left of an entry whose words were erased and had no seal. It is
 * noted in the log when they are erased, so that the rest of the entry cannot be changed afterwards.
 */
export function hashRemains(entry: Placed): string {
  return hashFacts(['remains', ...factsOf(entry, Object.entries(entry.details))]);
}

function factsOf(entry: Placed, details: readonly (readonly [string, unknown])[]) {
  const { number, previousHash, at, actor, action, subject } = entry;
  return [number, previousHash, at, actor, action, subject, inOrder(details)];
}

function inOrder<Value>(facts: readonly (readonly [string, Value])[]) {
  return [...facts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function hashFacts(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts), 'utf8').digest('hex');
}

/** The action of an entry that vouches for what is left of an earlier one. */
const ERASURE = 'audit.erase';

/** Notes that the words of an earlier entry, which have no seal, are erased. */
export function erasureOf(entry: Placed, actor: string, at: string): AuditRecord {
  const details = { remains: hashRemains(entry) };
  return { at, actor, action: ERASURE, subject: `entry ${entry.number}`, details };
}

/** Whether words of an entry are gone that its hash is of. */
function lacksHashedWords({ words }: Placed): boolean {
  return Object.values(words).some(({ seal, kept }) => seal === null && kept === null);
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
 *
 * That words are erased is no fault: they go with their question. What is left of the entry stays
 * verified, by its own hash, or, of words without a seal, by the entry that notes their erasure;
 * whoever may write the database could add such an entry too, but not without its being seen.
 */
export async function verifyAuditLog(
  log: Pick<AuditLog, 'entries'>,
  noted: AuditHead | null = null,
): Promise<AuditVerdict> {
  let head = CHAIN_START;
  /** By the subject of the entry that must vouch for them. */
  const remains = new Map<string, { readonly number: number; readonly hash: string }>();
  for (;;) {
    const portion = await log.entries(head.number);
    if (portion.length === 0) break;
    for (const entry of portion) {
      const number = head.number + 1;
      if (entry.number !== number) return { kind: 'broken', number, fault: 'missing' };
      if (lacksHashedWords(entry)) {
        remains.set(`entry ${number}`, { number, hash: hashRemains(entry) });
      } else if (entry.hash !== hashAuditEntry(entry) || !hasItsWords(entry)) {
        return { kind: 'broken', number, fault: 'altered' };
      }
      if (entry.previousHash !== head.hash) return { kind: 'broken', number, fault: 'unlinked' };
      if (noted?.number === number && noted.hash !== entry.hash) {
        return { kind: 'broken', number, fault: 'not-as-noted' };
      }
      const { subject, details } = entry;
      if (entry.action === ERASURE && remains.get(subject)?.hash === details['remains']) {
        remains.delete(subject);
      }
      head = { number, hash: entry.hash };
    }
  }
  const [unvouched] = remains.values();
  if (unvouched !== undefined) {
    return { kind: 'broken', number: unvouched.number, fault: 'altered' };
  }
  if (noted !== null && noted.number > head.number) {
    return { kind: 'broken', number: head.number + 1, fault: 'missing' };
  }
  return { kind: 'intact', entries: head.number, head };
}

/** Whether those words that are there are the ones that were sealed. */
function hasItsWords({ words }: Placed): boolean {
  return Object.values(words).every(
    ({ seal, kept }) => seal === null || kept === null || sealWords(kept.text, kept.salt) === seal,
  );
}

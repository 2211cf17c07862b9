import type { Transaction } from 'kysely';
import { CHAIN_START, chainEntry } from '../review/audit-chain.js';
import type { AuditEntry, AuditLog, AuditRecord } from '../review/audit-log.js';
import type { Database } from './database.js';
import type { DatabaseSchema } from './schema.js';
import { fromText, toText } from './storable.js';

/** The audit log of a database. */
export function createAuditLog(database: Database): AuditLog {
  return {
    append: (record) => database.write((transaction) => appendAuditEntry(transaction, record)),
    async entries(after = 0) {
      const rows = await database.run((query) =>
        query
          .selectFrom('audit_entry')
          .selectAll()
          .where('number', '>', after)
          .orderBy('number')
          .limit(PORTION)
          .execute(),
      );
      return rows.map(({ previous_hash, details, actor, subject, ...row }) => ({
        ...row,
        actor: fromText(actor),
        subject: fromText(subject),
        previousHash: previous_hash,
        details: JSON.parse(details) as AuditEntry['details'],
      }));
    },
  };
}

const PORTION = 500;

/** Adds to the log in the transaction of the change that the record tells of: both are kept, or neither. */
export async function appendAuditEntry(
  transaction: Transaction<DatabaseSchema>,
  record: AuditRecord,
): Promise<AuditEntry> {
  // There is one writer at a time, so the last entry is still the last when this one is inserted.
  const head = await transaction
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = chainEntry(head ?? CHAIN_START, record);
  const { previousHash, details, actor, subject, ...columns } = entry;
  await transaction
    .insertInto('audit_entry')
    .values({
      ...columns,
      actor: toText(actor),
      subject: toText(subject),
      previous_hash: previousHash,
      details: JSON.stringify(details),
    })
    .execute();
  return entry;
}

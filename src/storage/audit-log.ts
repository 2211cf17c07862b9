import type { Selectable } from 'kysely';
import { CHAIN_START, chainEntry } from '../moderation/audit-chain.js';
import type { AuditEntry, AuditLog, AuditRecord } from '../moderation/audit-log.js';
import type { SealedWords } from '../moderation/sealed-words.js';
import type { Database } from './database.js';
import type { DatabaseSchema, Transaction } from './schema.js';
import { fromText, toText } from './storable.js';

/** The audit log of a database. */
export function createAuditLog(database: Database): AuditLog {
  return {
    append: (record) => database.write((transaction) => appendAuditEntry(transaction, record)),
    entries: (after = 0) =>
      database.read(async (snapshot) => {
        const rows = await snapshot
          .selectFrom('audit_entry')
          .selectAll()
          .where('number', '>', after)
          .orderBy('number')
          .limit(PORTION)
          .execute();
        const words = await snapshot
          .selectFrom('audit_words')
          .selectAll()
          .where('entry', '>', after)
          .where('entry', '<=', rows.at(-1)?.number ?? after)
          .execute();
        const wordsIn = new Map<number, (typeof words)[number][]>();
        for (const one of words) wordsIn.set(one.entry, [...(wordsIn.get(one.entry) ?? []), one]);
        return rows.map((row) => entryOf(row, wordsIn.get(row.number) ?? []));
      }),
  };
}

const PORTION = 500;

/** An entry from its row and the words that are left of it. */
export function entryOf(
  row: Selectable<DatabaseSchema['audit_entry']>,
  words: readonly Pick<Selectable<DatabaseSchema['audit_words']>, 'name' | 'salt' | 'text'>[],
): AuditEntry {
  const { previous_hash, details, actor, subject, seals, ...columns } = row;
  const sealed: Record<string, SealedWords> = {};
  for (const [name, seal] of Object.entries(
    JSON.parse(seals ?? '{}') as Record<string, string | null>,
  )) {
    const kept = words.find((one) => one.name === name);
    sealed[name] = {
      seal,
      kept: kept === undefined ? null : { salt: kept.salt, text: JSON.parse(kept.text) as string },
    };
  }
  return {
    ...columns,
    actor: fromText(actor),
    subject: fromText(subject),
    previousHash: previous_hash,
    details: JSON.parse(details) as AuditEntry['details'],
    words: sealed,
  };
}

/**
 * Adds to the log in the transaction of the change that the record tells of: both are kept, or neither.
 * @param item The item with which the record's words are to be erased.
 */
export async function appendAuditEntry(
  transaction: Transaction,
  record: AuditRecord,
  item: number | null = null,
): Promise<AuditEntry> {
  // There is one writer at a time, so the last entry is still the last when this one is inserted.
  const head = await transaction
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = chainEntry(head ?? CHAIN_START, record);
  const { previousHash, details, actor, subject, words, ...columns } = entry;
  const sealed = Object.entries(words);
  const seals = Object.fromEntries(sealed.map(([name, { seal }]) => [name, seal]));
  await transaction
    .insertInto('audit_entry')
    .values({
      ...columns,
      actor: toText(actor),
      subject: toText(subject),
      previous_hash: previousHash,
      details: JSON.stringify(details),
      seals: sealed.length === 0 ? null : JSON.stringify(seals),
    })
    .execute();
  for (const [name, { kept }] of sealed) {
    if (kept === null) continue;
    const { salt, text } = kept;
    await transaction
      .insertInto('audit_words')
      .values({ entry: entry.number, name, item, salt, text: JSON.stringify(text) })
      .execute();
  }
  return entry;
}

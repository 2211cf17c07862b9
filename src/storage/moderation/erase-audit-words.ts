import { erasureOf } from '../../moderation/audit-chain.js';
import { appendAuditEntry, entryOf } from '../audit-log.js';
import type { Transaction } from '../schema.js';

/** What the audit log calls the program itself. */
export const PROGRAM = 'receipts';

/**
 * Erases what moderators wrote about items from the audit log. Of words that have a seal nothing
 * else is to be done; for those of before, an entry is added that vouches for the rest of theirs.
 */
export async function eraseAuditWords(
  transaction: Transaction,
  items: readonly number[],
): Promise<void> {
  const unsealed = await transaction
    .selectFrom('audit_entry')
    .selectAll()
    .where('number', 'in', (query) =>
      query
        .selectFrom('audit_words')
        .select('entry')
        .where('item', 'in', [...items])
        .where('salt', '=', ''),
    )
    .orderBy('number')
    .execute();
  await transaction
    .deleteFrom('audit_words')
    .where('item', 'in', [...items])
    .execute();
  const at = new Date().toISOString();
  for (const row of unsealed) {
    await appendAuditEntry(transaction, erasureOf(entryOf(row, []), PROGRAM, at));
  }
}

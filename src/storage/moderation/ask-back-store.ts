import type { AskBackStore } from '../../moderation/ask-back-store.js';
import type { AskerHash } from '../../moderation/asker.js';
import {
  type AskedBack,
  isOpen,
  type ReviewItem,
  type ReviewRequestId,
} from '../../moderation/review-item.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Database } from '../database.js';
import type { Query, Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { readItem, requestOf, type Words, wordsOf } from './item-rows.js';
import { rowNumber } from './row-number.js';

/** Questions back, in a database. */
export function createAskBackStore(database: Database): AskBackStore {
  return {
    ask: (id, question, by, at) =>
      database.write(async (transaction) => {
        const number = rowNumber(id);
        const item = number === null ? null : await readItem(transaction, number);
        if (number === null || item === null) return 'wrong-state';
        if (item.state.kind !== 'claimed' || item.state.by !== by) return 'wrong-state';
        const found = await findWording(transaction, number);
        if (found === undefined || found.address === null) return 'unreachable';
        const words = wordsOf(found.words);
        if (words.askedBack !== undefined) return 'asked-already';
        await writeWords(transaction, found.number, {
          ...words,
          askedBack: { question, by, at, toldAt: null, isLost: false, answer: null },
        });
        await transaction
          .insertInto('ask_back_due')
          .values({ request: found.number, due_at: at, taken_at: null })
          .execute();
        await appendAuditEntry(
          transaction,
          {
            at,
            actor: by,
            action: 'item.ask-back',
            subject: `item ${number}`,
            details: {},
            words: { question },
          },
          number,
        );
        return 'asked';
      }),
    async take(at, retryAfter) {
      // Asked every few seconds, and mostly there is nothing.
      const isAny = await database.run((query) => selectDue(query, at, retryAfter));
      if (isAny === undefined) return null;
      return database.write(async (transaction) => {
        for (;;) {
          const due = await selectDue(transaction, at, retryAfter);
          if (due === undefined) return null;
          const asked = await readAsked(transaction, due.request);
          if (asked !== null && isOpen(asked.item.state)) {
            await setTaken(transaction, due.request, at);
            return { ...asked, takenBefore: due.taken_at };
          }
          // Decided or taken back: nobody is to be asked any more.
          await forgetAskBack(transaction, due.request);
        }
      });
    },
    async keep(id, at) {
      const number = rowNumber(id);
      if (number !== null) await database.write((query) => setTaken(query, number, at));
    },
    async noteTold(id, at) {
      const number = rowNumber(id);
      if (number === null) return;
      await database.write(async (transaction) => {
        await forgetAskBack(transaction, number);
        const row = await readRequest(transaction, number);
        const words = wordsOf(row?.words ?? null);
        if (words.askedBack === undefined) return;
        const askedBack = { ...words.askedBack, toldAt: at, isLost: at === null };
        await writeWords(transaction, number, { ...words, askedBack });
      });
    },
    find: (id, asker) => database.read((snapshot) => readOwn(snapshot, id, asker)),
    answer: (id, asker, answer, at) =>
      database.write(async (transaction) => {
        const asked = await readOwn(transaction, id, asker);
        const number = rowNumber(id);
        if (asked === null || number === null) return { kind: 'not-found' };
        if (asked.askedBack.answer !== null) return { kind: 'answered-already' };
        if (!isOpen(asked.item.state)) return { kind: 'too-late' };
        const row = await readRequest(transaction, number);
        const words = wordsOf(row?.words ?? null);
        // Whoever answers knows that they were asked.
        const toldAt = asked.askedBack.toldAt ?? at;
        const askedBack = { ...asked.askedBack, toldAt, isLost: false, answer };
        await writeWords(transaction, number, { ...words, askedBack });
        await forgetAskBack(transaction, number);
        return { kind: 'done', item: (await readItem(transaction, row?.item ?? 0)) ?? asked.item };
      }),
  };
}

/** Nobody is to be told any more of what was asked back about a request. */
export async function forgetAskBack(transaction: Transaction, request: number): Promise<void> {
  await transaction.deleteFrom('ask_back_due').where('request', '=', request).execute();
}

/** What is asked back of one person about one request. */
interface Asked {
  readonly request: ReturnType<typeof requestOf>;
  readonly item: ReviewItem;
  readonly askedBack: AskedBack;
}

async function readOwn(query: Query, id: ReviewRequestId, asker: AskerHash): Promise<Asked | null> {
  const number = rowNumber(id);
  const asked = number === null ? null : await readAsked(query, number);
  return asked?.request.asker === asker ? asked : null;
}

async function readAsked(query: Query, number: number): Promise<Asked | null> {
  const row = await readRequest(query, number);
  const { askedBack } = wordsOf(row?.words ?? null);
  const item = row === undefined ? null : await readItem(query, row.item);
  if (row === undefined || item === null || askedBack === undefined) return null;
  return { request: requestOf(row), item, askedBack };
}

function readRequest(query: Query, number: number) {
  return query
    .selectFrom('review_request')
    .selectAll()
    .select(alteredAmong(['review_request']))
    .where('number', '=', number)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** The request whose words an item has. */
function findWording(query: Query, item: number) {
  return query
    .selectFrom('review_item')
    .innerJoin('review_request', 'review_request.number', 'review_item.worded_by')
    .select(['review_request.number', 'review_request.address', 'review_request.words'])
    .select(alteredAmong(['review_request']))
    .where('review_item.number', '=', item)
    .executeTakeFirst();
}

function selectDue(query: Query, at: string, retryAfter: string) {
  return query
    .selectFrom('ask_back_due')
    .select(['request', 'taken_at'])
    .where('due_at', '<=', at)
    .where(({ eb, or }) => or([eb('taken_at', 'is', null), eb('taken_at', '<', retryAfter)]))
    .orderBy('due_at')
    .orderBy('request')
    .limit(1)
    .executeTakeFirst();
}

async function setTaken(transaction: Transaction, request: number, at: string): Promise<void> {
  await transaction
    .updateTable('ask_back_due')
    .set({ taken_at: at })
    .where('request', '=', request)
    .execute();
}

async function writeWords(transaction: Transaction, number: number, words: Words): Promise<void> {
  await transaction
    .updateTable('review_request')
    .set({ words: JSON.stringify(words) })
    .where('number', '=', number)
    .execute();
}

import type { AuditRecord } from '../../moderation/audit-log.js';
import {
  changesOf,
  type Decision,
  type ModeratorId,
  type ReviewItem,
  type ReviewItemId,
  type ReviewState,
} from '../../moderation/review-item.js';
import type { ReviewStore, Transition } from '../../moderation/review-store.js';
import {
  amendBy,
  claimBy,
  decideBy,
  lapse,
  releaseBy,
  retractBy,
  secondBy,
  sendBack,
  undoBy,
} from '../../moderation/transitions.js';
import type { Database } from '../database.js';
import type { Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { toText } from '../storable.js';
import { PROGRAM } from './erase-audit-words.js';
import { changeItem, itemOf, readItem, readItems, requestOf, selectItems } from './item-rows.js';
import { listAnswered, listItems } from './list-items.js';
import { type AuditOfMove, moveItem, type Step, undoStep } from './move-item.js';
import { noteLostPost, notePost, takePosting } from './post-items.js';
import { readStats } from './queue-statistics.js';
import { rowNumber } from './row-number.js';
import { findExcess, submitQuestion } from './submit-question.js';
import { keepTelling, noteTold, selectUntold, takeUntold } from './tell-askers.js';
import { findAnswered, findSimilar } from './term-index.js';
import { withdrawRequest } from './withdraw-request.js';

/** Most items that one call puts back. */
const MAX_LAPSED = 100;
const MAX_REQUESTS = 25;
/** Altered rows that a look whether there is anything to do passes over, at most. */
const AT_A_LOOK = 25;

/**
 * The moderators' queue in a database. What a moderator does to an item is noted in the audit log in
 * the same transaction, without the question and with a reason that is erased with it.
 */
export function createReviewStore(database: Database): ReviewStore {
  const find = async (id: ReviewItemId): Promise<ReviewItem | null> => {
    const number = rowNumber(id);
    return number === null ? null : database.run((query) => readItem(query, number));
  };

  /** Writes about what an id names; `otherwise` where it names nothing that there could be. */
  const writeTo = async <Result>(
    id: string,
    otherwise: Result,
    work: (transaction: Transaction, number: number) => Promise<Result>,
  ): Promise<Result> => {
    const number = rowNumber(id);
    return number === null ? otherwise : database.write((transaction) => work(transaction, number));
  };

  /** `prepare` makes the step from what the database holds besides the item. */
  const step = async (
    id: ReviewItemId,
    prepare: (query: Transaction) => Step,
    carryOut = moveItem,
  ): Promise<Transition> => {
    const number = rowNumber(id);
    if (number === null) return { kind: 'not-found' };
    // Most of those who come too late are told so without waiting for the one writer.
    const outlook = await database.read(async (snapshot): Promise<Transition> => {
      const item = await readItem(snapshot, number);
      return item === null ? { kind: 'not-found' } : prepare(snapshot).move(item);
    });
    if (outlook.kind !== 'done') return outlook;
    return database.write((transaction) => carryOut(transaction, number, prepare(transaction)));
  };

  return {
    submit: (submitting, at) =>
      database.write((transaction) => submitQuestion(transaction, submitting, at)),
    submitWithin: (caps, submitting, at) =>
      database.write(
        async (transaction) =>
          (await findExcess(transaction, submitting, caps)) ??
          submitQuestion(transaction, submitting, at),
      ),
    find,
    async findByHandle(handle) {
      const row = await database.run((query) =>
        selectItems(query).where('review_item.handle', '=', toText(handle)).executeTakeFirst(),
      );
      return row === undefined ? null : itemOf(row);
    },
    list: (query) => listItems(database, query),
    similar: (id, limit) =>
      database.read(async (snapshot) => {
        const number = rowNumber(id);
        const item = number === null ? null : await readItem(snapshot, number);
        if (item === null || number === null || limit < 1) return [];
        const { guildId, terms } = item;
        const numbers = await findSimilar(snapshot, toText(guildId), { terms, except: number });
        const items = await readItems(snapshot, numbers.slice(0, limit));
        return numbers.flatMap((similar) => items.get(similar) ?? []);
      }),
    findAnswered: (guildId, terms, settledBefore) =>
      database.read((snapshot) => findAnswered(snapshot, guildId, terms, settledBefore)),
    answered: (guildId, before, limit) => listAnswered(database, guildId, before, limit),
    stats: (guildId, since) =>
      database.read((snapshot) => readStats(snapshot, toText(guildId), since)),

    claim: (id, by, at, until) =>
      step(id, () => ({
        at,
        move: claimBy(by, at, until),
        // A claim that is renewed tells nothing new.
        audit: ({ state }) =>
          state.kind === 'claimed' && state.by === by ? null : record(by, 'item.claim'),
      })),
    release: (id, by, at) =>
      step(id, () => ({
        at,
        move: releaseBy(by),
        audit: () => record(by, 'item.release'),
      })),
    decide: (id, by, decision, at, needsTwoModerators, tellAt) =>
      step(id, (query) => ({
        at,
        tellAt,
        move: async (item) => {
          const target = await mergeTarget(query, decision);
          return decideBy(by, decision, at, { needsTwoModerators, target })(item);
        },
        audit: () =>
          needsTwoModerators
            ? record(
                by,
                'item.propose',
                { decision: decision.kind, ...detailsOf(decision) },
                wordsOf(decision),
              )
            : record(by, `item.${decision.kind}`, detailsOf(decision), wordsOf(decision)),
      })),
    second: (id, by, at, tellAt) =>
      step(id, (query) => ({
        at,
        tellAt,
        move: async (item) => {
          const { state } = item;
          const target =
            state.kind === 'proposed' ? await mergeTarget(query, state.decision) : null;
          return secondBy(by, at, target)(item);
        },
        audit: ({ state }) =>
          record(
            by,
            'item.second',
            proposalOf(state),
            state.kind === 'proposed' ? wordsOf(state.decision) : {},
          ),
      })),
    amend: (id, by, { reply, seen, needsTwoModerators, tellAt }, at) =>
      step(id, () => ({
        at,
        tellAt,
        move: amendBy(by, reply, at, { needsTwoModerators, seen }),
        audit: () =>
          needsTwoModerators
            ? record(by, 'item.propose', { decision: 'amend' })
            : record(by, 'item.amend'),
      })),
    retract: (id, by, { reason, seen, tellAt }, at) =>
      step(id, () => ({
        at,
        tellAt,
        move: retractBy(by, reason, at, seen),
        audit: () => record(by, 'item.retract', {}, { reason }),
      })),
    undo: (id, by, at, { since, until }) =>
      step(
        id,
        () => ({
          at,
          move: undoBy(by, at, since, until),
          audit: ({ state }) =>
            record(by, 'item.undo', { decision: changesOf(state).at(-1)?.kind ?? state.kind }),
        }),
        undoStep,
      ),
    sendBack: (id, by, reason, at, until) =>
      step(id, () => ({
        at,
        move: sendBack(at, until),
        audit: () => record(by, 'item.send-back', {}, { reason }),
      })),
    async expireLeases(at) {
      const late = await database.run((query) =>
        query
          .selectFrom('review_item')
          .select('number')
          .where('lease_until', '<=', at)
          .orderBy('lease_until')
          .orderBy('number')
          .limit(MAX_LAPSED)
          .execute(),
      );
      if (late.length === 0) return [];
      return database.write(async (transaction) => {
        const back: ReviewItem[] = [];
        for (const { number } of late) {
          const outcome = await moveItem(transaction, number, {
            at,
            move: lapse(at),
            audit: ({ state }) =>
              record(PROGRAM, 'item.lapse', 'by' in state ? { claimedBy: state.by } : {}),
          });
          if (outcome.kind === 'done') back.push(outcome.item);
        }
        return back;
      });
    },

    takePosting: (id, at, retryAfter) =>
      writeTo(id, null, (transaction, number) =>
        takePosting(transaction, number, { at, retryAfter }),
      ),
    leavePosting: (id) =>
      writeTo(id, undefined, async (transaction, number) => {
        await changeItem(transaction, number, { post_taken_at: null });
      }),
    notePost: (id, post) =>
      writeTo(id, undefined, (transaction, number) => notePost(transaction, number, post)),
    noteLostPost: (id, post) =>
      writeTo(id, undefined, (transaction, number) => noteLostPost(transaction, number, post)),

    requestsOf: (asker) =>
      database.read(async (snapshot) => {
        const rows = await snapshot
          .selectFrom('review_request')
          .selectAll()
          .select(alteredAmong(['review_request']))
          .where('asker', '=', toText(asker))
          .orderBy('number', 'desc')
          .limit(MAX_REQUESTS)
          .execute();
        const items = await readItems(snapshot, [...new Set(rows.map(({ item }) => item))]);
        return rows.flatMap((row) => {
          const item = items.get(row.item);
          return item === undefined ? [] : [{ request: requestOf(row), item }];
        });
      }),
    async withdraw(id, asker, at) {
      const outcome = await writeTo<Transition>(id, { kind: 'not-found' }, (transaction, number) =>
        withdrawRequest(transaction, number, asker, at),
      );
      if (outcome.kind === 'done') await database.scrub();
      return outcome;
    },
    async takeUntold(at, retryAfter, limit) {
      if (limit < 1) return [];
      // Asked every few seconds, and mostly there is nothing.
      const isAny = await database.run((query) =>
        selectUntold(query, at, retryAfter).limit(AT_A_LOOK).executeTakeFirst(),
      );
      if (isAny === undefined) return [];
      return database.write((transaction) => takeUntold(transaction, { at, retryAfter, limit }));
    },
    keepTelling: (id, at) =>
      writeTo(id, undefined, (transaction, number) => keepTelling(transaction, number, at)),
    noteTold: (id, at, dueAt) =>
      writeTo(id, undefined, (transaction, number) => noteTold(transaction, number, at, dueAt)),
  };
}

/** The item that others are to be merged into; null for another decision, or when it is not there. */
async function mergeTarget(query: Transaction, decision: Decision): Promise<ReviewItem | null> {
  const number = decision.kind === 'merge' ? rowNumber(decision.into) : null;
  return number === null ? null : readItem(query, number);
}

function record(
  actor: ModeratorId | typeof PROGRAM,
  action: string,
  details: AuditRecord['details'] = {},
  words: Readonly<Record<string, string>> = {},
): AuditOfMove {
  return { actor, action, details, words };
}

function detailsOf(decision: Decision): AuditRecord['details'] {
  return decision.kind === 'merge' ? { into: decision.into } : {};
}

/** The words of an answer are not among them. */
function wordsOf(decision: Decision): Readonly<Record<string, string>> {
  return decision.kind === 'answer' ? {} : { reason: decision.reason };
}

function proposalOf(state: ReviewState): AuditRecord['details'] {
  if (state.kind === 'answered' && state.proposal !== undefined) {
    return { decision: 'amend', proposedBy: state.proposal.by };
  }
  if (state.kind !== 'proposed') return {};
  const { by, decision } = state;
  return { decision: decision.kind, proposedBy: by, ...detailsOf(decision) };
}

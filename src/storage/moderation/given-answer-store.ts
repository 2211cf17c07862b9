import type { Updateable } from 'kysely';
import type { DocumentId, Revision } from '../../corpus/document.js';
import type { AskerHash } from '../../moderation/asker.js';
import { decisionPrefix } from '../../moderation/decision-name.js';
import type {
  Correction,
  GivenAnswer,
  GivenAnswerId,
  GivenAnswerStore,
  QuotedRevision,
  Uncorrected,
} from '../../moderation/given-answer-store.js';
import type { PostedMessage } from '../../moderation/review-item.js';
import type { SealedAddress } from '../../moderation/sealed-address.js';
import type { Database } from '../database.js';
import type { DatabaseSchema, Query, Transaction } from '../schema.js';
import { alteredAmong, isWhole } from '../seals/row-seals.js';
import { fromText, toText } from '../storable.js';
import { markCorrection } from './mark-corrections.js';
import { textOfMessage } from './post-items.js';
import { rowNumber } from './row-number.js';

/** Altered rows that a look whether there is anything to do passes over, at most. */
const AT_A_LOOK = 25;

/** Answers that were given, in a database. */
export function createGivenAnswerStore(database: Database): GivenAnswerStore {
  return {
    note: (...answers) =>
      database.write(async (transaction) => {
        for (const answer of answers) await noteAnswer(transaction, answer);
      }),
    async isNoted(message) {
      const known = await database.run((query) =>
        query
          .selectFrom('given_answer')
          .select('number')
          .where('message', '=', textOfMessage(message))
          .limit(1)
          .executeTakeFirst(),
      );
      return known !== undefined;
    },
    async countQuoting({ documentId, revision }) {
      const { answers } = await database.run((query) =>
        query
          .selectFrom('given_quote')
          .select(({ fn }) => fn.countAll<number | string>().as('answers'))
          .where('document_id', '=', toText(documentId))
          .where('revision', '=', toText(revision))
          .executeTakeFirstOrThrow(),
      );
      return Number(answers);
    },
    correct: (correction) =>
      database.write((transaction) => markCorrection(transaction, correction)),
    async takeUncorrected(at, retryAfter, limit) {
      if (limit < 1) return [];
      // Asked every few seconds, and mostly there is nothing.
      const isAny = await database.run((query) =>
        selectUncorrected(query, at, retryAfter).limit(AT_A_LOOK).executeTakeFirst(),
      );
      if (isAny === undefined) return [];
      return database.write((transaction) =>
        takeUncorrected(transaction, { at, retryAfter, limit }),
      );
    },
    keepCorrecting: (id, correction, at) => changeToDo(database, id, correction, { taken_at: at }),
    noteCorrected: (id, correction, at) => changeToDo(database, id, correction, { done_at: at }),
  };
}

/** Changes what is noted of a correction that is still to be applied to an answer. */
async function changeToDo(
  database: Database,
  id: GivenAnswerId,
  { documentId, revision }: Correction,
  changes: Updateable<DatabaseSchema['given_correction']>,
): Promise<void> {
  const answer = rowNumber(id);
  if (answer === null) return;
  await database.write((transaction) =>
    transaction
      .updateTable('given_correction')
      .set(changes)
      .where('answer', '=', answer)
      .where('done_at', 'is', null)
      .where('correction', 'in', (query) =>
        query
          .selectFrom('correction')
          .select('number')
          .where('document_id', '=', toText(documentId))
          .where('revision', '=', toText(revision)),
      )
      .execute(),
  );
}

async function noteAnswer(
  transaction: Transaction,
  { message, guildId, asker, address, quoted, at }: Omit<GivenAnswer, 'id'>,
): Promise<void> {
  const { number } = await transaction
    .insertInto('given_answer')
    .values({
      message: message === null ? null : textOfMessage(message),
      guild_id: guildId === null ? null : toText(guildId),
      asker: toText(asker),
      address,
      at,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  for (const [document_id, revision] of distinctPlaces(quoted)) {
    await transaction
      .insertInto('given_quote')
      .values({ answer: number, document_id, revision })
      .execute();
    const correction = await correctionInForce(transaction, document_id, revision);
    if (correction !== null) {
      await transaction
        .insertInto('given_correction')
        .values({ answer: number, correction })
        .execute();
    }
  }
}

function distinctPlaces(quoted: readonly QuotedRevision[]): readonly (readonly [string, string])[] {
  const places = quoted.map(
    ({ documentId, revision }) => [toText(documentId), toText(revision)] as const,
  );
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/**
 * The last correction of a revision that is not current again. While an answer is on its way, its
 * source may be retracted.
 */
async function correctionInForce(
  transaction: Transaction,
  documentId: string,
  revision: string,
): Promise<number | null> {
  const last = await transaction
    .selectFrom('correction')
    .leftJoin('document', 'document.id', 'correction.document_id')
    .select(['correction.number', 'document.current'])
    .where('correction.document_id', '=', documentId)
    .where('correction.revision', '=', revision)
    .where(isWhole('correction'))
    .orderBy('correction.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined || last.current === revision ? null : last.number;
}

/** What is to be corrected and what nobody is correcting; oldest correction first. */
function selectUncorrected(query: Query, at: string, retryAfter: string) {
  return (
    query
      .selectFrom('given_correction')
      .innerJoin('correction', 'correction.number', 'given_correction.correction')
      .innerJoin('given_answer', 'given_answer.number', 'given_correction.answer')
      .where('given_correction.done_at', 'is', null)
      // A change of an answer that can still be undone is of a moment to come.
      .where(({ eb, or }) =>
        or([
          eb('correction.at', '<=', at),
          eb('correction.document_id', 'not like', `${decisionPrefix}%`),
        ]),
      )
      .where(({ eb, or }) =>
        or([
          eb('given_correction.taken_at', 'is', null),
          eb('given_correction.taken_at', '<', retryAfter),
        ]),
      )
      .orderBy('given_correction.correction')
      .orderBy('given_correction.answer')
      .select([
        'given_correction.answer',
        'given_correction.correction',
        'correction.kind',
        'correction.document_id',
        'correction.revision',
        'correction.reason',
        'correction.at as corrected_at',
        'given_correction.taken_at',
        'given_answer.message',
        'given_answer.guild_id',
        'given_answer.asker',
        'given_answer.address',
        'given_answer.at',
      ])
      .select(alteredAmong(['given_answer'], ['correction'], ['given_correction']))
  );
}

async function takeUncorrected(
  transaction: Transaction,
  { at, retryAfter, limit }: { at: string; retryAfter: string; limit: number },
): Promise<readonly Uncorrected[]> {
  const rows = await selectUncorrected(transaction, at, retryAfter)
    .where(isWhole('given_answer'))
    .where(isWhole('correction'))
    .where(isWhole('given_correction'))
    .limit(limit)
    .execute();
  const taken: Uncorrected[] = [];
  for (const row of rows) {
    await transaction
      .updateTable('given_correction')
      .set({ taken_at: at })
      .where('answer', '=', row.answer)
      .where('correction', '=', row.correction)
      .execute();
    const quoted = await transaction
      .selectFrom('given_quote')
      .select(['document_id', 'revision'])
      .select(alteredAmong(['given_quote']))
      .where('answer', '=', row.answer)
      .execute();
    taken.push({
      takenBefore: row.taken_at,
      isAskerTold: await isAskerTold(transaction, row),
      answer: {
        id: String(row.answer) as GivenAnswerId,
        message: row.message === null ? null : (JSON.parse(row.message) as PostedMessage),
        guildId: row.guild_id === null ? null : fromText(row.guild_id),
        asker: fromText(row.asker) as AskerHash,
        address: row.address as SealedAddress,
        quoted: quoted.map(placeOf),
        at: row.at,
      },
      correction: {
        kind: row.kind as Correction['kind'],
        ...placeOf(row),
        reason: JSON.parse(row.reason) as string,
        at: row.corrected_at,
      },
    });
  }
  return taken;
}

/** Whoever was told once of a correction is done with it, whichever of their answers it was about. */
async function isAskerTold(
  transaction: Transaction,
  { asker, correction }: { readonly asker: string; readonly correction: number },
): Promise<boolean> {
  const done = await transaction
    .selectFrom('given_answer')
    .innerJoin('given_correction', 'given_correction.answer', 'given_answer.number')
    .select('given_answer.number')
    .where('given_answer.asker', '=', asker)
    .where('given_correction.correction', '=', correction)
    .where('given_correction.done_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return done !== undefined;
}

function placeOf(row: { readonly document_id: string; readonly revision: string }): QuotedRevision {
  return {
    documentId: fromText(row.document_id) as DocumentId,
    revision: fromText(row.revision) as Revision,
  };
}

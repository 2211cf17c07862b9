import type { Kysely, Migration } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { indexAnsweredTerms } from './answered-terms.js';
import { createAskBacks } from './ask-backs.js';
import { createAskerLimits } from './asker-limits.js';
import { createCorpusChanges, createDocumentTables, createSetAside } from './documents.js';
import { createModerationTables, noteWorkUnderWay } from './moderation.js';
import { setWordsApart } from './private-words.js';
import { createReviewTables } from './review.js';
import { addSeals, sealRows } from './seals.js';

type Step = (db: Kysely<unknown>, kinds: ColumnKinds) => Promise<void>;

/**
 * Every step from an empty database to today's, by a name that sorts in the order of application.
 * Once released, neither a name nor what it does changes: a correction is a new step.
 */
const steps: Readonly<Record<string, Step>> = {
  '0001-documents': createDocumentTables,
  '0002-review': createReviewTables,
  '0003-moderation': createModerationTables,
  '0004-corpus-changes': createCorpusChanges,
  '0005-set-aside': createSetAside,
  '0006-exactly-once': noteWorkUnderWay,
  '0007-private-words': setWordsApart,
  '0008-seals': addSeals,
  '0009-row-seals': sealRows,
  '0010-answered-terms': indexAnsweredTerms,
  '0011-asker-limits': createAskerLimits,
  '0012-ask-backs': createAskBacks,
};

/** The names of all migrations that this version knows. */
export const migrationNames: readonly string[] = Object.keys(steps);

/** The migrations, with columns as one database spells them. */
export function createMigrations(kinds: ColumnKinds): Readonly<Record<string, Migration>> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      { up: (db: Kysely<unknown>) => step(db, kinds) },
    ]),
  );
}

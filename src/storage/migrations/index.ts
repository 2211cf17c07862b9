import type { Migration } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { createDocumentTables } from './documents.js';

/**
 * Every migration, by a name that sorts in the order of their application. Once released, neither a
 * name nor what it does changes: a correction is a new migration.
 */
export function createMigrations(kinds: ColumnKinds): Readonly<Record<string, Migration>> {
  return {
    '0001-documents': { up: (db) => createDocumentTables(db, kinds) },
  };
}

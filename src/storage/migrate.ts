import { type Kysely, Migrator, NO_MIGRATIONS } from 'kysely';
import type { ColumnKinds } from './column-kinds.js';
import { createMigrations, migrationNames } from './migrations/index.js';
import type { Query } from './schema.js';
import { StorageError } from './storage-error.js';

/**
 * Brings the tables up to date: all pending migrations in one transaction, or none of them. Writes
 * nothing when there are none, so that a database that cannot be written can still be read.
 * @throws StorageError when the database has migrations that this version does not know.
 */
export async function migrate(
  query: Query,
  { kinds, location, schema }: MigrationTarget,
): Promise<void> {
  const applied = await appliedMigrations(query, schema);
  const unknown = applied.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0)
    throw new StorageError('SCHEMA_TOO_NEW', location, { found: unknown.join(', ') });
  if (applied.length === migrationNames.length) return;
  const migrations = { ...createMigrations(kinds) };
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const migrator = new Migrator({
    db: query,
    provider,
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** What is migrated. */
export interface MigrationTarget {
  readonly kinds: ColumnKinds;
  /** For messages. */
  readonly location: string;
  /** The schema that unqualified names mean; null where a database has no schemas. */
  readonly schema: string | null;
}

async function appliedMigrations(query: Query, schema: string | null): Promise<readonly string[]> {
  const tables = await query.introspection.getTables({ withInternalKyselyTables: true });
  const isThere = tables.some(
    (table) => table.name === 'kysely_migration' && (schema === null || table.schema === schema),
  );
  if (!isThere) return [];
  const untyped = query as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const rows = await untyped.selectFrom('kysely_migration').select('name').execute();
  return rows.map(({ name }) => name).filter((name) => name !== NO_MIGRATIONS.toString());
}

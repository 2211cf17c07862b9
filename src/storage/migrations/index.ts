import type { Migration } from 'kysely';
import { documents } from './documents.js';

/** Every migration, by a name that sorts in the order of their application. Names never change once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-documents': documents,
};

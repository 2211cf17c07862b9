import { join } from 'node:path';
import type { Config } from './config.js';

/** Where everything is stored, as `openDatabase` takes it: an address of PostgreSQL, or a file. */
export function databaseLocation({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): string {
  return databaseUrl ?? join(dataDir, 'receipts.sqlite');
}

import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../../src/config.js';
import { openServices, type Services } from '../../../src/services.js';

/** Where the worker keeps everything. */
export interface Place {
  readonly dataDir: string;
  /** A PostgreSQL database; null for a file in the folder. */
  readonly databaseUrl: string | null;
}

/** The services as the program opens them, with nothing in them at first. */
export async function openAt(
  { dataDir, databaseUrl }: Place,
  warn: (line: string) => void,
): Promise<Services> {
  const config = readConfig({
    DATA_DIR: dataDir,
    SEEDS_DIR: join(dataDir, 'no-seeds'),
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  });
  return openServices(config, pino({ level: 'warn' }, { write: warn }));
}

/** The file in which a place without a server keeps everything. */
export function databaseFile({ dataDir }: Place): string {
  return join(dataDir, 'receipts.sqlite');
}

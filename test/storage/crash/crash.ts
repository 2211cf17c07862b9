import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectDatabaseFile } from '../../../src/storage/inspect-database-file.js';
import { startPostgres } from '../postgres-server.js';
import { type CrashFigures, killRepeatedly } from './kill-repeatedly.js';

/**
 * `npm run test:crash -- --kills 200`: kills on SQLite and on PostgreSQL, and prints figures. The
 * first difference ends it with the exit code 1. PostgreSQL is passed over, in words, where there is none.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) {
  throw new Error(`expected a whole number of kills, found ${values.kills}`);
}

const folder = mkdtempSync(join(tmpdir(), 'receipts-crash-'));
const place = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
try {
  const dataDir = place('sqlite');
  tell('SQLite', await killRepeatedly({ dataDir, databaseUrl: null }, kills, count));
  const { bytes } = await inspectDatabaseFile(join(dataDir, 'receipts.sqlite'));
  console.log(`            ${bytes} bytes, sound from end to end`);
  const server = await startPostgres();
  if (typeof server === 'string') console.log(`PostgreSQL  not tried: ${server}`);
  else {
    try {
      const databaseUrl = await server.emptyAddress();
      const there = { dataDir: place('postgres'), databaseUrl };
      tell('PostgreSQL', await killRepeatedly(there, kills, count));
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function count(kill: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${kill} of ${kills} `);
}

function tell(name: string, { kills: all, kept, done, undone, whileOpening }: CrashFigures): void {
  console.log(
    [
      `${name.padEnd(12)}${all} kills, ${whileOpening} of them while opening`,
      `            ${kept} operations acknowledged, 0 lost`,
      `            ${done + undone} under way: ${done} found done, ${undone} not begun, 0 half done`,
      `            after each: audit chain intact, index as built anew from the store`,
    ].join('\n'),
  );
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectDatabaseFile } from '../../../src/storage/sqlite/inspect-database-file.js';
import { startPostgres } from '../postgres-server.js';
import { type BotCrashFigures, killBots } from './kill-bots.js';
import { type CrashFigures, killRepeatedly } from './kill-repeatedly.js';

/**
 * `npm run test:crash -- --kills 200`: kills on SQLite and on PostgreSQL, and prints figures: first a
 * process that works on the stores alone, then a bot on a loopback Discord, by what people saw; one of
 * them with `--only stores` or `--only bots`. The first difference ends it with the exit code 1.
 * PostgreSQL is passed over, in words, where there is none.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, only: { type: 'string' } },
});
const kills = Number(values.kills);
const { only } = values;
if (only !== undefined && only !== 'stores' && only !== 'bots') {
  throw new Error(`expected --only stores or --only bots, found ${only}`);
}
if (!Number.isInteger(kills) || kills < 1) {
  throw new Error(`expected a whole number of kills, found ${values.kills}`);
}

const folder = mkdtempSync(join(tmpdir(), 'receipts-crash-'));
const place = (name: string) => {
  mkdirSync(join(folder, name), { mode: 0o700 });
  return join(folder, name);
};
try {
  if (only !== 'bots') {
    const dataDir = place('sqlite');
    tell('SQLite', await killRepeatedly({ dataDir, databaseUrl: null }, kills, count));
    const { bytes } = await inspectDatabaseFile(join(dataDir, 'receipts.sqlite'));
    console.log(`            ${bytes} bytes, sound from end to end`);
  }
  if (only !== 'stores') {
    const there = { dataDir: place('sqlite-bots'), databaseUrl: null };
    tellSeen('SQLite', await killBots(there, kills, { forum: false, onKill: count }));
  }
  const server = await startPostgres();
  if (typeof server === 'string') console.log(`PostgreSQL  not tried: ${server}`);
  else {
    try {
      if (only !== 'bots') {
        const databaseUrl = await server.emptyAddress();
        const there = { dataDir: place('postgres'), databaseUrl };
        tell('PostgreSQL', await killRepeatedly(there, kills, count));
      }
      if (only !== 'stores') {
        const databaseUrl = await server.emptyAddress();
        const there = { dataDir: place('postgres-bots'), databaseUrl };
        tellSeen('PostgreSQL', await killBots(there, kills, { forum: true, onKill: count }));
      }
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

function tellSeen(name: string, figures: BotCrashFigures): void {
  const { kills: all, whileRecovering, checks, questions, told, corrected } = figures;
  console.log(
    [
      `${name.padEnd(12)}a bot: ${all} kills, ${whileRecovering} of them while it did what was left undone`,
      `            ${questions} questions, each posted once; ${told} decisions, each told once; ${corrected} answers, each corrected once`,
      `            ${checks} starts left in peace: all was done after ${Math.ceil(figures.longestMs)} ms at most`,
    ].join('\n'),
  );
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectDatabaseFile } from '../../../src/storage/sqlite/inspect-database-file.js';
import { oneOf, wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { startPostgres } from '../postgres-server.js';
import { type BotCrashFigures, killBots } from './kill-bots.js';
import { type CrashFigures, killRepeatedly } from './kill-repeatedly.js';

/**
 * `npm run test:crash -- --kills 200`: kills on SQLite and on PostgreSQL, and prints figures: first a
 * process that works on the stores alone, then a bot on a loopback Discord, by what people saw; one of
 * them with `--only stores` or `--only bots`. The first difference ends a part, and the whole with the
 * exit code 1; the last lines name all that was not as promised.
 * PostgreSQL is passed over, in words, where there is none.
 */
const {
  options: { kills, only },
} = readCommandLine<{ readonly kills: number; readonly only?: string }>('test:crash', (command) =>
  command
    .description('kill the program at random moments and look for what was lost; takes minutes')
    .option('--kills <number>', 'how often to kill, in each part', wholeNumber(1), 200)
    .option('--only <part>', 'stores or bots', oneOf(['stores', 'bots'])),
);

const folder = mkdtempSync(join(tmpdir(), 'receipts-crash-'));
const place = (name: string) => {
  mkdirSync(join(folder, name), { mode: 0o700 });
  return join(folder, name);
};
/** What was not as promised, by the part that found it. */
const failures: string[] = [];

/** One of the four parts: what it finds keeps no other from being done. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    console.log(`${name}: NOT AS PROMISED: ${error instanceof Error ? error.stack : error}`);
  }
}

try {
  if (only !== 'bots') {
    await part('SQLite', async () => {
      const dataDir = place('sqlite');
      tell('SQLite', await killRepeatedly({ dataDir, databaseUrl: null }, kills, count));
      const { bytes } = await inspectDatabaseFile(join(dataDir, 'receipts.sqlite'));
      console.log(`            ${bytes} bytes, sound from end to end`);
    });
  }
  if (only !== 'stores') {
    await part('SQLite, a bot', async () => {
      const there = { dataDir: place('sqlite-bots'), databaseUrl: null };
      tellSeen('SQLite', await killBots(there, kills, { forum: false, onKill: count }));
    });
  }
  const server = await startPostgres();
  if (typeof server === 'string') console.log(`PostgreSQL  not tried: ${server}`);
  else {
    try {
      if (only !== 'bots') {
        await part('PostgreSQL', async () => {
          const databaseUrl = await server.emptyAddress();
          const there = { dataDir: place('postgres'), databaseUrl };
          tell('PostgreSQL', await killRepeatedly(there, kills, count));
        });
      }
      if (only !== 'stores') {
        await part('PostgreSQL, a bot', async () => {
          const databaseUrl = await server.emptyAddress();
          const there = { dataDir: place('postgres-bots'), databaseUrl };
          tellSeen('PostgreSQL', await killBots(there, kills, { forum: true, onKill: count }));
        });
      }
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${failures.length} things not as promised`);
for (const words of failures) console.log(`  ${words}`);
process.exitCode = failures.length > 0 ? 1 : 0;

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

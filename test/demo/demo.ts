import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startModeratedBot } from './moderated-bot.js';
import { startDemo } from './running-demo.js';

/**
 * `npm run demo`: the whole bot in a browser, without a token and without Discord.
 *
 * ```
 * npm run demo                      the starter corpus, thrown away afterwards
 * npm run demo -- --data ./data     a corpus of your own, as `npm run ingest` made it
 * npm run demo -- --port 8080       another port than 8321
 * npm run demo -- --verbose         with what the bot logs
 * ```
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8321' },
    data: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const temporary =
  values.data === undefined ? await mkdtemp(join(tmpdir(), 'receipts-demo-')) : null;
const dataDir = temporary ?? resolve(values.data ?? '');
console.log('Starting the bot; a new corpus is read first …');
const demo = await startDemo({
  port: Number(values.port),
  startBot: (discord, scene) =>
    startModeratedBot(discord, scene, {
      dataDir,
      log: (text) => void (values.verbose && process.stderr.write(text)),
    }),
});
console.log(`The demo is at ${demo.address} (Ctrl-C ends it).`);

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    await demo.stop();
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
    const { breaches } = demo.discord;
    for (const { where, findings } of breaches) console.error(`${where}: ${findings.join('; ')}`);
    process.exit(breaches.length === 0 ? 0 : 1);
  });
}

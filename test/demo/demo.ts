import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existingFolder, wholeNumber } from '../scripts/option-values.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { layOutDemoSeeds } from './demo-seeds.js';
import { startModeratedBot } from './moderated-bot.js';
import { startDemo } from './running-demo.js';

interface DemoOptions {
  readonly port: number;
  readonly data?: string;
  readonly verbose?: true;
}

/** `npm run demo`: the whole bot in a browser, without a token and without Discord. */
const { options: values } = readCommandLine<DemoOptions>('demo', (command) =>
  command
    .description('try the whole bot in a browser, without a token and without Discord')
    .option('--port <number>', 'port of the page on 127.0.0.1', wholeNumber(0, 65_535), 8321)
    .option(
      '--data <folder>',
      'a corpus of your own, as npm run ingest made it; default: the corpora that come with Receipts, thrown away afterwards',
      existingFolder,
    )
    .option('--verbose', 'show what the bot logs'),
);

const temporary =
  values.data === undefined ? await mkdtemp(join(tmpdir(), 'receipts-demo-')) : null;
const dataDir = temporary ?? values.data ?? '';
const environment: Record<string, string> =
  temporary === null ? {} : { SEEDS_DIR: await layOutDemoSeeds(temporary) };
console.log('Starting the bot. Reading a new corpus takes a few seconds …');
const demo = await startDemo({
  port: values.port,
  grantsContent: true,
  startBot: (discord, scene) =>
    startModeratedBot(discord, scene, {
      dataDir,
      environment,
      log: (text) => void (values.verbose === true && process.stderr.write(text)),
    }),
}).catch(async (error: unknown) => {
  await discardCorpus();
  throw error;
});
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    await demo.stop();
    await discardCorpus();
    const { breaches } = demo.discord;
    for (const { where, findings } of breaches) console.error(`${where}: ${findings.join('; ')}`);
    process.exit(breaches.length === 0 ? 0 : 1);
  });
}
// Not before: whoever reads it may end the demo at once.
console.log(`Open ${demo.address} in a browser. Ctrl-C ends the demo.`);

async function discardCorpus(): Promise<void> {
  if (temporary !== null) await rm(temporary, { recursive: true, force: true });
}

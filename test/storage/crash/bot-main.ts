import { createInterface } from 'node:readline';
import pino from 'pino';
import { commands } from '../../../commands/index.js';
import { cooldownsEvery } from '../../../src/discord/ask/cooldowns.js';
import { startBot } from '../../../src/discord/start-bot.js';
import { openJournal } from '../../../src/storage/journal-file.js';
import { type BotPlace, hashKey } from './bot-place.js';
import { openAt } from './place.js';

// A process of its own, see `buildWorker`; its argument is a `BotPlace` as JSON. It says `ready` when
// it is logged in, and `settled` when everything that was to do at its start, or at a line from
// outside, is done.
const { api, token, texts, aheadMs, ...place } = JSON.parse(process.argv[2] ?? '') as BotPlace;
const services = await openAt(place, (line) => process.stderr.write(line));
if (texts !== null) await services.ingest([texts]);
const { stores, sources } = services;
const bot = await startBot({
  token,
  api,
  commands,
  newest: () => services.generation(),
  log: pino({ level: 'silent' }),
  hashKey,
  onDead: () => process.exit(1),
  cooldowns: cooldownsEvery({ userMs: 0, guildMs: 0 }),
  undoMs: 0,
  stores,
  sources,
  journal: openJournal(place.dataDir),
  now: () => Date.now() + aheadMs,
});
process.stdout.write('ready\n');
await bot.idle();
process.stdout.write('settled\n');
for await (const _line of createInterface({ input: process.stdin })) {
  await bot.jobs.runAll();
  await bot.idle();
  process.stdout.write('settled\n');
}

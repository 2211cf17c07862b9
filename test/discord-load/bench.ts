import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ShippedBot } from '../discord/e2e/shipped-bot.js';
import { LoopbackDiscord } from '../loopback/index.js';
import { answersTo, Crowd } from './crowd.js';
import { type FaultTrial, tryFault } from './fault-trial.js';
import { drive } from './load.js';
import { misbehaviours } from './misbehaviours.js';
import { faultLegend, faultTable, loadTable } from './report.js';

/** Both processes compile their hot code on the way; until then answers take several times longer. */
const warmUp = { rate: 40, seconds: 10 } as const;

/**
 * The shipped bot under load, over a loopback Discord:
 * `npm run bench:discord -- [--rate 200] [--seconds 60] [--faults [--fault-rate 50] [--fault-seconds 6]]`.
 * Exits with 1 when a question was lost without a fault, anything was answered twice, or a rule of
 * Discord's was broken. People and Discord share one process, so their work counts as latency too.
 */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '60' },
      people: { type: 'string', default: '50' },
      faults: { type: 'boolean', default: false },
      'fault-rate': { type: 'string', default: '50' },
      'fault-seconds': { type: 'string', default: '6' },
    },
  });
  // Short heartbeats, or a muted one would go unnoticed for over a minute.
  const discord = await LoopbackDiscord.start({ heartbeatIntervalMs: 2_000 });
  const crowd = new Crowd(discord, amount('people', values.people));
  await ShippedBot.deploy(discord);
  // Fifty people stand for many more: their cooldowns are switched off in the bot's environment.
  const bot = new ShippedBot(discord, ['start']);
  await bot.says('the bot is ready');
  say(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} before the bench`);

  await drive(crowd, warmUp);
  discord.latencies.clear();
  const load = { rate: amount('rate', values.rate), seconds: amount('seconds', values.seconds) };
  const before = process.cpuUsage();
  const asked = await drive(crowd, load);
  const { user, system } = process.cpuUsage(before);
  say(loadTable(asked, discord));
  const ownMs = (user + system) / 1_000 / asked.length;
  say(`people and Discord took ${ownMs.toFixed(1)} ms of processor time a question`);

  const trials: FaultTrial[] = [];
  if (values.faults) {
    const faultLoad = {
      rate: amount('fault-rate', values['fault-rate']),
      seconds: amount('fault-seconds', values['fault-seconds']),
    };
    for (const misbehaviour of misbehaviours) {
      trials.push(await tryFault(discord, crowd, faultLoad, misbehaviour));
    }
    say(faultTable(trials));
    say(faultLegend);
  }

  const code = await bot.stop();
  await discord.stop();
  say(`the bot ended with ${code}; it counted ${countersIn(bot.log)}`);
  const { breaches } = discord;
  for (const { by, where, findings } of breaches.slice(0, 10)) {
    say(`breach by the ${by}, ${where}: ${findings.join('; ')}`);
  }
  const isLost = asked.some((question) => answersTo(question) === 0);
  const isDoubled =
    asked.some((question) => answersTo(question) > 1) ||
    trials.some(({ moreThanOnce }) => moreThanOnce > 0);
  return isLost || isDoubled || breaches.length > 0 ? 1 : 0;
}

/** @throws RangeError for anything but a positive number */
function amount(option: string, text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new RangeError(`--${option}: expected a positive number, found "${text}"`);
}

/** The bot's own counters, zeros left out, from the last line of its log. */
function countersIn(log: string): string {
  const line = log.split('\n').find((text) => text.includes('"the bot has stopped"'));
  if (line === undefined) return 'nothing: it did not end in order';
  const { counters } = JSON.parse(line) as { readonly counters: Readonly<Record<string, number>> };
  return Object.entries(counters)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await bench();

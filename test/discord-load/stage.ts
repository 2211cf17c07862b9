import { ShippedBot } from '../discord/e2e/shipped-bot.js';
import { LoopbackDiscord } from '../loopback/index.js';
import { Crowd } from './crowd.js';
import { drive } from './load.js';

/** A Discord, the shipped bot in it, and people who have asked enough for both to be warm. */
export interface Stage {
  readonly discord: LoopbackDiscord;
  readonly crowd: Crowd;
  readonly bot: ShippedBot;
}

/** Both processes compile their hot code on the way; until then answers take several times longer. */
const warmUp = { rate: 20, seconds: 10 } as const;

/**
 * Sets one up with the starter corpus and warms it up.
 * @param heartbeatIntervalMs Discord's own by default
 */
export async function setStage(people: number, heartbeatIntervalMs = 41_250): Promise<Stage> {
  const discord = await LoopbackDiscord.start({ heartbeatIntervalMs });
  const crowd = new Crowd(discord, people);
  await ShippedBot.deploy(discord);
  // A few people stand for many more: their cooldowns are switched off in the bot's environment.
  const bot = new ShippedBot(discord, ['start']);
  await bot.says('the bot is ready');
  await drive(crowd, warmUp);
  discord.latencies.clear();
  return { discord, crowd, bot };
}

/** Ends both, and gives the exit code of the bot and its own counters, zeros left out. */
export async function clearStage({ discord, bot }: Stage): Promise<string> {
  const code = await bot.stop();
  await discord.stop();
  return `the bot ended with ${code}; it counted ${countersIn(bot.log)}`;
}

function countersIn(log: string): string {
  const line = log.split('\n').find((text) => text.includes('"the bot has stopped"'));
  if (line === undefined) return 'nothing: it did not end in order';
  const { counters } = JSON.parse(line) as { readonly counters: Readonly<Record<string, number>> };
  return Object.entries(counters)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

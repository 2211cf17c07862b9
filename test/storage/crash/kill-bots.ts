import { setTimeout as sleep } from 'node:timers/promises';
import type { ModeratorId } from '../../../src/moderation/review-item.js';
import { openStores, type Stores } from '../../../src/storage/stores.js';
import { LoopbackDiscord } from '../../loopback/index.js';
import type { BotPlace } from './bot-place.js';
import { buildWorker } from './build-worker.js';
import { checkWhatWasSeen, type Seen } from './check-what-was-seen.js';
import { Crowd, LeapingClock, writeLedgers } from './crowd.js';
import { databaseFile, type Place } from './place.js';
import { untilGone } from './until-gone.js';
import { startWorker, type Worker } from './worker-process.js';

/** What came of it. */
export interface BotCrashFigures extends Seen {
  readonly kills: number;
  /** Starts that were left in peace, after which everything was compared. */
  readonly checks: number;
  /** Kills while a start did what the process before had left. */
  readonly whileRecovering: number;
  /** The longest from a start that was left in peace to the moment when everything was as it should be, in milliseconds. */
  readonly longestMs: number;
}

/** Of all kills, those that come while a start does what was left undone. */
const RECOVERING_SHARE = 0.35;

/** Nobody waits longer for what a killed process left, from when the next one is ready. */
const latestMs = 120_000;

/** Told of every check that held. */
type OnKill = (kill: number, seen: Seen) => void;

/** A dead bot stays dead for so long, by its own and by Discord's clock: a restart, or a night's outage. */
const deadMs = [50_000, 15 * 60_000] as const;

/**
 * A bot on a loopback Discord, with people who ask, decide and take sources out, is killed (SIGKILL)
 * at random moments, and started anew. After each start that was left in peace, what people saw must
 * be what the store says: told once, corrected once, posted once, nothing lost that was acknowledged.
 * @param forum Whether questions go to a forum instead of a text channel.
 * @throws Error at the first difference.
 */
export async function killBots(
  place: Place,
  kills: number,
  { forum, onKill }: { readonly forum: boolean; readonly onKill?: OnKill },
): Promise<BotCrashFigures> {
  const clock = new LeapingClock();
  const discord = await LoopbackDiscord.start({ clock, patienceMs: 4_000 });
  const ledgers = 40 + kills;
  const crowd = new Crowd(discord, ledgers);
  const { places, guild, role, people } = crowd.scene;
  const desk = forum ? places.forum : places.desk;
  const built = await buildWorker('bot-main.ts');
  const stores = await openStores(place.databaseUrl ?? databaseFile(place));
  try {
    await stores.settings.change(
      guild.id,
      {
        reviewChannelId: desk.id,
        logChannelId: places.log.id,
        moderatorRoleIds: [role.id],
        audience: 'only-asker',
      },
      people.boss.id as ModeratorId,
      new Date(clock.now()).toISOString(),
    );
    const start = (texts: string | null = null): Worker =>
      startWorker(built.file, {
        ...place,
        api: discord.api,
        token: discord.token,
        texts,
        aheadMs: clock.aheadMs,
      } satisfies BotPlace);
    return await run({ clock, discord, crowd, stores, place, desk, start, kills, ledgers, onKill });
  } finally {
    built.remove();
    await stores.close();
    await discord.stop();
  }
}

async function run(scene: {
  readonly clock: LeapingClock;
  readonly discord: LoopbackDiscord;
  readonly crowd: Crowd;
  readonly stores: Stores;
  readonly place: Place;
  readonly desk: { readonly id: string };
  readonly start: (texts?: string | null) => Worker;
  readonly kills: number;
  readonly ledgers: number;
  readonly onKill: OnKill | undefined;
}): Promise<BotCrashFigures> {
  const { clock, discord, crowd, stores, place, desk, start, kills } = scene;
  const posts = () => [
    ...crowd.botIn(desk),
    ...discord.threads(desk).flatMap((thread) => crowd.botIn(thread)),
  ];
  let seen: Seen | null = null;
  let whileRecovering = 0;
  let longestMs = 0;
  let checks = 0;
  let bot = start(writeLedgers(scene.ledgers));
  await bot.says('ready');
  await bot.says('settled');
  for (let kill = 1; kill <= kills; kill++) {
    // Some are done in peace, so that there is something to lose.
    for (let round = Math.floor(Math.random() * 3); round > 0; round--) {
      await Promise.all([1, 2, 3].map(() => crowd.act(posts()).catch(() => undefined)));
    }
    const acts = Array.from({ length: 2 + Math.floor(Math.random() * 6) }, () =>
      // Whoever gets no answer from a bot that is dead has been promised nothing.
      crowd.act(posts()).catch(() => undefined),
    );
    await Promise.race([Promise.all(acts), sleep(Math.random() ** 1.5 * 4_000)]);
    for (;;) {
      await bot.kill();
      if (place.databaseUrl !== null) await untilGone(place.databaseUrl);
      clock.aheadMs += deadMs[Math.random() < 0.6 ? 0 : 1];
      bot = start();
      await bot.says('ready');
      if (kill === kills || Math.random() >= RECOVERING_SHARE) break;
      // Once more, while it does what was left undone.
      await sleep(Math.random() * 400);
      whileRecovering += 1;
      kill += 1;
    }
    const startedAt = clock.now();
    await bot.says('settled');
    const tookMs = clock.now() - startedAt;
    if (tookMs > latestMs) {
      throw new Error(`expected all to be done within ${latestMs} ms of a start, found ${tookMs}`);
    }
    longestMs = Math.max(longestMs, tookMs);
    // What people began before the kill and ends only now.
    await Promise.all(acts);
    bot.tell('settle');
    await bot.says('settled');
    seen = await checkWhatWasSeen({ crowd, stores, posts: posts() });
    checks += 1;
    scene.onKill?.(kill, seen);
  }
  await bot.kill();
  if (seen === null) throw new Error('expected at least one kill');
  if (discord.breaches.length > 0) {
    throw new Error(
      `expected no breach of Discord's rules: ${JSON.stringify(discord.breaches[0])}`,
    );
  }
  return { ...seen, kills, checks, whileRecovering, longestMs };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { LoopbackDiscord } from '../loopback/index.js';
import { type Asked, answersTo, type Crowd } from './crowd.js';
import { drive, type Load } from './load.js';
import type { Misbehaviour } from './misbehaviours.js';
import { OutageWatch } from './outage.js';

/** What one misbehaviour did to the people's questions. */
export interface FaultTrial {
  readonly name: string;
  /** How often it struck. */
  readonly hits: number;
  readonly sent: number;
  readonly once: number;
  readonly moreThanOnce: number;
  /** Unanswered because no bot could have: see {@link OutageWatch.excuses}. */
  readonly impossible: number;
  /** Unanswered although it could have been. */
  readonly missed: number;
  /** From the strike until questions were answered promptly again; null when they never were. */
  readonly recoveredAfterMs: number | null;
}

/** Quiet time before the strike, in milliseconds. */
const quietMs = 1_000;

/** An answer that takes longer counts as disturbed. A guess: well above what a busy machine does. */
const promptMs = 500;

/** Keeps the load up, strikes once, and sorts what came of the questions. */
export async function tryFault(
  discord: LoopbackDiscord,
  crowd: Crowd,
  load: Load,
  misbehaviour: Misbehaviour,
): Promise<FaultTrial> {
  const driving = drive(crowd, load);
  await wait(quietMs);
  const struckAtMs = performance.now();
  const watch = new OutageWatch(discord, misbehaviour.losesSession);
  const fault = misbehaviour.strike(discord);
  const asked = await driving;
  watch.stop();
  const { hits } = fault;
  discord.faults.liftAll();
  const unanswered = asked.filter((question) => answersTo(question) === 0);
  const impossible = unanswered.filter(({ sentAtMs }) => watch.excuses(sentAtMs)).length;
  return {
    name: misbehaviour.name,
    hits,
    sent: asked.length,
    once: asked.filter((question) => answersTo(question) === 1).length,
    moreThanOnce: asked.filter((question) => answersTo(question) > 1).length,
    impossible,
    missed: unanswered.length - impossible,
    recoveredAfterMs: recovery(asked, struckAtMs),
  };
}

/** From the strike to the first question after the last disturbed one; 0 when none was disturbed. */
function recovery(asked: readonly Asked[], struckAtMs: number): number | null {
  const last = asked.findLastIndex(
    (question) =>
      question.settledAtMs > struckAtMs &&
      (answersTo(question) === 0 || question.settledAtMs - question.sentAtMs > promptMs),
  );
  if (last === -1) return 0;
  const next = asked[last + 1];
  return next === undefined ? null : Math.max(0, next.sentAtMs - struckAtMs);
}

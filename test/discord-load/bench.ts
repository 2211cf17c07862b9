import { cpus, loadavg } from 'node:os';
import { positiveNumber } from '../scripts/option-values.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { answersTo } from './crowd.js';
import { type FaultTrial, tryFault } from './fault-trial.js';
import { drive } from './load.js';
import { misbehaviours } from './misbehaviours.js';
import { faultLegend, faultTable, loadTable } from './report.js';
import { clearStage, setStage } from './stage.js';

/** Milliseconds between heartbeats while Discord misbehaves, or a muted one would go unnoticed. */
const shortHeartbeatMs = 2_000;

interface LoadOptions {
  readonly rate: number;
  readonly seconds: number;
  readonly people: number;
  readonly faults?: true;
  readonly faultRate: number;
  readonly faultSeconds: number;
}

/**
 * The shipped bot under load, over a loopback Discord:
 * `npm run bench:discord -- [--rate 200] [--seconds 60] [--faults [--fault-rate 50] [--fault-seconds 6]]`.
 * Exits with 1 when a question was lost without a fault, anything was answered twice, or a rule of
 * Discord's was broken. People and Discord share one process, so their work counts as latency too.
 */
async function bench(): Promise<number> {
  const { options: values } = readCommandLine<LoadOptions>('bench:discord', (command) =>
    command
      .description('measure the bot under load, over a loopback Discord; takes minutes')
      .option('--rate <number>', 'questions a second', positiveNumber, 200)
      .option('--seconds <number>', 'how long to ask', positiveNumber, 60)
      .option('--people <number>', 'who ask', positiveNumber, 50)
      .option('--faults', 'then once more through each misbehaviour of Discord')
      .option('--fault-rate <number>', 'questions a second meanwhile', positiveNumber, 50)
      .option('--fault-seconds <number>', 'how long each lasts', positiveNumber, 6),
  );
  const { people } = values;
  say(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} before the bench`);
  const calm = await setStage(people);
  const before = process.cpuUsage();
  const asked = await drive(calm.crowd, {
    rate: values.rate,
    seconds: values.seconds,
  });
  const { user, system } = process.cpuUsage(before);
  say(loadTable(asked, calm.discord));
  const ownMs = (user + system) / 1_000 / asked.length;
  say(`people and Discord took ${ownMs.toFixed(1)} ms of processor time a question`);
  say(await clearStage(calm));
  const breaches = [...calm.discord.breaches];

  const trials: FaultTrial[] = [];
  if (values.faults) {
    const rough = await setStage(people, shortHeartbeatMs);
    const load = {
      rate: values.faultRate,
      seconds: values.faultSeconds,
    };
    for (const misbehaviour of misbehaviours) {
      trials.push(await tryFault(rough.discord, rough.crowd, load, misbehaviour));
    }
    say(faultTable(trials));
    say(faultLegend);
    say(await clearStage(rough));
    breaches.push(...rough.discord.breaches);
  }

  for (const { by, where, findings } of breaches.slice(0, 10)) {
    say(`breach by the ${by}, ${where}: ${findings.join('; ')}`);
  }
  const isLost = asked.some((question) => answersTo(question) === 0);
  const isDoubled =
    asked.some((question) => answersTo(question) > 1) ||
    trials.some(({ moreThanOnce }) => moreThanOnce > 0);
  return isLost || isDoubled || breaches.length > 0 ? 1 : 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await bench();

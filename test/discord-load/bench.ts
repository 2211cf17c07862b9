import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answersTo } from './crowd.js';
import { type FaultTrial, tryFault } from './fault-trial.js';
import { drive } from './load.js';
import { misbehaviours } from './misbehaviours.js';
import { faultLegend, faultTable, loadTable } from './report.js';
import { clearStage, setStage } from './stage.js';

/** Milliseconds between heartbeats while Discord misbehaves, or a muted one would go unnoticed. */
const shortHeartbeatMs = 2_000;

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
  const people = amount('people', values.people);
  say(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} before the bench`);
  const calm = await setStage(people);
  const before = process.cpuUsage();
  const asked = await drive(calm.crowd, {
    rate: amount('rate', values.rate),
    seconds: amount('seconds', values.seconds),
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
      rate: amount('fault-rate', values['fault-rate']),
      seconds: amount('fault-seconds', values['fault-seconds']),
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

/** @throws RangeError for anything but a positive number */
function amount(option: string, text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new RangeError(`--${option}: expected a positive number, found "${text}"`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await bench();

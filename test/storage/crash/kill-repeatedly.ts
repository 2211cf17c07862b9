import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AuditHead } from '../../../src/moderation/audit-log.js';
import { buildWorker } from './build-worker.js';
import {
  afterOperation,
  chooseOperation,
  type Expected,
  nothing,
  type Operation,
} from './operation.js';
import type { Place } from './place.js';
import { asFound, type Found, readPlace } from './read-place.js';
import { untilGone } from './until-gone.js';
import { startWorker } from './worker-process.js';

/** What came of it. */
export interface CrashFigures {
  readonly kills: number;
  /** Operations that were acknowledged, all of which were found again. */
  kept: number;
  /** Operations under way at a kill that were found done, or not begun; never half done. */
  done: number;
  undone: number;
  /** Kills while the worker opened the place. */
  whileOpening: number;
}

/** Of all kills, those before the worker is ready. */
const OPENING_SHARE = 0.1;

/**
 * Starts a worker on a place, gives it operations, kills it (SIGKILL) at a random moment, and
 * compares everything with what was acknowledged; and again, on the same place.
 * @throws Error at the first difference.
 */
export async function killRepeatedly(
  place: Place,
  kills: number,
  onKill: (kill: number) => void = () => undefined,
): Promise<CrashFigures> {
  const built = await buildWorker();
  try {
    return await killWorkers(built.file, place, kills, onKill);
  } finally {
    built.remove();
  }
}

async function killWorkers(
  file: string,
  place: Place,
  kills: number,
  onKill: (kill: number) => void,
): Promise<CrashFigures> {
  const figures: CrashFigures = { kills, kept: 0, done: 0, undone: 0, whileOpening: 0 };
  const pace = new Pace();
  let expected = nothing;
  let noted: AuditHead | null = null;
  let number = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const worker = startWorker(file, place);
    let underWay: Operation | null = null;
    if (Math.random() < OPENING_SHARE) {
      await sleep(Math.random() * pace.typical('opening'));
      figures.whileOpening++;
    } else {
      await pace.measure('opening', () => worker.says('ready'));
      for (let before = Math.floor(Math.random() * 12); before > 0; before--) {
        const operation = chooseOperation(expected, ++number);
        await pace.measure(operation.kind, () => {
          worker.tell(operation);
          return worker.says('kept');
        });
        expected = afterOperation(expected, operation);
        figures.kept++;
      }
      underWay = chooseOperation(expected, ++number);
      worker.tell(underWay);
      // What such an operation takes, and some more, so that kills fall before, into and after it;
      // more of them early, because most is done before it is said.
      await sleep(Math.random() ** 2 * 1.3 * pace.typical(underWay.kind));
    }
    await worker.kill();
    if (place.databaseUrl !== null) await untilGone(place.databaseUrl);
    const { state, head } = await readPlace(place, noted, kill);
    noted = head;
    const after: Expected = underWay === null ? expected : afterOperation(expected, underWay);
    if (isDeepStrictEqual(asFound(after), state)) {
      if (underWay !== null) figures.done++;
      expected = after;
    } else if (isDeepStrictEqual(asFound(expected), state)) {
      figures.undone++;
    } else {
      throw new Error(
        `kill ${kill}: expected everything that was kept, and all or nothing of ${JSON.stringify(underWay)?.slice(0, 200)}; ` +
          `found otherwise: ${differences(asFound(expected), state)} beside what was before, ${differences(asFound(after), state)} beside what was to be`,
      );
    }
    onKill(kill);
  }
  return figures;
}

/** The names of what differs. */
function differences(expected: Found, found: Found): string {
  const names = (Object.keys(found) as (keyof Found)[]).filter(
    (name) => !isDeepStrictEqual(expected[name], found[name]),
  );
  return names.length === 0 ? 'nothing' : names.join(', ');
}

/** How long things take, as they last did: this machine's own, whatever else it does. */
class Pace {
  readonly #typicalMs = new Map<string, number>();

  async measure(what: string, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    const took = performance.now() - start;
    this.#typicalMs.set(what, 0.7 * (this.#typicalMs.get(what) ?? took) + 0.3 * took);
  }

  /** In milliseconds; a guess for what has not been done yet. */
  typical(what: string): number {
    return this.#typicalMs.get(what) ?? (what === 'opening' ? 2_000 : 30);
  }
}

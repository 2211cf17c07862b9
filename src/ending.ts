import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';

/** How the process ends when it is asked to. All times are in milliseconds. */
export interface EndingOptions {
  readonly log: Logger;
  /** What is to be done before the end, in this order. */
  readonly steps: () => readonly EndingStep[];
  /** Whether npm started this: then the end of npm is the end of this too. */
  readonly isChildOfNpm: boolean;
}

/** One thing that is done before the end, and how long it may take. */
export interface EndingStep {
  readonly name: string;
  readonly withinMs: number;
  readonly run: () => Promise<void>;
}

/** When the process is ended by force after it was asked to end: well within the ten seconds promised. */
const forceAfterMs = 8_000;

/** Signals this close together are one: a terminal and npm both pass on the same Ctrl-C. */
const sameSignalMs = 500;

/** What asks for the end. Windows knows no SIGTERM, but closing the window and Ctrl-Break. */
const signals = {
  SIGTERM: { number: 15, code: 143 },
  SIGINT: { number: 2, code: 130 },
  ...(process.platform === 'win32'
    ? { SIGBREAK: { number: 21, code: 149 }, SIGHUP: { number: 1, code: 129 } }
    : {}),
} as const;

/**
 * From now on a signal ends the process in order: step by step, each with a limit, and with the exit
 * code 128 + the signal's number. A second signal ends it at once. What hangs in this thread, be it
 * an endless loop, does not keep the process: another thread hears the signals too and kills it.
 */
export function endOnSignals({ log, steps, isChildOfNpm }: EndingOptions): void {
  let askedAt: number | null = null;
  const end = async (what: string, code: number): Promise<void> => {
    if (askedAt !== null) {
      if (performance.now() - askedAt < sameSignalMs) return;
      log.warn({ what }, 'asked to end a second time: ending at once');
      process.exit(code);
    }
    askedAt = performance.now();
    log.info({ what }, 'asked to end');
    for (const step of steps()) await take(step, log);
    await exit(code, log);
  };
  for (const [name, { code }] of Object.entries(signals)) {
    process.on(name, () => void end(name, code));
  }
  const watchdog = new Worker(watchdogProgram, {
    eval: true,
    execArgv: [],
    workerData: {
      signals: Object.values(signals).map(({ number }) => number),
      forceAfterMs,
      sameSignalMs,
      isChildOfNpm,
    },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  watchdog.on('message', () => void end('end of npm', 143));
  // Without it, a signal is still heard wherever this thread does not hang.
  watchdog.on('error', (err) => log.warn({ err }, 'the thread that watches over the end failed'));
  watchdog.unref();
}

/** Does a step, and goes on without it when it fails or takes too long; both are told. */
export async function take({ name, withinMs, run }: EndingStep, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), withinMs);
  });
  try {
    const result = await Promise.race([run(), late]);
    if (result === 'late')
      log.warn({ what: name, waitMs: withinMs }, 'ending without waiting any longer');
  } catch (err) {
    log.error({ err, what: name }, 'a step before the end failed');
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends the process. Node waits for what the system still does for it, such as opening a pipe that
 * nobody writes to; that may never end, so the process is then killed instead.
 */
async function exit(code: number, log: Logger): Promise<void> {
  for (let look = 0; look < 20; look++) {
    if (!process.getActiveResourcesInfo().some((name) => awaited.test(name))) process.exit(code);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  log.warn('the system does not finish what was begun: ending by force');
  process.kill(process.pid, 'SIGKILL');
}

/** Work in the threads of the system, which `process.exit` waits for. */
const awaited = /^(?:FSReq|GetAddrInfoReq|GetNameInfoReq|FileHandleCloseReq)/;

/**
 * Runs in a thread of its own, in plain JavaScript, so that it needs neither tsx nor a file. Node.js
 * passes signals only to the main thread, where an endless loop would keep them; its own wrapper of
 * the system's signals works in any thread, and where a future version lacks it, only that case is
 * lost. SIGKILL, because no thread but the main one can set an exit code.
 */
const watchdogProgram = `
const { writeSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { signals, forceAfterMs, sameSignalMs, isChildOfNpm } = workerData;
let askedAt = null;
const kill = (why) => {
  try {
    const time = new Date().toISOString();
    writeSync(2, JSON.stringify({ level: 60, time, msg: 'ending by force: ' + why }) + '\\n');
  } catch {}
  process.kill(process.pid, 'SIGKILL');
};
const asked = () => {
  const now = performance.now();
  if (askedAt === null) {
    askedAt = now;
    setTimeout(kill, forceAfterMs, 'asked to end, and ' + forceAfterMs + ' ms later something still hangs');
  } else if (now - askedAt >= sameSignalMs) {
    setTimeout(kill, 300, 'asked to end a second time, and something hangs');
  }
};
const before = process.noDeprecation;
process.noDeprecation = true;
try {
  const { Signal } = process.binding('signal_wrap');
  for (const number of signals) {
    const signal = new Signal();
    signal.onsignal = asked;
    signal.start(number);
  }
} catch {}
process.noDeprecation = before;
const parentOf = (pid) => {
  try {
    const stat = require('node:fs').readFileSync('/proc/' + pid + '/stat', 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
};
const isThere = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
};
// npm runs this through a shell, which neither passes signals on nor ends when npm is killed; some
// shells become what they run instead, and then the parent is npm itself.
const isShell = (pid) => {
  try {
    return /^(?:\\w{0,2}sh|busybox)$/.test(
      require('node:fs').readFileSync('/proc/' + pid + '/comm', 'utf8').trim(),
    );
  } catch {
    return false;
  }
};
const shell = process.ppid;
const npm = isShell(shell) ? parentOf(shell) : null;
if (isChildOfNpm && shell > 1) {
  const timer = setInterval(() => {
    const isOver =
      process.ppid !== shell || !isThere(shell) || (npm !== null && npm > 0 && parentOf(shell) !== npm);
    if (!isOver) return;
    clearInterval(timer);
    parentPort.postMessage('over');
    asked();
  }, 500);
} else {
  setInterval(() => undefined, 2 ** 30);
}
`;

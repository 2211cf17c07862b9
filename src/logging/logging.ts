import pino, { type DestinationStream, type LogFn, type Logger } from 'pino';
import type { LogLevel } from '../config.js';
import { currentEvent } from './event-trail.js';
import { readFacts } from './logged-facts.js';

/**
 * The program's log, always on stderr: stdout belongs to answers.
 * JSON lines for machines; one plain line each when a person is looking at a terminal.
 *
 * Whatever it is given, a line above `trace` holds nobody's words, no token and no key: its facts are
 * those of `loggedFacts`, errors are described by `describeError`. The sentence is the caller's and
 * must be a constant. Lines about the same event have the same `event`.
 */
export function createLogger(level: LogLevel, stderr: NodeJS.WriteStream): Logger {
  // Whoever read the log has gone. To log that, or to let it count as an error that nobody handled,
  // would fail in turn and never end.
  stderr.on('error', () => undefined);
  const destination: DestinationStream = {
    write: (line) => {
      stderr.write(stderr.isTTY ? plainLine(line) : line);
    },
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const event = currentEvent();
        return event === null ? {} : { event: event.id };
      },
      hooks: { logMethod: logWithoutWords },
      // Errors are described before they get here; pino would take a description for an error.
      serializers: { err: (described: unknown) => described },
    },
    destination,
  );
}

/** As pino numbers it. */
const traceLevel = 10;

/** Takes facts and a sentence, or a sentence alone; whatever else it is given is left out. */
function logWithoutWords(
  this: Logger,
  args: readonly unknown[],
  method: LogFn,
  level: number,
): void {
  const [first, second] = args;
  const sentence = [first, second].find((arg) => typeof arg === 'string') ?? '';
  const facts = first instanceof Error ? { err: first } : first;
  const isTrace = level <= traceLevel;
  if (typeof facts !== 'object' || facts === null) {
    method.call(this, {}, String(sentence));
    return;
  }
  method.call(this, isTrace ? wordyFacts(facts) : readFacts(facts), String(sentence));
  if (!isTrace && 'err' in facts && this.isLevelEnabled('trace')) {
    this.trace({ err: facts.err }, 'the error of the line before, with its words');
  }
}

/** At the level `trace` errors keep their messages, which may hold people's words; requests still do not. */
function wordyFacts(facts: object): object {
  return 'err' in facts ? { ...facts, err: wordyError(facts.err, 0) } : facts;
}

function wordyError(error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return String(error);
  const { message, stack, cause } = error;
  const isLast = cause === undefined || depth === 5;
  return { message, stack, ...(isLast ? {} : { cause: wordyError(cause, depth + 1) }) };
}

/** `warn: the index snapshot was rebuilt (fault: checksum)` for one JSON line of pino. */
export function plainLine(line: string): string {
  const { level, time: _time, msg, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const label = pino.levels.labels[Number(level)] ?? 'log';
  const details = Object.entries(facts).map(([name, value]) => `${name}: ${plainValue(value)}`);
  const tail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${label}: ${String(msg ?? '')}${tail}\n`;
}

/** An error's message, or else what is known of it; its stack is for machines. */
function plainValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { message, type, code, status, method, route } = value as Record<string, unknown>;
  if (typeof message === 'string') return message;
  if (typeof type !== 'string') return JSON.stringify(value);
  return [type, code, status, method, route].filter((part) => part !== undefined).join(' ');
}

/** The part of `process` that is listened to. */
type Process = Pick<NodeJS.Process, 'on' | 'removeAllListeners' | 'listenerCount' | 'exit'>;

/**
 * Takes to the log what Node would print past it, words and all: warnings of Node and its libraries,
 * and an error that nobody handled, which ends the program unless the bot's own guard is there.
 */
export function logProcess(logger: Logger, running: Process): void {
  // The listener that is there prints.
  running.removeAllListeners('warning');
  running.on('warning', (err) => logger.warn({ err }, 'Node warns'));
  running.on('uncaughtException', (err) => {
    if (running.listenerCount('uncaughtException') > 1) return;
    logger.fatal({ err }, 'an error that nobody handled ends the program');
    running.exit(1);
  });
}

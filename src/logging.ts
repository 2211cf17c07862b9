import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.js';

/**
 * The program's log, always on stderr: stdout belongs to answers.
 * JSON lines for machines; one plain line each when a person is looking at a terminal.
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
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** `warn: the index snapshot was rebuilt (reason: checksum)` for one JSON line of pino. */
export function plainLine(line: string): string {
  const { level, time: _time, msg, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const label = pino.levels.labels[Number(level)] ?? 'log';
  const details = Object.entries(facts).map(([name, value]) => `${name}: ${plainValue(value)}`);
  const tail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${label}: ${String(msg ?? '')}${tail}\n`;
}

function plainValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const message = (value as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : JSON.stringify(value);
}

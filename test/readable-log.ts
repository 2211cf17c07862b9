import { PassThrough } from 'node:stream';
import type { Logger } from 'pino';
import type { LogLevel } from '../src/config.js';
import { createLogger } from '../src/logging/logging.js';

export type LogLine = Readonly<Record<string, unknown>>;

/** The program's own log, into memory. */
export function readableLog(level: LogLevel): {
  readonly log: Logger;
  readonly text: () => string;
  readonly lines: () => readonly LogLine[];
} {
  const stderr = Object.assign(new PassThrough(), { isTTY: false });
  let text = '';
  stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const readAll = () => {
    text += String(stderr.read() ?? '');
    return text;
  };
  return {
    log: createLogger(level, stderr as unknown as NodeJS.WriteStream),
    text: readAll,
    lines: () => parseLog(readAll()),
  };
}

/** One object a line. */
export function parseLog(text: string): readonly LogLine[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as LogLine);
}

export function linesOf(lines: readonly LogLine[], msg: string): readonly LogLine[] {
  return lines.filter((line) => line['msg'] === msg);
}

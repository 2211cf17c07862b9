import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { BotPlace } from './bot-place.js';
import type { Operation } from './operation.js';
import type { Place } from './place.js';

/** A process that does what it is told, one operation at a time, see `obey`. */
export interface Worker {
  says(line: string): Promise<void>;
  tell(operation: Operation | 'settle'): void;
  kill(): Promise<void>;
}

/** @param file what `buildWorker` has built. */
export function startWorker(file: string, place: Place | BotPlace): Worker {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [file, JSON.stringify(place)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'close');
  // What is told to a worker that is gone is lost, as it should be.
  child.stdin.on('error', () => undefined);
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  return {
    async says(line) {
      while (!said.startsWith(`${line}\n`)) {
        const end = await Promise.race([once(child.stdout, 'data').then(() => null), exited]);
        if (end !== null) throw new Error(`the worker ended by itself before it said “${line}”`);
      }
      said = said.slice(line.length + 1);
    },
    tell: (operation) => child.stdin.write(`${JSON.stringify(operation)}\n`),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

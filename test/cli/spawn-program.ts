import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../src/package-path.js';
import { builtProgram } from '../built/built-path.js';

/** How a run of the program ended. */
export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  /** What is piped in; without it the input is empty, like `</dev/null`. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Working directory; by default the package. */
  readonly folder?: string;
  /** The program to run; by default the tests' build of it. */
  readonly program?: readonly string[];
  /** Reads one chunk of stdout and closes it, like `| head -1`. */
  readonly stopsReading?: boolean;
}

const built = [builtProgram];

/** The sources as `npm start` runs them. */
export const sources = ['--import', 'tsx', packagePath('src', 'main.ts')];

/** A new folder for a program's data; the operating system's temporary folder is cleaned by it. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'receipts-'));
}

/** Runs the real program as a child process with nothing of this environment but the path. */
export function spawnProgram(
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ProgramRun> {
  const { input = '', environment = {}, program = built, stopsReading = false } = options;
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: options.folder ?? packagePath(),
    env: { PATH: process.env['PATH'], DATA_DIR: temporaryFolder(), ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (stopsReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  // The program may end before it has read everything: that is its right.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

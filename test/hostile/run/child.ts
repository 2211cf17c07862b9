import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FreshStart } from './fresh-start.js';
import type { Ingested } from './ingester.js';

const isSource = import.meta.url.endsWith('.ts');
const args = isSource ? ['--import', 'tsx'] : [];

/** @param name from this folder, without its ending */
const pathOf = (name: string) =>
  fileURLToPath(new URL(`${name}.${isSource ? 'ts' : 'js'}`, import.meta.url));

/** Starts a program that talks by messages, and waits for its first. */
async function start(module: string, ...rest: readonly string[]) {
  const child = fork(pathOf(module), rest, { execArgv: args });
  const first = await reply<unknown>(child);
  return { child, first };
}

/** @throws when the process ends first */
async function reply<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const gone = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`expected a process to go on, found that it ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), gone]);
    return message as Message;
  } finally {
    ended.abort();
    gone.catch(() => undefined);
  }
}

/** The server of hostile pages. */
export async function startPageServer(): Promise<{ readonly base: string; stop(): void }> {
  const { child, first } = await start('../pages/page-server');
  return { base: `http://127.0.0.1:${first}`, stop: () => child.disconnect() };
}

/** Another process that ingests files into the bot's store. */
export class Ingester {
  readonly #child: ChildProcess;

  static async start(folder: string): Promise<Ingester> {
    return new Ingester((await start('./ingester', folder)).child);
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @param texts what was written, by file, where it is to be compared with what is stored */
  async ingest(folder: string, texts: readonly (readonly [string, string])[]): Promise<Ingested> {
    this.#child.send({ folder, texts });
    const done = await reply<Ingested | { readonly failure: string }>(this.#child);
    if ('failure' in done) throw new Error(`expected a report, found a failure: ${done.failure}`);
    return done;
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }
}

/** Starts a bot's services in a process of their own and asks them. */
export async function startFresh(folder: string): Promise<FreshStart> {
  return JSON.parse(await output([pathOf('./fresh-start'), folder], {})) as FreshStart;
}

/** What `corpus list` prints. @throws when it fails */
export function listCorpus(folder: string): Promise<string> {
  return output([pathOf('../../../src/main'), 'corpus', 'list'], {
    DATA_DIR: folder,
    SEEDS_DIR: `${folder}/none`,
    LOG_LEVEL: 'silent',
  });
}

/** @throws when it ends with anything but 0, or not within ten minutes */
async function output(command: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...args, ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
  const [out, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) {
    const words = Buffer.concat(errors).toString().slice(0, 2_000);
    throw new Error(
      `expected ${command.join(' ')} to end with 0, found ${code ?? signal}: ${words}`,
    );
  }
  return Buffer.concat(out).toString();
}

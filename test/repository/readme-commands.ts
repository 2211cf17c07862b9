import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import { temporaryFolder } from '../cli/spawn-program.js';
import { LoopbackDiscord } from '../loopback/index.js';

/** A command of the README and what stands below it as printed. */
export interface ShownCommand {
  readonly command: string;
  /** Without the line feed at its end. */
  readonly printed: string;
}

/** A stretch of the README: a block of commands with what they print, or anything else. */
type Stretch = string | readonly ShownCommand[];

/** At the beginning of a line: a block in a list is not indented. */
const opening = '\n```console\n';
const closing = '\n```';

/** The day on which the examples are printed: a source says on which day it was obtained. */
const exampleDay = Date.UTC(2026, 11, 1, 12);

/** The application's id in the examples, which Discord gives out. */
const exampleId = '123456789012345678';

/** Takes the README apart; put together again by `writeReadme` it is the same. */
export function readReadme(text: string): readonly Stretch[] {
  const [first = '', ...others] = text.split(opening);
  return [
    first,
    ...others.flatMap((part): Stretch[] => {
      const end = part.indexOf(closing);
      if (end === -1) throw new Error(`expected ${closing.trim()} below ${part.slice(0, 60)}`);
      return [commandsIn(part.slice(0, end)), part.slice(end)];
    }),
  ];
}

/** The opposite of `readReadme`. */
export function writeReadme(stretches: readonly Stretch[]): string {
  return stretches
    .map((stretch) =>
      typeof stretch === 'string'
        ? stretch
        : opening +
          stretch.map(({ command, printed }) => `$ ${command}\n${printed}`.trimEnd()).join('\n\n'),
    )
    .join('');
}

function commandsIn(block: string): readonly ShownCommand[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const command = end === -1 ? part : part.slice(0, end);
      return { command, printed: end === -1 ? '' : part.slice(end + 1).trimEnd() };
    });
}

/** Runs commands of the README one after the other, as on a first day: on one data folder, without a token. */
export class FirstDay {
  readonly #dataDir = temporaryFolder();

  /** What a command prints on stdout, npm's own lines left out. @throws Error when it fails */
  async run(command: string): Promise<string> {
    const { script, args, input } = parseCommand(command);
    if (script === 'demo') return await this.#printed(script, ['--port', '0', ...args], input);
    if (script !== 'deploy') return await this.#printed(script, args, input);
    const discord = await LoopbackDiscord.start();
    try {
      const { id } = discord.bot;
      const printed = await this.#printed(script, args, input, {
        DISCORD_TOKEN: discord.token,
        DISCORD_APPLICATION_ID: id,
        DISCORD_API: discord.api,
      });
      return printed.replaceAll(id, exampleId);
    } finally {
      await discord.stop();
    }
  }

  #printed(
    script: string,
    args: readonly string[],
    input: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const child = spawn(process.execPath, [...commandOf(script), ...args], {
      cwd: packagePath(),
      env: { PATH: process.env['PATH'], DATA_DIR: this.#dataDir, NO_COLOR: '1', ...environment },
    });
    let [printed, complaints] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      // The demo runs until somebody ends it.
      if (script === 'demo' && text.includes('Ctrl-C')) child.kill('SIGTERM');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        const shown = printed.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:8321').trim();
        if (code === 0) resolve(shown);
        else
          reject(
            new Error(`expected npm run ${script} to end with 0, found ${code}: ${complaints}`),
          );
      });
    });
  }
}

/** `npm start`, `npm run SCRIPT -- …`, and either with `echo "…" |` before it. */
function parseCommand(command: string) {
  const [, piped, rest = ''] = /^(?:echo "([^"]*)" \| )?npm (?:run )?(.*)$/.exec(command) ?? [];
  const [script = '', ...words] = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const args = words[0] === '--' ? words.slice(1) : words;
  return { script, args, input: piped === undefined ? '' : `${piped}\n` };
}

/** What Node runs for a script of package.json, on the day of the examples. */
function commandOf(script: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const [program, ...words] = (scripts[script] ?? '').split(' ');
  if (program === undefined || program === '') {
    throw new Error(`expected a script of package.json, found ${script}`);
  }
  const clock = `const now = ${exampleDay}; const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(now); else super(...parts); }
      static now() { return now; }
    };`;
  const stopped = ['--import', `data:text/javascript,${encodeURIComponent(clock)}`];
  return program === 'tsx'
    ? [packagePath('node_modules', 'tsx', 'dist', 'cli.mjs'), ...words]
    : [...stopped, ...words];
}

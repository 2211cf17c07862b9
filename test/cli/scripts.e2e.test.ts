import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { type ProgramRun, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000 });

const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const tsx = packagePath('node_modules', 'tsx', 'dist', 'cli.mjs');

/** The scripts that run a program of ours; the others are tools with sentences of their own. */
const own = Object.entries(manifest.scripts).filter(([, line]) => /^(?:tsx|node) /.test(line));

/** Runs a script as npm does, with what stands after `--`. */
function runScript(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const [first = '', ...words] = (manifest.scripts[name] ?? '').split(' ');
  const node = first === 'tsx' ? [tsx, ...words] : words;
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: packagePath(),
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: temporaryFolder(),
      npm_lifecycle_event: name,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const noStack = expect.not.stringMatching(/^\s+at /m);

describe.each(own)('npm run %s', (name) => {
  it('refuses an option that it does not have in a sentence, and lists those it has', async () => {
    const [refused, helped] = await Promise.all([
      runScript(name, ['--nonsense']),
      runScript(name, ['--help']),
    ]);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: noStack });
    expect(refused.stderr).toContain("unknown option '--nonsense'");
    expect(helped).toMatchObject({ code: 0, stderr: '' });
    expect(helped.stdout).toMatch(/^Usage: .*\n\n[\s\S]*--help/);
  });
});

describe('npm run demo', () => {
  it.each<[string, readonly string[], string]>([
    ['a misspelt option', ['--prot', '8080'], 'Did you mean --port?'],
    ['a port that is none', ['--port', 'abc'], 'a whole number from 0 to 65535'],
    ['a port that no machine has', ['--port', '70000'], 'a whole number from 0 to 65535'],
    ['a folder that is not there', ['--data', '/nope'], 'found nothing at /nope'],
    ['a file for a folder', ['--data', 'LICENSE'], 'Expected a folder; found a file'],
    ['a word', ['now'], 'Expected 0 arguments'],
  ])('refuses %s', async (_what, args, words) => {
    const run = await runScript('demo', args);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: noStack });
    expect(run.stderr).toContain(words);
  });

  it('names the port that another program uses, and another one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    try {
      const run = await runScript('demo', ['--port', String(port)]);
      expect(run).toMatchObject({ code: 2, stderr: noStack });
      expect(run.stderr).toContain(`Expected port ${port} to be free`);
      expect(run.stderr).toContain('npm run demo -- --port');
    } finally {
      other.close();
    }
  });

  it('says that npm kept an option, and how to write it', async () => {
    const run = await runScript('demo', ['8400'], { npm_config_port: 'true' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('npm run demo -- --port <number>');
  });
});

describe('the scripts', () => {
  it.each<[string, readonly string[], string]>([
    ['test:crash', ['--kills', 'many'], 'a whole number from 1'],
    ['test:crash', ['--only', 'cats'], 'Expected one of stores, bots'],
    ['test:nodes', ['--node', '99'], 'the beginning of one of'],
    ['test:bytes', ['many'], 'a whole number from 1'],
    ['test:hostile', ['--only', 'pges'], 'Expected some of pastes'],
    ['test:forgeries', ['0'], 'a whole number from 1'],
    ['fuzz:discord', ['0.5'], 'a whole number from 1'],
    ['bench', ['--sets', '/nope'], 'found nothing at /nope'],
    ['bench:search', ['--size', 'big'], '70k, 700k or 7m'],
    ['bench:search', ['--engines', 'Lucine'], 'Expected some of Receipts'],
    ['bench:answer', ['--base', 'no-such-commit'], 'a commit, tag or branch'],
    ['bench:discord', ['--rate', '0'], 'a number greater than 0'],
    ['words', ['/nope'], 'found nothing at /nope'],
    ['vectors', ['README.md'], 'found one path'],
  ])('refuse a wrong value in a sentence: %s %s', async (name, args, words) => {
    const run = await runScript(name, args);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: noStack });
    expect(run.stderr).toContain(words);
  });
});

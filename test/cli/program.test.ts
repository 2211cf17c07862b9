import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { Terminal } from '../../src/cli/terminal.js';

/** Runs a command line that must end before it opens any corpus. */
async function run(...args: string[]) {
  const stdin = new PassThrough();
  const stdout = Object.assign(new PassThrough(), { columns: 80 });
  const stderr = new PassThrough();
  const streams = { stdin, stdout, stderr };
  const terminal = new Terminal(
    streams as unknown as ConstructorParameters<typeof Terminal>[0],
    'never',
  );
  const code = await runProgram(args, '1.2.3', {
    terminal,
    discord: null,
    similarity: 'bm25',
    npm: {},
    endOnSignals: () => undefined,
    openUpkeep: () => Promise.reject(new Error('expected the command line to be refused first')),
    openServices: () => Promise.reject(new Error('expected the command line to be refused first')),
  });
  return { code, out: String(stdout.read() ?? ''), told: String(stderr.read() ?? '') };
}

describe('runProgram', () => {
  it.each<[string, readonly string[], string]>([
    ['a date that is none', ['ask', 'x', '--from', 'yesterday'], '2020-10-14'],
    ['a day that does not exist', ['ask', 'x', '--to', '2021-02-29'], '--to'],
    [
      'a period that ends before it starts',
      ['ask', 'x', '--from', '2021', '--to', '2020'],
      '--from 2021',
    ],
    ['too many quotes', ['ask', 'x', '--top', '1000'], 'from 1 to 25'],
    ['a speaker without a name', ['ask', 'x', '--speaker', ' '], 'a name'],
    ['no question', ['ask'], 'question'],
    ['an unknown option', ['ask', 'x', '--sideways'], '--sideways'],
    ['an unknown command', ['frobnicate'], 'Unknown command "frobnicate". The commands are'],
    ['a misspelt command', ['aks', 'x'], 'Did you mean ask?'],
    ['a misspelt command of a command', ['corpus', 'lsit'], 'Did you mean list?'],
    ['a misspelt option', ['ask', 'x', '--speker', 'Roe'], 'Did you mean --speaker?'],
    ['a question after start', ['start', 'was', 'it?'], 'npm run ask -- "was it?"'],
    ['only files to ask', ['ask', '--corpus', 'README.md'], 'Put the question first'],
    [
      'a file that is not there before the question',
      ['ask', '--corpus', 'README.md', 'no.txt', 'why'],
      'Put the question first',
    ],
    [
      'files that took the set to measure',
      ['eval', '--corpus', 'README.md', 'x'],
      'put the path first',
    ],
    ['a number of failures that is none', ['eval', 'x', '--failures', 'all'], 'whole number'],
    ['neither a set to measure nor all of them', ['eval'], 'neither'],
    ['both a set to measure and all of them', ['eval', 'x', '--all'], 'both'],
    ['nothing to ingest', ['ingest'], 'paths'],
    ['a backup to nowhere', ['backup'], 'file'],
    [
      'a head that is none',
      ['audit', 'verify', '--head', '7'],
      'a number, a colon and 64 hex digits',
    ],
  ])('explains %s on stderr and returns 2', async (_name, args, words) => {
    const { code, out, told } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(told).toContain(words);
  });

  it('tells its version and its commands on stdout', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', told: '' });
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['start', 'ask', 'ingest', 'corpus', 'eval', 'backup', 'restore', 'audit'])
      expect(out).toContain(name);
  });

  it('passes on what it does not know, for its caller to log', async () => {
    await expect(run('ask', 'x')).rejects.toThrow('refused first');
  });
});

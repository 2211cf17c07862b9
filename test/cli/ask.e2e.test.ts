import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type ProgramRun, spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const dataDir = temporaryFolder();
const environment = { DATA_DIR: dataDir };
const ask = (...args: string[]) => spawnProgram(['ask', ...args], { environment });

beforeAll(async () => {
  // The first start ingests the starter corpus; the tests below then only open it.
  await ask('is the starter corpus there?');
});

describe('ask', () => {
  it('answers from the starter corpus with the exact words of its file', async () => {
    const { code, stdout } = await ask('Does a language model write the answers?');
    expect(code).toBe(0);
    expect(stdout).toContain('“No language model writes or judges an answer of Receipts.');
    expect(stdout).toMatch(/^ {3}where {2}.*how-receipts-works\.md, line \d+/m);
    expect(stdout).toMatch(/^ {3}who /m);
    expect(stdout).toMatch(/^ {3}when /m);
  });

  it('prints one JSON object, and only that, on stdout', async () => {
    const { code, stdout } = await ask('Does a language model write the answers?', '--json');
    expect(code).toBe(0);
    expect(stdout.endsWith('}\n')).toBe(true);
    const json = JSON.parse(stdout);
    expect(json.kind).toBe('answered');
    for (const quote of json.quotes) {
      expect(Object.keys(quote)).toEqual(
        expect.arrayContaining(['exact', 'speaker', 'said', 'source', 'confidence']),
      );
      expect(quote.speaker === null || typeof quote.speaker === 'string').toBe(true);
      expect(quote.source.documentId).toBeTypeOf('string');
      expect(quote.source.revision).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('gives an empty list and a reason when it has nothing, and that is success', async () => {
    const { code, stdout } = await ask('zzyzx quux flibbertigibbet', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'unanswered',
      quotes: [],
      reason: 'nothing-found',
    });
  });

  it.each([
    ['nothing', ''],
    ['10,000 characters', 'ceasefire '.repeat(1_000)],
    ['escape sequences', '\u001b[2J what is receipts'],
  ])('survives a question of %s', async (_name, question) => {
    const { code, stdout, stderr } = await ask(question);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });

  it('asks only the files that are named, and stores nothing of them', async () => {
    const file = join(temporaryFolder(), 'harbour.txt');
    writeFileSync(file, 'The ferry Ondine left the harbour at noon with eleven passengers.\r\n');
    const one = await ask('How many passengers were on the ferry Ondine?', '--corpus', file);
    expect(one.stdout).toContain(
      '“The ferry Ondine left the harbour at noon with eleven passengers.”',
    );
    const other = await ask('How many passengers were on the ferry Ondine?', '--json');
    expect(other.stdout).not.toContain('Ondine left');
  });

  it('finds the question behind the files too', async () => {
    const file = join(temporaryFolder(), 'harbour.txt');
    writeFileSync(file, 'The ferry Ondine left the harbour at noon with eleven passengers.\n');
    const run = await ask('--corpus', file, 'How many passengers were on the ferry Ondine?');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('eleven passengers');
  });

  it('compares a quotation instead, and not both', async () => {
    const claimed = 'Russia and France proposed that a humanitarian ceasefire was signed';
    const { code, stdout } = await ask('--quote', claimed, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'quotation', claimed });
    const both = await ask('the rest', '--quote', claimed);
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toContain('Expected --quote or a question; found both.');
  });

  it('explains its scores when asked to', async () => {
    const { stdout } = await ask('Does a language model write the answers?', '--explain');
    expect(stdout).toMatch(/quote 1: (strong|possible) match, score \d/);
  });
});

describe('a wrong command line', () => {
  it('is explained on stderr and ends with 2', async () => {
    const { code, stdout, stderr } = await ask('x', '--from', 'yesterday');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('2020-10-14');
  });

  it('names a corpus file that is not there', async () => {
    const { code, stdout, stderr } = await ask('x', '--corpus', '/nowhere/at/all.txt');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('/nowhere/at/all.txt');
    expect(stderr).not.toContain('    at ');
  });
});

describe('an option that npm kept', () => {
  it('is named, and nothing is asked', async () => {
    const environment = { npm_lifecycle_event: 'ask', npm_config_top: 'true' };
    const run = await spawnProgram(['ask', 'Do you use AI?', '1'], { environment });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('npm run ask -- [question...] --top <number>');
  });
});

describe('a folder that cannot be DATA_DIR', () => {
  it.each(['/proc/none', '/dev/null', '/dev/null/data'])(
    'is named with what to do: %s',
    async (folder) => {
      const run = await spawnProgram(['ask', 'x'], { environment: { DATA_DIR: folder } });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('DATA_DIR: expected a folder');
      expect(run.stderr).toContain(folder);
      expect(run.stderr).not.toContain('    at ');
    },
  );
});

describe('a wrong configuration', () => {
  let run: ProgramRun;
  beforeAll(async () => {
    run = await spawnProgram(['ask', 'x'], {
      environment: { LOG_LEVEL: 'loud', CACHE_SIZE_MB: 'big', DISCORD_TOKEN: 'Bot hush.hush.hush' },
    });
  });

  it('stops the start with every problem and no secret', () => {
    expect(run).toMatchObject({ code: 2, stdout: '' });
    for (const name of ['LOG_LEVEL', 'CACHE_SIZE_MB', 'DISCORD_TOKEN', 'DISCORD_APPLICATION_ID']) {
      expect(run.stderr).toContain(name);
    }
    expect(run.stderr).not.toContain('hush');
  });
});

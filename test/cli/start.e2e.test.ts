import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sources, spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const environment = { DATA_DIR: temporaryFolder() };
const question = 'Does a language model write the answers?';

describe('start', () => {
  it('ingests the starter corpus once and answers piped questions, one each', async () => {
    const { code, stdout } = await spawnProgram([], {
      program: sources,
      environment,
      input: `${question}\nzzyzx quux\n`,
    });
    expect(code).toBe(0);
    expect(stdout.match(/^\? /gm)).toHaveLength(2);
    expect(stdout).toContain('“No language model');
    expect(stdout).toContain('Nothing in the corpus answers this.');
  });

  it('answers odd questions, each with one JSON object', async () => {
    const odd = [
      'x',
      'constructor',
      '__proto__ toString',
      '🔥🔥 👩‍👩‍👧',
      ' \t\u00a0',
      'İstanbul?',
      '::',
      ':quit',
    ];
    const { code, stdout, stderr } = await spawnProgram(['start', '--json'], {
      environment,
      input: `${odd.join('\n')}\n`,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(odd);
  });

  it('ends well and silently on stdout when there is no input', async () => {
    expect(await spawnProgram([], { environment })).toMatchObject({ code: 0, stdout: '' });
  });

  it('ends well when its reader goes away', async () => {
    const input = `${question}\n`.repeat(2_000);
    const { code, stderr } = await spawnProgram([], { environment, input, stopsReading: true });
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });

  it('gives the same answers at the second start as at the first', async () => {
    const first = await spawnProgram([], { environment, input: `${question}\n` });
    const second = await spawnProgram([], { environment, input: `${question}\n` });
    expect(second.stdout).toBe(first.stdout);
  });
});

describe('the index snapshot', () => {
  const dataDir = temporaryFolder();
  const start = () =>
    spawnProgram([], { environment: { DATA_DIR: dataDir }, input: `${question}\n` });
  let snapshot = '';
  let answer = '';

  beforeAll(async () => {
    answer = (await start()).stdout;
    const name = readdirSync(dataDir).find((file) => file.endsWith('.idx'));
    snapshot = join(dataDir, name ?? 'no snapshot was written');
  });

  it('is read at the next start without a word', async () => {
    expect(await start()).toEqual({ code: 0, stdout: answer, stderr: '' });
  });

  it.each<[string, () => void]>([
    ['empty', () => truncateSync(snapshot)],
    ['cut short', () => truncateSync(snapshot, Math.floor(readFileSync(snapshot).length / 2))],
    ['something else', () => writeFileSync(snapshot, 'this is no index')],
    [
      'flipped in one bit',
      () => {
        const bytes = readFileSync(snapshot);
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(snapshot, bytes);
      },
    ],
  ])('is rebuilt, and that is said, when it is %s', async (_name, damage) => {
    damage();
    const { code, stdout, stderr } = await start();
    expect(code).toBe(0);
    expect(stdout).toBe(answer);
    expect(stderr).toContain('rebuilt');
    expect((await start()).stderr).toBe('');
  });
});

describe('several processes at once', () => {
  it('start on the same new folder and all answer', async () => {
    const shared = { DATA_DIR: temporaryFolder() };
    const runs = await Promise.all(
      [1, 2, 3].map(() => spawnProgram(['ask', question, '--json'], { environment: shared })),
    );
    for (const { code, stdout } of runs) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout).kind).toBe('answered');
    }
    const list = await spawnProgram(['corpus', 'list'], { environment: shared });
    expect(list.stdout).toContain('2 documents');
  });
});

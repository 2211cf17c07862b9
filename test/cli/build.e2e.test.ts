import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

describe('the built program', () => {
  beforeAll(async () => {
    await promisify(execFile)(
      process.execPath,
      [packagePath('node_modules', 'typescript', 'lib', 'tsc.js'), '-p', 'tsconfig.build.json'],
      { cwd: packagePath() },
    );
  });

  it('answers from the starter corpus without TypeScript, wherever it is started from', async () => {
    const { code, stdout, stderr } = await spawnProgram(
      ['ask', 'Does a language model write the answers?', '--json'],
      {
        program: [packagePath('dist', 'src', 'main.js')],
        folder: temporaryFolder(),
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).kind).toBe('answered');
  });

  it('reads web pages in a thread of its own, without TypeScript too', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'quay.html'), '<title>The quay</title><p>The quay was repaired.');
    const { code, stdout, stderr } = await spawnProgram(['corpus', 'list', 'quay.html'], {
      program: [packagePath('dist', 'src', 'main.js')],
      folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The quay');
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package-path.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skipped-tests-'));
  symlinkSync(packagePath('node_modules'), join(folder, 'node_modules'));
  const reporter = packagePath('test', 'repository', 'skipped-tests.ts');
  writeFileSync(
    join(folder, 'vitest.config.mts'),
    `import { SkippedTests } from ${JSON.stringify(reporter)};
    export default { test: { reporters: [new SkippedTests(process.env.MAY_NOT_SKIP === '1')] } };`,
  );
  const test = (name: string, condition: boolean) =>
    writeFileSync(
      join(folder, `${name}.test.ts`),
      `import { expect, it } from 'vitest';
      it('runs', () => expect(1).toBe(1));
      it.skipIf(${condition})('needs a browser', () => expect(1).toBe(1));`,
    );
  test('whole', false);
  test('skipping', true);
  writeFileSync(
    join(folder, 'late.test.ts'),
    `import { it } from 'vitest';
    it('finds out late', ({ skip }) => skip('no PostgreSQL'));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file: string, mayNotSkip: '0' | '1') {
  const vitest = packagePath('node_modules', 'vitest', 'vitest.mjs');
  const { status, stderr } = spawnSync(process.execPath, [vitest, 'run', file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, MAY_NOT_SKIP: mayNotSkip },
  });
  return { status, stderr };
}

describe('a run of tests in CI', () => {
  it('fails when a test was skipped by a condition, and names it', () => {
    const { status, stderr } = run('skipping.test.ts', '1');
    expect(status).toBe(1);
    expect(stderr).toContain('1 test was skipped; in CI nothing may be skipped');
    expect(stderr).toContain('skipping.test.ts > needs a browser');
  });

  it('fails when a test skipped itself while it ran', () => {
    const { status, stderr } = run('late.test.ts', '1');
    expect(status).toBe(1);
    expect(stderr).toContain('late.test.ts > finds out late');
  });

  it('passes when every test ran', () => {
    expect(run('whole.test.ts', '1')).toEqual({ status: 0, stderr: '' });
  });
});

describe('a run of tests elsewhere', () => {
  it('names what was skipped and passes', () => {
    const { status, stderr } = run('skipping.test.ts', '0');
    expect(status).toBe(0);
    expect(stderr).toContain('skipping.test.ts > needs a browser');
  });
});

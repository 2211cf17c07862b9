import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the peers from the lock file beside this script, the first time. */
const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules'))) {
  console.error(
    'Installing the peers for the bench into test/bench/node_modules (first time only).',
  );
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm hands --prefix down to its children, where it would mean another folder.
    env: { ...process.env, npm_config_prefix: undefined, npm_config_local_prefix: undefined },
  });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
}

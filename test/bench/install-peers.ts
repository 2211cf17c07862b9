import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../src/operator-error.js';

const here = import.meta.dirname;

/**
 * Installs the peers from the lock file beside this script, the first time.
 * @throws PeersMissingError when npm fails
 */
export function installPeers(): void {
  if (existsSync(join(here, 'node_modules'))) return;
  console.error(
    'Installing the peers for the bench into test/bench/node_modules (first time only).',
  );
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm hands --prefix down to its children, where it would mean another folder.
    env: { ...process.env, npm_config_prefix: undefined, npm_config_local_prefix: undefined },
  });
  if (error !== undefined || status !== 0)
    throw new PeersMissingError(error?.message ?? `code ${status}`);
}

/** The engines to compare with could not be installed. */
class PeersMissingError extends OperatorError {
  readonly code = 'PEERS_MISSING';

  constructor(found: string) {
    super(
      `expected npm ci to install the engines to compare with into ${here}, found that it ended with ${found}; check the connection to the network and try again`,
    );
  }
}

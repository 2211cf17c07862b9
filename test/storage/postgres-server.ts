import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** The address of a database that is empty now; the next call takes away what was made in it. */
  emptyAddress(): Promise<string>;
  /** The address of a database that is there already, as a user with every right. */
  readonly address: string;
  /** Stops every process of it where it stands: connections stay open, and nothing answers. Null for a server that is not ours. */
  readonly freeze: (() => Frozen) | null;
  stop(): Promise<void>;
}

/** A server that is frozen. */
export interface Frozen {
  /** Lets it go on. */
  thaw(): void;
}

/**
 * The server of TEST_DATABASE_URL, or one of our own from Debian's packages, in a temporary folder
 * and on a private port. When there is neither, the sentence that says what is missing. Our own
 * server does not wait for the disk (`fsync=off`): no test here takes the power away.
 */
export async function startPostgres(): Promise<PostgresServer | string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return serverAt(given, null, async () => undefined);
  const programs = findPrograms();
  if (programs === null) {
    return `no PostgreSQL: neither TEST_DATABASE_URL nor programs in ${PACKAGES}/*/bin`;
  }
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'receipts-postgres-'));
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (user !== null) {
    for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  const settings = ['--username=receipts', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', ...settings],
    { stdio: 'pipe', cwd: folder, ...user },
  );
  const port = await freePort();
  const options = {
    port,
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const server = spawn(
    'sh',
    [
      '-c',
      // Ends with us, however we end: our end of its standard input closes then.
      '"$0" "$@" & read -r _; kill -INT $!; wait $!',
      join(programs, 'postgres'),
      ...['-D', data],
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], cwd: folder, ...user },
  );
  await untilReady(server);
  const address = `postgres://receipts:${password}@127.0.0.1:${port}/postgres`;
  return serverAt(
    address,
    () => freezeProcesses(join(data, 'postmaster.pid')),
    async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.stdin?.end('\n');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  );
}

const PACKAGES = '/usr/lib/postgresql';

/** The folder of the newest version that is installed. */
function findPrograms(): string | null {
  if (!existsSync(PACKAGES)) return null;
  const versions = readdirSync(PACKAGES).sort((one, other) => Number(other) - Number(one));
  const folders = versions.map((version) => join(PACKAGES, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Whom to be instead of root, as whom PostgreSQL refuses to run; null for whoever we are. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (option: string) =>
        Number(execFileSync('id', [option, name], { stdio: 'pipe', encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch (error) {
      if (name === 'nobody') throw error;
    }
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
    server.stderr?.on('data', (data: Buffer) => {
      if (said.length < 10_000) said += data.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** The server and the process of each connection; the server first, so that it makes no more. */
function freezeProcesses(pidFile: string): Frozen {
  const server = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  process.kill(server, 'SIGSTOP');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(server)], {
    encoding: 'utf8',
  });
  const frozen = [
    server,
    ...children
      .split('\n')
      .map(Number)
      .filter((pid) => pid > 0),
  ];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  return {
    thaw() {
      for (const pid of frozen) {
        try {
          process.kill(pid, 'SIGCONT');
        } catch {
          // It has ended meanwhile, and there is nothing to let go on.
        }
      }
    },
  };
}

/** One database is emptied over and over: making a new one takes PostgreSQL most of a second. */
async function serverAt(
  address: string,
  freeze: PostgresServer['freeze'],
  stop: () => Promise<void>,
): Promise<PostgresServer> {
  const name = `receipts_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(address);
  url.pathname = `/${name}`;
  await execute(address, `create database ${name}`);
  return {
    address,
    freeze,
    async emptyAddress() {
      await execute(url.href, 'drop schema public cascade; create schema public');
      return url.href;
    },
    async stop() {
      await execute(address, `drop database ${name} with (force)`);
      await stop();
    },
  };
}

async function execute(address: string, commands: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(commands);
  } finally {
    await client.end();
  }
}

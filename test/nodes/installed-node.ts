import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packagePath } from '../../src/package-path.js';

/** A Node of one version, and a copy of the project whose libraries were built for it. */
export interface InstalledNode {
  readonly version: string;
  /** The executable. */
  readonly node: string;
  /** The copy of the project. */
  readonly project: string;
  /** With this Node first in the path. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What a copy does not take along; its own `node_modules` stay. */
const notCopied = new Set(['node_modules', '.git', 'data', 'dist', 'coverage']);

/**
 * Installs a version from npm, which has Node as packages, into the user's cache, and brings the copy
 * of the project beside it up to date. Nothing is installed twice.
 * @throws Error with what npm said.
 */
export async function installNode(version: string): Promise<InstalledNode> {
  const place = join(homedir(), '.cache', 'receipts', 'nodes', version);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = join(place, 'node_modules', name);
  const node = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  mkdirSync(place, { recursive: true });
  if (!existsSync(node)) {
    writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
    await npm(
      process.execPath,
      ['install', '--no-audit', '--no-fund', `${name}@${version}`],
      place,
      process.env,
    );
  }
  const project = join(place, 'project');
  copyProject(project);
  const environment = {
    ...process.env,
    PATH: [join(home, 'bin'), process.env['PATH']].join(delimiter),
    // What has to be compiled finds this version's headers here, and not on the network.
    npm_config_nodedir: home,
  };
  const installed: InstalledNode = { version, node, project, environment };
  await installLibraries(installed);
  return installed;
}

function copyProject(project: string): void {
  mkdirSync(project, { recursive: true });
  for (const name of readdirSync(project)) {
    if (!notCopied.has(name)) rmSync(join(project, name), { recursive: true });
  }
  for (const name of readdirSync(packagePath())) {
    if (!notCopied.has(name)) cpSync(packagePath(name), join(project, name), { recursive: true });
  }
}

/**
 * `npm ci` by that Node the first time; later only what the lock file has changed since, so that what
 * was compiled stays.
 */
async function installLibraries({ node, project, environment }: InstalledNode): Promise<void> {
  const lock = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
  const mark = join(project, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const command = existsSync(mark) ? ['install', '--no-save'] : ['ci'];
  await npm(node, [...command, '--no-audit', '--no-fund'], project, environment);
  writeFileSync(mark, lock);
}

/** Runs the npm that runs this script, by the given Node. */
async function npm(
  node: string,
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const script = process.env['npm_execpath'];
  if (script === undefined) throw new Error('expected to be run by npm: npm run test:nodes');
  const { code, output } = await run(node, [script, ...args], folder, environment);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${output}`);
}

/** Runs a program to its end and gathers what it prints. */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(program, args, { cwd: folder, env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

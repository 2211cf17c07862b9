import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { readCommandLine } from '../scripts/read-command-line.js';
import { type InstalledNode, installNode, run } from './installed-node.js';
import { nodeVersions } from './versions.js';

/**
 * `npm run test:nodes [-- --node 24] [FILE…]`: the tests, all or those of the files named, on every
 * Node that the program promises to run on, one after the other. Prints figures a version and every
 * failure; ends with 1 when there is one.
 */
const { options, words: testFiles } = readCommandLine<{ readonly node?: readonly string[] }>(
  'test:nodes',
  (command) =>
    command
      .description('run the tests on every Node that is promised to work; takes over an hour')
      .argument('[files...]', 'test files; all of them if none is named')
      .addOption(
        new Option(
          '--node <versions...>',
          'only Nodes whose version begins so, such as 24',
        ).argParser(readVersions),
      ),
);
const versions = options.node ?? nodeVersions;

function readVersions(begin: string, before: readonly string[] = []): readonly string[] {
  const found = nodeVersions.filter((version) => version.startsWith(begin));
  if (found.length > 0) return [...before, ...found];
  throw new InvalidArgumentError(`Expected the beginning of one of ${nodeVersions.join(', ')}.`);
}

/** What of Vitest's JSON report is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

let hasFailed = false;
for (const version of versions) {
  console.log(`Node ${version}: installing`);
  const installed = await installNode(version);
  const begunMs = performance.now();
  const report = await testOn(installed, testFiles);
  const minutes = ((performance.now() - begunMs) / 60_000).toFixed(1);
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report;
  console.log(
    `Node ${version}: ${testResults.length} files, ${numPassedTests} tests passed, ` +
      `${numFailedTests} failed, ${numPendingTests} skipped, in ${minutes} min`,
  );
  for (const failure of failuresOf(report)) console.log(`\n${failure}`);
  hasFailed ||= failuresOf(report).length > 0 || numPassedTests === 0;
}
process.exitCode = hasFailed ? 1 : 0;

async function testOn(installed: InstalledNode, files: readonly string[]): Promise<Report> {
  const { node, project, environment, version } = installed;
  const found = await run(node, ['--version'], project, environment);
  if (found.output.trim() !== `v${version}`) {
    throw new Error(`expected Node ${version}, found ${found.output}`);
  }
  const folder = join(project, 'coverage');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tests.json');
  // Should the run break off, the one before is not taken for it.
  rmSync(file, { force: true });
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=json', `--outputFile=${file}`, ...files];
  const { output } = await run(node, args, project, environment);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch (error) {
    throw new Error(`expected a report of Vitest's in ${file}, found none:\n${output}`, {
      cause: error,
    });
  }
}

/** A file that fails as a whole has a message of its own. */
function failuresOf({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}\n${message}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${name}\n${fullName}\n${failureMessages.join('\n')}`,
    );
  });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import { spawnProgram, temporaryFolder } from '../cli/spawn-program.js';
import { readCommandLine } from '../scripts/read-command-line.js';

readCommandLine('readme', (command) =>
  command.description('write the examples of README.md as the program prints them'),
);

/** `npm run readme`: puts what the program really answers from the starter corpus into README.md. */
const questions = [
  'was tartar shelled on 14 october',
  'Do you use AI?',
  'did russia send peacekeepers',
];

const begin = '<!-- examples: written by `npm run readme` -->';
const end = '<!-- /examples -->';

const { code, stdout, stderr } = await spawnProgram(['start', '--top', '1'], {
  input: `${questions.join('\n')}\n`,
  environment: { DATA_DIR: temporaryFolder(), NO_COLOR: '1' },
});
if (code !== 0) throw new Error(`expected exit code 0, found ${code}: ${stderr}`);

const path = packagePath('README.md');
const readme = readFileSync(path, 'utf8');
const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
if (from === -1 || to < from) throw new Error(`expected ${begin} and ${end} in ${path}`);
const examples = `${begin}\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n\n`;
writeFileSync(path, readme.slice(0, from) + examples + readme.slice(to));

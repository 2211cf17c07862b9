import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import { sources, spawnProgram, temporaryFolder } from '../cli/spawn-program.js';
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

/** A quotation with one word exchanged, so that the comparison shows it. */
const quotation = 'The humanitarian ceasefire was proposed by France and Azerbaijan supported it';

const begin = '<!-- examples: written by `npm run readme` -->';
const end = '<!-- /examples -->';

const environment = { DATA_DIR: temporaryFolder(), NO_COLOR: '1' };

async function printed(args: readonly string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await spawnProgram(args, {
    input,
    environment,
    program: sources,
  });
  if (code !== 0) throw new Error(`expected exit code 0, found ${code}: ${stderr}`);
  return `\`\`\`text\n${stdout.trim()}\n\`\`\`\n\n`;
}

const answers = await printed(['start', '--top', '1'], `${questions.join('\n')}\n`);
const compared = await printed(['ask', '--quote', quotation]);

const path = packagePath('README.md');
const readme = readFileSync(path, 'utf8');
const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
if (from === -1 || to < from) throw new Error(`expected ${begin} and ${end} in ${path}`);
const command = `\`\`\`sh\nnpm run ask -- --quote "${quotation}"\n\`\`\`\n\n`;
const examples = `${begin}\n\n${answers}A quotation is compared word by word:\n\n${command}${compared}`;
writeFileSync(path, readme.slice(0, from) + examples + readme.slice(to));

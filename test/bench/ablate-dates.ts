import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import type { extractOurs } from '../../src/eval/date-set.js';
import { type DateTimeRecord, scoreDateTimes } from '../../src/eval/datetime.js';
import { readRecords } from './datetime-extractors.js';

/**
 * What each rule of `src/moments/grammar` is worth on a judged set of date expressions: the set is
 * read once with each rule answering null, and what is lost or won is printed. A rule is a constant
 * of the type `Rule` or a function that returns a `Match`.
 * `npx tsx test/bench/ablate-dates.ts [path]`
 */
const path =
  process.argv[2] ?? new URL('../../../shared/eval/datetime-specs/dev.jsonl', import.meta.url);
const grammar = fileURLToPath(new URL('../../src/moments/grammar/', import.meta.url));
const entry = fileURLToPath(new URL('../../src/eval/date-set.ts', import.meta.url));
const records: readonly DateTimeRecord[] = readRecords(await readFile(path, 'utf8'));

/** A stretch of a source file that is replaced, so that the rule there finds nothing. */
interface Rule {
  readonly file: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly silent: string;
}

const folder = await mkdtemp(join(tmpdir(), 'receipts-ablation-'));
try {
  const whole = await measure(null);
  console.log(row('all rules', whole, whole));
  for (const file of (await readdir(grammar)).sort()) {
    for (const rule of rulesOf(file, await readFile(join(grammar, file), 'utf8'))) {
      const name = `${basename(file, '.ts')} ${rule.name}`;
      console.log(row(name, await measure(rule), whole));
    }
  }
} finally {
  await rm(folder, { recursive: true });
}

function rulesOf(file: string, text: string): readonly Rule[] {
  return parseSync(file, text).program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration' && node.body !== null) {
      const returned = node.returnType;
      if (returned == null || !/Match<|Rule</.test(text.slice(returned.start, returned.end))) {
        return [];
      }
      const isMaker = text.slice(returned.start, returned.end).includes('Rule<');
      const silent = isMaker ? '{ return () => null; }' : '{ return null; }';
      const { start, end } = node.body;
      return [{ file, name: node.id?.name ?? '', start, end, silent }];
    }
    if (node?.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap(({ id, init }) => {
      if (id.type !== 'Identifier' || init === null || id.typeAnnotation == null) return [];
      const type = text.slice(id.typeAnnotation.start, id.typeAnnotation.end);
      if (!/^:\s*Rule</.test(type)) return [];
      return [{ file, name: id.name, start: init.start, end: init.end, silent: '() => null' }];
    });
  });
}

type Score = ReturnType<typeof scoreDateTimes>;

async function measure(rule: Rule | null): Promise<Score> {
  const outfile = join(folder, `${rule?.file}-${rule?.name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'silence',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]moments[\\/]grammar[\\/]/ }, async ({ path: source }) => {
            const text = await readFile(source, 'utf8');
            const isHere = rule !== null && basename(source) === rule.file;
            const contents = isHere
              ? text.slice(0, rule.start) + rule.silent + text.slice(rule.end)
              : text;
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const module = (await import(pathToFileURL(outfile).href)) as { extractOurs: typeof extractOurs };
  return scoreDateTimes(records, module.extractOurs);
}

function row(name: string, score: Score, whole: Score): string {
  const figures = [
    score.total.overlapped - whole.total.overlapped,
    score.total.exact - whole.total.exact,
    score.total.valued - whole.total.valued,
    score.extracted - score.overlapping - (whole.extracted - whole.overlapping),
  ];
  const isSame = figures.every((figure) => figure === 0);
  const [found, exact, valued, wrong] = figures;
  return isSame && score !== whole
    ? `${name.padEnd(40)}nothing`
    : `${name.padEnd(40)}found ${found}, exact ${exact}, value ${valued}, wrong ${wrong}`;
}

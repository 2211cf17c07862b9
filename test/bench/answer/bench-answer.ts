import { type ChildProcess, execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { readGoldenSet } from '../../../src/eval/golden-set.js';
import { readJudgedSet } from '../../../src/eval/judged-set.js';
import { packagePath } from '../../../src/package-path.js';
import { existingFolder, wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { sample, seededRandom } from '../seeded-random.js';
import { percentile } from '../timing.js';
import type { AnsweringReport, AnsweringTask, AskedQuestion, AskingTurn } from './answering.js';

interface AnswerBenchOptions {
  readonly base: string;
  readonly questions: number;
  readonly repeat: number;
  readonly json?: true;
  readonly sets: string;
  readonly work: string;
}

/**
 * `npm run bench:answer`: how long whole answers take here, and beside it at an earlier commit, which
 * is checked out and built once in a folder of the system's temporary one. Both answer in turns. The
 * table goes to stdout, progress to stderr.
 */
const { options: values } = readCommandLine<AnswerBenchOptions>('bench:answer', (command) =>
  command
    .description('measure whole answers, beside those of an earlier commit; takes minutes')
    .option('--base <commit>', 'the commit to compare with', existingCommit, 'f2bc172')
    .option('--questions <number>', 'golden questions, each asked once', wholeNumber(1), 400)
    .option(
      '--repeat <number>',
      'how often all is done, in fresh processes; of each question the median counts',
      wholeNumber(1),
      1,
    )
    .option('--json', 'print the figures as JSON')
    .option(
      '--sets <folder>',
      'judged sets, with wikiqa, nq-open, trec-qa and fool-me-twice',
      existingFolder,
      packagePath('..', 'shared', 'eval'),
    )
    .option(
      '--work <folder>',
      'where the earlier commit is built',
      join(tmpdir(), 'receipts-bench-answer'),
    ),
);

/** One corpus of all; questions as people typed them, and claims to warm up with. */
const corpusSets = ['wikiqa', 'nq-open', 'trec-qa', 'fool-me-twice'];
const goldenFiles = [
  ['wikiqa', 'golden-dev.jsonl'],
  ['nq-open', 'golden-dev.jsonl'],
  ['trec-qa', 'golden-train.jsonl'],
] as const;
const claims = ['fool-me-twice', 'dev'] as const;
/** Asked before the first turn, for compilers to do their work. */
const warmUp = 300;
const turnSize = 25;
/** Asked off the clock at the start of each turn: V8 drops compiled code that rests. */
const warmUpPerTurn = 5;

const startMs = performance.now();
const progress = (message: string) =>
  console.error(`${((performance.now() - startMs) / 1000).toFixed(0).padStart(4)} s  ${message}`);

const random = seededRandom(20_261_201);
const golden: string[] = [];
for (const [set, file] of goldenFiles) {
  for (const { question } of await readGoldenSet(join(values.sets, set, file)))
    golden.push(question);
}
const questions = sample([...new Set(golden)], values.questions, random);
const warming = sample(
  (await readJudgedSet(join(values.sets, claims[0]), claims[1])).queries,
  warmUp,
  random,
).map(({ text }) => text);
const files = corpusSets.map((set) => join(values.sets, set, 'corpus.jsonl'));

progress('building');
const trees = { base: baseTree(values.base, values.work), here: packagePath() };
build(trees.here);
const runs: { readonly base: Run; readonly here: Run }[] = [];
for (let run = 0; run < values.repeat; run++) runs.push(await measure(run));
const report = {
  base: medians(runs.map(({ base }) => base)),
  here: medians(runs.map(({ here }) => here)),
};
console.log(values.json ? JSON.stringify(report, null, 2) : table(report.base, report.here));

/** One process' figures. */
interface Run {
  readonly opened: Extract<AnsweringReport, { kind: 'opened' }>;
  readonly ending: Extract<AnsweringReport, { kind: 'ending' }>;
  readonly asked: readonly AskedQuestion[];
}

async function measure(run: number): Promise<{ readonly base: Run; readonly here: Run }> {
  const base = await open(trees.base, values.base);
  const here = await open(trees.here, 'here');
  // Who comes first in a turn has a colder machine.
  const inTurn = run % 2 === 0 ? [base, here] : [here, base];
  for (const one of inTurn) await one.ask({ unclocked: warming, clocked: [] });
  const asked = new Map(inTurn.map((one) => [one, [] as AskedQuestion[]]));
  for (let from = 0; from < questions.length; from += turnSize) {
    const clocked = questions.slice(from, from + turnSize);
    for (const one of inTurn) {
      const answered = await one.ask({ unclocked: warming.slice(0, warmUpPerTurn), clocked });
      asked.get(one)?.push(...answered);
    }
    progress(`run ${run + 1}: ${from + clocked.length} of ${questions.length} questions`);
  }
  const close = async (one: Answering): Promise<Run> => ({
    opened: one.opened,
    asked: asked.get(one) ?? [],
    ending: await one.end(),
  });
  return { base: await close(base), here: await close(here) };
}

interface Answering {
  readonly opened: Run['opened'];
  ask(turn: AskingTurn): Promise<readonly AskedQuestion[]>;
  end(): Promise<Run['ending']>;
}

async function open(tree: string, name: string): Promise<Answering> {
  progress(`${name}: reading the corpus`);
  const task: AnsweringTask = { tree, files };
  const child = fork(join(import.meta.dirname, 'answering-process.ts'), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const opened = await next(child, 'opened');
  return {
    opened,
    async ask(turn) {
      child.send(turn);
      return (await next(child, 'asked')).questions;
    },
    async end() {
      child.send(null as unknown as object);
      const ending = await next(child, 'ending');
      await once(child, 'exit');
      return ending;
    },
  };
}

/** @throws Error when the process ends or tells something else. */
async function next<Kind extends AnsweringReport['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<AnsweringReport, { kind: Kind }>> {
  const told = new AbortController();
  const [report] = await Promise.race([
    once(child, 'message', told),
    once(child, 'exit', told).then(([code]) => [{ kind: `exit code ${code}` }]),
  ]);
  // The one that did not come is not waited for any more.
  told.abort();
  if (report.kind === kind) return report;
  throw new Error(`expected a process that answers to tell "${kind}", found ${report.kind}`);
}

/** The tree of a commit, checked out and built; kept for the next run. */
function baseTree(commit: string, work: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: packagePath(), encoding: 'utf8' }).trim();
  const hash = git('rev-parse', '--verify', `${commit}^{commit}`);
  const tree = join(work, hash);
  if (!existsSync(tree)) {
    git('worktree', 'prune');
    git('worktree', 'add', '--detach', tree, hash);
    // Later commits have added packages and taken none away.
    symlinkSync(packagePath('node_modules'), join(tree, 'node_modules'));
  }
  if (!existsSync(join(tree, 'dist'))) build(tree);
  return tree;
}

function existingCommit(name: string): string {
  const args = ['rev-parse', '--quiet', '--verify', `${name}^{commit}`];
  const { status } = spawnSync('git', args, { cwd: packagePath() });
  if (status === 0) return name;
  throw new InvalidArgumentError('Expected a commit, tag or branch of this repository.');
}

function build(tree: string): void {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: tree, stdio: ['ignore', 2, 2] });
}

interface Figures {
  readonly documents: number;
  readonly passages: number;
  readonly answered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuP50Ms: number;
  readonly cpuP99Ms: number;
  /** Sum over all questions. */
  readonly cpuMs: number;
  readonly indexBytes: number;
  readonly openedBytes: number;
  readonly endingBytes: number;
}

function medians(of: readonly Run[]): Figures {
  const [first] = of;
  if (first === undefined) throw new RangeError('--repeat: expected 1 or more');
  const each = (take: (one: AskedQuestion) => number): number[] =>
    first.asked.map((_, at) => middle(of.map(({ asked }) => take(asked[at] as AskedQuestion))));
  const [wall, cpu] = [each(({ wallMs }) => wallMs), each(({ cpuMs }) => cpuMs)];
  return {
    documents: first.opened.documents,
    passages: first.opened.passages,
    answered: first.asked.filter(({ isAnswered }) => isAnswered).length,
    p50Ms: percentile(wall, 0.5),
    p99Ms: percentile(wall, 0.99),
    cpuP50Ms: percentile(cpu, 0.5),
    cpuP99Ms: percentile(cpu, 0.99),
    cpuMs: cpu.reduce((sum, one) => sum + one, 0),
    indexBytes: first.opened.indexBytes,
    openedBytes: middle(of.map(({ opened }) => opened.heldBytes)),
    endingBytes: middle(of.map(({ ending }) => ending.heldBytes)),
  };
}

function middle(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

function table(base: Figures, here: Figures): string {
  const row = (name: string, take: (figures: Figures) => number, digits: number): string => {
    const [one, other] = [take(base), take(here)];
    const ratio = (other / one).toFixed(2);
    return `| ${name} | ${one.toFixed(digits)} | ${other.toFixed(digits)} | ${ratio} |`;
  };
  const aPassage = (take: (figures: Figures) => number) => (figures: Figures) =>
    take(figures) / figures.passages;
  return [
    `${here.documents} documents, ${here.passages} passages; ${questions.length} questions, each asked once.`,
    '',
    `| | ${values.base} | here | ratio |`,
    '|---|---:|---:|---:|',
    row('answer p50, ms', ({ p50Ms }) => p50Ms, 2),
    row('answer p99, ms', ({ p99Ms }) => p99Ms, 2),
    row('processor p50, ms', ({ cpuP50Ms }) => cpuP50Ms, 2),
    row('processor p99, ms', ({ cpuP99Ms }) => cpuP99Ms, 2),
    row('processor, all questions, ms', ({ cpuMs }) => cpuMs, 0),
    row('answered', ({ answered }) => answered, 0),
    row(
      'index, bytes a passage',
      aPassage(({ indexBytes }) => indexBytes),
      0,
    ),
    row(
      'all that is held, bytes a passage',
      aPassage(({ openedBytes }) => openedBytes),
      0,
    ),
    row(
      'the same after asking',
      aPassage(({ endingBytes }) => endingBytes),
      0,
    ),
  ].join('\n');
}

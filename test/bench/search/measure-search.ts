import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { engineNames } from '../peers/engine-names.js';
import { allNames, options as values } from './command-line.js';
import { FiguresStore } from './figures-store.js';
import { measureJudgedQuality, readQuality } from './judged-quality.js';
import { largePages } from './large-pages.js';
import { findLucene, type LuceneHere, luceneNames, measureLucene } from './lucene.js';
import {
  type Bound,
  MeasuringError,
  measureInProcess,
  type TakeFigures,
} from './measure-in-process.js';
import { nameOfSize } from './passage-count.js';
import { renderSearchReport } from './search-report.js';
import { basePassages, prepareTexts, type SearchTexts } from './search-texts.js';

// Progress goes to stderr; figures are kept in the work folder, so that sizes and engines can be run one
// by one, and the report is made of all that is kept.

/** Engines are given documents while they are asked from this size on. */
const addingFrom = 500_000;

const startMs = performance.now();
const progress = (message: string) =>
  console.error(`${((performance.now() - startMs) / 1000).toFixed(0).padStart(5)} s  ${message}`);

const lucene = findLucene();
if (lucene.kind === 'absent') progress(lucene.why);
mkdirSync(values.work, { recursive: true });
const store = new FiguresStore(join(values.work, 'figures'));
const qualityStore = join(values.work, 'quality.json');
const wanted = values.engines ?? allNames;
if (!existsSync(values.sets))
  progress(`no judged sets at ${values.sets}: made-up texts, speed only`);

const { size: sizes, repeat, stages } = values;
for (const passages of stages.some((stage) => stage === 'texts' || stage === 'speed')
  ? sizes
  : []) {
  progress(`texts of ${nameOfSize(passages)} passages`);
  const folder = folderOf(passages);
  const texts = await prepareTexts(folder, passages, values.sets);
  if (!stages.includes('speed')) continue;
  for (let run = 0; run < repeat; run++) {
    for (const name of allNames.filter((one) => wanted.includes(one))) {
      await measure(name, { folder, texts, run });
    }
  }
}
if (stages.includes('quality')) {
  await measureJudgedQuality({
    engines: wanted,
    sets: values.sets,
    store: qualityStore,
    lucene,
    onProgress: progress,
  });
}

const figures = store.all(allNames);
const texts: SearchTexts[] = [];
for (const passages of new Set(figures.map((one) => one.passages))) {
  texts.push(await prepareTexts(folderOf(passages), passages, values.sets));
}
const report = {
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
  node: process.version,
  lucene: lucene.kind === 'present' ? `Lucene ${lucene.version}` : lucene.why,
  commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout?.trim(),
  texts,
  figures,
  quality: readQuality(qualityStore),
};
writeFileSync(join(values.work, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
const page = renderSearchReport(report);
if (values.write !== undefined) {
  writeFileSync(values.write, page);
  progress(`wrote ${values.write}`);
}
if (values.json) console.log(JSON.stringify(report, null, 2));
else if (values.write === undefined) console.log(page);

function folderOf(passages: number): string {
  return join(values.work, String(passages));
}

function boundOf(passages: number): Bound {
  if (passages <= 2 * basePassages) return { seconds: 120, heapMb: 4_000 };
  if (passages <= 20 * basePassages) return { seconds: 400, heapMb: 10_000 };
  return { seconds: 1_800, heapMb: 18_000 };
}

/** What is measured when, and of which texts. */
interface Run {
  readonly folder: string;
  readonly texts: SearchTexts;
  /** From 0. */
  readonly run: number;
}

async function measure(name: string, { folder, texts, run }: Run): Promise<void> {
  const { passages } = texts;
  if (values.resume && store.isFinished(name, passages, run)) return;
  const isLucene = Object.values<string>(luceneNames).includes(name);
  if (isLucene && lucene.kind === 'absent') return;
  progress(`${name} at ${nameOfSize(passages)}${repeat === 1 ? '' : `, ${run + 1} of ${repeat}`}`);
  const take = store.begin(name, passages, run);
  try {
    if (isLucene) await runLucene(name, lucene, folder, texts, take);
    else await runEngine(name, folder, passages, take);
  } catch (cause) {
    // That a peer fails at a size is a result; that ours does is not.
    if (!(cause instanceof MeasuringError) || name === engineNames[0]) throw cause;
    progress(cause.message);
    take({ remarks: [`Failed at this size: ${cause.reason}`] });
  }
  take({ isFinished: true });
}

async function runEngine(
  name: string,
  folder: string,
  passages: number,
  take: TakeFigures,
): Promise<void> {
  const task = {
    engine: name,
    texts: folder,
    saved: join(folder, `${name}.index`),
    profileBuilding: passages <= basePassages,
    adding: passages >= addingFrom,
  };
  let isSaved = false;
  const why = await measureInProcess('measure-engine.ts', task, boundOf(passages), (part) => {
    isSaved ||= part.savedBytes !== undefined;
    take(part);
  });
  if (why !== null) take({ remarks: [why] });
  if (!isSaved) return;
  const whyNot = await measureInProcess('measure-loading.ts', task, boundOf(passages), take);
  if (whyNot !== null) take({ remarks: [`Loading: ${whyNot}`] });
  if (name !== 'Receipts') return;
  const large = largePages();
  if ('why' in large) return take({ remarks: [large.why] });
  await measureInProcess(
    'measure-loading.ts',
    task,
    boundOf(passages),
    ({ loading }) => {
      if (loading !== undefined) take({ loadingInLargePages: loading });
    },
    large.env,
  );
}

async function runLucene(
  name: string,
  here: LuceneHere,
  folder: string,
  texts: SearchTexts,
  take: TakeFigures,
): Promise<void> {
  if (here.kind === 'absent') return;
  const files = {
    folder,
    index: join(folder, 'Lucene.index'),
    texts,
    adding: texts.passages >= addingFrom,
  };
  const bound = boundOf(texts.passages);
  const commands = name === luceneNames.ram ? (['ram'] as const) : (['measure', 'load'] as const);
  for (const command of commands) {
    const why = await measureLucene(here, command, files, bound, take);
    if (why === null) continue;
    take({ remarks: [why] });
    return;
  }
}

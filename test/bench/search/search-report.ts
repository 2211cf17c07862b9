import type { EngineFigures } from './engine-figures.js';
import type { JudgedFigures } from './judged-quality.js';
import { nameOfSize } from './passage-count.js';
import { basePassages, type SearchTexts } from './search-texts.js';
import {
  bytesAPassage,
  digits,
  passagesPerSecond,
  passagesPerSecondInThreads,
  qualityTargets,
  speedTargets,
  type TargetOutcome,
} from './targets.js';

/** Everything that was measured, of one or of several runs. */
export interface SearchReport {
  /** ISO 8601. */
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  /** Its version, or a sentence why it is not here. */
  readonly lucene: string;
  readonly commit: string | undefined;
  readonly texts: readonly SearchTexts[];
  readonly figures: readonly EngineFigures[];
  readonly quality: readonly JudgedFigures[];
}

/** For somebody who has never measured a search. */
const introduction = [
  'Receipts searches its texts by a program of its own, and this page tells how fast it is and how much memory',
  'it takes beside other search engines. The smallest size here is about a shelf of books, the largest a library;',
  'most servers have far less. *p50* is the time that half of the questions stay below, *p99* the time that only',
  'one in a hundred exceeds, both in milliseconds: thousandths of a second. *nDCG@10* says how well the ten',
  'passages found first are chosen and ordered, from 0 to 1. Where a target was missed, the table says **missed**.',
];

/** The report as Markdown. */
export function renderSearchReport(report: SearchReport): string {
  const lines = [
    '# Search beside its peers, as measured',
    '',
    ...introduction,
    '',
    `Written by \`npm run bench:search\` on ${report.date.slice(0, 16).replace('T', ' ')} UTC, at commit ${report.commit ?? 'unknown'}.`,
    `${report.machine}, Node ${report.node.replace(/^v/, '')}, ${report.lucene}. Every engine in a process of its`,
    'own, the same passages and questions for all. How it is measured and what to keep in mind:',
    '`test/bench/README.md`. The machine is shared and its times move; compare within a table.',
    '',
    ...busySentence(report.figures),
    ...targetSection('Must show: speed and size', speedTargets(report.figures)),
    ...targetSection('Must show: quality', qualityTargets(report.quality)),
    ...report.texts.flatMap((texts) =>
      sizeSection(
        texts,
        report.figures.filter(({ passages }) => passages === texts.passages),
      ),
    ),
    ...qualitySection(report.quality),
    '## To repeat',
    '',
    ...report.texts.map(
      ({ passages }) => `    npm run bench:search -- --size ${nameOfSize(passages)}`,
    ),
    '',
  ];
  return lines.join('\n');
}

/** On a machine with other work to do, durations and above all p99 are those of waiting for it. */
function busySentence(figures: readonly EngineFigures[]): readonly string[] {
  const busiest = Math.max(0, ...figures.map(({ load }) => load));
  if (busiest <= quietLoad) return [];
  return [
    `**The machine was busy** (load up to ${busiest.toFixed(1)}): durations are those of engines waiting for a processor,`,
    'p99 above all. Verdicts on them are not final until they are repeated on a quiet machine.',
    '',
  ];
}

/** One engine at work, and its compiler. */
const quietLoad = 2;

function targetSection(title: string, targets: readonly TargetOutcome[]): readonly string[] {
  if (targets.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...table(
      ['', 'at least', 'measured', 'verdict'],
      targets.map((target) => [target.what, target.atLeast, target.measured, verdict(target)]),
    ),
    '',
  ];
}

/** Met or missed, and what was measured over what was needed. */
export function verdict({ margin }: TargetOutcome): string {
  if (margin === null || Number.isNaN(margin)) return 'not measured';
  return margin >= 1
    ? `met, ${digits(margin)} of what is needed`
    : `**missed**, ${digits(margin)} of what is needed`;
}

function sizeSection(texts: SearchTexts, engines: readonly EngineFigures[]): readonly string[] {
  const { passages, words, vocabulary, heaps } = texts;
  const lengths = texts.questions.map((questions) => questions.words);
  const made =
    passages <= basePassages
      ? 'as they are written'
      : `the first ${count(basePassages)} as they are written, the others recombined`;
  const law = Math.round(heaps.k * words ** heaps.beta);
  return [
    `## ${count(passages)} passages`,
    '',
    `${texts.origin}: ${made}. ${count(words)} words, ${count(vocabulary)} different ones;`,
    `Heaps' law as fitted to the base, ${digits(heaps.k)} n^${heaps.beta.toFixed(3)}, says ${count(law)}.`,
    '',
    ...table(
      [
        '',
        'build s',
        'passages/s',
        'memory MB',
        'bytes/passage',
        'file MB',
        'load ms',
        'measured at',
        'machine load',
      ],
      engines.flatMap((engine) => [
        [
          engine.engine,
          figure(engine.building?.seconds),
          figure(passagesPerSecond(engine)),
          figure(engine.building?.memoryMb),
          figure(bytesAPassage(engine)),
          figure(engine.savedBytes === undefined ? undefined : engine.savedBytes / 2 ** 20),
          figure(engine.loading?.ms),
          ...measuringCells(engine),
        ],
        ...threadedBuildingRow(engine),
        ...largePagesRow(engine),
      ]),
    ),
    '',
    'Questions, warm, milliseconds to the ten best:',
    '',
    ...table(
      ['', ...lengths.flatMap((length) => [`${length} words p50`, 'p99', 'answers'])],
      engines.map((engine) => [engine.engine, ...askingCells(engine, lengths)]),
    ),
    '',
    ...addingSection(engines),
    ...floorSection(engines),
    ...profileSection(engines),
    ...remarkSection(engines),
  ];
}

/** The same engine once more, loaded where memory comes in large pages. */
function largePagesRow({
  engine,
  loadingInLargePages,
}: EngineFigures): readonly (readonly string[])[] {
  if (loadingInLargePages === undefined) return [];
  const cells = Array.from({ length: 5 }, () => '–');
  return [[`${engine}, large pages`, ...cells, figure(loadingInLargePages.ms), '–', '–']];
}

/** The same engine once more, built in threads. */
function threadedBuildingRow(engine: EngineFigures): readonly (readonly string[])[] {
  const { buildingInThreads } = engine;
  if (buildingInThreads === undefined) return [];
  const rate = figure(passagesPerSecondInThreads(engine));
  const name = `${engine.engine}, ${buildingInThreads.threads} threads`;
  const nothing = Array.from({ length: 4 }, () => figure(undefined));
  return [[name, figure(buildingInThreads.seconds), rate, ...nothing, ...measuringCells(engine)]];
}

function measuringCells({ measuredAt, load, runs = 1 }: EngineFigures): readonly string[] {
  const at = measuredAt.slice(0, 16).replace('T', ' ');
  return [runs === 1 ? at : `${at}, median of ${runs} runs`, load.toFixed(1)];
}

function askingCells(engine: EngineFigures, lengths: readonly number[]): readonly string[] {
  return lengths.flatMap((length) => {
    const asking = engine.asking?.find(({ words }) => words === length);
    return [asking?.p50Ms, asking?.p99Ms, asking?.answers].map(figure);
  });
}

function addingSection(engines: readonly EngineFigures[]): readonly string[] {
  const rows = engines.flatMap(({ engine, adding }) =>
    adding === undefined
      ? []
      : [
          [
            engine,
            figure(adding.documents),
            figure(adding.paceMs),
            figure(adding.visibleP50Ms),
            figure(adding.visibleMaxMs),
            figure(adding.quietP99Ms),
            figure(adding.busyP99Ms),
          ],
        ],
  );
  if (rows.length === 0) return [];
  return [
    'Documents added one by one while questions of 8 words arrive at a fixed pace, milliseconds. A',
    'question waits while the engine is busy, and its wait counts. Engines that are not here cannot',
    'take a document without being built anew, or are too slow to be asked like this.',
    '',
    ...table(
      [
        '',
        'documents',
        'a question every',
        'found after, p50',
        'most',
        'p99 in peace',
        'p99 meanwhile',
      ],
      rows,
    ),
    '',
  ];
}

function floorSection(engines: readonly EngineFigures[]): readonly string[] {
  const floors = engines.flatMap(({ floor }) => floor ?? []);
  if (floors.length === 0) return [];
  return [
    'The physical floor, in the process of ours, p50 in milliseconds: a loop that adds up the same',
    'postings and keeps the ten largest sums. The search reads exact scores, pairs and function words',
    'of its candidates beside that; to read a question is to analyse and weigh it.',
    '',
    ...table(
      [
        'words',
        'loop',
        'loop with function words',
        'postings',
        'search',
        '× loop',
        'reading the question',
      ],
      floors.map((floor) => [
        String(floor.words),
        digits(floor.loopMs),
        digits(floor.loopAllTermsMs),
        count(floor.postings),
        digits(floor.searchMs),
        digits(floor.searchMs / floor.loopMs),
        digits(floor.readingMs),
      ]),
    ),
    '',
  ];
}

function profileSection(engines: readonly EngineFigures[]): readonly string[] {
  return engines
    .flatMap(({ profiles }) => profiles ?? [])
    .flatMap(({ of, seconds, functions }) => [
      `Where the time of ours goes, ${of} (${digits(seconds)} s of samples; calls within not counted):`,
      '',
      ...table(
        ['function', '%'],
        functions.map(({ name, share }) => [`\`${name}\``, (share * 100).toFixed(1)]),
      ),
      '',
    ]);
}

function remarkSection(engines: readonly EngineFigures[]): readonly string[] {
  const remarks = engines.flatMap(({ engine, remarks = [] }) =>
    remarks.map((remark) => `- ${engine}: ${remark}`),
  );
  return remarks.length === 0 ? [] : [...remarks, ''];
}

function qualitySection(quality: readonly JudgedFigures[]): readonly string[] {
  if (quality.length === 0) return [];
  const sets = [...new Set(quality.map(({ set }) => set))];
  const engines = [...new Set(quality.map(({ engine }) => engine))];
  return [
    '## Quality',
    '',
    'nDCG@10 / MAP@5 over whole documents, title and text; peers with their defaults and OR between words. A dash: not measured yet.',
    '',
    ...table(
      ['', ...sets],
      engines.map((engine) => [
        engine,
        ...sets.map((set) => {
          const one = quality.find((found) => found.engine === engine && found.set === set);
          if (one?.ndcgAt10 == null || one.mapAt5 === null) return one?.remark ?? '–';
          return `${threePlaces(one.ndcgAt10)} / ${threePlaces(one.mapAt5)}`;
        }),
      ]),
    ),
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  return Number.isInteger(value) || value >= 1000 ? count(value) : digits(value);
}

function count(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

function threePlaces(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

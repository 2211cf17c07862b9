import { cpus } from 'node:os';
import Table from 'cli-table3';
import type { BenchTexts } from './bench-texts.js';
import type { Building } from './building.js';
import type { Quality } from './quality.js';
import { resultLimit, type Timing } from './timing.js';

/** One run, side by side. The first engine is ours: ratios are to it. */
export interface BenchReport {
  readonly origin: string;
  readonly documents: number;
  readonly machine: string;
  readonly node: string;
  readonly seconds: number;
  readonly engines: readonly EngineReport[];
}

/** One engine's figures. */
export interface EngineReport extends Building {
  readonly timings: readonly EngineTiming[];
  readonly quality: readonly Omit<Quality, 'peer'>[];
}

/** An engine's timing beside ours. */
export interface EngineTiming extends Omit<Timing, 'peer' | 'answers'> {
  /** p50 over ours. */
  readonly ratio: number;
  /** Mean share of our ids that this engine gave too: engines that search the same texts agree in part. */
  readonly agreement: number;
}

/** Brings the measurements of a run together. */
export function toReport(run: {
  readonly texts: BenchTexts;
  readonly buildings: readonly Building[];
  readonly timings: readonly Timing[];
  readonly quality: readonly Quality[];
  readonly seconds: number;
}): BenchReport {
  const [ours] = run.buildings;
  const engines = run.buildings.map((building) => ({
    ...building,
    timings: run.timings
      .filter((timing) => timing.peer === building.peer)
      .map((timing) => {
        const base = run.timings.find(
          (other) => other.peer === ours?.peer && other.words === timing.words,
        );
        return besideOurs(timing, base ?? timing);
      }),
    quality: run.quality
      .filter((quality) => quality.peer === building.peer)
      .map(({ set, ndcgAt10, mapAt5 }) => ({ set, ndcgAt10, mapAt5 })),
  }));
  return {
    origin: run.texts.origin,
    documents: run.texts.documents.length,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    node: process.version,
    seconds: run.seconds,
    engines,
  };
}

function besideOurs(timing: Timing, ours: Timing): EngineTiming {
  const { words, questions, p50Ms, p99Ms, results } = timing;
  const shares = timing.answers.map((ids, i) => {
    const expected = ours.answers[i] ?? [];
    if (expected.length === 0) return 1;
    return expected.filter((id) => ids.includes(id)).length / expected.length;
  });
  const agreement = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return { words, questions, p50Ms, p99Ms, results, ratio: p50Ms / ours.p50Ms, agreement };
}

/** A run as tables for the terminal. */
export function renderReport(report: BenchReport): string {
  return [
    `${report.documents} passages: ${report.origin}`,
    `${report.machine}, Node ${report.node}, all engines in one process, ${report.seconds.toFixed(0)} s in all`,
    '',
    `Speed, top ${resultLimit}: milliseconds; × is the p50 over ours; no p99 of fewer than 100 answers`,
    speedTable(report),
    '',
    'The same work: questions answered within the time allowed, ids given for each (mean), and the share of our ids that this engine gave too',
    workTable(report),
    ...qualityTable(report),
  ].join('\n');
}

function speedTable(report: BenchReport): string {
  const perLength = lengthsOf(report).flatMap((words) => [`${words} words p50`, 'p99', '×']);
  const table = newTable(['', 'build s', 'memory MB', ...perLength]);
  for (const engine of report.engines) {
    table.push([
      engine.peer,
      (engine.buildMs / 1000).toFixed(1),
      engine.memoryMb.toFixed(0),
      ...engine.timings.flatMap(({ p50Ms, p99Ms, ratio }) =>
        [p50Ms, p99Ms, ratio].map(threeDigits),
      ),
    ]);
  }
  return table.toString();
}

function workTable(report: BenchReport): string {
  const perLength = lengthsOf(report).flatMap((words) => [
    `${words} words answered`,
    'ids',
    'same',
  ]);
  const table = newTable(['', ...perLength]);
  for (const engine of report.engines) {
    table.push([
      engine.peer,
      ...engine.timings.flatMap(({ questions, results, agreement }) => [
        String(questions),
        results.toFixed(1),
        agreement.toFixed(2),
      ]),
    ]);
  }
  return table.toString();
}

function lengthsOf(report: BenchReport): readonly number[] {
  return report.engines[0]?.timings.map(({ words }) => words) ?? [];
}

function qualityTable(report: BenchReport): readonly string[] {
  const sets = report.engines[0]?.quality.map(({ set }) => set) ?? [];
  if (sets.length === 0) return ['', 'Quality was not measured: the judged sets were not found.'];
  const table = newTable(['', ...sets.flatMap((set) => [`${set} nDCG@10`, 'MAP@5'])]);
  for (const engine of report.engines) {
    table.push([
      engine.peer,
      ...engine.quality.flatMap(({ ndcgAt10, mapAt5 }) => [ndcgAt10.toFixed(3), mapAt5.toFixed(3)]),
    ]);
  }
  return ['', 'Quality, title and text', table.toString()];
}

function newTable(head: readonly string[]) {
  return new Table({
    head: [...head],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
}

function threeDigits(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

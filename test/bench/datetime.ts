import { readFileSync } from 'node:fs';
import { extractOurs } from '../../src/eval/date-set.js';
import {
  type DateTimeRecord,
  type DateTimeScore,
  scoreDateTimes,
} from '../../src/eval/datetime.js';
import { extractChrono, readRecords } from './datetime-extractors.js';

/**
 * Side by side on a judged set of date expressions: our recogniser and chrono-node.
 * `npx tsx test/bench/datetime.ts [path]`
 */
const path =
  process.argv[2] ?? new URL('../../../shared/eval/datetime-specs/dev.jsonl', import.meta.url);
const records = readRecords(readFileSync(path, 'utf8'));
const isOdd = (_: DateTimeRecord, index: number) => index % 2 === 0;

const MEASURES: Readonly<Record<string, (score: DateTimeScore) => number>> = {
  'recall, overlap': ({ total }) => total.overlapped / total.judged,
  'recall, exact span': ({ total }) => total.exact / total.judged,
  'recall, value': ({ total }) => total.valued / total.judged,
  'precision, overlap': ({ overlapping, extracted }) => overlapping / extracted,
  'precision, exact span': ({ exact, extracted }) => exact / extracted,
  'precision, value': ({ valued, extracted }) => valued / extracted,
  'absolute recall, overlap': ({ absolute }) => absolute.overlapped / absolute.judged,
  'absolute recall, value': ({ absolute }) => absolute.valued / absolute.judged,
};

print('all lines', records);
print('odd lines (worked on)', records.filter(isOdd));
print(
  'even lines (only measured)',
  records.filter((record, index) => !isOdd(record, index)),
);

function print(title: string, some: readonly DateTimeRecord[]): void {
  const ours = scoreDateTimes(some, extractOurs);
  const theirs = scoreDateTimes(some, extractChrono);
  console.log(`\n${title}: ${some.length} sentences, ${ours.emptySentences} without any date`);
  console.log(row('', 'ours', 'chrono-node'));
  for (const [name, measure] of Object.entries(MEASURES)) {
    console.log(row(name, percent(measure(ours)), percent(measure(theirs))));
  }
  console.log(row('invented dates', String(ours.inventions), String(theirs.inventions)));
  for (const [type, tally] of Object.entries(ours.byType)) {
    const other = theirs.byType[type];
    const show = (of: typeof tally | undefined) =>
      of === undefined ? '' : `${of.overlapped}/${of.judged}, value ${of.valued}`;
    console.log(row(`  ${type}`, show(tally), show(other)));
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function row(name: string, ours: string, theirs: string): string {
  return `${name.padEnd(28)}${ours.padEnd(20)}${theirs}`;
}

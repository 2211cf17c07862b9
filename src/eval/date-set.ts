import { z } from 'zod';
import { findMoments } from '../moments/find-moments.js';
import type { Moment, PartOfDay } from '../moments/moment.js';
import { type DateTimeRecord, type ExtractedDateTime, scoreDateTimes } from './datetime.js';
import { readJsonLines } from './json-lines.js';
import { setName } from './judged-set.js';

/** The outcome of reading the dates of judged sentences; shares are 0 to 1, null where nothing was judged or found. */
export interface DateResult {
  readonly kind: 'dates';
  /** The folder's name, and the file's. */
  readonly set: string;
  readonly split: string;
  readonly sentences: number;
  /** Judged expressions that were found, at an overlapping place. */
  readonly found: number | null;
  /** Found expressions that were judged, at an overlapping place. */
  readonly precision: number | null;
  /** Judged expressions that were found and read right. */
  readonly valued: number | null;
  /** Expressions found in sentences that hold none. */
  readonly inventions: number;
}

const value = z.object({
  timex: z.string(),
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});
const dateRecord = z.object({
  text: z.string(),
  reference: z.string().nullish(),
  results: z.array(
    z.object({
      text: z.string(),
      start: z.int(),
      end: z.int(),
      type: z.string(),
      values: z.array(value),
    }),
  ),
});

/**
 * Measures our reading of dates on a file of judged sentences, one JSON object a line.
 * @throws {MissingJudgedFileError} when the file cannot be read
 * @throws {MalformedRecordError} at the first record that cannot be read
 */
export async function measureDates(file: string): Promise<DateResult> {
  const records = await readDateSet(file);
  const score = scoreDateTimes(records, extractOurs);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    kind: 'dates',
    set: setName(`${file}/..`),
    split: setName(file),
    sentences: records.length,
    found: share(score.total.overlapped, score.total.judged),
    precision: share(score.overlapping, score.extracted),
    valued: share(score.total.valued, score.total.judged),
    inventions: score.inventions,
  };
}

async function readDateSet(file: string): Promise<readonly DateTimeRecord[]> {
  const records: DateTimeRecord[] = [];
  for await (const { record } of readJsonLines(file, dateRecord, 'judged dates')) {
    const { text, reference = null, results } = record;
    records.push({ text, reference, results: results as DateTimeRecord['results'] });
  }
  return records;
}

/** Our recogniser, read as an assistant would: the judged sentences speak of plans. */
export function extractOurs(text: string, reference: string | null): readonly ExtractedDateTime[] {
  const [day = null, clock] = reference?.split('T') ?? [];
  const found = findMoments(text, {
    day,
    ...(clock === undefined ? {} : { clock: clock.slice(0, 5) }),
    zone: null,
    order: 'month-first',
    purpose: 'plan',
  });
  return found.map(({ span, moment }) => ({ ...span, ...claimsOf(moment) }));
}

/** The hours that the judged set gives to parts of the day. */
const partHours: Readonly<Record<PartOfDay, readonly [string, string]>> = {
  'early-morning': ['08:00:00', '12:00:00'],
  morning: ['08:00:00', '12:00:00'],
  noon: ['11:00:00', '13:00:00'],
  afternoon: ['12:00:00', '16:00:00'],
  evening: ['16:00:00', '20:00:00'],
  night: ['20:00:00', '23:59:59'],
};

function claimsOf(moment: Moment): { readonly first: string[]; readonly last: string[] } {
  const { value, end, bound, partOfDay } = moment;
  if (partOfDay !== undefined && !/T\d/.test(value)) {
    const [from, to] = partHours[partOfDay];
    const day = value === 'TXX' ? '' : value;
    return { first: [`${day}T${from}`], last: [`${end ?? day}T${to}`] };
  }
  if (bound === 'until') return { first: [], last: [value] };
  if (bound === 'from') {
    return { first: moment.isBoundExcluded ? [value, ...afterYear(value)] : [value], last: [] };
  }
  return { first: [value], last: end === undefined ? [] : [end] };
}

/** "after 2018" begins with 2019. */
function afterYear(value: string): string[] {
  return /^\d{4}$/.test(value) ? [String(Number(value) + 1)] : [];
}

import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { FoundFile } from './find-files.js';
import { type Fault, faultOf } from './problem.js';
import { readRecord } from './read-record.js';
import { readWholeFile } from './read-text-file.js';
import { keptOut, type ReadResult } from './record.js';
import { hasMeaningBesideClaim, meaningOf } from './record-columns.js';
import { METADATA_FIELDS } from './source-metadata.js';
import { decodePage } from './web/decode-page.js';

/** A separator of columns. */
export type Delimiter = ',' | ';' | '\t' | '|';

/**
 * Reads one document from each row of a `.csv` or `.tsv` file. The first row names the columns, see
 * `readColumns`. A row with a fault is reported and the others are kept; so is one with more or
 * fewer fields than the table has columns, because its rating may stand under another name.
 */
export async function* readTable(file: FoundFile): AsyncGenerator<ReadResult> {
  const content = await readWholeFile(file);
  const decoded = 'fault' in content ? content : decodePage(content.bytes, null, false);
  if ('fault' in decoded) yield keptOut(decoded.fault);
  else yield* readTableText(decoded.text.replace(/\r\n?/gu, '\n'));
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* readTableText(text: string): AsyncGenerator<ReadResult> {
  const parser = Readable.from(chunksOf(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  let columns: readonly string[] | null = null;
  let rows = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      if (columns === null) {
        columns = record.map(nameOf);
        const fault = columnsFault(columns);
        if (fault !== null) {
          yield keptOut(fault);
          return;
        }
      } else {
        rows += 1;
        const row = readRow(columns, record, line);
        yield rows === 1 ? withRemark(row, unknownColumns(columns)) : row;
      }
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const remedy = 'Close the quotation mark, or double it where it belongs to the text';
    yield keptOut(faultOf('error', 'rows of fields', error.message, remedy, { line }));
    return;
  }
  if (rows === 0) {
    const remedy = 'Remove the file, or write its rows';
    yield keptOut(faultOf('warning', 'one document a row', 'no row below the names', remedy));
  }
}

const CHUNK = 1 << 16;

/** In pieces, so that others get their turn between them. */
function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

/** What separates the names of the first line: the most frequent of the four, outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  const end = /[\n\r]/u.exec(text)?.index ?? text.length;
  const bare = text.slice(0, Math.min(end, 10_000)).replace(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((mark) => [mark, bare.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const DELIMITERS: readonly [Delimiter, ...Delimiter[]] = [',', ';', '\t', '|'];

/** The name of a field of metadata in its own case, however the table spells it. */
function nameOf(column: string): string {
  const plain = column.toLowerCase().replace(/[\s_-]/gu, '');
  return METADATA_FIELDS.find((field) => field.toLowerCase() === plain) ?? column;
}

/** A table needs a column of words. */
function columnsFault(columns: readonly string[]): Fault | null {
  const meanings = columns.map(meaningOf);
  if (meanings.includes('text') || meanings.includes('claim')) return null;
  const found = `only ${columns.join(', ').slice(0, 80)}`;
  const expected = 'a first row that names a column “text” or “claim”';
  const remedy = 'Name the columns in the first row: claim, claimant, rating, summary, url, date …';
  return faultOf('error', expected, found, remedy, { line: 1 });
}

/** Said once of the table and not of each of its rows. */
function unknownColumns(columns: readonly string[]): Fault | null {
  const unknown = columns.filter((column) => column !== '' && !isKnown(column));
  if (unknown.length === 0) return null;
  const found = `the unknown ${unknown.length === 1 ? 'column' : 'columns'} ${unknown.join(', ').slice(0, 80)}`;
  const remedy = 'They were passed over; rename what should count';
  return faultOf('warning', `columns of ${METADATA_FIELDS.join(', ')}`, found, remedy, { line: 1 });
}

function isKnown(column: string): boolean {
  const known: readonly string[] = METADATA_FIELDS;
  return meaningOf(column) !== null || known.includes(column) || hasMeaningBesideClaim(column);
}

function readRow(columns: readonly string[], record: readonly string[], line: number): ReadResult {
  if (record.length !== columns.length) {
    const remedy =
      'Put quotation marks around fields that contain the separator, or add what is missing';
    const expected = `${columns.length} fields, as the first row has`;
    return keptOut(faultOf('error', expected, String(record.length), remedy, { line }));
  }
  const fields: Record<string, string> = {};
  for (const [place, column] of columns.entries()) {
    const field = record[place] ?? '';
    // Of two columns of one name the first that says something counts.
    if (isKnown(column) && (fields[column] ?? '') === '') fields[column] = onOneLine(column, field);
  }
  const read = readRecord(fields, line);
  if ('fault' in read) return keptOut(read.fault);
  const remarks = read.read.faults.map((fault) => ({ ...fault, severity: 'warning' as const }));
  return {
    kind: 'record',
    record: { ...read.record, metadata: read.read.metadata },
    remarks,
  };
}

/** Only texts have paragraphs; a name or a title may be broken for the width of a column. */
function onOneLine(column: string, field: string): string {
  const meaning = meaningOf(column);
  return meaning === 'text' || meaning === 'summary' || meaning === 'claim'
    ? field
    : field.replace(/\s+/gu, ' ');
}

function withRemark(row: ReadResult, remark: Fault | null): ReadResult {
  if (remark === null) return row;
  return row.kind === 'kept-out'
    ? { kind: 'kept-out', faults: [remark, ...row.faults] }
    : { ...row, remarks: [remark, ...row.remarks] };
}

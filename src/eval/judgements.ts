import { MalformedRecordError } from './judged-set-error.js';
import { readTextLines } from './text-lines.js';

/** Document id → grade; 0 or less is judged not relevant. */
export type Grades = ReadonlyMap<string, number>;

/** Query id → the grades of its judged documents. */
export type Judgements = ReadonlyMap<string, Grades>;

/**
 * Reads BEIR's `qrels/<split>.tsv`: a header line, then query, document and whole-number grade,
 * separated by tabs. A pair judged twice must have the same grade both times.
 * @throws {MissingJudgedFileError} when the file cannot be read
 * @throws {MalformedRecordError} at the first line that breaks the format
 */
export async function readJudgements(file: string): Promise<Judgements> {
  const judgements = new Map<string, Map<string, number>>();
  let isHeader = true;
  for await (const { number, text } of readTextLines(file, 'judgements')) {
    const fields = text.split('\t').map((field) => field.trim());
    if (isHeader) {
      rejectMissingHeader(file, number, fields);
      isHeader = false;
      continue;
    }
    const [query, document, written] = fields;
    if (fields.length !== 3 || !query || !document || written === undefined) {
      const found = `${fields.length} in "${text}"`;
      throw new MalformedRecordError(
        file,
        number,
        'query, document, grade: 3 tab-separated fields',
        found,
      );
    }
    if (!isWholeNumber(written)) {
      throw new MalformedRecordError(file, number, 'a whole number as grade', `"${written}"`);
    }
    const grade = Number(written);
    const grades = judgements.get(query) ?? new Map<string, number>();
    const earlier = grades.get(document);
    if (earlier !== undefined && earlier !== grade) {
      const expected = `one grade for query ${query} and document ${document} (${earlier} so far)`;
      throw new MalformedRecordError(file, number, expected, `"${written}"`);
    }
    judgements.set(query, grades.set(document, grade));
  }
  return judgements;
}

function rejectMissingHeader(file: string, line: number, fields: readonly string[]): void {
  const last = fields[2];
  if (last === undefined || !isWholeNumber(last)) return;
  const expected = 'a header line such as query-id, corpus-id, score';
  throw new MalformedRecordError(file, line, expected, `the judgement "${fields.join(' ')}"`);
}

function isWholeNumber(text: string): boolean {
  return /^-?\d{1,9}$/.test(text);
}

import { z } from 'zod';
import { readJsonLines } from './json-lines.js';
import { MalformedRecordError } from './judged-set-error.js';

/** A question about the corpus and what a right answer to it is. */
export interface GoldenQuestion {
  readonly id: string;
  readonly question: string;
  readonly isAnswerable: boolean;
  /** A quote is right when it contains any of these; empty exactly when not answerable. */
  readonly quotes: readonly string[];
  /** A right quote is of one of these documents; empty where the set does not say. */
  readonly documents: readonly string[];
  /** Who should be named; null when the set does not say. */
  readonly speaker: string | null;
  /** When it should be said to have happened: see `isSameTime`; null when the set does not say. */
  readonly eventTime: string | null;
}

const text = z.string().regex(/\S/);

const goldenRecord = z.object({
  id: z.union([z.string().min(1), z.int()]).transform(String),
  question: z.string(),
  answerable: z.boolean(),
  quotes: z.array(text).nullish(),
  doc: text.nullish(),
  docs: z.array(text).nullish(),
  speaker: text.nullish(),
  eventTime: text.nullish(),
});

/**
 * Reads a file of golden questions, one JSON object a line.
 * @throws {MissingJudgedFileError} when the file cannot be read
 * @throws {MalformedRecordError} at the first record that cannot be read, that repeats an id, or
 *   that is answerable without saying which quotes are right
 */
export async function readGoldenSet(file: string): Promise<readonly GoldenQuestion[]> {
  const questions = new Map<string, GoldenQuestion>();
  for await (const { line, record } of readJsonLines(file, goldenRecord, 'golden questions')) {
    const quotes = record.quotes ?? [];
    if (record.answerable && quotes.length === 0) {
      const expected = 'field quotes: at least one accepted string for an answerable question';
      throw new MalformedRecordError(file, line, expected, 'none');
    }
    if (questions.has(record.id)) {
      throw new MalformedRecordError(file, line, 'field id: one not used before', record.id);
    }
    questions.set(record.id, {
      id: record.id,
      question: record.question,
      isAnswerable: record.answerable,
      quotes: record.answerable ? quotes : [],
      documents: record.docs ?? (record.doc == null ? [] : [record.doc]),
      speaker: record.speaker ?? null,
      eventTime: record.eventTime ?? null,
    });
  }
  return [...questions.values()];
}

import type { z } from 'zod';
import { MalformedRecordError } from './judged-set-error.js';
import { readTextLines } from './text-lines.js';

/** One record of a JSON Lines file. */
export interface JsonLine<Record> {
  /** 1-based. */
  readonly line: number;
  readonly record: Record;
}

/**
 * The records of a JSON Lines file, each checked against `schema`.
 * @param what what the file should be, for the messages
 * @throws {MissingJudgedFileError} when the file cannot be read
 * @throws {MalformedRecordError} at the first line that is not JSON or not such a record
 */
export async function* readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  what: string,
): AsyncGenerator<JsonLine<z.output<Schema>>> {
  for await (const { number, text } of readTextLines(file, what)) {
    const parsed = schema.safeParse(parseJson(file, number, text));
    if (!parsed.success) throw toMalformedRecord(file, number, parsed.error);
    yield { line: number, record: parsed.data };
  }
}

function parseJson(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MalformedRecordError(file, line, 'one JSON object', `${excerpt(text)} (${reason})`);
  }
}

function toMalformedRecord(file: string, line: number, error: z.ZodError): MalformedRecordError {
  const issue = error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? 'record' : issue.path.join('.');
  const message = issue?.message ?? 'a record of this set';
  const [expected, found] = splitMessage(message);
  return new MalformedRecordError(file, line, `field ${field}: ${expected}`, found);
}

/** zod says "Invalid input: expected string, received undefined". */
function splitMessage(message: string): readonly [expected: string, found: string] {
  const [opening, middle] = ['Invalid input: expected ', ', received '];
  const at = message.lastIndexOf(middle);
  if (!message.startsWith(opening) || at < opening.length) return ['a valid value', message];
  const received = message.slice(at + middle.length);
  return [message.slice(opening.length, at), received === 'undefined' ? 'nothing' : received];
}

function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

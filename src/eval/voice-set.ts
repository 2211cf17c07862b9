import { z } from 'zod';
import { readJsonLines } from './json-lines.js';
import { MalformedRecordError } from './judged-set-error.js';

/**
 * Whose words a stretch holds. `author`: the document's own · `direct`: quoted of somebody ·
 * `indirect`: reported of somebody, in the author's wording · `question`: asked by somebody ·
 * `claim`: under review · `rating`: the reviewer's verdict · `none`: a heading, a caption, a menu.
 */
export const judgedRoles = [
  'author',
  'direct',
  'indirect',
  'question',
  'claim',
  'rating',
  'none',
] as const;
export type JudgedRole = (typeof judgedRoles)[number];

/** A stretch of a document, and what is right to say of it. */
export interface JudgedVoice {
  /** Stands once in the document's readable text, once white space is folded. */
  readonly exact: string;
  /** Null where nobody can be named. */
  readonly speaker: string | null;
  /** Other right names; where `speaker` is null, how the text describes somebody unnamed. */
  readonly accept: readonly string[];
  readonly role: JudgedRole;
  /** Roles that are right as well. */
  readonly roleAlso: readonly JudgedRole[];
  /** The publisher's words for a claim; null where none is asked for. */
  readonly rating: string | null;
  /** When it was said: see `isSameTime`; `open` where no date may be shown, null when the set does not say. */
  readonly said: string | null;
  /** Times that the words speak of, and by which words. */
  readonly about: readonly { readonly words: string; readonly value: string }[];
}

/** A document as an operator would have it, with judged stretches. */
export interface VoiceDocument {
  readonly id: string;
  /** What form of text it is, such as `news-said-after`. */
  readonly kind: string;
  /** The name of its file, with the ending by which it is read. */
  readonly file: string;
  readonly text: string;
  /** What flags of `ingest` state of it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly quotes: readonly JudgedVoice[];
}

const text = z.string().regex(/\S/);
const role = z.enum(judgedRoles);

const voiceRecord = z.object({
  id: z.union([z.string().min(1), z.int()]).transform(String),
  kind: text.nullish(),
  // A name and no path: it is written into a folder of its own.
  file: text.regex(/^[^/\\]+$/).refine((name) => name !== '.' && name !== '..'),
  text: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  quotes: z.array(
    z.object({
      exact: text,
      speaker: text.nullish(),
      accept: z.array(text).nullish(),
      role,
      roleAlso: z.array(role).nullish(),
      rating: text.nullish(),
      said: text.nullish(),
      about: z.array(z.object({ words: text, value: text })).nullish(),
    }),
  ),
});

/** Whether a JSON Lines file begins with a judged document and not with a golden question. */
export async function holdsVoices(file: string): Promise<boolean> {
  const anything = z.looseObject({});
  for await (const { record } of readJsonLines(file, anything, expected)) {
    return 'text' in record && 'quotes' in record && !('question' in record);
  }
  return false;
}

const expected = 'golden questions or documents with judged voices';

/**
 * Reads a file of documents with judged voices, one JSON object a line.
 * @throws {MissingJudgedFileError} when the file cannot be read
 * @throws {MalformedRecordError} at the first record that cannot be read or that repeats an id
 */
export async function readVoiceSet(file: string): Promise<readonly VoiceDocument[]> {
  const documents = new Map<string, VoiceDocument>();
  for await (const { line, record } of readJsonLines(file, voiceRecord, expected)) {
    if (documents.has(record.id)) {
      throw new MalformedRecordError(file, line, 'field id: one not used before', record.id);
    }
    documents.set(record.id, {
      id: record.id,
      kind: record.kind ?? 'any',
      file: record.file,
      text: record.text,
      metadata: record.metadata ?? {},
      quotes: record.quotes.map((quote) => ({
        exact: quote.exact,
        speaker: quote.speaker ?? null,
        accept: quote.accept ?? [],
        role: quote.role,
        roleAlso: quote.roleAlso ?? [],
        rating: quote.rating ?? null,
        // A line that names the field and leaves it empty asks for no date.
        said: quote.said === null ? 'open' : (quote.said ?? null),
        about: quote.about ?? [],
      })),
    });
  }
  return [...documents.values()];
}

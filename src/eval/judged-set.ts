import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from './json-lines.js';
import { MissingJudgedFileError, UnknownSplitError } from './judged-set-error.js';
import { type Judgements, readJudgements } from './judgements.js';

/** A document of a judged set. `title` is empty where the set has none. */
export interface JudgedDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A question of a judged set: only what may be searched with, never its answers. */
export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
}

/** A retrieval test collection: documents, questions, and which documents answer which question. */
export interface JudgedSet {
  /** The folder's name. */
  readonly name: string;
  readonly split: string;
  readonly documents: readonly JudgedDocument[];
  /** The split's questions that have at least one positive judgement, in the file's order. */
  readonly queries: readonly JudgedQuery[];
  /** Questions that the set says its documents do not answer: `"answerable": false`. Of all splits. */
  readonly unanswerable: readonly JudgedQuery[];
  readonly judgements: Judgements;
  /** What is odd about the set but does not stop the measuring, one sentence each. */
  readonly remarks: readonly string[];
}

const id = z.union([z.string().min(1), z.int()]).transform(String);
const documentRecord = z.object({ _id: id, title: z.string().nullish(), text: z.string() });
const queryRecord = z.object({ _id: id, text: z.string(), answerable: z.boolean().nullish() });

/**
 * Reads a folder in BEIR's layout: `corpus.jsonl`, `queries.jsonl`, `qrels/<split>.tsv`.
 * @param split the split to judge by; null takes the only one, else `dev`
 * @throws {UnknownSplitError} when there is no such split, or none to prefer
 * @throws {MissingJudgedFileError} when a file is not there
 * @throws {MalformedRecordError} at the first record that cannot be read
 */
export async function readJudgedSet(folder: string, split: string | null): Promise<JudgedSet> {
  const chosen = chooseSplit(folder, split, await listSplits(folder));
  const judgements = await readJudgements(join(folder, 'qrels', `${chosen}.tsv`));
  const remarks: string[] = [];
  const documents = await readDocuments(join(folder, 'corpus.jsonl'), remarks);
  const known = await readQueries(join(folder, 'queries.jsonl'), remarks);
  for (const remark of missingIds(judgements, documents, known)) remarks.push(remark);
  const queries = [...known.values()].filter((query) => hasPositive(judgements, query.id));
  const unanswerable = [...known.values()].filter(({ isAnswerable }) => isAnswerable === false);
  return {
    name: setName(folder),
    split: chosen,
    documents,
    queries: queries.map(asQuery),
    unanswerable: unanswerable.map(asQuery),
    judgements,
    remarks,
  };
}

/** The set's name: its folder's, or its file's without `.jsonl`. */
export function setName(path: string): string {
  return basename(resolve(path), '.jsonl');
}

/** The splits that have a judgements file, in alphabetical order. */
export async function listSplits(folder: string): Promise<readonly string[]> {
  const qrels = join(folder, 'qrels');
  try {
    const names = await readdir(qrels);
    return names
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => basename(name, '.tsv'))
      .sort();
  } catch (cause) {
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    throw new MissingJudgedFileError(
      isFolder ? qrels : folder,
      isFolder
        ? "a folder with the set's judgements, <split>.tsv"
        : 'a folder with corpus.jsonl, queries.jsonl and qrels/<split>.tsv',
      { cause },
    );
  }
}

function chooseSplit(folder: string, asked: string | null, existing: readonly string[]): string {
  const wanted = asked ?? (existing.length === 1 ? existing[0] : 'dev');
  if (wanted !== undefined && existing.includes(wanted)) return wanted;
  throw new UnknownSplitError(setName(folder), asked, existing);
}

/** The documents of a set, each once. What is odd about the file is added to `remarks`. */
export async function readDocuments(
  file: string,
  remarks: string[] = [],
): Promise<JudgedDocument[]> {
  const documents = new Map<string, JudgedDocument>();
  let repeated = 0;
  for await (const { record } of readJsonLines(file, documentRecord, "the set's documents")) {
    if (documents.has(record._id)) repeated += 1;
    else
      documents.set(record._id, {
        id: record._id,
        title: record.title ?? '',
        text: record.text,
      });
  }
  if (repeated > 0) {
    remarks.push(`${file}: ${repeated} records repeat an earlier _id; the first of each is used.`);
  }
  return [...documents.values()];
}

interface KnownQuery extends JudgedQuery {
  /** Null where the set does not say. */
  readonly isAnswerable: boolean | null;
}

function asQuery({ id, text }: KnownQuery): JudgedQuery {
  return { id, text };
}

async function readQueries(file: string, remarks: string[]): Promise<Map<string, KnownQuery>> {
  const queries = new Map<string, KnownQuery>();
  let repeated = 0;
  for await (const { record } of readJsonLines(file, queryRecord, "the set's questions")) {
    if (queries.has(record._id)) repeated += 1;
    else {
      const { _id: id, text, answerable: isAnswerable = null } = record;
      queries.set(id, { id, text, isAnswerable });
    }
  }
  if (repeated > 0) {
    remarks.push(`${file}: ${repeated} records repeat an earlier _id; the first of each is used.`);
  }
  return queries;
}

function hasPositive(judgements: Judgements, query: string): boolean {
  const grades = judgements.get(query);
  return grades !== undefined && [...grades.values()].some((grade) => grade > 0);
}

function missingIds(
  judgements: Judgements,
  documents: readonly JudgedDocument[],
  queries: ReadonlyMap<string, KnownQuery>,
): string[] {
  const documentIds = new Set(documents.map((document) => document.id));
  const lostDocuments = new Set<string>();
  const lostQueries: string[] = [];
  for (const [query, grades] of judgements) {
    if (!queries.has(query)) lostQueries.push(query);
    for (const [document, grade] of grades) {
      if (grade > 0 && !documentIds.has(document)) lostDocuments.add(document);
    }
  }
  const remarks: string[] = [];
  if (lostDocuments.size > 0) {
    remarks.push(
      `${lostDocuments.size} documents are judged relevant but not in corpus.jsonl and count as not found: ${listed([...lostDocuments])}.`,
    );
  }
  if (lostQueries.length > 0) {
    remarks.push(
      `${lostQueries.length} questions are judged but not in queries.jsonl and are left out: ${listed(lostQueries)}.`,
    );
  }
  return remarks;
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown}, …` : shown;
}

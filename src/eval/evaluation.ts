import { stat } from 'node:fs/promises';
import type { Answerer } from '../answer/answerer.js';
import { type GoldenResult, measureGolden } from './golden.js';
import { readGoldenSet } from './golden-set.js';
import { readJudgedSet, setName } from './judged-set.js';
import { MissingJudgedFileError, UnknownSplitError } from './judged-set-error.js';
import type { Ranker } from './ranker.js';
import { type MeasuringOptions, measureRetrieval, type RetrievalResult } from './retrieval.js';

/** The figures of one judged set, with what they rest on. As JSON it is what `eval --json` prints. */
export type EvaluationResult = RetrievalResult | GoldenResult;

/** What to measure, and with what. */
export interface EvaluationOptions extends MeasuringOptions {
  /** A folder in BEIR's layout, or a file of golden questions. */
  readonly path: string;
  /** The split to judge by; null takes the only one, else `dev`. */
  readonly split: string | null;
  /** Opens what ranks the documents of a BEIR folder; not called for golden questions. */
  readonly openRanker: () => Promise<Ranker>;
  /** Opens what answers golden questions; not called for a BEIR folder. */
  readonly openAnswerer: () => Promise<Answerer>;
}

/**
 * Measures retrieval on a BEIR folder, or answers on a file of golden questions.
 * @throws {MissingJudgedFileError} when there is nothing to read at `path`
 * @throws {UnknownSplitError} when the set has no such split; golden sets have none at all
 * @throws {MalformedRecordError} at the first record that cannot be read
 */
export async function runEvaluation(options: EvaluationOptions): Promise<EvaluationResult> {
  const { path, split } = options;
  if (await isFolder(path)) {
    options.onProgress?.(`reading ${path}`);
    const set = await readJudgedSet(path, split);
    return measureRetrieval(set, await options.openRanker(), options);
  }
  if (split !== null) throw new UnknownSplitError(setName(path), split, []);
  const questions = await readGoldenSet(path);
  options.onProgress?.('opening the corpus');
  return measureGolden(setName(path), questions, await options.openAnswerer(), options);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    const expected = "a judged set's folder or a .jsonl file of golden questions";
    throw new MissingJudgedFileError(path, expected, { cause });
  }
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Answerer } from '../answer/answerer.js';
import { type GoldenResult, measureGolden } from './golden.js';
import { type GoldenQuestion, readGoldenSet } from './golden-set.js';
import { readJudgedSet, setName } from './judged-set.js';
import { MissingJudgedFileError, UnknownSplitError } from './judged-set-error.js';
import type { Ranker } from './ranker.js';
import { type MeasuringOptions, measureRetrieval, type RetrievalResult } from './retrieval.js';
import { holdsVoices, readVoiceSet } from './voice-set.js';
import { type IngestAlone, measureVoices, type VoiceResult } from './voices.js';

/** The figures of one judged set, with what they rest on. As JSON it is what `eval --json` prints. */
export type EvaluationResult = RetrievalResult | GoldenResult | VoiceResult;

/** What to measure, and with what. */
export interface EvaluationOptions extends MeasuringOptions {
  /** A folder in BEIR's layout, a file of golden questions, or one of documents with judged voices. */
  readonly path: string;
  /** The split to judge by; null takes the only one, else `dev`. */
  readonly split: string | null;
  /** Opens what ranks the documents of a BEIR folder; called for nothing else. */
  readonly openRanker: () => Promise<Ranker>;
  /** Opens what answers golden questions; called for nothing else. */
  readonly openAnswerer: () => Promise<Answerer>;
  /**
   * What answers golden questions from the corpus without the documents that answer them; absent
   * where that is not to be measured.
   */
  readonly openStruck?: (() => Promise<Answerer>) | undefined;
  /** So many golden questions, at most, once more with a name, number or year exchanged. */
  readonly exchanged?: number | undefined;
  /** Gives a document of a set of voices to `ingest`; called for nothing else. */
  readonly ingestAlone: IngestAlone;
}

/**
 * Measures retrieval on a BEIR folder, answers on a file of golden questions, or whom the product
 * names for the stretches of documents with judged voices.
 * @throws {MissingJudgedFileError} when there is nothing to read at `path`
 * @throws {UnknownSplitError} when the set has no such split; sets in one file have none at all
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
  if (await holdsVoices(path)) {
    const documents = await readVoiceSet(path);
    return measureVoices(setName(path), documents, options.ingestAlone, options);
  }
  const questions = await readGoldenSet(path);
  options.onProgress?.('opening the corpus');
  const { openStruck } = options;
  const struck = openStruck && { openStruck, onTopic: await readOnTopic(path) };
  return measureGolden(setName(path), questions, await options.openAnswerer(), {
    ...options,
    struck,
  });
}

/** The questions of `golden-on-topic-dev.jsonl` beside `golden-dev.jsonl`, where there is such a file. */
async function readOnTopic(path: string): Promise<readonly GoldenQuestion[]> {
  const file = join(dirname(path), basename(path).replace(/^golden-/u, 'golden-on-topic-'));
  return file !== path && existsSync(file) ? readGoldenSet(file) : [];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    const expected = "a judged set's folder or a .jsonl file of golden questions or judged voices";
    throw new MissingJudgedFileError(path, expected, { cause });
  }
}

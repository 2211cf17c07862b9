import type { Answerer } from '../answer/answerer.js';
import type { DocumentId } from '../corpus/document.js';
import {
  type ConfidenceCorpus,
  type ConfidenceResult,
  measureConfidence,
  type OwnQuestion,
} from './confidence.js';
import { findJudgedSets } from './data-folder.js';
import { type DateResult, measureDates } from './date-set.js';
import { type GoldenResult, isRightQuote, measureGolden } from './golden.js';
import { readGoldenSet } from './golden-set.js';
import { type JudgedDocument, type JudgedSet, readJudgedSet, setName } from './judged-set.js';
import type { Ranker } from './ranker.js';
import { type MeasuringOptions, measureRetrieval, type RetrievalResult } from './retrieval.js';

/** The figures of all judged sets of one folder. */
export interface AllResults {
  readonly retrieval: readonly RetrievalResult[];
  readonly golden: readonly GoldenResult[];
  readonly dates: readonly DateResult[];
  readonly confidence: ConfidenceResult;
  /** Questions of each set that the confidence was measured with, at most. */
  readonly confidenceQuestions: number;
}

/** What to measure, and with what. */
export interface AllOptions extends MeasuringOptions {
  /** The folder of judged sets; see `findJudgedSets`. */
  readonly data: string;
  /** Makes what ranks the documents of a judged set. */
  readonly ranker: () => Ranker;
  /** Opens what answers golden questions. */
  readonly openGolden: () => Promise<Answerer>;
  /** Makes what answers from the documents of a judged set, as if they had been ingested. */
  readonly answererOver: (documents: readonly JudgedDocument[]) => Promise<Answerer>;
}

/** More questions of a set make the confidence's figures no surer than the choice of sets does. */
const confidenceQuestions = 300;

/**
 * Measures everything that a folder of judged sets allows: retrieval on every split, answers on
 * every golden set, dates, and the confidence across all corpora.
 * @throws {MissingJudgedFileError} when the folder holds no judged set or a file is not there
 * @throws {MalformedRecordError} at the first record that cannot be read
 */
export async function evaluateAll(options: AllOptions): Promise<AllResults> {
  const { data, onProgress, ranker, answererOver, openGolden } = options;
  const found = await findJudgedSets(data);
  const retrieval: RetrievalResult[] = [];
  const corpora: ConfidenceCorpus[] = [];
  for (const { folder, splits } of found.retrieval) {
    for (const split of splits) {
      onProgress?.(`reading ${folder}`);
      const set = await readJudgedSet(folder, split);
      retrieval.push(await measureRetrieval(set, ranker(), options));
      if (split === asked(splits)) corpora.push(judgedCorpus(set, answererOver));
    }
  }
  const golden: GoldenResult[] = [];
  for (const file of found.golden) {
    onProgress?.(`reading ${file}`);
    const questions = await readGoldenSet(file);
    golden.push(await measureGolden(setName(file), questions, await openGolden(), options));
    corpora.push({
      name: setName(file),
      open: openGolden,
      own: questions
        .filter(({ isAnswerable }) => isAnswerable)
        .map((one) => ({ text: one.question, isRight: (quote) => isRightQuote(one, quote) })),
      unanswerable: questions
        .filter(({ isAnswerable }) => !isAnswerable)
        .map(({ question }) => question),
    });
  }
  const dates: DateResult[] = [];
  for (const file of found.dates) dates.push(await measureDates(file));
  const confidence = await measureConfidence(corpora, onProgress);
  return { retrieval, golden, dates, confidence, confidenceQuestions };
}

/** The split whose questions are asked of all corpora: `dev` where there is one. */
function asked(splits: readonly string[]): string | undefined {
  return splits.includes('dev') ? 'dev' : splits[0];
}

/** A quote from a document that was judged relevant is right; which of its sentences is not judged. */
function judgedCorpus(set: JudgedSet, answererOver: AllOptions['answererOver']): ConfidenceCorpus {
  const { name, documents, queries, unanswerable, judgements } = set;
  return {
    name,
    open: () => answererOver(documents),
    own: drawEvenly(queries, confidenceQuestions).map(({ id, text }): OwnQuestion => {
      const grades = judgements.get(id);
      const isRelevant = (document: DocumentId) => (grades?.get(document) ?? 0) > 0;
      return { text, isRight: ({ quote }) => isRelevant(quote.documentId) };
    }),
    unanswerable: drawEvenly(unanswerable, confidenceQuestions).map(({ text }) => text),
  };
}

/** At most `count` items at even distances, in their order: the same items in every run. */
export function drawEvenly<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * items.length) / count))
    .map((at) => items[at])
    .filter((item) => item !== undefined);
}

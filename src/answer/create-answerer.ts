import type { Token } from '../analysis/token.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Answer, CitedQuote, UnansweredReason } from './answer.js';
import type { Answerer, AnswerOptions } from './answerer.js';
import { type Believed, believeAll } from './belief.js';
import { createCandidateFinder } from './candidates.js';
import { cite } from './cite.js';
import type { BeliefEstimate } from './confidence.js';
import { type CorpusQuestion, readInCorpus } from './corpus-question.js';
import { differences } from './differences.js';
import { reportFilter } from './filter-report.js';
import { LineMarks } from './line-marks.js';
import { sourceNotices, weakWords } from './notices.js';
import type { NullScores } from './null-scores.js';
import { nobodyWaits, type Pause } from './pause.js';
import type { QuestionReader } from './question.js';
import { createReporter } from './report.js';
import { findingsFirst, withOtherRatings } from './reviewed-claims.js';
import type { SearchEngine } from './search-engine.js';
import { tellingTerms } from './telling-terms.js';
import type { WordFrequencies } from './word-frequencies.js';
import { wordWeights } from './word-weights.js';

export interface AnswererDependencies {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly analyze: (text: string) => readonly Token[];
  readonly questions: QuestionReader;
  readonly nullScores: NullScores;
  /** Of the language that the corpus is in. */
  readonly frequencies: WordFrequencies;
  /** By the constants of the engine's similarity; calibration listens in here. */
  readonly estimate: BeliefEstimate;
  /** Called now and then while an answer is made; default: nobody else waits. */
  readonly pause?: Pause;
}

/** Quotes listed when nobody says how many. */
const defaultLimit = 3;
const maxQuotes = 25;
/** A further quote is listed when its score is at least this share of the best one's. A guess. */
const worthListing = 0.25;

/** The one way from a question to an Answer over one corpus and one engine that searches it. */
export function createAnswerer(dependencies: AnswererDependencies): Answerer {
  const { corpus, engine, analyze, questions, pause = nobodyWaits } = dependencies;
  const findCandidates = createCandidateFinder(dependencies);
  const report = createReporter(dependencies);
  const lines = new LineMarks();
  const indexVersion = engine.version;
  return {
    indexVersion,
    async answer(text, options = {}) {
      const question = await readInCorpus(questions.read(text), engine);
      const unanswered = async (reason: UnansweredReason, nearest: CitedQuote | null = null) => {
        const isEmpty = reason === 'empty-question' || reason === 'empty-corpus';
        const filter = isEmpty ? null : await reportFilter(corpus, options, pause);
        const searched = await report(question, nearest === null ? [] : [nearest]);
        return {
          kind: 'unanswered',
          question: text,
          reason: filter?.nobody !== undefined ? 'no-such-speaker' : reason,
          nearest,
          report: filter === null ? searched : { ...searched, filter },
          indexVersion,
        } satisfies Answer;
      };
      if (question.words.length === 0) return unanswered('empty-question');
      if (corpus.passages.length === 0) return unanswered('empty-corpus');
      const believed = await believedFor(question, options);
      const [best] = believed;
      if (best === undefined) return unanswered('nothing-found');
      const { isExplained } = options;
      if (best.confidence.level === 'none') {
        const nearest = await cite(best, question, lines, pause, isExplained);
        return unanswered('too-little-in-common', nearest);
      }
      const answering = believed
        .filter(
          ({ confidence, score }) =>
            confidence.level !== 'none' && score >= worthListing * best.score,
        )
        .filter(({ instead }) => instead === null || best.instead !== null);
      // That all of one speaker's words come from one side is no finding.
      const asksOneSpeaker = (options.speaker ?? '').trim() !== '';
      const limit = Math.min(maxQuotes, Math.max(1, options.limit ?? defaultLimit));
      const { listed, notices: ratings } = withOtherRatings(answering, limit);
      const quotes = [
        await cite(best, question, lines, pause, isExplained),
        ...(await citeAll(listed.slice(1), question, isExplained)),
      ] as const;
      return {
        kind: 'answered',
        question: text,
        quotes,
        more: answering.length - quotes.length,
        confidence: best.confidence,
        notices: [
          ...sourceNotices(quotes, corpus, [
            ...new Set(answering.map(({ document }) => document)),
          ]).filter(({ kind }) => !(asksOneSpeaker && kind === 'one-perspective')),
          ...weakWords(
            question,
            [best, ...listed.slice(1)],
            wordWeights(question, engine.passageCount),
          ),
          ...differences(question, best, analyze),
          ...ratings,
        ],
        report: await report(question, quotes),
        indexVersion,
      };
    },
    async nearest(text, limit) {
      const question = await readInCorpus(questions.read(text), engine);
      if (question.words.length === 0 || corpus.passages.length === 0) return [];
      const believed = await believedFor(question, {});
      const most = Math.min(maxQuotes, Math.max(0, limit));
      return citeAll(believed.slice(0, most), question);
    },
    termsOf: (text) => tellingTerms(questions.read(text)),
  };

  async function citeAll(
    all: readonly Believed[],
    question: CorpusQuestion,
    isExplained?: boolean,
  ): Promise<readonly CitedQuote[]> {
    const cited: CitedQuote[] = [];
    for (const one of all) cited.push(await cite(one, question, lines, pause, isExplained));
    return cited;
  }

  /** Best first. */
  async function believedFor(
    question: CorpusQuestion,
    options: AnswerOptions,
  ): Promise<readonly Believed[]> {
    const candidates = await findCandidates(question, options);
    return findingsFirst(believeAll(candidates, question, dependencies));
  }
}

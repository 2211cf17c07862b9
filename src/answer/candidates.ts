import type { Token } from '../analysis/token.js';
import { citeVoices } from '../corpus/cite-voices.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { AnswerOptions } from './answerer.js';
import {
  chooseRuns,
  type Prominence,
  prominenceAmong,
  type ScoredSentence,
} from './choose-sentences.js';
import { claimOf } from './claimed-window.js';
import type { CorpusQuestion } from './corpus-question.js';
import { createNameComparison, type NamedInstead } from './named-instead.js';
import { type NullScores, standingOf } from './null-scores.js';
import type { PassageEvidence } from './passage-evidence.js';
import type { Pause } from './pause.js';
import { createSentenceScorer, type FoundPassage } from './score-sentences.js';
import type { SearchEngine } from './search-engine.js';
import { featureNames } from './sentence-features.js';
import { readSpeaker } from './speaker-name.js';
import { wholeQuotation } from './whole-quotation.js';
import type { Window } from './windows.js';

/** A passage's best window, and how it does against the others. */
export interface Candidate {
  readonly passage: Passage;
  readonly document: Document;
  readonly window: Window;
  readonly evidence: PassageEvidence;
  /** What it was chosen for. */
  readonly sentence: ScoredSentence;
  readonly prominence: Prominence;
  /** Whom it is about instead of whom the question names; null where nothing tells that. */
  readonly instead: NamedInstead | null;
  /** See `leadOf`: how far the passage's score is above those of other documents. */
  readonly lead: number;
  /** See `standingOf`: how far the question's best passages stand out from chance. */
  readonly standing: number;
  readonly score: number;
}

/** What another is said to have done answers less than what was asked about whoever did it. A guess. */
const insteadWorth = 0.8;

/**
 * A sum lower by so much makes a score lower by the factor e: what is listed beside the best, and
 * which question gives way to its answer, go by ratios of scores. A guess.
 */
const sumPerRatio = 3;

export type CandidateFinder = (
  question: CorpusQuestion,
  options: AnswerOptions,
) => Promise<readonly Candidate[]>;

/** Searches the corpus, and takes the sentences of what is found that answer best; best first. */
export function createCandidateFinder(dependencies: {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly analyze: (text: string) => readonly Token[];
  readonly nullScores: NullScores;
  readonly pause?: Pause;
}): CandidateFinder {
  const scoreSentences = createSentenceScorer(dependencies);
  return async (question, options) => {
    const { ranked, passages, sentences, weights } = await scoreSentences(question, options);
    const isSpeaker = readSpeaker(options.speaker ?? '');
    const compareNames = createNameComparison(question, dependencies.analyze);
    const prominenceOf = prominenceAmong(sentences);
    const standing = standingOf(ranked, dependencies.nullScores);
    const candidates = chooseRuns(passages, sentences).flatMap((run): Candidate[] => {
      const found = passages[run.sentence.passage] as FoundPassage;
      const { passage, document, evidence, windows, lead } = found;
      const best = windows.weigh(run.first, windows.lastContrast(run.last));
      if (best.coverage === 0) return [];
      const span = wholeQuotation(passage, best.span, evidence.sentences);
      const window = span === best.span ? best : { ...best, span };
      if (isSpeaker !== null && !isSpeaker(citeVoices(passage, window.span).voice)) return [];
      const instead = compareNames({ passage, document, window, evidence });
      const score =
        (instead === null ? 1 : insteadWorth) * Math.exp(run.sentence.sum / sumPerRatio);
      const { sentence } = run;
      const prominence = prominenceOf(sentence);
      return [
        {
          passage,
          document,
          window,
          evidence,
          sentence,
          prominence,
          instead,
          standing,
          lead,
          score,
        },
      ];
    });
    return orderCandidates(candidates, weights);
  };
}

/** Best first, the same words once, answers before the questions that they answer. */
function orderCandidates(
  candidates: readonly Candidate[],
  weights: readonly number[],
): readonly Candidate[] {
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  return answersFirst(withoutRepeats(ordered), weights);
}

/**
 * An interviewer's words give way to the answer that they got, where that comes up too and speaks of
 * one of the question's most telling words: who asks wants what was said, and first how it began.
 */
function answersFirst(
  candidates: readonly Candidate[],
  weights: readonly number[],
): readonly Candidate[] {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const telling = weights.flatMap((weight, word) =>
    weight >= tellingFrom * heaviest ? [word] : [],
  );
  if (!candidates.some(({ passage }) => passage.kind === 'question')) return candidates;
  const scores = new Map(candidates.map((candidate) => [candidate, candidate.score]));
  for (const asking of candidates) {
    if (asking.passage.kind !== 'question') continue;
    const answers = candidates.filter(
      (candidate) =>
        isAnswerTo(asking.passage, candidate.passage) &&
        telling.some((word) => speaksOf(candidate.evidence, word)) &&
        impressionOf(candidate) >= givesWayFrom * impressionOf(asking),
    );
    const [first] = [...answers].sort((a, b) => a.window.span.start - b.window.span.start);
    if (first === undefined) continue;
    scores.set(first, Math.max(first.score, asking.score));
    const least = answers.reduce((lowest, { score }) => Math.min(lowest, score), first.score);
    scores.set(asking, least * (1 - 1e-6));
  }
  return candidates
    .map((candidate) => ({ ...candidate, score: scores.get(candidate) ?? candidate.score }))
    .sort((a, b) => b.score - a.score);
}

/** Words of at least this share of the heaviest one's weight are the most telling ones. A guess. */
const tellingFrom = 0.5;

/** What a candidate holds of the question by its words and what was asked before it alone, whoever says them. */
function impressionOf({ sentence: { features } }: Candidate): number {
  return (features[todayAt] ?? 0) * Math.exp(features[worthAt] ?? 0);
}

const todayAt = featureNames.indexOf('today');
const worthAt = featureNames.indexOf('worth');

/** A question gives way to answers whose impression is at least this share of its own. A guess. */
const givesWayFrom = 0.75;

function isAnswerTo(question: Passage, answer: Passage): boolean {
  return (
    answer.question !== null &&
    answer.documentId === question.documentId &&
    answer.question.start >= question.span.start &&
    answer.question.end <= question.span.end
  );
}

function speaksOf({ frame, sentences }: PassageEvidence, word: number): boolean {
  return (frame[word] ?? 0) > 0 || sentences.some(({ matches }) => (matches[word] ?? 0) > 0);
}

/** The same words twice, from two documents or two places, are one quote. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  // Nearly all begin or end with other words, which is seen sooner.
  const kept = new Map<string, Candidate[]>();
  return candidates.filter((candidate) => {
    const ends = endsOf(candidate);
    const alike = kept.get(ends) ?? [];
    if (alike.some((other) => wordsOf(other) === wordsOf(candidate))) return false;
    alike.push(candidate);
    kept.set(ends, alike);
    return true;
  });
}

function wordsOf({ document, window, passage }: Candidate): string {
  const rating = claimOf({ passage, window })?.rating;
  // The same claim by two reviewers is two reviews.
  const review = rating ? `\n${rating.by}\n${rating.words}` : '';
  return document.text.slice(window.span.start, window.span.end).replace(/\s+/gu, ' ') + review;
}

/** The beginning of the first word and the end of the last one. */
function endsOf({ document, window }: Candidate): string {
  const { start, end } = window.span;
  const { text } = document;
  const first = /^\S*/u.exec(text.slice(start, Math.min(end, start + endLength)))?.[0] ?? '';
  const last =
    text
      .slice(Math.max(start, end - endLength), end)
      .split(/\s/u)
      .at(-1) ?? '';
  return `${first} ${last}`;
}

/** In UTF-16 code units. */
const endLength = 12;

import type { Token } from '../analysis/token.js';
import { citeVoices } from '../corpus/cite-voices.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document, DocumentId } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { AnswerOptions } from './answerer.js';
import { claimOf, worthByClaim } from './claimed-window.js';
import type { CorpusQuestion } from './corpus-question.js';
import { createNameComparison, type NamedInstead } from './named-instead.js';
import { leadOf, type NullScores, standingOf } from './null-scores.js';
import { createEvidenceReader, type PassageEvidence } from './passage-evidence.js';
import { passageFilter } from './passage-filter.js';
import { nobodyWaits, type Pause } from './pause.js';
import type { WordRole } from './question.js';
import type { RankedPassage, SearchEngine } from './search-engine.js';
import { readSpeaker } from './speaker-name.js';
import { wholeQuotation } from './whole-quotation.js';
import { bestWindows, type Window } from './windows.js';

/** A passage's best window, and how it does against the others. */
export interface Candidate {
  readonly passage: Passage;
  readonly document: Document;
  readonly window: Window;
  readonly evidence: PassageEvidence;
  /** Whom it is about instead of whom the question names; null where nothing tells that. */
  readonly instead: NamedInstead | null;
  /** See `leadOf`: how far the passage's score is above those of other documents. */
  readonly lead: number;
  /** See `standingOf`: how far the question's best passages stand out from chance. */
  readonly standing: number;
  readonly score: number;
}

/** Passages that are read sentence by sentence for one question: the cost of an answer grows with them. A guess. */
const candidateCount = 24;
/**
 * Passages of so many UTF-16 code units together are read without a pause: most questions have one or
 * two, and the worst texts known, asked by themselves, take ten milliseconds between two.
 */
const readAtOnce = 4_096;
/** What another is said to have done answers less than what was asked about whoever did it. A guess. */
const insteadWorth = 0.8;
/** How much the passage's rank among all weighs beside its best window. */
const rankingShare = 0.25;

export type CandidateFinder = (
  question: CorpusQuestion,
  options: AnswerOptions,
) => Promise<readonly Candidate[]>;

/** Searches the corpus, and reads what is found sentence by sentence; best first. */
export function createCandidateFinder(dependencies: {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly analyze: (text: string) => readonly Token[];
  readonly nullScores: NullScores;
  readonly pause?: Pause;
}): CandidateFinder {
  const { corpus, engine, nullScores, pause = nobodyWaits } = dependencies;
  const evidenceFor = createEvidenceReader(dependencies);
  return async (question, options) => {
    const ranked = await engine.search(question, candidateCount, passageFilter(corpus, options));
    const isSpeaker = readSpeaker(options.speaker ?? '');
    const weights = wordWeights(question, engine.passageCount);
    const topScore = ranked.passages[0]?.score ?? 0;
    const read = evidenceFor(question);
    const compareNames = createNameComparison(question, dependencies.analyze);
    const standing = standingOf(ranked, nullScores);
    const bests = bestByDocument(ranked.passages, corpus);
    const candidates: Candidate[] = [];
    let sincePause = 0;
    for (const { ordinal, score } of ranked.passages) {
      const passage = corpus.passages[ordinal];
      const document = passage && corpus.documents.get(passage.documentId);
      if (passage === undefined || document === undefined) continue;
      const { start, end } = passage.span;
      sincePause += end - start;
      if (sincePause > readAtOnce) {
        await pause();
        sincePause = end - start;
      }
      const evidence = read(ordinal, passage, document);
      const relative = topScore > 0 ? score / topScore : 0;
      const lead = leadOf(score, rivalsOf(document.id, bests));
      for (const best of bestWindows(evidence, weights, question.expects)) {
        if (best.coverage === 0) continue;
        const span = wholeQuotation(passage, best.span, evidence.sentences);
        const window = span === best.span ? best : { ...best, span };
        // A passage that holds words of the speaker holds those of others too.
        if (isSpeaker !== null && !isSpeaker(citeVoices(passage, window.span).voice)) continue;
        const instead = compareNames({ passage, document, window, evidence });
        candidates.push({
          passage,
          document,
          window,
          evidence,
          instead,
          standing,
          lead,
          score:
            worthOf(passage, document, window) *
            (instead === null ? 1 : insteadWorth) *
            ((1 - rankingShare) * window.score + rankingShare * relative),
        });
      }
    }
    return orderCandidates(candidates, weights);
  };
}

/** Best first. */
function bestByDocument(
  ranked: readonly RankedPassage[],
  corpus: Corpus,
): ReadonlyMap<DocumentId, number> {
  const bests = new Map<DocumentId, number>();
  for (const { ordinal, score } of ranked) {
    const id = corpus.passages[ordinal]?.documentId;
    if (id !== undefined && !bests.has(id)) bests.set(id, score);
  }
  return bests;
}

function rivalsOf(own: DocumentId, bests: ReadonlyMap<DocumentId, number>): readonly number[] {
  return [...bests].flatMap(([id, score]) => (id === own ? [] : [score]));
}

/**
 * What a word is worth by what it does, before its rarity: a passage that lacks the name that was
 * asked about answers another question, one that lacks the verb may say it in another word.
 * Guesses, checked on questions of our own.
 */
const roleWorth: Readonly<Record<WordRole, number>> = {
  name: 1.6,
  number: 1,
  noun: 1.2,
  verb: 0.7,
  modifier: 0.6,
  weak: 0.2,
  function: 0.12,
};

/** What each word is worth: what it does, times how rare it is among so many passages. */
export function wordWeights(
  { words }: Pick<CorpusQuestion, 'words'>,
  passageCount: number,
): readonly number[] {
  return words.map(
    ({ role, mostPassages }) => roleWorth[role] * rarity(mostPassages, passageCount),
  );
}

/** Robertson and Spärck Jones's inverse document frequency, as a share of that of an absent term. */
function rarity(held: number, passageCount: number): number {
  const inverseFrequency = (count: number): number =>
    Math.log(1 + (passageCount - count + 0.5) / (count + 0.5));
  return inverseFrequency(held) / inverseFrequency(0);
}

/** Best first, the same words once, answers before the questions that they answer. */
function orderCandidates(
  candidates: readonly Candidate[],
  weights: readonly number[],
): readonly Candidate[] {
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  return answersFirst(withoutRepeats(ordered), weights);
}

/** Interviewers and headlines say less than statements do: they set the scene and name a subject. */
const kindWorth: Partial<Record<Passage['kind'], number>> = { question: 0.92, heading: 0.85 };
/** What only asks states nothing; what stands under a heading that asks says more than it. */
const askingWorth: Partial<Record<Passage['kind'], number>> = { question: 0.8, heading: 0.6 };
/** A summary is quoted where no speaker's own words say as much. */
const summaryWorth = 0.7;

/** What a passage's sort and its document's wording make of its words. */
function worthOf(passage: Passage, document: Document, window: Window): number {
  const isAsking = document.text[window.span.end - 1] === '?';
  return (
    (kindWorth[passage.kind] ?? 1) *
    (isAsking ? (askingWorth[passage.kind] ?? 1) : 1) *
    (document.source.wording === 'summary' ? summaryWorth : 1) *
    worthByClaim({ passage, window })
  );
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
  const scores = new Map(candidates.map((candidate) => [candidate, candidate.score]));
  for (const asking of candidates) {
    if (asking.passage.kind !== 'question') continue;
    const answers = candidates.filter(
      (candidate) =>
        isAnswerTo(asking.passage, candidate.passage) &&
        telling.some((word) => speaksOf(candidate.evidence, word)) &&
        candidate.score >= givesWayFrom * asking.score,
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

/** A question gives way to answers that score at least this share of it. A guess. */
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
  const seen = new Set<string>();
  return candidates.filter(({ document, window, passage }) => {
    const rating = claimOf({ passage, window })?.rating;
    // The same claim by two reviewers is two reviews.
    const review = rating ? `\n${rating.by}\n${rating.words}` : '';
    const words =
      document.text.slice(window.span.start, window.span.end).replace(/\s+/gu, ' ') + review;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

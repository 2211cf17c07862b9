import type { Token } from '../analysis/token.js';
import type { Corpus } from '../corpus/corpus.js';
import type { DocumentId } from '../corpus/document.js';
import { momentsWithin } from '../corpus/passage.js';
import { searchedFields } from '../search/index-corpus.js';
import type { Answer, Citation, CitedQuote, Confidence, Notice, SearchReport } from './answer.js';
import type { Answerer, AnswerOptions } from './answerer.js';
import { type Candidate, orderCandidates, worthOf } from './candidates.js';
import { type BeliefEstimate, confidenceOf, isFound, roleWorth } from './confidence.js';
import { assertVerbatim, cutQuote } from './cut-quote.js';
import { differences } from './differences.js';
import { keynessOf, keynessOfWords, type SpokenWords } from './keyness.js';
import { LineMarks } from './line-marks.js';
import { sourceNotices } from './notices.js';
import { leadOf, type NullScores, standingOf } from './null-scores.js';
import { createEvidenceReader } from './passage-evidence.js';
import { passageFilter } from './passage-filter.js';
import type { PassageRanking, RankedPassage } from './passage-ranking.js';
import { isContent, type Question, type QuestionReader } from './question.js';
import { tellingTerms } from './telling-terms.js';
import { bestWindows } from './windows.js';
import type { WordFrequencies } from './word-frequencies.js';
import { wordPlaces } from './word-places.js';
import { wordReadings } from './word-readings.js';
import { writtenForm } from './written-form.js';

export interface AnswererRooms {
  readonly corpus: Corpus;
  readonly ranking: PassageRanking;
  readonly analyze: (text: string) => readonly Token[];
  readonly questions: QuestionReader;
  readonly nullScores: NullScores;
  /** Of the language that the corpus is in. */
  readonly frequencies: WordFrequencies;
  /** Default: `beliefIn`. Calibration puts its own here. */
  readonly estimate?: BeliefEstimate;
}

/** Passages that are read sentence by sentence for one question: the cost of an answer grows with them. A guess. */
const candidateCount = 24;
/** Quotes listed when nobody says how many. */
const defaultLimit = 3;
const mostQuotes = 25;
/** A further quote is listed when its score is at least this share of the best one's. A guess. */
const worthListing = 0.6;
/** How much the passage's rank among all weighs beside its best window. */
const rankingShare = 0.25;

/** The one way from a question to an Answer over one corpus and one index of it. */
export function createAnswerer(rooms: AnswererRooms): Answerer {
  const { corpus, ranking, analyze, questions, nullScores, frequencies } = rooms;
  const spoken: SpokenWords = {
    passageCount: ranking.passageCount,
    passageLength: nullScores.passageLength,
    documentFrequency: (term) => ranking.documentFrequency(term),
  };
  const evidenceFor = createEvidenceReader(analyze);
  const lines = new LineMarks();
  return {
    indexVersion: ranking.version,
    answer(text, options = {}) {
      const question = questions.read(text, ranking);
      const unanswered = (
        reason: Extract<Answer, { kind: 'unanswered' }>['reason'],
        nearest: CitedQuote | null = null,
      ): Answer => ({
        kind: 'unanswered',
        question: text,
        reason,
        nearest,
        report: reportOf(question, nearest === null ? [] : [nearest]),
        indexVersion: ranking.version,
      });
      if (question.words.length === 0) return unanswered('empty-question');
      if (corpus.passages.length === 0) return unanswered('empty-corpus');
      const weights = wordWeights(question);
      const believed = believeAll(findCandidates(question, weights, options), question);
      const [best] = believed;
      if (best === undefined) return unanswered('nothing-found');
      if (best.confidence.level === 'none') {
        return unanswered('too-little-in-common', cite(best, question, lines));
      }
      const answering = believed.filter(
        ({ confidence, score }) =>
          confidence.level !== 'none' && score >= worthListing * best.score,
      );
      const limit = Math.min(mostQuotes, Math.max(1, options.limit ?? defaultLimit));
      const [head = best, ...rest] = answering.slice(0, limit);
      const quotes = [
        cite(head, question, lines),
        ...rest.map((further) => cite(further, question, lines)),
      ] as const;
      return {
        kind: 'answered',
        question: text,
        quotes,
        more: answering.length - quotes.length,
        confidence: head.confidence,
        notices: [
          ...sourceNotices(quotes, corpus, [...new Set(answering.map(({ document }) => document))]),
          ...weakWords(best, weights),
          ...differences(question, best.window, best.passage, best.document, analyze),
        ],
        report: reportOf(question, quotes),
        indexVersion: ranking.version,
      };
    },
    nearest(text, limit) {
      const question = questions.read(text, ranking);
      if (question.words.length === 0 || corpus.passages.length === 0) return [];
      const candidates = findCandidates(question, wordWeights(question), {});
      const most = Math.min(mostQuotes, Math.max(0, limit));
      return believeAll(candidates, question)
        .slice(0, most)
        .map((believed) => cite(believed, question, lines));
    },
    termsOf: (text) => tellingTerms(questions.read(text, ranking)),
  };

  /** What each word is worth: what it does, times how rare it is here. */
  function wordWeights(question: Question): readonly number[] {
    return question.words.map(
      (word) =>
        roleWorth[word.role] *
        word.terms.reduce((least, term) => Math.min(least, rarity(term)), Number.POSITIVE_INFINITY),
    );
  }

  /** Robertson and Spärck Jones's inverse document frequency, as a share of that of an absent term. */
  function rarity(term: string): number {
    const inverseFrequency = (held: number): number =>
      Math.log(1 + (ranking.passageCount - held + 0.5) / (held + 0.5));
    return inverseFrequency(ranking.documentFrequency(term)) / inverseFrequency(0);
  }

  function findCandidates(
    question: Question,
    weights: readonly number[],
    options: AnswerOptions,
  ): readonly Candidate[] {
    const ranked = ranking.rank(question, candidateCount, passageFilter(corpus, options));
    const topScore = ranked.passages[0]?.score ?? 0;
    const read = evidenceFor(question);
    const standing = standingOf(ranked, nullScores);
    const bests = bestByDocument(ranked.passages);
    const candidates: Candidate[] = [];
    for (const { ordinal, score } of ranked.passages) {
      const passage = corpus.passages[ordinal];
      const document = passage && corpus.documents.get(passage.documentId);
      if (passage === undefined || document === undefined) continue;
      const evidence = read(passage, document);
      const relative = topScore > 0 ? score / topScore : 0;
      const lead = leadOf(score, rivalsOf(document.id, bests));
      for (const window of bestWindows(evidence, weights, question.expects)) {
        if (window.coverage === 0) continue;
        candidates.push({
          passage,
          document,
          window,
          evidence,
          standing,
          lead,
          score:
            worthOf(passage, document, window) *
            ((1 - rankingShare) * window.score + rankingShare * relative),
        });
      }
    }
    return orderCandidates(candidates, weights);
  }

  /** Best first. */
  function bestByDocument(ranked: readonly RankedPassage[]): ReadonlyMap<DocumentId, number> {
    const bests = new Map<DocumentId, number>();
    for (const { ordinal, score } of ranked) {
      const id = corpus.passages[ordinal]?.documentId;
      if (id !== undefined && !bests.has(id)) bests.set(id, score);
    }
    return bests;
  }

  function believeAll(candidates: readonly Candidate[], question: Question): readonly Believed[] {
    const keyness = keynessOfWords(question.words, spoken, frequencies);
    return candidates.map((candidate, index) => {
      const next = candidates[index === 0 ? 1 : 0]?.score ?? null;
      return { ...candidate, confidence: believe(candidate, question, keyness, next) };
    });
  }

  function believe(
    { window, standing, lead, score }: Candidate,
    question: Question,
    keynessOfEach: readonly (number | null)[],
    next: number | null,
  ): Confidence {
    const margin = next === null ? null : (window.score * next) / Math.max(score, 1e-9);
    const { trust } = nullScores;
    const keyness = keynessOf(window, keynessOfEach);
    const inCorpus = { standing, lead, trust, keyness };
    return confidenceOf(window, question, inCorpus, margin, rooms.estimate);
  }

  function reportOf(question: Question, cited: readonly CitedQuote[]): SearchReport {
    const readings = wordReadings(question, (term, typed) => formOf(term, typed, cited));
    return {
      documents: corpus.documents.size,
      passages: corpus.passages.length,
      terms: question.words
        .filter(({ role }) => isContent(role))
        .map(({ surface, terms }) => ({
          word: surface,
          passages: terms.reduce(
            (most, term) => Math.max(most, ranking.documentFrequency(term)),
            0,
          ),
        })),
      ...(readings.length === 0 ? {} : { readings }),
    };
  }

  /**
   * As the quotes write it, or else the passage that is found first for it: there is one wherever
   * there is the term.
   */
  function formOf(term: string, typed: string, cited: readonly CitedQuote[]): string | null {
    const quoted = cited.map(({ quote }) => quote.exact);
    const inQuotes = writtenForm(quoted, term, typed, analyze);
    if (inQuotes !== null) return inQuotes;
    const ordinal = ranking.passageHolding(term);
    const fields = ordinal === null ? {} : searchedFields(corpus, ordinal);
    return writtenForm(Object.values(fields), term, typed, analyze);
  }
}

function rivalsOf(own: DocumentId, bests: ReadonlyMap<DocumentId, number>): readonly number[] {
  return [...bests].flatMap(([id, score]) => (id === own ? [] : [score]));
}

/** A candidate, and how far it is believed. */
interface Believed extends Candidate {
  readonly confidence: Confidence;
}

/** Cuts the quote, which has to pass the gate, and says where it stands. Only for what is shown. */
function cite(
  { passage, document, window, evidence, score, confidence }: Believed,
  question: Question,
  lines: LineMarks,
): CitedQuote {
  const quote = cutQuote(document, window.span);
  assertVerbatim(quote, document);
  return {
    quote,
    passageId: passage.id,
    citation: citationOf({ passage, document, window }, lines),
    confidence,
    places: wordPlaces(question, window, evidence),
    score,
  };
}

function citationOf(
  { passage, document, window }: Pick<Believed, 'passage' | 'document' | 'window'>,
  lines: LineMarks,
): Citation {
  const about = momentsWithin(passage, window.span).map(({ moment }) => moment);
  return {
    source: document.source,
    speaker: passage.speaker,
    said: passage.said,
    about,
    line: lines.lineAt(document, window.span.start),
    headings: passage.headings,
  };
}

/** Said when the question's most telling word is not in the quote or what it answers. */
function weakWords({ window, confidence }: Believed, weights: readonly number[]): Notice[] {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const restsOnWeak = weights.some((weight, word) => weight === heaviest && !isFound(window, word));
  return restsOnWeak && confidence.unmatched.length > 0
    ? [{ kind: 'weak-words', missing: confidence.unmatched }]
    : [];
}

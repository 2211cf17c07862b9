import type { Token } from '../analysis/token.js';
import { citeVoices } from '../corpus/cite-voices.js';
import type { Corpus, PlacedPassage } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { AnswerOptions } from './answerer.js';
import { type ScoredSentence, sumOf } from './choose-sentences.js';
import type { CorpusQuestion } from './corpus-question.js';
import { comparedCount, leadOf } from './null-scores.js';
import { createEvidenceReader, type PassageEvidence } from './passage-evidence.js';
import { passageFilter } from './passage-filter.js';
import { worthInPassage } from './passage-worth.js';
import { nobodyWaits, type Pause } from './pause.js';
import type { RankedPassage, RankedPassages, SearchEngine } from './search-engine.js';
import { FeatureReader } from './sentence-features.js';
import { readSpeaker } from './speaker-name.js';
import { createTitleComparison } from './title-asked.js';
import { PassageWindows } from './windows.js';
import { raritiesOf, wordWeights } from './word-weights.js';

/** A passage that was found and read. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly document: Document;
  readonly evidence: PassageEvidence;
  readonly windows: PassageWindows;
  /** See `leadOf`: how far its score is above those of other documents. */
  readonly lead: number;
}

/** What a search found, sentence by sentence. */
export interface ScoredSentences {
  /** By words alone, before they are ranked again: chance is measured so. */
  readonly ranked: RankedPassages;
  readonly passages: readonly FoundPassage[];
  /** Of all passages, those that may not be quoted left out; in the order of the passages. */
  readonly sentences: readonly ScoredSentence[];
  /** What each word of the question is worth. */
  readonly weights: readonly number[];
}

/** Passages that the words find, of which the best are read once they are ranked again. */
const searchedCount = 40;
/** Passages that are read sentence by sentence for one question: the cost of an answer grows with them. A guess. */
const candidateCount = 24;
/**
 * Passages of so many sentences together are read without a pause, a millisecond or two: those of
 * most questions. Where texts must be analysed, of so many UTF-16 code units: the worst texts known,
 * asked by themselves, take ten milliseconds between two pauses.
 */
const readAtOnce = { sentences: 256, codeUnits: 4_096 };

export type SentenceScorer = (
  question: CorpusQuestion,
  options: AnswerOptions,
) => Promise<ScoredSentences>;

/** Searches the corpus, and scores each sentence of the passages that are found. */
export function createSentenceScorer(dependencies: {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly analyze: (text: string) => readonly Token[];
  readonly pause?: Pause;
}): SentenceScorer {
  const { corpus, engine, pause = nobodyWaits } = dependencies;
  const evidenceFor = createEvidenceReader(dependencies);
  const titlesFor = createTitleComparison(dependencies.analyze);
  return async (question, options) => {
    const found = await engine.search(question, searchedCount, passageFilter(corpus, options));
    const ranked = (await engine.rerank(question, found.passages)).slice(0, candidateCount);
    const isSpeaker = readSpeaker(options.speaker ?? '');
    const weights = wordWeights(question, engine.passageCount);
    const isWeighty = weights.some((weight) => weight > 0);
    const relative = shareOfBest(found.passages);
    const relativeAgain = shareOfBest(ranked);
    // Chance, and how far a passage leads, are measured by words alone.
    const byWords = new Map<number, FoundByWords>();
    for (const { ordinal, score } of found.passages) {
      const placed = corpus.placedPassage(ordinal);
      if (placed !== null) byWords.set(ordinal, { ...placed, score });
    }
    const bests = bestByDocument(byWords.values());
    const bestsAgain = bestByDocument(
      ranked.flatMap(({ ordinal, score }) => {
        const document = byWords.get(ordinal)?.document;
        return document === undefined ? [] : [{ document, score }];
      }),
    );
    // How far a passage leads is told by the best two of others.
    const leaders = Array.from(bests).slice(0, comparedCount);
    const read = evidenceFor(question);
    const titleAsked = titlesFor(question);
    const features = new FeatureReader(
      question,
      weights,
      raritiesOf(question, engine.passageCount),
    );
    const passages: FoundPassage[] = [];
    const sentences: ScoredSentence[] = [];
    const isKept = engine.codedPassages !== undefined;
    let sincePause = 0;
    for (const { ordinal, score: scoreAgain } of isWeighty ? ranked : []) {
      const placed = byWords.get(ordinal);
      if (placed === undefined) continue;
      const { passage, document, firstOrdinal, score } = placed;
      const { start, end } = passage.span;
      sincePause += isKept ? 0 : end - start;
      if (sincePause > (isKept ? readAtOnce.sentences : readAtOnce.codeUnits)) {
        await pause();
        sincePause = isKept ? 0 : end - start;
      }
      const evidence = read(ordinal, passage, document);
      if (isKept) sincePause += evidence.sentences.length;
      const windows = new PassageWindows(evidence, weights, question.asks);
      const standing = {
        relative: relative(score),
        documentRelative: relative(bests.get(document) ?? score),
        relativeAgain: relativeAgain(scoreAgain),
        documentAgain: relativeAgain(bestsAgain.get(document) ?? scoreAgain),
        titleAsked: titleAsked(passage, document),
        ...placeInDocument(corpus, ordinal, start, firstOrdinal),
      };
      const worthIn = worthInPassage(passage, document);
      for (const [index, { span }] of evidence.sentences.entries()) {
        if (span.start === span.end) continue;
        // A passage that holds words of the speaker holds those of others too.
        if (isSpeaker !== null && !isSpeaker(citeVoices(passage, span).voice)) continue;
        const worth = worthIn(span);
        const own = features.read(windows, evidence, index, document.text, standing, worth);
        sentences.push({ passage: passages.length, index, features: own, sum: sumOf(own) });
      }
      const rivals = leaders.flatMap(([other, best]) => (other === document ? [] : [best]));
      const lead = leadOf(score, rivals);
      passages.push({ passage, document, evidence, windows, lead });
    }
    return { ranked: found, passages, sentences, weights };
  };
}

/** A passage that the question's words find, with its score by them alone. */
interface FoundByWords extends PlacedPassage {
  readonly score: number;
}

/** A score as a share of the best one's, which comes first. */
function shareOfBest([best]: readonly RankedPassage[]): (score: number) => number {
  const top = best?.score ?? 0;
  return (score) => (top > 0 ? score / top : 0);
}

/** Best first. */
function bestByDocument(
  found: Iterable<Pick<FoundByWords, 'document' | 'score'>>,
): ReadonlyMap<Document, number> {
  const bests = new Map<Document, number>();
  for (const { document, score } of found) if (!bests.has(document)) bests.set(document, score);
  return bests;
}

/** Where a passage stands in its document. */
function placeInDocument(
  corpus: Corpus,
  ordinal: number,
  startsAt: number,
  firstOrdinal: number,
): { readonly isFirst: boolean; readonly sentencesBefore: number } {
  let before = ordinal - 1;
  while (before >= firstOrdinal && isFurniture.has(corpus.passages[before]?.kind ?? 'paragraph')) {
    before--;
  }
  const isFirst = before < firstOrdinal;
  return { isFirst, sentencesBefore: isFirst ? 0 : Math.ceil(startsAt / usualSentence) };
}

const isFurniture: ReadonlySet<Passage['kind']> = new Set([
  'heading',
  'dateline',
  'attribution',
  'metadata',
]);
/** In UTF-16 code units, with the space behind it. */
const usualSentence = 120;

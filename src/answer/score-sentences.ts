import type { Token } from '../analysis/token.js';
import { citeVoices } from '../corpus/cite-voices.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document, DocumentId } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { AnswerOptions } from './answerer.js';
import { type ScoredSentence, sumOf } from './choose-sentences.js';
import type { CorpusQuestion } from './corpus-question.js';
import { leadOf } from './null-scores.js';
import { createEvidenceReader, type PassageEvidence } from './passage-evidence.js';
import { passageFilter } from './passage-filter.js';
import { worthOf } from './passage-worth.js';
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
 * Passages of so many UTF-16 code units together are read without a pause: most questions have one or
 * two, and the worst texts known, asked by themselves, take ten milliseconds between two.
 */
const readAtOnce = 4_096;

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
    const topScore = found.passages[0]?.score ?? 0;
    const relativeTo = (score: number) => (topScore > 0 ? score / topScore : 0);
    // What a sentence is weighed by, and chance, are measured by words alone.
    const byWords = new Map(found.passages.map(({ ordinal, score }) => [ordinal, score]));
    const bests = bestByDocument(found.passages, corpus);
    const read = evidenceFor(question);
    const titleAsked = titlesFor(question);
    const features = new FeatureReader(
      question,
      weights,
      raritiesOf(question, engine.passageCount),
    );
    const passages: FoundPassage[] = [];
    const sentences: ScoredSentence[] = [];
    let sincePause = 0;
    for (const { ordinal } of isWeighty ? ranked : []) {
      const score = byWords.get(ordinal) ?? 0;
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
      const windows = new PassageWindows(evidence, weights, question.asks);
      const standing = {
        relative: relativeTo(score),
        documentRelative: relativeTo(bests.get(document.id) ?? score),
        titleAsked: titleAsked(passage, document),
        ...placeInDocument(corpus, ordinal, passage),
      };
      for (const [index, { span }] of evidence.sentences.entries()) {
        if (span.start === span.end) continue;
        // A passage that holds words of the speaker holds those of others too.
        if (isSpeaker !== null && !isSpeaker(citeVoices(passage, span).voice)) continue;
        const worth = worthOf(passage, document, span);
        const own = features.read(windows, evidence, index, document.text, {
          ...standing,
          worth,
        });
        sentences.push({ passage: passages.length, index, features: own, sum: sumOf(own) });
      }
      const lead = leadOf(score, rivalsOf(document.id, bests));
      passages.push({ passage, document, evidence, windows, lead });
    }
    return { ranked: found, passages, sentences, weights };
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

/** Where a passage stands in its document. */
function placeInDocument(
  corpus: Corpus,
  ordinal: number,
  { documentId, span }: Passage,
): { readonly isFirst: boolean; readonly sentencesBefore: number } {
  const start = corpus.placeOf(documentId)?.start ?? ordinal;
  let before = ordinal - 1;
  while (before >= start && isFurniture.has(corpus.passages[before]?.kind ?? 'paragraph')) before--;
  const isFirst = before < start;
  return { isFirst, sentencesBefore: isFirst ? 0 : Math.ceil(span.start / usualSentence) };
}

const isFurniture: ReadonlySet<Passage['kind']> = new Set([
  'heading',
  'dateline',
  'attribution',
  'metadata',
]);
/** In UTF-16 code units, with the space behind it. */
const usualSentence = 120;

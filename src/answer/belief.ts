import type { Confidence } from './answer.js';
import type { Candidate } from './candidates.js';
import { type BeliefEstimate, confidenceOf } from './confidence.js';
import type { CorpusQuestion } from './corpus-question.js';
import { keynessOf, keynessOfWords } from './keyness.js';
import type { NullScores } from './null-scores.js';
import type { SearchEngine } from './search-engine.js';
import type { WordFrequencies } from './word-frequencies.js';

/** A candidate, and how far it is believed. */
export interface Believed extends Candidate {
  readonly confidence: Confidence;
}

/** What beliefs rest on besides a question and its candidates. */
export interface BeliefGrounds {
  readonly engine: Pick<SearchEngine, 'passageCount'>;
  readonly nullScores: NullScores;
  readonly frequencies: WordFrequencies;
  readonly estimate: BeliefEstimate;
}

/** How far each candidate is believed; in their order, best first. */
export function believeAll(
  candidates: readonly Candidate[],
  question: CorpusQuestion,
  { engine, nullScores, frequencies, estimate }: BeliefGrounds,
): readonly Believed[] {
  const { trust, passageLength } = nullScores;
  const { passageCount } = engine;
  const spoken = { passageCount, passageLength };
  const keynessOfEach = keynessOfWords(question.words, spoken, frequencies);
  const untitled = candidates.some(isTitled) ? 0 : 1;
  return candidates.map((candidate, index) => {
    const { window, instead, standing, lead, score, sentence, prominence } = candidate;
    const best = candidates[index === 0 ? 1 : 0]?.score ?? null;
    const margin = best === null ? 1 : Math.min(1, Math.max(0, 1 - best / Math.max(score, 1e-9)));
    const keyness = keynessOf(window, keynessOfEach);
    const ofSentence = { sentence: sentence.features, ...prominence };
    const inCorpus = { standing, lead, trust, keyness, untitled, ...ofSentence } as const;
    const confidence = confidenceOf(window, question, inCorpus, margin, (features) => {
      const { held, probability } = estimate(features);
      return { held, probability: instead === null ? probability : insteadBelief * probability };
    });
    return { ...candidate, confidence };
  });
}

function isTitled({ document, passage }: Candidate): boolean {
  return Boolean(document.source.title?.trim()) || passage.headings.length > 0;
}

/** A quote about another than was asked about is never a strong match. A guess. */
const insteadBelief = 0.6;

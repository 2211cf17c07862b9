import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import type { PassageEvidence } from './passage-evidence.js';
import type { Window } from './windows.js';

/** A passage's best window, and how it does against the others. */
export interface Candidate {
  readonly passage: Passage;
  readonly document: Document;
  readonly window: Window;
  readonly evidence: PassageEvidence;
  /** See `leadOf`: how far the passage's score is above those of other documents. */
  readonly lead: number;
  /** See `standingOf`: how far the question's best passages stand out from chance. */
  readonly standing: number;
  readonly score: number;
}

/** Best first, the same words once, answers before the questions that they answer. */
export function orderCandidates(
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
export function worthOf(passage: Passage, document: Document, window: Window): number {
  const isAsking = document.text[window.span.end - 1] === '?';
  return (
    (kindWorth[passage.kind] ?? 1) *
    (isAsking ? (askingWorth[passage.kind] ?? 1) : 1) *
    (document.source.wording === 'summary' ? summaryWorth : 1)
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
  return candidates.filter(({ document, window }) => {
    const words = document.text.slice(window.span.start, window.span.end).replace(/\s+/gu, ' ');
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

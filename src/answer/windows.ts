import type { Span } from '../analysis/span.js';
import { type Sorts, sort } from '../corpus/sentence-sorts.js';
import type { Match, PassageEvidence } from './passage-evidence.js';
import type { ExpectedAnswer } from './question.js';

/** A run of whole sentences of one passage that could be quoted. */
export interface Window {
  readonly span: Span;
  /** How well the window, or what stands around it, holds each word of the question. */
  readonly matches: readonly Match[];
  /** How well the window itself does. */
  readonly own: readonly Match[];
  /** Weighted share of the question that is held, 0 to 1. */
  readonly coverage: number;
  readonly ownCoverage: number;
  /** Holds the sort of thing that was asked for, or nothing special was. */
  readonly isFitting: boolean;
  /** Coverage less what length costs, plus what a fitting sort of answer earns: for choosing between windows. */
  readonly score: number;
}

/** Longest quote in sentences, before a contrast that follows is added. */
const longest = 3;
/** Sentences that are added because they turn against what was said. */
const maxContrasts = 2;

/**
 * What a word is worth that stands near the window but not in it. Guesses, checked on questions of
 * our own: the frame says what a passage is about; the first sentences of an answer inherit the
 * question they were given, later ones less.
 */
const worth = { frame: 0.6, askedAtStart: 0.9, askedLater: 0.5, restOfPassage: 0.45 };
/** A quote shorter than this goes on, if its passage does. In UTF-16 code units; a guess. */
const shortestQuote = 25;
/** An interviewer asks at the end of a turn; what comes before sets the scene. */
const askedSentences = 3;
/** An added sentence must bring at least this share of the question. */
const sentenceCost = 0.06;
const fittingSort = 0.15;
/** How much words inside the window count over words around it. */
const ownShare = 0.25;

/** A run of sentences by the places of its first and last one. */
interface Run {
  readonly window: Window;
  readonly first: number;
  readonly last: number;
}

/**
 * The best window of one to three whole sentences, extended by a contrast that follows it. Of an
 * answer in an interview two windows: its opening, which counts for what it was asked, and the best
 * one after it, which counts for its own words; the better one first. `weights` holds what each word of the question is
 * worth. Empty when the passage has no sentences or the question weighs nothing.
 */
export function bestWindows(
  evidence: PassageEvidence,
  weights: readonly number[],
  expects: ExpectedAnswer,
): readonly Window[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? [] : new WindowChooser(evidence, weights, expects, total).best();
}

/** What an interviewer asked for, as far as the question holds it. */
interface Asked {
  readonly matches: readonly Match[];
  readonly expects: ReadonlySet<ExpectedAnswer>;
}

/** Chooses among the windows of one passage for one question. */
class WindowChooser {
  readonly #evidence: PassageEvidence;
  readonly #sentences: PassageEvidence['sentences'];
  readonly #weights: readonly number[];
  readonly #expects: ExpectedAnswer;
  /** The sum of the weights, more than 0. */
  readonly #total: number;
  /** How well the sentence that holds it best holds each word. */
  readonly #anywhere: readonly Match[];
  readonly #asked: Asked;

  constructor(
    evidence: PassageEvidence,
    weights: readonly number[],
    expects: ExpectedAnswer,
    total: number,
  ) {
    this.#evidence = evidence;
    this.#sentences = evidence.sentences;
    this.#weights = weights;
    this.#expects = expects;
    this.#total = total;
    this.#anywhere = weights.map((_, word) =>
      evidence.sentences.reduce((most, { matches }) => Math.max(most, matches[word] ?? 0), 0),
    );
    this.#asked = this.#bestAsked();
  }

  /** See `bestWindows`. */
  best(): readonly Window[] {
    const best = this.#bestFrom(0);
    if (best === null) return [];
    const runs = this.#evidence.asked.length === 0 ? [best] : [best, this.#otherThan(best)];
    return runs.flatMap((run) => (run === null ? [] : [this.#withContrast(run.window, run.last)]));
  }

  /** Of an answer the opening if the best is not it, and else the best of what comes after it. */
  #otherThan(run: Run): Run | null {
    if (run.first === 0) return this.#bestFrom(run.last + 1);
    const opening = this.#bestFrom(0, 1);
    return opening === null || opening.last >= run.first ? null : opening;
  }

  #bestFrom(start: number, end: number = this.#sentences.length): Run | null {
    let found: Run | null = null;
    for (let first = start; first < end; first++) {
      const own = this.#weights.map(() => 0);
      for (let last = first; last < Math.min(this.#sentences.length, first + longest); last++) {
        const sentence = this.#sentences[last];
        if (sentence === undefined || sentence.span.start === sentence.span.end) break;
        sentence.matches.forEach((match, word) => {
          own[word] = Math.max(own[word] ?? 0, match);
        });
        if (this.#isTooShort(first, last)) continue;
        const window = this.#weigh(first, last, own);
        if (found === null || window.score > found.window.score + 1e-9) {
          found = { window, first, last };
        }
      }
    }
    return found;
  }

  /** "Yes, of course." says nothing alone: an opening goes on until it has said something. */
  #isTooShort(first: number, last: number): boolean {
    const start = this.#sentences[first]?.span.start ?? 0;
    const end = this.#sentences[last]?.span.end ?? 0;
    return (
      end - start < shortestQuote && last + 1 < this.#sentences.length && last + 1 < first + longest
    );
  }

  #weigh(first: number, last: number, own: readonly Match[]): Window {
    const inherits = first === 0 ? worth.askedAtStart : worth.askedLater;
    // Once a window, not once a word: each look at a private field is checked.
    const [anywhere, { frame }, asked] = [this.#anywhere, this.#evidence, this.#asked.matches];
    const matches = own.map((match, word) =>
      Math.max(
        match,
        worth.restOfPassage * (anywhere[word] ?? 0),
        worth.frame * (frame[word] ?? 0),
        inherits * (asked[word] ?? 0),
      ),
    );
    const coverage = this.#share(matches);
    const ownCoverage =
      first === 0
        ? this.#share(own.map((match, word) => Math.max(match, inherits * (asked[word] ?? 0))))
        : this.#share(own);
    const inside = this.#sentences.slice(first, last + 1);
    const isFitting =
      this.#expects !== 'any' &&
      (inside.some(({ sorts }) => holdsExpected(sorts, this.#expects)) ||
        (first === 0 && this.#asked.expects.has(this.#expects)));
    return {
      span: {
        start: this.#sentences[first]?.span.start ?? 0,
        end: this.#sentences[last]?.span.end ?? 0,
      },
      matches,
      own: [...own],
      coverage,
      ownCoverage,
      isFitting: isFitting || this.#expects === 'any',
      score:
        (1 - ownShare) * coverage +
        ownShare * ownCoverage -
        sentenceCost * (last - first) +
        (isFitting ? fittingSort * coverage : 0),
    };
  }

  /** The two neighbouring sentences of the interviewer's question that hold most: a long greeting asks nothing. */
  #bestAsked(): Asked {
    let found = {
      matches: this.#weights.map(() => 0),
      expects: new Set<ExpectedAnswer>(),
      share: 0,
    };
    const asking = this.#evidence.asked.slice(-askedSentences);
    asking.forEach((sentence, index) => {
      const next = asking[index + 1];
      const matches = sentence.matches.map((match, word) =>
        Math.max(match, next?.matches[word] ?? 0),
      );
      const held = this.#share(matches);
      if (held <= found.share) return;
      const expected = new Set([sentence.expects, ...(next === undefined ? [] : [next.expects])]);
      found = { matches, expects: expected, share: held };
    });
    return found;
  }

  #share(matches: readonly Match[]): number {
    const weights = this.#weights;
    return (
      matches.reduce((sum, match, word) => sum + match * (weights[word] ?? 0), 0) / this.#total
    );
  }

  #withContrast(window: Window, last: number): Window {
    let { end } = window.span;
    for (const sentence of this.#sentences.slice(last + 1, last + 1 + maxContrasts)) {
      if ((sentence.sorts & sort.contrast) === 0 || sentence.span.start === sentence.span.end)
        break;
      end = sentence.span.end;
    }
    return { ...window, span: { start: window.span.start, end } };
  }
}

/** Whether a sentence holds the sort of thing that is asked for; any does where nothing special is. */
export function holdsExpected(sorts: Sorts, expected: ExpectedAnswer): boolean {
  return expected === 'any' || (sorts & sort[expected]) !== 0;
}

import type { Span } from '../analysis/span.js';
import { sort } from '../corpus/sentence-sorts.js';
import { type AskedKind, holdsNeeded } from './asked-sort.js';
import type { PassageEvidence } from './passage-evidence.js';
import type { Match } from './sentence-scan.js';

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

/** Sentences that are added because they turn against what was said. */
const maxContrasts = 2;

/**
 * What a word is worth that stands near the window but not in it. Guesses, checked on questions of
 * our own: the frame says what a passage is about; the first sentences of an answer inherit the
 * question they were given, later ones less.
 */
export const worth = { frame: 0.6, askedAtStart: 0.9, askedLater: 0.5, restOfPassage: 0.45 };
/** An interviewer asks at the end of a turn; what comes before sets the scene. */
const askedSentences = 3;
/** An added sentence must bring at least this share of the question. */
const sentenceCost = 0.06;
const fittingSort = 0.15;
/** How much words inside the window count over words around it. */
const ownShare = 0.25;

/** What an interviewer asked for, as far as the question holds it. */
interface Asked {
  readonly matches: readonly Match[];
  readonly kinds: readonly AskedKind[];
  /** See `Scan.close`. */
  readonly close: number;
}

/** The windows of one passage for one question. `weights` holds what each word of the question is worth. */
export class PassageWindows {
  readonly #evidence: PassageEvidence;
  readonly #sentences: PassageEvidence['sentences'];
  readonly #weights: readonly number[];
  readonly #asks: AskedKind;
  /** The sum of the weights, more than 0. */
  readonly #total: number;
  /** How well the sentence that holds it best holds each word. */
  readonly #anywhere: readonly Match[];
  /** What the interviewer's question holds of the question. */
  readonly asked: Asked;

  constructor(evidence: PassageEvidence, weights: readonly number[], asks: AskedKind) {
    this.#evidence = evidence;
    this.#sentences = evidence.sentences;
    this.#weights = weights;
    this.#asks = asks;
    this.#total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    this.#anywhere = weights.map((_, word) =>
      evidence.sentences.reduce((most, { matches }) => Math.max(most, matches[word] ?? 0), 0),
    );
    this.asked = this.#bestAsked();
  }

  /** How well a run of sentences, by the places of its first and last one, does as a quote. */
  weigh(first: number, last: number): Window {
    const inside = this.#sentences.slice(first, last + 1);
    const own: readonly Match[] =
      first === last
        ? (inside[0]?.matches ?? [])
        : this.#weights.map((_, word) =>
            inside.reduce((most, { matches }) => Math.max(most, matches[word] ?? 0), 0),
          );
    const inherits = first === 0 ? worth.askedAtStart : worth.askedLater;
    // Once a window, not once a word: each look at a private field is checked.
    const [anywhere, { frame }, asked] = [this.#anywhere, this.#evidence, this.asked.matches];
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
    const needed = inside.some(({ sorts }) => holdsNeeded(sorts, this.#asks));
    const needsSort = holdsNeeded(0, this.#asks) !== null;
    const isFitting =
      needsSort && (needed || (first === 0 && this.asked.kinds.includes(this.#asks)));
    return {
      span: {
        start: this.#sentences[first]?.span.start ?? 0,
        end: this.#sentences[last]?.span.end ?? 0,
      },
      matches,
      own,
      coverage,
      ownCoverage,
      isFitting: isFitting || !needsSort,
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
      kinds: [] as readonly AskedKind[],
      close: 0,
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
      const kinds = next === undefined ? [sentence.asks] : [sentence.asks, next.asks];
      const close = Math.max(sentence.close, next?.close ?? 0);
      found = { matches, kinds, close, share: held };
    });
    return found;
  }

  #share(matches: readonly Match[]): number {
    const weights = this.#weights;
    return (
      matches.reduce((sum, match, word) => sum + match * (weights[word] ?? 0), 0) / this.#total
    );
  }

  /** The last of the sentences right after one that turn against or limit it; the sentence itself where none does. */
  lastContrast(last: number): number {
    let end = last;
    for (const { sorts, span } of this.#sentences.slice(last + 1, last + 1 + maxContrasts)) {
      if ((sorts & sort.contrast) === 0 || span.start === span.end) break;
      end++;
    }
    return end;
  }
}

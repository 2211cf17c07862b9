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
  readonly #needsSort: boolean;
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
    this.#needsSort = holdsNeeded(0, asks) !== null;
    this.#anywhere = bestOfEach(evidence.sentences, weights.length);
    this.asked = this.#bestAsked();
  }

  /** How well a run of sentences, by the places of its first and last one, does as a quote. */
  weigh(first: number, last: number): Window {
    const matches: Match[] = [];
    const own = this.#ownOf(first, last);
    const { coverage, ownCoverage, isFitting, score } = this.hold(first, last, own, matches);
    const span = {
      start: this.#sentences[first]?.span.start ?? 0,
      end: this.#sentences[last]?.span.end ?? 0,
    };
    return {
      span,
      matches,
      own,
      coverage,
      ownCoverage,
      isFitting: isFitting || !this.#needsSort,
      score,
    };
  }

  /**
   * What a run holds of the question, in sums.
   * @param own of the run, see `Window.own`
   * @param matches takes `Window.matches`, where they are wanted
   */
  hold(
    first: number,
    last: number,
    own: readonly Match[] = this.#ownOf(first, last),
    matches: Match[] | null = null,
  ): Pick<Window, 'coverage' | 'ownCoverage' | 'isFitting' | 'score'> {
    const isOpening = first === 0;
    const inherits = isOpening ? worth.askedAtStart : worth.askedLater;
    // Once a window, not once a word: each look at a private field is checked.
    const anywhere = this.#anywhere;
    const { frame } = this.#evidence;
    const asked = this.asked.matches;
    const weights = this.#weights;
    let held = 0;
    let ownHeld = 0;
    for (let word = 0; word < weights.length; word++) {
      const weight = weights[word] as number;
      const match = own[word] ?? 0;
      const inherited = inherits * (asked[word] ?? 0);
      const around = Math.max(
        worth.restOfPassage * (anywhere[word] ?? 0),
        worth.frame * (frame[word] ?? 0),
      );
      const most = Math.max(match, around, inherited);
      held += most * weight;
      ownHeld += (isOpening ? Math.max(match, inherited) : match) * weight;
      matches?.push(most);
    }
    const coverage = held / this.#total;
    const ownCoverage = ownHeld / this.#total;
    const isFitting =
      this.#needsSort &&
      ((isOpening && this.asked.kinds.includes(this.#asks)) || this.#holdsNeeded(first, last));
    return {
      coverage,
      ownCoverage,
      isFitting,
      score:
        (1 - ownShare) * coverage +
        ownShare * ownCoverage -
        sentenceCost * (last - first) +
        (isFitting ? fittingSort * coverage : 0),
    };
  }

  #ownOf(first: number, last: number): readonly Match[] {
    if (first === last) return this.#sentences[first]?.matches ?? [];
    const inside = this.#sentences.slice(first, last + 1);
    return this.#weights.map((_, word) =>
      inside.reduce((most, { matches }) => Math.max(most, matches[word] ?? 0), 0),
    );
  }

  #holdsNeeded(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) {
      const sentence = this.#sentences[at];
      if (sentence !== undefined && holdsNeeded(sentence.sorts, this.#asks)) return true;
    }
    return false;
  }

  /** The two neighbouring sentences of the interviewer's question that hold most: a long greeting asks nothing. */
  #bestAsked(): Asked {
    let found = {
      matches: this.#weights.map(() => 0),
      kinds: [] as readonly AskedKind[],
      close: 0,
      share: 0,
    };
    if (this.#evidence.asked.length === 0) return found;
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

function bestOfEach(
  sentences: readonly { readonly matches: readonly Match[] }[],
  words: number,
): readonly Match[] {
  const [first] = sentences;
  if (sentences.length === 1 && first !== undefined) return first.matches;
  const best: Match[] = new Array(words).fill(0);
  for (const { matches } of sentences) {
    for (let word = 0; word < words; word++) {
      const match = matches[word] ?? 0;
      if (match > (best[word] as Match)) best[word] = match;
    }
  }
  return best;
}

import type { Span } from '../analysis/span.js';
import type { DocumentId, PassageId, Revision } from '../corpus/document.js';
import type { Source } from '../corpus/source.js';
import type { Stretch, Voice } from '../corpus/voice.js';
import type { Moment } from '../moments/moment.js';

/** A W3C TextQuoteSelector plus position: `exact` is a slice of the named revision, character for character. */
export interface Quote {
  readonly exact: string;
  /** Up to 32 code units before and after `exact`, to find it again should the text move. */
  readonly prefix: string;
  readonly suffix: string;
  readonly span: Span;
  readonly documentId: DocumentId;
  readonly revision: Revision;
}

/** Whose words they are, where they stand and when they were said. */
export interface Citation {
  readonly source: Source;
  /** Whose words the quote is: of most of it where it holds several voices. */
  readonly voice: Voice;
  /** Its stretches with one voice each, in order, spans in the document: they tile the quote. */
  readonly voices: readonly Stretch[];
  /** The question that the words answer, in its own words; null where they answer none that the text holds. */
  readonly asked: string | null;
  /** When the words were said or published. */
  readonly said: Moment | null;
  /** The moments of which the quoted words themselves speak, in the order of the text. */
  readonly about: readonly Moment[];
  /** 1-based line of the quote's first character in the document. */
  readonly line: number;
  readonly headings: readonly string[];
}

/** The level shown to people; two calibrated probabilities stand behind it, see `Belief`. */
export type ConfidenceLevel = 'strong' | 'possible' | 'none';

/** Why an answer is believed, in terms that a person can check. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  /** Estimated probability that the corpus holds what is asked about, 0 to 1: refusing goes by it. */
  readonly held: number;
  /** Estimated probability that the quote answers the question, 0 to `held`. */
  readonly probability: number;
  /** Question words (as typed) that the quote or its context holds. */
  readonly matched: readonly string[];
  /** Question words that it does not hold. */
  readonly unmatched: readonly string[];
  /**
   * By what share of its score the first quote is above the next one: 0 (tie) to 1 (nothing else
   * matched). 0 for all others, which none of them is above.
   */
  readonly margin: number;
}

/**
 * Where the words of a question that a quote was chosen for stand, as typed: `Confidence.matched`,
 * each word once, where it stands nearest to the quote. The others are `Confidence.unmatched`.
 */
export interface WordPlaces {
  readonly quote: readonly string[];
  /** In headings, the speaker's name and occasion, or the document's title. */
  readonly headings: readonly string[];
  /** In the question that the quote answers, elsewhere in its passage, or in when it was said. */
  readonly around: readonly string[];
}

/** A part of the sum that a sentence is chosen by. */
export interface SumPart {
  /** Of `featureNames`. */
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

export interface CitedQuote {
  readonly quote: Quote;
  readonly passageId: PassageId;
  readonly citation: Citation;
  readonly confidence: Confidence;
  readonly places: WordPlaces;
  readonly score: number;
  /**
   * Why its sentence was chosen: the parts of that one's sum, see `partsOf`. Only where it was asked for
   * (`AnswerOptions.isExplained`): answers are remembered and kept, and it is longer than most quotes.
   */
  readonly weighed?: readonly SumPart[];
}

/** Things a reader must know beside the quotes. Rendered by each door in its own words. */
export type Notice =
  | { readonly kind: 'one-perspective'; readonly perspective: string }
  | { readonly kind: 'perspective-unknown'; readonly documents: number }
  | { readonly kind: 'summary' }
  | {
      readonly kind: 'newer-source';
      readonly documentId: DocumentId;
      readonly title: string | null;
      readonly publishedAt: Moment;
    }
  | {
      /** Publishers rate about the same claim in different words; each is listed as it says. */
      readonly kind: 'ratings-differ';
      readonly ratings: readonly { readonly words: string; readonly by: string | null }[];
    }
  | { readonly kind: 'weak-words'; readonly missing: readonly string[] }
  | {
      readonly kind: 'differs';
      readonly what: 'date' | 'number' | 'name';
      readonly asked: string;
      readonly found: string;
    };

/** Why there is no answer. */
export type UnansweredReason =
  | 'empty-question'
  | 'empty-corpus'
  | 'nothing-found'
  | 'too-little-in-common'
  /** The question was for the words of somebody whom no document names. */
  | 'no-such-speaker';

/** What the bot looked for, so that silence can be understood. */
export interface SearchReport {
  readonly documents: number;
  readonly passages: number;
  /** The question's telling words (as typed) with the number of passages that hold each. */
  readonly terms: readonly { readonly word: string; readonly passages: number }[];
  /** In the order of the question; absent when every word was read as it was typed. */
  readonly readings?: readonly WordReading[];
  /** What the filters left to search in, beside an honest silence; absent when there were none. */
  readonly filter?: FilterReport;
}

/** What the filters of a question left of the corpus. */
export interface FilterReport {
  /** Passages left, of `SearchReport.passages`; `SearchReport.terms` counts all of them. */
  readonly passages: number;
  /** What was asked for; absent in reports that were kept before it was noted. */
  readonly set?: FilterSet;
  /** Absent when somebody has the name that was asked for. */
  readonly nobody?: {
    readonly asked: string;
    /** Who speaks in the corpus: the nearest names first, or else those who speak most. */
    readonly speakers: readonly string[];
  };
}

/** The filters of a question, as `AnswerOptions` has them; those that were not set are absent. */
export interface FilterSet {
  readonly speaker?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  /** How many documents it was narrowed to. */
  readonly documents?: number;
}

/** A word that the corpus lacks and that was therefore read as one of its words, one slip away. */
export interface WordReading {
  /** As the question has it. */
  readonly typed: string;
  /** As a text of the corpus writes it: a word, never an index term. */
  readonly read: string;
}

export type Answer =
  | {
      readonly kind: 'answered';
      readonly question: string;
      readonly quotes: readonly [CitedQuote, ...CitedQuote[]];
      /** How many further quotes passed, beyond those listed. */
      readonly more: number;
      readonly confidence: Confidence;
      readonly notices: readonly Notice[];
      readonly report: SearchReport;
      readonly indexVersion: string;
    }
  | {
      readonly kind: 'unanswered';
      readonly question: string;
      readonly reason: UnansweredReason;
      /** The nearest passage, which is no answer; see `nearestWorthShowing`. */
      readonly nearest: CitedQuote | null;
      readonly report: SearchReport;
      readonly indexVersion: string;
    };

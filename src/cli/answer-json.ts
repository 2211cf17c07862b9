import type {
  Answer,
  CitedQuote,
  Confidence,
  Notice,
  Quote,
  SearchReport,
  WordPlaces,
  WordReading,
} from '../answer/answer.js';
import { claimsIn } from '../answer/reviewed-claims.js';
import type { PassageId } from '../corpus/document.js';
import type { Source } from '../corpus/source.js';
import type { Rating, Stretch, VoiceRole } from '../corpus/voice.js';
import type { Moment } from '../moments/moment.js';
import type { Explanation } from '../search/explanation.js';

/** A part of a quote with one voice. */
export interface StretchJson {
  /** Its words; those of all stretches, in order, are the quote's. */
  readonly exact: string;
  /** Whose words they are; null where the document names nobody. */
  readonly speaker: string | null;
  readonly role: VoiceRole;
  /** Office or title as the document writes it; null where it gives none. */
  readonly title: string | null;
  /** How the document describes who is not named; null where it does not. */
  readonly description: string | null;
  /** Half-open range of UTF-16 code units in the revision's text. */
  readonly start: number;
  readonly end: number;
}

/** One quote for programs: the facts that most want first, the details after them. */
export interface QuoteJson {
  /** The source's words, character for character; nothing is replaced or wrapped. */
  readonly exact: string;
  /** The speaker's name, or null when the source does not say. */
  readonly speaker: string | null;
  /** ISO 8601 value, cut to its precision, of when it was said or published; null when unknown. */
  readonly said: string | null;
  readonly when: { readonly said: Moment | null; readonly about: readonly Moment[] };
  readonly speakerRole: VoiceRole;
  /** Office or title as the document writes it; null where it gives none. */
  readonly speakerTitle: string | null;
  /** How the document describes a speaker whom it does not name; null where it does not. */
  readonly speakerDescription: string | null;
  /** Whose words the quote is, part by part: `speaker` is who has most of them. */
  readonly voices: readonly StretchJson[];
  readonly occasion: string | null;
  /** The question that the words answer, in its own words; null where they answer none. */
  readonly asked: string | null;
  /** Whether it holds a claim under review. */
  readonly isClaim: boolean;
  /** What the review found of that claim, in the publisher's words; null where it gives no rating. */
  readonly rating: Rating | null;
  readonly source: Omit<Source, 'origin'> & {
    readonly file: string;
    /** 1-based line of the file at which the document starts, for files that hold many. */
    readonly fileLine: number | null;
    readonly documentId: string;
    readonly revision: string;
    /** 1-based line of the document at which the quote starts. */
    readonly line: number;
    readonly headings: readonly string[];
    /** Half-open range of UTF-16 code units in the revision's text. */
    readonly start: number;
    readonly end: number;
  };
  readonly prefix: string;
  readonly suffix: string;
  readonly passageId: string;
  readonly confidence: Confidence;
  /** Where the words of `confidence.matched` stand. */
  readonly places: WordPlaces;
  readonly score: number;
  /** With `--explain`: how the search ranked the passage, as a tree whose leaves add up. */
  readonly explanation?: Explanation | null;
}

/** One answer for programs. `quotes` is empty exactly when `kind` is `unanswered`. */
export interface AnswerJson {
  readonly kind: Answer['kind'];
  readonly question: string;
  readonly quotes: readonly QuoteJson[];
  /** How many further quotes passed beyond those listed. */
  readonly more: number;
  readonly confidence: Confidence | null;
  readonly notices: readonly Notice[];
  /** Why there is no answer; null when there is one. */
  readonly reason: string | null;
  /** The nearest passage of an unanswered question, which is not an answer. */
  readonly nearest: QuoteJson | null;
  /** Words of the question that were read as other words, in its order; empty when none was. */
  readonly readings: readonly WordReading[];
  readonly report: Omit<SearchReport, 'readings'>;
  readonly indexVersion: string;
}

/** By passage, where the search can tell. */
export type Explanations = ReadonlyMap<PassageId, Explanation>;

/** The answer as one plain object for `--json`; with explanations where they are given. */
export function toAnswerJson(answer: Answer, explanations: Explanations | null = null): AnswerJson {
  const isAnswered = answer.kind === 'answered';
  const { readings = [], ...report } = answer.report;
  const toJson = (cited: CitedQuote) => toQuoteJson(cited, explanations);
  return {
    kind: answer.kind,
    question: answer.question,
    quotes: isAnswered ? answer.quotes.map(toJson) : [],
    more: isAnswered ? answer.more : 0,
    confidence: isAnswered ? answer.confidence : null,
    notices: isAnswered ? answer.notices : [],
    reason: isAnswered ? null : answer.reason,
    nearest: isAnswered || answer.nearest === null ? null : toJson(answer.nearest),
    readings,
    report,
    indexVersion: answer.indexVersion,
  };
}

function toQuoteJson(
  { quote, passageId, citation, confidence, places, score }: CitedQuote,
  explanations: Explanations | null,
): QuoteJson {
  const { origin, ...source } = citation.source;
  const [claim] = claimsIn(citation);
  return {
    exact: quote.exact,
    speaker: citation.voice.name,
    said: citation.said?.value ?? null,
    when: { said: citation.said, about: citation.about },
    speakerRole: citation.voice.role,
    speakerTitle: citation.voice.title ?? null,
    speakerDescription: citation.voice.description ?? null,
    voices: citation.voices.map((stretch) => toStretchJson(stretch, quote)),
    occasion: citation.voice.occasion ?? null,
    asked: citation.asked,
    isClaim: claim !== undefined,
    rating: claim?.rating ?? null,
    source: {
      ...source,
      file: origin.name,
      fileLine: origin.line,
      documentId: quote.documentId,
      revision: quote.revision,
      line: citation.line,
      headings: citation.headings,
      start: quote.span.start,
      end: quote.span.end,
    },
    prefix: quote.prefix,
    suffix: quote.suffix,
    passageId,
    confidence,
    places,
    score,
    ...(explanations === null ? {} : { explanation: explanations.get(passageId) ?? null }),
  };
}

function toStretchJson({ span, voice }: Stretch, quote: Quote): StretchJson {
  const { start } = quote.span;
  return {
    exact: quote.exact.slice(span.start - start, span.end - start),
    speaker: voice.name,
    role: voice.role,
    title: voice.title ?? null,
    description: voice.description ?? null,
    start: span.start,
    end: span.end,
  };
}

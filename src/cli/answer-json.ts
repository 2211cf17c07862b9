import type { Answer, CitedQuote, Quote, SumPart } from '../answer/answer.js';
import { claimsIn } from '../answer/reviewed-claims.js';
import type { PassageId } from '../corpus/document.js';
import type { Stretch } from '../corpus/voice.js';
import type { Explanation } from '../search/explanation.js';

/** By passage, where the search can tell. */
export type Explanations = ReadonlyMap<PassageId, Explanation>;

/**
 * The answer as one plain object for `--json`; with explanations where they are given. `quotes` is
 * empty exactly when `kind` is `unanswered`.
 */
export function toAnswerJson(answer: Answer, explanations: Explanations | null = null) {
  const isAnswered = answer.kind === 'answered';
  const { readings = [], ...report } = answer.report;
  const toJson = (cited: CitedQuote) => toQuoteJson(cited, explanations);
  return {
    kind: answer.kind,
    question: answer.question,
    quotes: isAnswered ? answer.quotes.map(toJson) : [],
    /** How many further quotes passed beyond those listed. */
    more: isAnswered ? answer.more : 0,
    confidence: isAnswered ? answer.confidence : null,
    notices: isAnswered ? answer.notices : [],
    /** Why there is no answer; null when there is one. */
    reason: isAnswered ? null : answer.reason,
    /** The nearest passage of an unanswered question, which is not an answer. */
    nearest: isAnswered || answer.nearest === null ? null : toJson(answer.nearest),
    /** Words of the question that were read as other words, in its order; empty when none was. */
    readings,
    report,
    indexVersion: answer.indexVersion,
  };
}

/** One quote for programs: the facts that most want first, the details after them. */
function toQuoteJson(
  { quote, passageId, citation, confidence, places, score, weighed }: CitedQuote,
  explanations: Explanations | null,
) {
  return {
    ...toWordsJson({ quote, citation }),
    prefix: quote.prefix,
    suffix: quote.suffix,
    passageId,
    confidence,
    /** Where the words of `confidence.matched` stand. */
    places,
    score,
    /** With `--explain`: how the search ranked the passage, as a tree whose leaves add up. */
    ...(explanations === null ? {} : { explanation: explanations.get(passageId) ?? null }),
    /** With `--explain`: why its sentence was chosen; the products add up, in order, to the sum. */
    ...(explanations === null || weighed === undefined ? {} : { sentence: toSumJson(weighed) }),
  };
}

/** Words of a source for programs, with whose they are and where they stand. */
export function toWordsJson({ quote, citation }: Pick<CitedQuote, 'quote' | 'citation'>) {
  const { origin, ...source } = citation.source;
  const [claim] = claimsIn(citation);
  return {
    /** The source's words, character for character; nothing is replaced or wrapped. */
    exact: quote.exact,
    /** The speaker's name, or null when the source does not say. */
    speaker: citation.voice.name,
    /** ISO 8601 value, cut to its precision, of when it was said or published; null when unknown. */
    said: citation.said?.value ?? null,
    when: { said: citation.said, about: citation.about },
    speakerRole: citation.voice.role,
    /** Office or title as the document writes it; null where it gives none. */
    speakerTitle: citation.voice.title ?? null,
    /** How the document describes a speaker whom it does not name; null where it does not. */
    speakerDescription: citation.voice.description ?? null,
    /** Whose words the quote is, part by part: `speaker` is who has most of them. */
    voices: citation.voices.map((stretch) => toStretchJson(stretch, quote)),
    occasion: citation.voice.occasion ?? null,
    /** The question that the words answer, in its own words; null where they answer none. */
    asked: citation.asked,
    /** Whether it holds a claim under review. */
    isClaim: claim !== undefined,
    /** What the review found of that claim, in the publisher's words; null where it gives no rating. */
    rating: claim?.rating ?? null,
    source: {
      ...source,
      file: origin.name,
      /** 1-based line of the file at which the document starts, for files that hold many. */
      fileLine: origin.line,
      documentId: quote.documentId,
      revision: quote.revision,
      /** 1-based line of the document at which the quote starts. */
      line: citation.line,
      headings: citation.headings,
      /** Half-open range of UTF-16 code units in the revision's text. */
      start: quote.span.start,
      end: quote.span.end,
    },
  };
}

function toSumJson(weighed: readonly SumPart[]) {
  const parts = weighed.map((part) => ({ ...part, product: part.value * part.weight }));
  return { sum: parts.reduce((sum, { product }) => sum + product, 0), parts };
}

/** A part of a quote with one voice. */
function toStretchJson({ span, voice }: Stretch, quote: Quote) {
  const { start } = quote.span;
  return {
    /** Its words; those of all stretches, in order, are the quote's. */
    exact: quote.exact.slice(span.start - start, span.end - start),
    /** Whose words they are; null where the document names nobody. */
    speaker: voice.name,
    role: voice.role,
    title: voice.title ?? null,
    description: voice.description ?? null,
    /** Half-open range of UTF-16 code units in the revision's text. */
    start: span.start,
    end: span.end,
  };
}

import { citeVoices, saidOf } from '../corpus/cite-voices.js';
import type { Document } from '../corpus/document.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import { splitSentences } from '../corpus/sentences.js';
import type { CitedQuote } from './answer.js';
import type { Believed } from './belief.js';
import { partsOf } from './choose-sentences.js';
import { assertVerbatim, cutQuote } from './cut-quote.js';
import type { LineMarks } from './line-marks.js';
import type { Pause } from './pause.js';
import type { Question } from './question.js';
import { wordPlaces } from './word-places.js';

/**
 * Cuts the quote, which has to pass the gate, and says where it stands. Only for what is shown.
 * @throws QuoteMismatchError when the quote is not the document's own words.
 */
export async function cite(
  { passage, document, window, evidence, sentence, score, confidence }: Believed,
  question: Question,
  lines: LineMarks,
  pause: Pause,
  isExplained = false,
): Promise<CitedQuote> {
  const quote = cutQuote(document, window.span);
  const { voice, voices } = citeVoices(passage, window.span);
  assertVerbatim(quote, document);
  return {
    quote,
    passageId: passage.id,
    citation: {
      source: document.source,
      voice,
      voices,
      asked: askedBefore(passage, document),
      said: saidOf(voice, passage.said),
      about: momentsWithin(passage, window.span).map(({ moment }) => moment),
      line: await lines.lineAt(document, window.span.start, pause),
      headings: passage.headings,
    },
    confidence,
    places: wordPlaces(question, window, evidence),
    score,
    ...(isExplained ? { weighed: partsOf(sentence.features) } : {}),
  };
}

/** The last sentences of the question that a passage answers: an interviewer asks at the end of a turn. */
export function askedBefore(passage: Passage, document: Document): string | null {
  if (passage.question === null) return null;
  const sentences = splitSentences(document.text, passage.question).slice(-askedSentences);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = last.end - first.start > longestAsked ? last.start : first.start;
  return document.text
    .slice(start, last.end)
    .trim()
    .replace(/^[-–—]\s*/u, '');
}

const askedSentences = 2;
/** In UTF-16 code units: two sentences longer than this are one. */
const longestAsked = 240;

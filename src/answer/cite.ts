import { citeVoices } from '../corpus/cite-voices.js';
import { momentsWithin } from '../corpus/passage.js';
import type { CitedQuote } from './answer.js';
import type { Believed } from './belief.js';
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
  { passage, document, window, evidence, score, confidence }: Believed,
  question: Question,
  lines: LineMarks,
  pause: Pause,
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
      said: voice.said ?? passage.said,
      about: momentsWithin(passage, window.span).map(({ moment }) => moment),
      line: await lines.lineAt(document, window.span.start, pause),
      headings: passage.headings,
    },
    confidence,
    places: wordPlaces(question, window, evidence),
    score,
  };
}

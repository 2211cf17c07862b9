import type { Span } from '../analysis/span.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import type { WordPlaces } from './answer.js';
import { isFound } from './confidence.js';
import { compareWithAsked } from './moment-agreement.js';
import type { PassageEvidence } from './passage-evidence.js';
import { isContent, type Question } from './question.js';
import type { Window } from './windows.js';

/** Where the telling words of a question stand that are found in a window or around it. */
export function wordPlaces(
  question: Question,
  window: Window,
  { frame, sentences, passage }: PassageEvidence,
): WordPlaces {
  // The window's own matches leave out the contrast that may have been added to it.
  const quoted = sentences.filter(
    ({ span }) => span.start >= window.span.start && span.end <= window.span.end,
  );
  const places = { quote: [], headings: [], around: [] } as Record<keyof WordPlaces, string[]>;
  question.words.forEach(({ role, surface }, word) => {
    if (!isContent(role) || !isFound(window, word)) return;
    const place = isInQuote(word) ? 'quote' : (frame[word] ?? 0) > 0 ? 'headings' : 'around';
    places[place].push(surface);
  });
  return places;

  function isInQuote(word: number): boolean {
    const asked = question.moments.find(({ words }) => words.includes(word));
    if (!quoted.some(({ matches }) => (matches[word] ?? 0) > 0)) return false;
    if (asked === undefined || passage.said === null) return true;
    // A passage's own date counts for each of its sentences, though none of them need say it.
    const agreement = compareWithAsked(asked.moment, passage.said);
    if (agreement !== 'same' && agreement !== 'coarser') return true;
    return states(passage, window.span, asked.moment);
  }
}

function states(
  passage: Passage,
  span: Span,
  asked: Parameters<typeof compareWithAsked>[0],
): boolean {
  return momentsWithin(passage, span).some(({ moment }) => {
    const agreement = compareWithAsked(asked, moment);
    return agreement === 'same' || agreement === 'coarser';
  });
}

import { momentsWithin, type Passage } from '../corpus/passage.js';
import type { Confidence, SearchReport, WordPlaces } from './answer.js';
import { isFound } from './confidence.js';
import { ComparableMoment, compareWithAsked, distinctMoments } from './moment-agreement.js';
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
  const saidOnly = wordsOfSaidOnly(question, window, passage);
  const places = { quote: [], headings: [], around: [] } as Record<keyof WordPlaces, string[]>;
  question.words.forEach(({ role, surface }, word) => {
    if (!isContent(role) || !isFound(window, word)) return;
    const place = isInQuote(word) ? 'quote' : (frame[word] ?? 0) > 0 ? 'headings' : 'around';
    places[place].push(surface);
  });
  return places;

  function isInQuote(word: number): boolean {
    if (!quoted.some(({ matches }) => (matches[word] ?? 0) > 0)) return false;
    return !saidOnly.has(word);
  }
}

/**
 * Words that name a date which a window does not state: a passage's own date counts for each of its
 * sentences, though none of them need say it.
 */
function wordsOfSaidOnly(
  question: Question,
  { span }: Window,
  passage: Passage,
): ReadonlySet<number> {
  const [said] = distinctMoments(passage.said === null ? [] : [passage.said]);
  if (said === undefined || question.moments.length === 0) return new Set();
  const stated = distinctMoments(momentsWithin(passage, span).map(({ moment }) => moment));
  const words = question.moments.flatMap(({ moment, words }) => {
    const asked = new ComparableMoment(moment);
    const isStated = !isOf(asked, said) || stated.some((one) => isOf(asked, one));
    return isStated ? [] : words;
  });
  return new Set(words);
}

function isOf(asked: ComparableMoment, found: ComparableMoment): boolean {
  const agreement = compareWithAsked(asked, found);
  return agreement === 'same' || agreement === 'coarser';
}

/** The words of a question that a quote lacks, in its order: those that no passage holds apart. */
export function missingWords(
  { unmatched }: Pick<Confidence, 'unmatched'>,
  { terms }: Pick<SearchReport, 'terms'>,
): { readonly elsewhere: readonly string[]; readonly nowhere: readonly string[] } {
  const unheld = new Set(terms.filter(({ passages }) => passages === 0).map(({ word }) => word));
  return {
    elsewhere: unmatched.filter((word) => !unheld.has(word)),
    nowhere: unmatched.filter((word) => unheld.has(word)),
  };
}

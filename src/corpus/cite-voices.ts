import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';
import type { Passage } from './passage.js';
import { nobody, type Stretch, type Voice, voicesWithin } from './voice.js';

/**
 * When words were said that a passage holds: by their own voice, else as all of it. A claim under
 * review was not made when its review was published: unless the text dates it, its day is unknown.
 */
export function saidOf(voice: Voice, said: Moment | null): Moment | null {
  return voice.said ?? (voice.role === 'claimed' ? null : said);
}

/** Whose words a span of a passage is: its stretches, and the voice that has most of its characters. */
export function citeVoices(
  passage: Passage,
  span: Span,
): { readonly voice: Voice; readonly voices: readonly Stretch[] } {
  return citeVoicesAcross([passage], span);
}

/** The same of a span that may lie in several passages of one document, such as one that other rules cut. */
export function citeVoicesAcross(
  passages: readonly Passage[],
  span: Span,
): { readonly voice: Voice; readonly voices: readonly Stretch[] } {
  const voices = passages.flatMap((passage) => voicesWithin(passage, span));
  const lengths = new Map<Voice, number>();
  let voice: Voice = voices[0]?.voice ?? nobody;
  for (const stretch of voices) {
    const length = (lengths.get(stretch.voice) ?? 0) + stretch.span.end - stretch.span.start;
    lengths.set(stretch.voice, length);
    if (length > (lengths.get(voice) ?? 0)) voice = stretch.voice;
  }
  return { voice, voices };
}

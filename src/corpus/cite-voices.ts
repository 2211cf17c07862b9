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

/**
 * Whose words a span of a passage is: its stretches, and the voice that has most of its characters.
 * What says who speaks (`said Ada Roe`) counts with what they say.
 */
export function citeVoices(
  passage: Passage,
  span: Span,
): { readonly voice: Voice; readonly voices: readonly Stretch[] } {
  if (passage.stretches.length > 0) return citeVoicesAcross([passage], span);
  return { voice: passage.voice, voices: voicesWithin(passage, span) };
}

/** The same of a span that may lie in several passages of one document, such as one that other rules cut. */
export function citeVoicesAcross(
  passages: readonly Passage[],
  span: Span,
): { readonly voice: Voice; readonly voices: readonly Stretch[] } {
  const voices: Stretch[] = [];
  // Two quotations of one person are two stretches of one voice.
  const shares = new Map<string, { readonly voice: Voice; length: number }>();
  const add = (one: Voice, length: number): void => {
    const share = shares.get(keyOf(one)) ?? { voice: one, length: 0 };
    share.length += length;
    shares.set(keyOf(one), share);
  };
  for (const passage of passages) {
    for (const stretch of voicesWithin(passage, span)) {
      const { span: its, voice } = stretch;
      voices.push(stretch);
      add(voice, its.end - its.start);
      const { evidence } = voice;
      const isInside =
        evidence !== undefined && evidence.start >= span.start && evidence.end <= span.end;
      if (!isInside || !isSaid(voice)) continue;
      add(voice, evidence.end - evidence.start);
      add(passage.voice, evidence.start - evidence.end);
    }
  }
  let most = { voice: voices[0]?.voice ?? nobody, length: 0 };
  for (const share of shares.values()) if (share.length > most.length) most = share;
  return { voice: most.voice, voices };
}

/**
 * The voices to name beside a quote: each of those who are quoted, reported or ask in it, in its
 * order, and the one that has most of it.
 */
export function speakersIn({
  voice,
  voices,
}: {
  readonly voice: Voice;
  readonly voices: readonly Stretch[];
}): readonly Voice[] {
  const speaking = new Map<string, Voice>();
  for (const { voice: one } of voices) {
    const isNamed = one.name !== null || one.description !== undefined;
    const key = keyOf(one);
    if (isNamed && isSaid(one) && !speaking.has(key)) speaking.set(key, one);
  }
  speaking.set(keyOf(voice), speaking.get(keyOf(voice)) ?? voice);
  return [...speaking.values()];
}

function isSaid({ role }: Voice): boolean {
  return role === 'quoted' || role === 'reported' || role === 'asked';
}

/** The same for the words of one person in one role. */
function keyOf({ role, name, description }: Voice): string {
  return `${role}\n${name ?? ''}\n${description ?? ''}`;
}

import type { Passage } from '../corpus/passage.js';
import { type Voice, voicesWithin } from '../corpus/voice.js';
import type { Window } from './windows.js';

/** A run of sentences of a passage. */
interface Placed {
  readonly passage: Passage;
  readonly window: Pick<Window, 'span'>;
}

/** A claim under review is quoted where what the reviewer found does not say as much. A guess. */
const claimWorth = 0.8;

/** What a window's words are worth by how many of them are a claim under review. */
export function worthByClaim({ passage, window }: Placed): number {
  const { start, end } = window.span;
  if (!mayHoldClaim(passage)) return 1;
  const claimed = voicesWithin(passage, window.span).reduce(
    (sum, { span, voice }) => (voice.role === 'claimed' ? sum + span.end - span.start : sum),
    0,
  );
  return 1 - ((1 - claimWorth) * claimed) / Math.max(1, end - start);
}

/** The claim that a window holds; null where it holds none. */
export function claimOf({ passage, window }: Placed): Voice | null {
  if (!mayHoldClaim(passage)) return null;
  const claimed = voicesWithin(passage, window.span).find(({ voice }) => voice.role === 'claimed');
  return claimed?.voice ?? null;
}

/** Most passages have one voice, which tells at once. */
export function mayHoldClaim({ voice, stretches }: Passage): boolean {
  return voice.role === 'claimed' || stretches.length > 0;
}

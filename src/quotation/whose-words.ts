import type { CitedWords } from './cite-place.js';
import type { SpeakerCheck } from './genuineness.js';

/**
 * What hinders words that a source has from being a genuine quotation:
 * - `other-speaker`: they are another's than who was named;
 * - `report`: the source's own wording of what somebody said;
 * - `summary`: words of a document that sums up what was said;
 * - `own`: nothing does.
 */
export type WhoseWords =
  | { readonly kind: 'own' }
  | { readonly kind: 'other-speaker'; readonly claimed: string; readonly found: string }
  | { readonly kind: 'report'; readonly name: string | null }
  | { readonly kind: 'summary' };

/** Whose the words of a place are, for who was named with them or for nobody. */
export function whoseWords({ citation }: CitedWords, speaker: SpeakerCheck): WhoseWords {
  const { voice, source } = citation;
  if (speaker.kind === 'other') {
    return { kind: 'other-speaker', claimed: speaker.claimed, found: speaker.found };
  }
  if (voice.role === 'reported') {
    return { kind: 'report', name: voice.name ?? voice.description ?? null };
  }
  const isNarrated = voice.role === 'author' && speaker.kind !== 'matches';
  return source.wording === 'summary' && (isNarrated || voice.name === null)
    ? { kind: 'summary' }
    : { kind: 'own' };
}

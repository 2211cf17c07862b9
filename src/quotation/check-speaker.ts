import { readSpeaker } from '../answer/speaker-name.js';
import type { CitedWords } from './cite-place.js';
import type { SpeakerCheck } from './genuineness.js';

/** Whether the words are those of the person who was named, see `readSpeaker`. */
export function checkSpeaker(claimed: string | null, { citation }: CitedWords): SpeakerCheck {
  const isSpeaker = readSpeaker(claimed ?? '');
  if (claimed === null || isSpeaker === null) return { kind: 'not-asked' };
  const { name } = citation.voice;
  if (name === null) return { kind: 'unnamed', claimed };
  return isSpeaker(citation.voice) ? { kind: 'matches' } : { kind: 'other', claimed, found: name };
}

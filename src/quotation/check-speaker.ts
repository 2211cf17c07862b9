import { foldText } from '../analysis/fold.js';
import type { CitedWords } from './cite-place.js';
import type { SpeakerCheck } from './genuineness.js';

/**
 * Whether the words are those of the person who was named. Compared without case and accents; every
 * part of the name that was given must be in the source's: "aliyev" matches "Ilham Aliyev".
 */
export function checkSpeaker(claimed: string | null, { citation }: CitedWords): SpeakerCheck {
  const wanted = nameParts(claimed ?? '');
  if (claimed === null || wanted.length === 0) return { kind: 'not-asked' };
  const { name } = citation.voice;
  if (name === null) return { kind: 'unnamed', claimed };
  const parts = new Set(nameParts(name));
  return wanted.every((part) => parts.has(part))
    ? { kind: 'matches' }
    : { kind: 'other', claimed, found: name };
}

function nameParts(name: string): readonly string[] {
  return foldText(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

import { foldText } from '../analysis/fold.js';
import { isTitle } from '../corpus/people/offices.js';
import type { Voice } from '../corpus/voice.js';

/** Tells whether a voice is that of somebody who was asked for. */
export type IsSpeaker = (voice: Pick<Voice, 'name' | 'title'>) => boolean;

/**
 * Reads a name as people type it: case, accents and punctuation do not count, a surname suffices, an
 * initial stands for a first name, and forms of address (`Mr`, `President`) may stand before it or not.
 * Every other part must be in the voice's name, or beside its name in its office. Nothing but a title,
 * such as `Mr Speaker`, must stand whole in the name or the office. Null for a text without a name.
 */
export function readSpeaker(asked: string): IsSpeaker | null {
  const parts = nameParts(asked).filter((part) => part !== 'the');
  if (parts.length === 0) return null;
  const names = parts.filter((part) => !isTitle(part));
  return ({ name, title }) => {
    const ownName = nameParts(name ?? '');
    const ownTitle = nameParts(title ?? '');
    const has = (part: string) => ownTitle.includes(part) || isAmong(part, ownName);
    if (names.length === 0) return parts.every(has);
    return names.some((part) => isAmong(part, ownName)) && names.every(has);
  };
}

/** `J.` is among the parts of `Jana Roe`, and of `J. Roe` so is `Jana`; but an initial alone is nobody's name. */
function isAmong(part: string, own: readonly string[]): boolean {
  if (own.includes(part)) return true;
  // The last part is the name by which somebody is known: no initial stands for it.
  const first = own.slice(0, -1);
  return part.length === 1
    ? first.some((one) => one.startsWith(part))
    : first.some((one) => one.length === 1 && part.startsWith(one));
}

/** The words of a name without case, accents and apostrophes: `O’Neill` is `oneill`, `Al-Sisi` two words. */
export function nameParts(name: string): readonly string[] {
  return foldText(name)
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

import type { Citation } from '../../answer/answer.js';
import { unnamed, type Voice } from '../../corpus/voice.js';

/**
 * Reads the JSON of what an item holds. Citations of versions that knew one speaker for a passage,
 * and no voices, become today's: what they quote, where it stands and when it was said stay as they
 * were kept. That a whole text is its author's was no more than a guess of those versions, also
 * where the author quotes somebody, so that name is left off. They have no stretches, by which
 * `citeAnew` knows them.
 */
export function parseKept(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) =>
    key === 'citation' && isOfBefore(value) ? withVoice(value) : value,
  );
}

/** A citation as it was before stretches had voices. */
type EarlierCitation = Omit<Citation, 'voice' | 'voices' | 'asked'> & {
  readonly speaker: {
    readonly name: string;
    readonly title?: string;
    readonly role: 'interviewee' | 'interviewer' | 'quoted' | 'author';
    readonly occasion?: string;
  } | null;
};

function isOfBefore(value: unknown): value is EarlierCitation {
  return typeof value === 'object' && value !== null && 'speaker' in value && !('voice' in value);
}

function withVoice({ speaker, ...kept }: EarlierCitation): Citation {
  return { ...kept, voice: voiceOf(speaker), voices: [], asked: null };
}

function voiceOf(speaker: EarlierCitation['speaker']): Voice {
  if (speaker === null || speaker.role === 'author') return unnamed;
  return { ...speaker, role: speaker.role === 'interviewer' ? 'asked' : 'quoted' };
}

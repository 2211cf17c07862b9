import type { Passage } from '../../src/corpus/passage.js';

/** A passage with everything that it tells, to be compared: one that is packed has it on request only. */
export function plainPassage(passage: Passage): Passage {
  const { id, documentId, span, kind, headings, voice, stretches, said, moments, question } =
    passage;
  return { id, documentId, span, kind, headings, voice, stretches, said, moments, question };
}

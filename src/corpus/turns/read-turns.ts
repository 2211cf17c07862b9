import type { Draft } from '../draft.js';
import { readDashInterviews } from './dash-interviews.js';
import { type Reading, readTranscript } from './read-transcript.js';

/**
 * Finds who speaks in documents of speech (transcripts, chats, captions, interviews, mail) and gives
 * each turn its speaker, and each answer the place of its question. A name that the document does
 * not give stays unknown. Takes time in proportion to the text.
 */
export function readTurns(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  return (
    readTranscript(reading, drafts) ??
    readDashInterviews(reading.text, drafts, reading.source.title)
  );
}

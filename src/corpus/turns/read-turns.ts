import type { Draft } from '../draft.js';
import { readDashDialogue } from './dash-dialogue.js';
import { readDashInterviews } from './dash-interviews.js';
import { readMail } from './read-mail.js';
import { readSpeech } from './read-speech.js';
import { type Reading, readTranscript } from './read-transcript.js';
import { readTypefaceInterview } from './typeface-interviews.js';

/**
 * Finds who speaks in documents of speech (transcripts, chats, captions, interviews, mail, speeches)
 * and gives each turn its speaker, and each answer the place of its question. A name that the
 * document does not give stays unknown. Takes time in proportion to the text.
 */
export function readTurns(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { text, source } = reading;
  const marked = readMail(reading, drafts) ?? readTranscript(reading, drafts);
  if (marked !== null) return marked;
  const interviews = readDashInterviews(text, drafts, source.title);
  if (interviews.some(({ kind }) => kind === 'answer')) return interviews;
  return (
    readTypefaceInterview(reading, drafts) ??
    readSpeech(reading, drafts) ??
    readDashDialogue(text, drafts) ??
    drafts
  );
}

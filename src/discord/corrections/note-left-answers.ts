import type { Bot } from '../bot.js';
import { isSentWith } from '../reply/message-mark.js';

/** An answer that was deferred stands there before it is noted, and is tried for some seconds after. In milliseconds. */
const beforeMs = 30_000;
const afterMs = 60_000;

/**
 * Notes the answers that ended processes gave and did not come to note, once: an answer of which no
 * process learnt which message it became is looked for where it was given.
 */
export function noteLeftAnswers({
  given,
  messenger,
}: Pick<Bot, 'given' | 'messenger'>): Promise<void> {
  return given.noteLeft(async ({ channelId, nonce }, at) => {
    const givenMs = Date.parse(at);
    const period = { from: givenMs - beforeMs, until: givenMs + afterMs };
    const finding = await messenger.find({ channelId }, period, (one) => isSentWith(one, nonce));
    if (finding.kind === 'found') return finding.message;
    return finding.kind === 'absent' ? null : 'unknown';
  });
}

/** Longest text that is compared: as long as the longest message. In UTF-16 code units. */
const most = 4_000;

/** Sentences looked at besides the whole; the rest of a long message is not worth the time. */
const mostSentences = 12;

/**
 * What of a message is compared with known claims: the whole, and each of its sentences, so that a
 * claim is met although somebody has written "did you see this?" before it.
 */
export function watchedTexts(text: string): readonly string[] {
  const whole = text.slice(0, most).trim();
  if (whole === '') return [];
  const sentences = whole
    .split(/(?<=[.!?…]["”’)]*)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, mostSentences)];
}

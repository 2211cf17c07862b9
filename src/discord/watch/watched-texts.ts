/** Longest text that is compared: as long as the longest message. In UTF-16 code units. */
const most = 4_000;

/** Sentences looked at besides the whole; the rest of a long message is not worth the time. */
const maxSentences = 12;

/**
 * What of a message is compared with known claims: the whole, and each of its sentences, so that a
 * claim is met although somebody has written "did you see this?" before it.
 */
export function watchedTexts(text: string): readonly string[] {
  const whole = text.slice(0, most).trim();
  if (whole === '') return [];
  const sentences = sentencesOf(whole);
  return sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, maxSentences)];
}

/** Cut behind stops and at line ends, without white space around. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: space } of text.matchAll(/\s+/gu)) {
    if (!space.includes('\n') && !endsInStop(text, index)) continue;
    sentences.push(text.slice(start, index));
    start = index + space.length;
  }
  sentences.push(text.slice(start));
  return sentences;
}

/** Whether a stop stands before an offset, or closing marks and a stop before them. */
function endsInStop(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at > 0 && '"”’)'.includes(text.charAt(at))) at -= 1;
  return at >= 0 && '.!?…'.includes(text.charAt(at));
}

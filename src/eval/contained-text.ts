/**
 * Whether `text` contains `wanted` between word boundaries: as it stands, or, as a set's typist may
 * not have had the document's keys, when curly and straight quotation marks are taken as one, and so
 * is any run of white space. Case, accents and every other character must agree. `Iran` does not
 * stand in `Iranian`, nor `12` in `1912`.
 */
export function containsText(text: string, wanted: string): boolean {
  return containsWhole(text, wanted.trim()) || containsWhole(levelled(text), levelled(wanted));
}

function containsWhole(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + wanted.length)) return true;
  }
  return false;
}

/** Whether a letter or digit stands on either side of the place before a code unit. */
function isInsideWord(text: string, at: number): boolean {
  return (
    endsInWord.test(text.slice(Math.max(0, at - 2), at)) &&
    beginsInWord.test(text.slice(at, at + 2))
  );
}

const endsInWord = /[\p{L}\p{N}\p{M}]$/u;
const beginsInWord = /^[\p{L}\p{N}\p{M}]/u;

function levelled(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

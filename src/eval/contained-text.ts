/**
 * Whether `text` contains `wanted`: as it stands, or, as a set's typist may not have had the
 * document's keys, when curly and straight quotation marks are taken as one, and so is any run
 * of white space. Case, accents and every other character must agree.
 */
export function containsText(text: string, wanted: string): boolean {
  return text.includes(wanted) || levelled(text).includes(levelled(wanted));
}

function levelled(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

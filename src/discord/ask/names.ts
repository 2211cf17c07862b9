/**
 * What looks like a name in running text: up to five capitalised words in a row, small joining words
 * between them, not the lone first word of a sentence. Coarse on purpose: these are suggestions, and
 * scripts without capitals simply give none.
 */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const match of text.matchAll(name)) {
    const [found] = match;
    const isFirstWord = opensSentence(text.slice(Math.max(0, match.index - 6), match.index));
    const words = found.split(/\s+/);
    if (isFirstWord && words.length === 1) continue;
    if (found.length >= 3) names.push(found);
  }
  return names;
}

/** Whether a sentence, a line or a quotation begins behind these characters. */
function opensSentence(before: string): boolean {
  const written = before.trimEnd();
  const space = before.slice(written.length);
  return (
    before === '' ||
    /[\r\n]/.test(space) ||
    /[“"‘(]$/.test(written) ||
    (space !== '' && /[.!?…:]["”’)]*$/.test(written))
  );
}

const capitalised = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*";
const name = new RegExp(
  `(?<![\\p{L}\\p{N}])${capitalised}(?: (?:(?:of|the|de|la|von|van|al|bin) ){0,2}${capitalised}){0,4}`,
  'gu',
);
